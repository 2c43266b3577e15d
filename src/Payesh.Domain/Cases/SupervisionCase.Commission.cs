using Payesh.Domain.Basics;
using Payesh.Domain.Cases.Commission;

namespace Payesh.Domain.Cases;

/// <summary>The way of a case to a commission, and what a decision does to it.</summary>
public sealed partial class SupervisionCase
{
    /// <summary>The day on which a commission decided about it; null before.</summary>
    public DateOnly? CommissionDecided { get; private set; }

    /// <summary>
    /// On which way it may come before a commission today: at the end of the ladder, on the fast track, or because a zero-tolerance finding is open
    /// that no re-visit and no proof can end. After a decision it may come again while something is open.
    /// </summary>
    /// <param name="ladder">Its ladder.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="disputed">Whether a dispute is open.</param>
    /// <param name="today">Today, in Iran.</param>
    /// <returns>The way, or what must happen first.</returns>
    [Source("supervision-ladder", Clause = "commission")]
    public Outcome<CommissionRoute> ToCommission(Ladder ladder, IReadOnlyCollection<Finding> findings, bool disputed, DateOnly today)
    {
        if (Closed is not null || ClosingLetter is not null) return CasesRefusal.CaseEnded;
        if (LastStep is { Sealed: null }) return CasesRefusal.NoticeExists;
        // Once decided it may come again although nothing is open: its measures are the commission's to end.
        if (CommissionDecided is null && !findings.Any(finding => finding.Climbs)) return CasesRefusal.NothingEstablished;
        if (Track == CaseTrack.Fast) return CommissionRoute.FastTrack;
        if (CommissionDecided is not null) return CommissionRoute.Ladder;
        if (Next(ladder) is not { } next) return CasesRefusal.LadderEnded;
        var hinders = Hinders(ladder, next.Code, "", findings, disputed, today);
        if (next.Letter is null && hinders?.Code == CasesRefusal.NotByLetter.Code) return CommissionRoute.Ladder;
        // Its days are over, and looking again cannot end it: it would stand for ever.
        if (findings.Any(finding => finding is { Climbs: true, IsZeroTolerance: true }) && LastStep is { Due: { } due } && today > due)
            return CommissionRoute.ZeroTolerance;
        return hinders ?? CasesRefusal.OutOfOrder;
    }

    /// <summary>A commission decided: it stands at the commission's step, and no days run. What it sends back or up leaves the case where it is.</summary>
    /// <returns>Refused when the case has ended meanwhile.</returns>
    public Outcome<SupervisionCase> DecidedByCommission(Ladder ladder, DecisionKind kind, DateOnly day)
    {
        if (Closed is not null || ClosingLetter is not null) return CasesRefusal.CaseEnded;
        if (kind is not (DecisionKind.Measures or DecisionKind.NoMeasure)) return this;
        (CommissionDecided, Due) = (day, null);
        Step = ladder.Steps.FirstOrDefault(step => step.TakenBy == TakenBy.Commission)?.Code ?? Step;
        return this;
    }
}
