using Payesh.Domain.Basics;

namespace Payesh.Domain.Licensing;

/// <summary>What a person can mend about an application for a licence.</summary>
public static class LicensingRefusal
{
    /// <summary>The applicant has no name.</summary>
    public static Refusal ApplicantMissing => new("Licensing.ApplicantMissing");

    /// <summary>A first application names the person by the national id.</summary>
    public static Refusal NationalIdMissing => new("Licensing.NationalIdMissing");

    /// <summary>The place has no name.</summary>
    public static Refusal PlaceMissing => new("Licensing.PlaceMissing");

    /// <summary>An establishment licence is for legal persons.</summary>
    public static Refusal LegalPersonOnly => new("Licensing.LegalPersonOnly");

    /// <summary>Applications are filed at a county office of the own scope.</summary>
    public static Refusal OutOfScope => new("Licensing.OutOfScope");

    /// <summary>A renewal belongs to a centre and a paper it holds or held.</summary>
    public static Refusal NothingToRenew => new("Licensing.NothingToRenew");

    /// <summary>The day lies outside what is possible.</summary>
    /// <param name="from">The first day possible.</param>
    /// <param name="till">The last day possible.</param>
    public static Refusal DayOutside(DateOnly from, DateOnly till) => new("Licensing.DayOutside", from, till);

    /// <summary>An open application looks like this one; it is another one only when the person says so.</summary>
    /// <param name="number">Number of the application found.</param>
    public static Refusal LooksLike(string number) => new("Licensing.LooksLike", number);

    /// <summary>Another person moved the application meanwhile: it is at another step now.</summary>
    public static Refusal StepPassed => new("Licensing.StepPassed");

    /// <summary>The application has ended.</summary>
    public static Refusal Ended => new("Licensing.Ended");

    /// <summary>The applicant has to bring something first.</summary>
    public static Refusal WithApplicant => new("Licensing.WithApplicant");

    /// <summary>The applicant was not asked for anything.</summary>
    public static Refusal NotWithApplicant => new("Licensing.NotWithApplicant");

    /// <summary>Somebody of another desk does this step.</summary>
    public static Refusal NotYourDesk => new("Licensing.NotYourDesk");

    /// <summary>Documents are missing or not accepted yet.</summary>
    /// <param name="count">How many.</param>
    public static Refusal DocumentsMissing(int count) => new("Licensing.DocumentsMissing", count);

    /// <summary>Bodies were not asked yet.</summary>
    /// <param name="count">How many.</param>
    public static Refusal EnquiriesMissing(int count) => new("Licensing.EnquiriesMissing", count);

    /// <summary>Bodies have not answered yet.</summary>
    /// <param name="count">How many.</param>
    public static Refusal EnquiriesOpen(int count) => new("Licensing.EnquiriesOpen", count);

    /// <summary>This step ends with a word for or against.</summary>
    public static Refusal VerdictMissing => new("Licensing.VerdictMissing");

    /// <summary>A reason in own words is needed.</summary>
    public static Refusal ReasonMissing => new("Licensing.ReasonMissing");

    /// <summary>This step is ended by the commission's decision or by a signature.</summary>
    public static Refusal EndsOtherwise => new("Licensing.EndsOtherwise");

    /// <summary>There is no step before this one.</summary>
    public static Refusal NothingBefore => new("Licensing.NothingBefore");

    /// <summary>This step has no limit that could be extended, or was extended as often as it may.</summary>
    public static Refusal NotExtensible => new("Licensing.NotExtensible");

    /// <summary>The limit is over.</summary>
    /// <param name="due">Its last day.</param>
    public static Refusal ExtensionTooLate(DateOnly due) => new("Licensing.ExtensionTooLate", due);

    /// <summary>An extension gives one day at least, and no more than the step gave.</summary>
    /// <param name="most">Days at most.</param>
    public static Refusal ExtensionOutside(int most) => new("Licensing.ExtensionOutside", most);

    /// <summary>A decision names its session.</summary>
    public static Refusal SessionMissing => new("Licensing.SessionMissing");

    /// <summary>A decision that grants says until when: no source gives the validity of a licence.</summary>
    public static Refusal ValidityMissing => new("Licensing.ValidityMissing");

    /// <summary>A licence ends after it begins, and within twenty years.</summary>
    public static Refusal ValidityOutside => new("Licensing.ValidityOutside");

    /// <summary>An open supervision case of the centre blocks the renewal.</summary>
    /// <param name="number">Number of the case.</param>
    public static Refusal CaseOpen(string number) => new("Licensing.CaseOpen", number);

    /// <summary>The commission has not decided.</summary>
    public static Refusal NotDecided => new("Licensing.NotDecided");

    /// <summary>The decision was for the other.</summary>
    public static Refusal DecidedOtherwise => new("Licensing.DecidedOtherwise");

    /// <summary>A licence has a number.</summary>
    public static Refusal NumberMissing => new("Licensing.NumberMissing");

    /// <summary>The number of places is needed.</summary>
    public static Refusal CapacityMissing => new("Licensing.CapacityMissing");

    /// <summary>The chain names no such document.</summary>
    public static Refusal DocumentUnknown => new("Licensing.DocumentUnknown");

    /// <summary>The document was looked at before.</summary>
    public static Refusal DocumentSettled => new("Licensing.DocumentSettled");

    /// <summary>The chain names no such body, or it was asked already.</summary>
    public static Refusal BodyUnknown => new("Licensing.BodyUnknown");

    /// <summary>The body answered before.</summary>
    public static Refusal AnsweredBefore => new("Licensing.AnsweredBefore");

    /// <summary>Enquiries are sent before the file leaves the county.</summary>
    public static Refusal EnquiriesOver => new("Licensing.EnquiriesOver");

    /// <summary>The file of a form is not in the store.</summary>
    public static Refusal FileUnknown => new("Licensing.FileUnknown");
}
