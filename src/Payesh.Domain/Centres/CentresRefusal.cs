using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>What a person can mend about the register. None repeats what was typed: it may be personal.</summary>
public static class CentresRefusal
{
    /// <summary>No name was given.</summary>
    public static Refusal NameMissing => new("Centres.NameMissing");

    /// <summary>No such kind of centre.</summary>
    public static Refusal KindUnknown => new("Centres.KindUnknown");

    /// <summary>The kind takes in another sex.</summary>
    public static Refusal SexNotOfKind => new("Centres.SexNotOfKind");

    /// <summary>A centre is kept by a county office, not by a directorate or headquarters.</summary>
    public static Refusal OfficeNotACounty => new("Centres.OfficeNotACounty");

    /// <summary>A centre has a nominal capacity.</summary>
    public static Refusal CapacityMissing => new("Centres.CapacityMissing");

    /// <summary>No centre has so few or so many places.</summary>
    public static Refusal CapacityNonsense => new("Centres.CapacityNonsense", Capacity.Most);

    /// <summary>The age band is upside down or not of this world.</summary>
    public static Refusal AgesNonsense => new("Centres.AgesNonsense", CentreDescription.OldestAge);

    /// <summary>The point lies outside Iran; often north and east are exchanged.</summary>
    public static Refusal PointOutside => new("Centres.PointOutside");

    /// <summary>Ten digits are expected.</summary>
    public static Refusal PostalCodeUnreadable => new("Centres.PostalCodeUnreadable");

    /// <summary>A paper or document without a number cannot be found again.</summary>
    public static Refusal NumberMissing => new("Centres.NumberMissing");

    /// <summary>Another paper of this kind bears this number.</summary>
    public static Refusal LicenceNumberTaken => new("Centres.LicenceNumberTaken");

    /// <summary>It would end before it begins.</summary>
    public static Refusal ValidBeforeIssued => new("Centres.ValidBeforeIssued");

    /// <summary>The day has not come yet.</summary>
    public static Refusal InFuture => new("Centres.InFuture");

    /// <summary>The paper was ended already.</summary>
    public static Refusal AlreadyRevoked => new("Centres.AlreadyRevoked");

    /// <summary>An unlicensed place has no papers, no capacity and no technical officer (P24).</summary>
    public static Refusal NotForUnlicensed => new("Centres.NotForUnlicensed");

    /// <summary>It stands there already.</summary>
    public static Refusal StatusUnchanged => new("Centres.StatusUnchanged");

    /// <summary>A licensed centre does not become an unlicensed place: its licence is revoked and it is closed.</summary>
    public static Refusal CentreStaysCentre => new("Centres.CentreStaysCentre");

    /// <summary>Only a valid activity licence makes a centre active.</summary>
    public static Refusal NoActivityLicence => new("Centres.NoActivityLicence");

    /// <summary>A change of status or place needs a reason or the number of a letter.</summary>
    public static Refusal ReasonMissing => new("Centres.ReasonMissing");

    /// <summary>The centre is kept by that office already.</summary>
    public static Refusal OfficeUnchanged => new("Centres.OfficeUnchanged");

    /// <summary>Another centre bears this number in that system.</summary>
    public static Refusal ExternalNumberTaken => new("Centres.ExternalNumberTaken");

    /// <summary>Extra places need the number of the order.</summary>
    public static Refusal OrderNumberMissing => new("Centres.OrderNumberMissing");

    /// <summary>Extra places are at least one person, and not more than the most a centre can hold.</summary>
    public static Refusal PeopleNonsense => new("Centres.PeopleNonsense", Capacity.Most);

    /// <summary>An approved increase is at most this many places.</summary>
    /// <param name="most">Places.</param>
    public static Refusal IncreaseTooLarge(int most) => new("Centres.IncreaseTooLarge", most);

    /// <summary>An increase of the nominal capacity is known for addiction centres only.</summary>
    public static Refusal IncreaseNotForField => new("Centres.IncreaseNotForField");

    /// <summary>The county or the field of work lies outside the own scope.</summary>
    public static Refusal OutOfScope => new("Centres.OutOfScope");

    /// <summary>Nobody pastes so many lines at once.</summary>
    /// <param name="most">Lines that are read.</param>
    public static Refusal TooManyLines(int most) => new("Centres.TooManyLines", most);

    /// <summary>The technical officer before came on that day or later.</summary>
    public static Refusal OfficerBefore => new("Centres.OfficerBefore");

    /// <summary>The note is empty.</summary>
    public static Refusal NoteEmpty => new("Centres.NoteEmpty");

    /// <summary>A measure of the building is impossible.</summary>
    public static Refusal MeasureNonsense => new("Centres.MeasureNonsense");

    /// <summary>No year in which a building can have been built.</summary>
    public static Refusal YearNonsense => new("Centres.YearNonsense");

    /// <summary>Nothing was written.</summary>
    public static Refusal QuestionEmpty => new("Centres.QuestionEmpty");

    /// <summary>The picture or scan of the document is missing.</summary>
    public static Refusal ScanMissing => new("Centres.ScanMissing");

    /// <summary>Somebody looked at it before.</summary>
    public static Refusal DecidedBefore => new("Centres.DecidedBefore");

    /// <summary>A request for renewal waits already.</summary>
    public static Refusal RenewalAsked => new("Centres.RenewalAsked");

    /// <summary>The person's post gives no account, or the person holds it no more.</summary>
    public static Refusal NoAccountForPost => new("Centres.NoAccountForPost");
}
