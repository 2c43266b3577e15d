using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.Domain.Licensing;

/// <summary>Who does something with an application, on what day, by whose calendar.</summary>
/// <param name="Chain">The chain of the application.</param>
/// <param name="By">Who.</param>
/// <param name="Today">Today, in Iran.</param>
/// <param name="CalendarOf">The calendar of an office.</param>
public sealed record StepAct(LicensingChain Chain, AccountId By, DateOnly Today, Func<OfficeCode, WorkCalendar> CalendarOf);

/// <summary>What the file of an application holds, where a step asks for it.</summary>
/// <param name="DocumentsMissing">Needed documents that are not accepted.</param>
/// <param name="BodiesToAsk">Needed bodies that were not asked.</param>
/// <param name="BodiesOpen">Bodies that were asked and have not answered.</param>
public sealed record FileState(int DocumentsMissing, int BodiesToAsk, int BodiesOpen);

/// <summary>What the commission decided.</summary>
/// <param name="Granted">Whether it agreed.</param>
/// <param name="Session">Number of the session.</param>
/// <param name="Day">Its day.</param>
/// <param name="Words">The reason; of an agreement its conditions, one a line, or nothing.</param>
/// <param name="ValidTill">The last day of the paper, where it agreed.</param>
/// <param name="Minutes">Hash of the scanned minutes.</param>
public sealed record CommissionDecision(bool Granted, string Session, DateOnly Day, string Words, DateOnly? ValidTill, string? Minutes);

public sealed partial class LicenceApplication
{
    // A licence for longer was mistyped.
    private const int LongestYears = 20;

    private ApplicationStep Now => _steps[^1];

    /// <summary>What hinders an act at a step: it ended, moved on meanwhile, or is with the applicant.</summary>
    public Refusal? Hinders(string code) =>
        !IsOpen ? LicensingRefusal.Ended : Step != code ? LicensingRefusal.StepPassed : State == ApplicationState.WithApplicant ? LicensingRefusal.WithApplicant : null;

