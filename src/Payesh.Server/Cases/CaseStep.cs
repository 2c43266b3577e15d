using Payesh.App.Cases;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.Server.Cases;

/// <summary>What must be done now in a case: the one answer of its box «اکنون چه باید کرد؟».</summary>
/// <param name="Text">Key of the sentence.</param>
/// <param name="Count">Its number, where it has one.</param>
/// <param name="Act">Key of the button's word; null where nothing is to be done.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Duty">Whose act it is.</param>
/// <param name="Missing">What is missing for it: key and argument.</param>
internal sealed record CaseStep(string Text, int Count, string? Act, string Href, Duty Duty, (string Key, object? Argument)? Missing = null)
{
    public static CaseStep Of(CaseView view, DateOnly today)
    {
        var home = $"/cases/{view.Case.No}";
        var waiting = view.Proposed.Count();
        if (view is { Case: { Closed: null, Track: CaseTrack.Fast } } && OfPeople(view, home) is { } people) return people;
        if (waiting > 0 && view.Case.Track == CaseTrack.Fast)
            return new("Cases.NowDecide", waiting, "Cases.Decide", home + "/committee", Duty.SignLetters);
        if (waiting > 0)
            return new("Cases.NowEstablish", waiting, "Cases.Establish", home + "/committee", Duty.Review, ("Cases.MissingSession", view.Ladder.Committee.Members));
        if (view.CommitteeIsToBeTold) return new("Cases.NowTell", 0, "Cases.Establish", home + "/committee", Duty.Review);
        if (Undecided(view, today)) return new("Cases.NowMeasures", 0, "Cases.OrderMeasureAct", home + "/measures", Duty.SignLetters);
        if (view.Case.Closed is not null) return new("Cases.NowClosed", 0, null, home, Duty.Read);
        if (view.ClosingLetter is { } closing) return WithClosing(closing, home);
        if (view.BeforeCommission is not null) return new("Cases.NowBeforeCommission", 0, "Cases.CommissionFile", home + "/commission", Duty.Read);
        if (view.Case.CommissionDecided is not null && Climbs(view))
            return new("Cases.NowAfterDecision", 0, "Cases.Revisit", $"/visits/plan?centre={view.Case.CentreId.Value}", Duty.PlanVisits);
        if (view.StepLetter is { } letter && (letter.State != LetterState.Sealed || letter.Served is null || Climbs(view)))
            return WithLetter(view, letter, today);
        if (view.StepLetter is null && view.Confirmed.Any(finding => finding.Climbs || (view.Case.Track == CaseTrack.Ladder && finding.Standing.Binds))) return new("Cases.NowNotice", 0, "Cases.DraftAct", home + "/notice", Duty.SignLetters);
        return new(view.Confirmed.Any() ? "Cases.NowMended" : "Cases.NowNothing", 0, "Cases.CloseAct", home + "/closing", Duty.SignLetters,
            view.IsDisputed ? ("Cases.MissingDispute", null) : view.Measures.Any(measure => measure.HindersClosing) ? ("Cases.MissingMeasure", null) : null);
    }

    // People first: until it is written down where each goes nothing of it is signed.
    private static CaseStep? OfPeople(CaseView view, string home) => view switch
    {
        { Relocation: { SignedAt: null } list } => new("Cases.NowList", list.Counted, "Cases.RelocationGo", home + "/relocation", Duty.Inspect),
        { Relocation: { } list } when list.People.Any(one => one.MovedAt is null) =>
            new("Cases.NowMove", list.People.Count(one => one.MovedAt is null), "Cases.RelocationGo", home + "/relocation", Duty.Inspect),
        _ => null,
    };

    // While the hours of the fast track run; after them the case goes on with what it has.
    private static bool Undecided(CaseView view, DateOnly today) =>
        view is { Case: { Closed: null, Track: CaseTrack.Fast, Steps: [], FastAt: { } since }, Measures: [], Relocation: null }
        && today <= TehranTime.DayOf(since.AddHours(view.Ladder.FastTrack.DecisionHours));

    private static bool Climbs(CaseView view) => view.Findings.Any(finding => finding.Climbs);

    private static CaseStep WithClosing(Letter closing, string home) => closing.State == LetterState.Draft
        ? new("Cases.NowSignClosing", 0, "Cases.ToSign", home + "/closing", Duty.SignLetters)
        : new("Cases.NowNumber", 0, "Cases.EnterNumber", $"/letters/{closing.No}", Duty.ServeLetters, ("Cases.MissingNumber", null));

    private static CaseStep WithLetter(CaseView view, Letter letter, DateOnly today)
    {
        var (home, page) = ($"/cases/{view.Case.No}", $"/letters/{letter.No}");
        var revisit = $"/visits/plan?centre={view.Case.CentreId.Value}";
        var unprotected = view.Confirmed.FirstOrDefault(finding => finding.NeedsProtection);
        return (letter.State, letter.Served, letter.Due) switch
        {
            (LetterState.Draft, _, _) => new("Cases.NowSign", 0, "Cases.ToSign", home + "/notice", Duty.SignLetters,
                unprotected is null ? null : ("Cases.MissingProtection", unprotected.Item)),
            (LetterState.AwaitingNumber, _, _) => new("Cases.NowNumber", 0, "Cases.EnterNumber", page, Duty.ServeLetters, ("Cases.MissingNumber", null)),
            (_, null, _) => new("Cases.NowServe", 0, "Cases.RecordService", page, Duty.ServeLetters, ("Cases.MissingService", null)),
            (_, _, { } due) when due < today => Overdue(view, home, revisit, today),
            _ => new("Cases.NowWait", 0, "Cases.Revisit", revisit, Duty.PlanVisits),
        };
    }

    private static CaseStep Overdue(CaseView view, string home, string revisit, DateOnly today) => view.Case.Next(view.Ladder) switch
    {
        { Letter: not null } next when view.Hinders(next, today) is null => new("Cases.NowNextStep", 0, "Cases.NextStepAct", home + "/notice", Duty.SignLetters),
        _ when view.Case.ToCommission(view.Ladder, view.Findings, view.IsDisputed, today) is { Succeeded: true, Value: not CommissionRoute.Ladder } =>
            new("Cases.NowZeroTolerance", 0, "Cases.SendToCommission", home + "/commission", Duty.SignLetters),
        { Letter: null } next when view.Hinders(next, today)?.Code == CasesRefusal.NotByLetter.Code => new("Cases.NowCommission", 0, "Cases.SendToCommission", home + "/commission", Duty.SignLetters),
        _ => new("Cases.NowRevisit", 0, "Cases.Revisit", revisit, Duty.PlanVisits, ("Cases.MissingRevisit", null)),
    };
}
