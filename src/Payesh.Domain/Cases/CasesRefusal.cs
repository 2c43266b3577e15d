using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>What a person can mend about a case, its findings and its letters.</summary>
public static class CasesRefusal
{
    /// <summary>Somebody decided this finding before.</summary>
    /// <param name="item">Code of the requirement.</param>
    public static Refusal AlreadyDecided(string item) => new("Cases.AlreadyDecided", item);

    /// <summary>The reason belongs to the other decision.</summary>
    public static Refusal ReasonDoesNotFit => new("Cases.ReasonDoesNotFit");

    /// <summary>A reason in own words is needed.</summary>
    public static Refusal ReasonMissing => new("Cases.ReasonMissing");

    /// <summary>No finding was decided.</summary>
    public static Refusal NothingDecided => new("Cases.NothingDecided");

    /// <summary>A member without name or post.</summary>
    public static Refusal MemberIncomplete => new("Cases.MemberIncomplete");

    /// <summary>A committee needs more members.</summary>
    /// <param name="needed">People needed.</param>
    /// <param name="there">Different people named.</param>
    public static Refusal TooFewMembers(int needed, int there) => new("Cases.TooFewMembers", needed, there);

    /// <summary>The session has not taken place yet.</summary>
    public static Refusal SessionInFuture => new("Cases.SessionInFuture");

    /// <summary>The session lies before the visit it decides on.</summary>
    /// <param name="visit">The day of the visit.</param>
    public static Refusal SessionBeforeVisit(DateOnly visit) => new("Cases.SessionBeforeVisit", visit);

    /// <summary>Only on the fast track may one person decide.</summary>
    public static Refusal CommitteeNeeded => new("Cases.CommitteeNeeded");

    /// <summary>The case goes the fast way already.</summary>
    public static Refusal AlreadyFast => new("Cases.AlreadyFast");

    /// <summary>No finding that binds the centre is confirmed.</summary>
    public static Refusal NothingEstablished => new("Cases.NothingEstablished");

    /// <summary>The notice of this case is being written or is signed.</summary>
    public static Refusal NoticeExists => new("Cases.NoticeExists");

    /// <summary>An unlicensed place gets no notice: it would recognise the place (P24).</summary>
    public static Refusal UnlicensedPlace => new("Cases.UnlicensedPlace");

    /// <summary>The letter names no requirement.</summary>
    public static Refusal NothingBinding => new("Cases.NothingBinding");

    /// <summary>A sentence of the letter is empty.</summary>
    public static Refusal SentenceMissing => new("Cases.SentenceMissing");

    /// <summary>A finding rests on residents' words alone and is not protected.</summary>
    /// <param name="item">Code of the requirement.</param>
    public static Refusal WordsOnly(string item) => new("Cases.WordsOnly", item);

    /// <summary>The letter speaks of a complaint.</summary>
    public static Refusal ComplaintWords => new("Cases.ComplaintWords");

    /// <summary>Sentences that could show who spoke were marked, and nobody said that they were read.</summary>
    public static Refusal MarksUnread => new("Cases.MarksUnread");

    /// <summary>The text was changed after the preview; it must be looked at again.</summary>
    public static Refusal PreviewStale => new("Cases.PreviewStale");

    /// <summary>Name and number of the separate evidence are missing.</summary>
    public static Refusal EvidenceMissing => new("Cases.EvidenceMissing");

    /// <summary>Another person must decide this.</summary>
    public static Refusal AnotherPersonNeeded => new("Cases.AnotherPersonNeeded");

    /// <summary>A person of the other office must agree.</summary>
    public static Refusal AnotherOfficeNeeded => new("Cases.AnotherOfficeNeeded");

    /// <summary>There was no immediate order.</summary>
    public static Refusal NoOrder => new("Cases.NoOrder");

    /// <summary>Somebody looked after the order before.</summary>
    public static Refusal OrderChecked => new("Cases.OrderChecked");

    /// <summary>The report went out or was dismissed.</summary>
    public static Refusal ReportClosed => new("Cases.ReportClosed");

    /// <summary>The number of the letter to the prosecutor is missing.</summary>
    public static Refusal NumberMissing => new("Cases.NumberMissing");

    /// <summary>The date of the report lies before the clock was opened, or after today.</summary>
    /// <param name="opened">The day it was opened.</param>
    public static Refusal ReportDateOutside(DateOnly opened) => new("Cases.ReportDateOutside", opened);

    /// <summary>The visit is not reviewed: what was said there may still be needed.</summary>
    public static Refusal NotReviewedYet => new("Cases.NotReviewedYet");

    /// <summary>A case rests on the visit.</summary>
    /// <param name="number">Its number.</param>
    public static Refusal CaseRestsOnIt(string number) => new("Cases.CaseRestsOnIt", number);

    /// <summary>The time in which private words are kept is not over.</summary>
    /// <param name="day">The first day on which their key may be destroyed.</param>
    public static Refusal KeptTill(DateOnly day) => new("Cases.KeptTill", day);

    /// <summary>There is no such private thing, or its key is destroyed already.</summary>
    public static Refusal NoSuchPrivate => new("Cases.NoSuchPrivate");

    /// <summary>The case has ended, or the letter that ends it is being written.</summary>
    public static Refusal CaseEnded => new("Cases.CaseEnded");