    /// <summary>A step is done; the next one of the chain begins.</summary>
    /// <param name="code">The step that whoever acts has seen.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="file">What the file holds.</param>
    /// <param name="act">Who acts, when.</param>
    /// <returns>Refused out of order, with the file incomplete, without a word where the step judges, and for the last two steps.</returns>
    [Source("licensing-chain")]
    public Outcome<ApplicationStep> Finish(string code, StepResult result, FileState file, StepAct act)
    {
        if (Hinders(code) is { } hinders) return hinders;
        if (code is LicensingChain.Commission or LicensingChain.Issue) return LicensingRefusal.EndsOtherwise;
        if (Lacks(code, file, act.Chain) is { } lacks) return lacks;
        if (LicensingChain.Judges(code) && result.Verdict is null) return LicensingRefusal.VerdictMissing.At("Verdict");
        if (result is { Verdict: StepVerdict.Unfavourable, Words: "" }) return LicensingRefusal.ReasonMissing.At("Words");
        if (result.Words.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Words");
        var first = Now.Began < Received ? Now.Began : Received;
        if (result.Day < first || result.Day > act.Today) return LicensingRefusal.DayOutside(first, act.Today).At("Day");
        return Go(act, result with { Verdict = LicensingChain.Judges(code) ? result.Verdict : null });
    }

    /// <summary>It is sent back to the step before, whose desk gets its days anew.</summary>
    [Source("licensing-chain")]
    public Outcome<ApplicationStep> SendBack(string code, string reason, StepAct act)
    {
        if (Hinders(code) is { } hinders) return hinders;
        if (code == LicensingChain.Issue) return LicensingRefusal.EndsOtherwise;
        if (reason.Length == 0) return LicensingRefusal.ReasonMissing.At("Reason");
        if (reason.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Reason");
        var route = act.Chain.RouteOf(Paper, Renewal);
        var at = IndexOf(route, code);
        if (at <= 0) return LicensingRefusal.NothingBefore;
        Now.End(act.Today, act.By, null, reason);
        BeginAt(act.Chain.Step(route[at - 1]), act);
        return Now;
    }

    /// <summary>The applicant is asked to bring something: the office's clock stands still until it comes.</summary>
    /// <param name="code">The step that whoever acts has seen.</param>
    /// <param name="documents">Codes of documents.</param>
    /// <param name="words">What else is asked for; may be empty where documents are named.</param>
    /// <param name="act">Who acts, when.</param>
    [Source("licensing-chain", Clause = "applicant")]
    public Outcome<LicenceApplication> AskApplicant(string code, IReadOnlyCollection<string> documents, string words, StepAct act)
    {
        if (Hinders(code) is { } hinders) return hinders;
        if (code is LicensingChain.Issue) return LicensingRefusal.EndsOtherwise;
        if (documents.Count == 0 && words.Length == 0) return LicensingRefusal.ReasonMissing.At("Words");
        if (words.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Words");
        var known = act.Chain.DocumentsOf(Paper, Renewal, LegalPerson.Length > 0, PlaceMoved).Select(document => document.Code).ToHashSet(StringComparer.Ordinal);
        if (documents.Any(document => !known.Contains(document))) return LicensingRefusal.DocumentUnknown.At("Documents");
        Now.Stop();
        (State, WaitingSince, Wanted, WantedWords) = (ApplicationState.WithApplicant, act.Today, string.Join(' ', documents), words);
        WaitingDue = DayCounting.LastDay(act.Today, act.Chain.Applicant.Days, act.CalendarOf(Office)).Due;
        Due = WaitingDue;
        return this;
    }

    /// <summary>One of the documents that are asked for came.</summary>
    public void Brought(string document) => Wanted = string.Join(' ', Wanted.Split(' ').Where(code => code != document));

    /// <summary>The applicant brought it: the office's clock goes on. What comes after its day is taken all the same, and says that it is late.</summary>
    [Source("licensing-chain", Clause = "applicant")]
    public Outcome<LicenceApplication> Resume(StepAct act)
    {
        if (!IsOpen) return LicensingRefusal.Ended;
        if (WaitingSince is not { } since) return LicensingRefusal.NotWithApplicant;
        var days = act.Today.DayNumber - since.DayNumber;
        AnsweredLate = AnsweredLate || act.Today > WaitingDue;
        ApplicantDays += days;
        Now.Resume(days, act.CalendarOf(Now.Desk));
        CountWhole(act.CalendarOf(Office));
        (State, WaitingSince, WaitingDue, Wanted, WantedWords, Due) = (ApplicationState.Open, null, null, "", "", Now.Due);
        return this;
    }

    /// <summary>More days for the step, as often as the chain allows, before its days are over (تمدید مهلت).</summary>
    [Source("licensing-chain")]
    public Outcome<ApplicationStep> Extend(string code, int days, string reason, StepAct act)
    {
        if (Hinders(code) is { } hinders) return hinders;
        if (Now is not { Days: { } given, Due: { } due } || Now.Extensions >= act.Chain.Step(code).Extensions) return LicensingRefusal.NotExtensible;
        if (act.Today > due) return LicensingRefusal.ExtensionTooLate(due);
        if (days < 1 || days > given) return LicensingRefusal.ExtensionOutside(given).At("Days");
        if (reason.Length == 0) return LicensingRefusal.ReasonMissing.At("Reason");
        if (reason.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Reason");
        Now.Extend(days, reason, act.CalendarOf(Now.Desk));
        Due = Now.Due;
        return Now;
    }

    /// <summary>What the commission decided is entered; the paper, or the refusal, is to be signed.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="openCase">Number of an open supervision case of the centre that blocks a renewal; null when there is none.</param>
    /// <param name="act">Who acts, when.</param>
    [Source("article-26")]
    public Outcome<ApplicationStep> Decide(CommissionDecision decision, string? openCase, StepAct act)
    {
        if (Hinders(LicensingChain.Commission) is { } hinders) return hinders;
        if (decision.Session.Length == 0) return LicensingRefusal.SessionMissing.At("Session");
        if (decision.Day < Received || decision.Day > act.Today) return LicensingRefusal.DayOutside(Received, act.Today).At("Day");
        if (!decision.Granted && decision.Words.Length == 0) return LicensingRefusal.ReasonMissing.At("Words");
        if (decision.Words.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Words");
        if (decision.Granted && Blocked(openCase) is { } blocked) return blocked;
        if (decision.Granted && ValidityFault(decision, act.Today) is { } fault) return fault;
        (SessionNumber, SessionDay, DecisionWords, Minutes) = (decision.Session, decision.Day, decision.Words, decision.Minutes);
        ValidTill = decision.Granted ? decision.ValidTill : null;
        var verdict = decision.Granted ? StepVerdict.Favourable : StepVerdict.Unfavourable;
        var gone = Go(act, new(verdict, decision.Day, decision.Session, decision.Words, decision.Minutes));
        State = decision.Granted ? ApplicationState.Granted : ApplicationState.Declined;
        return gone;
    }

    /// <summary>What hinders the signature of the paper: no decision, the other decision, a case that was opened since.</summary>
    [Source("article-26")]
    public Refusal? HindersSigning(bool licence, string? openCase)
    {
        if (!IsOpen) return LicensingRefusal.Ended;
        if (SessionDay is null || Step != LicensingChain.Issue) return LicensingRefusal.NotDecided;
        if (State != (licence ? ApplicationState.Granted : ApplicationState.Declined)) return LicensingRefusal.DecidedOtherwise;
        return licence ? Blocked(openCase) : null;
    }

    /// <summary>The licence, or the letter that refuses it, was signed.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="code">Its code.</param>
    /// <param name="paperNumber">Number of the paper; empty for a refusal.</param>
    /// <param name="openCase">Number of a case that blocks a renewal.</param>
    /// <param name="act">Who acts, when.</param>
    public Outcome<LicenceApplication> Sign(Guid letter, string code, string paperNumber, string? openCase, StepAct act)
    {
        var licence = State == ApplicationState.Granted;
        if (HindersSigning(licence, openCase) is { } hinders) return hinders;
        if (licence && paperNumber.Length == 0) return LicensingRefusal.NumberMissing.At("PaperNumber");
        (Letter, LetterCode, PaperNumber) = (letter, code, paperNumber);
        End(licence ? ApplicationState.Issued : ApplicationState.Refused, act, "");
        return this;
    }

    /// <summary>The applicant withdraws it.</summary>
    public Outcome<LicenceApplication> Withdraw(string reason, StepAct act)
    {
        if (!IsOpen) return LicensingRefusal.Ended;
        if (reason.Length == 0) return LicensingRefusal.ReasonMissing.At("Reason");
        if (reason.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Reason");
        if (WaitingSince is { } since) ApplicantDays += act.Today.DayNumber - since.DayNumber;
        if (WaitingSince is { } stood) Now.Resume(act.Today.DayNumber - stood.DayNumber, act.CalendarOf(Now.Desk));
        End(ApplicationState.Withdrawn, act, reason);
        return this;
    }

    /// <summary>Days of an office opened or closed: what runs is counted anew.</summary>
    /// <returns>Whether a last day moved.</returns>
    [Source("office-practice", Clause = "P19")]
    public bool Recount(Func<OfficeCode, WorkCalendar> calendarOf, LicensingChain chain, string reason)
    {
        if (!IsOpen) return false;
        var (due, whole) = (Due, WholeDue);
        CountWhole(calendarOf(Office));
        if (WaitingSince is { } since) Due = WaitingDue = DayCounting.LastDay(since, chain.Applicant.Days, calendarOf(Office)).Due;
        else if (Now.Recount(calendarOf(Now.Desk), reason)) Due = Now.Due;
        return due != Due || whole != WholeDue;
    }

    private void End(ApplicationState state, StepAct act, string words)
    {
        Now.End(act.Today, act.By, null, "");
        (State, Ended, EndWords, Due, WholeDue, WaitingSince, WaitingDue) = (state, act.Today, words, null, null, null, null);
    }

    private Outcome<ApplicationStep> Go(StepAct act, StepResult? result)
    {
        var route = act.Chain.RouteOf(Paper, Renewal);
        Now.End(act.Today, act.By, result, "");
        BeginAt(act.Chain.Step(route[IndexOf(route, Step) + 1]), act);
        return Now;
    }

    private void BeginAt(ChainStep step, StepAct act) => Begin(step, act.Today, act.CalendarOf(step.DeskOf(Office)));

    private Refusal? Blocked(string? openCase) => Renewal && openCase is { } number ? LicensingRefusal.CaseOpen(number) : null;

    private static Refusal? ValidityFault(CommissionDecision decision, DateOnly today)
    {
        if (decision.ValidTill is not { } till) return LicensingRefusal.ValidityMissing.At("ValidTill");
        return till <= today || till > today.AddYears(LongestYears) ? LicensingRefusal.ValidityOutside.At("ValidTill") : null;
    }

    private static Refusal? Lacks(string code, FileState file, LicensingChain chain) => code switch
    {
        LicensingChain.Completeness when file.DocumentsMissing > 0 => LicensingRefusal.DocumentsMissing(file.DocumentsMissing),
        LicensingChain.Completeness or LicensingChain.Enquiries when file.BodiesToAsk > 0 => LicensingRefusal.EnquiriesMissing(file.BodiesToAsk),
        LicensingChain.Enquiries when file.BodiesOpen > 0 => LicensingRefusal.EnquiriesOpen(file.BodiesOpen),
        _ => null,
    };

    private static int IndexOf(IReadOnlyList<string> route, string code) => route.ToList().IndexOf(code);
}
