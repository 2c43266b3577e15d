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
}