    /// <summary>Another step comes first.</summary>
    public static Refusal OutOfOrder => new("Cases.OutOfOrder");

    /// <summary>This step is a decision of the commission, not a letter of the office.</summary>
    public static Refusal NotByLetter => new("Cases.NotByLetter");

    /// <summary>There is no step after this one.</summary>
    public static Refusal LadderEnded => new("Cases.LadderEnded");

    /// <summary>The service of the last letter is not recorded: its days do not run.</summary>
    public static Refusal NotServedYet => new("Cases.NotServedYet");

    /// <summary>The days of the last letter are not over.</summary>
    /// <param name="due">Their last day.</param>
    public static Refusal DaysStillRun(DateOnly due) => new("Cases.DaysStillRun", due);

    /// <summary>Nobody else has seen after the last day that something is still there.</summary>
    /// <param name="due">The last day.</param>
    public static Refusal RevisitMissing(DateOnly due) => new("Cases.RevisitMissing", due);

    /// <summary>A dispute waits for its decision.</summary>
    public static Refusal DisputeOpen => new("Cases.DisputeOpen");

    /// <summary>More time is asked for before the days are over.</summary>
    /// <param name="due">Their last day.</param>
    public static Refusal ExtensionTooLate(DateOnly due) => new("Cases.ExtensionTooLate", due);

    /// <summary>The step was extended before.</summary>
    public static Refusal ExtendedBefore => new("Cases.ExtendedBefore");

    /// <summary>More days than the step gave, or none.</summary>
    /// <param name="most">At most so many.</param>
    public static Refusal ExtensionOutside(int most) => new("Cases.ExtensionOutside", most);

    /// <summary>The finding is not confirmed, or has ended.</summary>
    /// <param name="item">Code of the requirement.</param>
    public static Refusal FindingNotOpen(string item) => new("Cases.FindingNotOpen", item);

    /// <summary>This requirement is closed only by going there.</summary>
    /// <param name="item">Code of the requirement.</param>
    public static Refusal OnlyByRevisit(string item) => new("Cases.OnlyByRevisit", item);

    /// <summary>Findings wait for the committee.</summary>
    public static Refusal StillProposed => new("Cases.StillProposed");

    /// <summary>A finding that binds is open.</summary>
    /// <param name="item">Code of the requirement.</param>
    public static Refusal StillOpen(string item) => new("Cases.StillOpen", item);

    /// <summary>What is said is missing.</summary>
    public static Refusal TextMissing => new("Cases.TextMissing");

    /// <summary>The matter was decided before.</summary>
    public static Refusal DecidedBefore => new("Cases.DecidedBefore");

    /// <summary>The day lies before the letter or after today.</summary>
    public static Refusal DayOutside => new("Cases.DayOutside");

    /// <summary>The head orders what the fast track allows, a commission the rest.</summary>
    public static Refusal NotTheirMeasure => new("Cases.NotTheirMeasure");

    /// <summary>Nobody of this or the superior office by that name may be asked to see to it.</summary>
    public static Refusal ResponsibleUnknown => new("Cases.ResponsibleUnknown");

    /// <summary>This measure has a last day.</summary>
    public static Refusal MeasureEndMissing => new("Cases.MeasureEndMissing");

    /// <summary>The new number of places is missing.</summary>
    public static Refusal CapacityMissing => new("Cases.CapacityMissing");

    /// <summary>It is not written down where every resident goes (P31).</summary>
    public static Refusal PlacesUnknown => new("Cases.PlacesUnknown");

    /// <summary>The time lies before the order or is to come.</summary>
    /// <param name="ordered">When it was ordered.</param>
    public static Refusal TimeOutside(DateTimeOffset ordered) => new("Cases.TimeOutside", ordered);

    /// <summary>The measure is not in force.</summary>
    public static Refusal NotInForce => new("Cases.NotInForce");

    /// <summary>A measure was not carried out, or nobody else has seen that it is kept.</summary>
    public static Refusal MeasureOpen => new("Cases.MeasureOpen");

    /// <summary>The same measure is ordered already.</summary>
    public static Refusal MeasureExists => new("Cases.MeasureExists");

    /// <summary>A relocation of this case is open.</summary>
    public static Refusal RelocationExists => new("Cases.RelocationExists");

    /// <summary>The list of who goes where is signed.</summary>
    public static Refusal RelocationSigned => new("Cases.RelocationSigned");

    /// <summary>The list of who goes where is not signed.</summary>
    public static Refusal RelocationUnsigned => new("Cases.RelocationUnsigned");

    /// <summary>Somebody has no place to go.</summary>
    /// <param name="people">How many.</param>
    public static Refusal WithoutPlace(int people) => new("Cases.WithoutPlace", people);

    /// <summary>The list names another number of people than were counted.</summary>
    /// <param name="named">People on the list.</param>
    /// <param name="counted">People counted.</param>
    public static Refusal ListDiffers(int named, int counted) => new("Cases.ListDiffers", named, counted);

    /// <summary>A number of people that no centre holds.</summary>
    public static Refusal PeopleNonsense => new("Cases.PeopleNonsense");

    /// <summary>Nobody of the list was chosen.</summary>
    public static Refusal NobodyChosen => new("Cases.NobodyChosen");

    /// <summary>Where they go is missing.</summary>
    public static Refusal DestinationMissing => new("Cases.DestinationMissing");
}
