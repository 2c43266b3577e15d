using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Tests.Cases;

/// <summary>A case on which acts are tried in any order, with its own memory of what was really done.</summary>
internal sealed partial class CaseLife
{
    private static readonly string[] Codes = ["establish", "notice", "warning-1", "warning-2", "high-commission"];
    private readonly Dictionary<FindingId, SettledBy> _causes = [];
    private int _visits;

    public CaseLife(int findings)
    {
        Case = Examples.Case();
        Findings = [.. Enumerable.Range(0, findings).Select(i => Examples.Finding($"FIRE-{10 + i}",
            i % 4 == 3 ? AnswerCode.Established : AnswerCode.NotMet, i % 3 == 2 ? Standing.Suggested : Standing.Requirement, outcome: i % 5 == 4 ? DefectOutcome.Mended : DefectOutcome.Notice))];
    }

    public static Ladder Ladder => Examples.Rules.Ladder;

    public SupervisionCase Case { get; }

    public List<Finding> Findings { get; }

    public DateOnly Today { get; private set; } = TehranTime.DayOf(Examples.Now);

    public bool Disputed { get; private set; }

    /// <summary>Every act that somebody could try; what is refused changes nothing.</summary>
    public void Try(int act, int which)
    {
        var finding = Findings[which % Findings.Count];
        switch (act)
        {
            case 0: Decide(finding, confirmed: which % 4 != 3); break;
            case 1: Take(Case.Next(Ladder)?.Code ?? "notice", ""); break;
            case 2: Take(Codes[which % Codes.Length], which % 2 == 0 ? "جان کسی در خطر است" : ""); break;
            case 3: Seal(); break;
            case 4: Serve(); break;
            case 5: Today = Today.AddDays(1 + which % 40); break;
            case 6: Look(finding, stands: which % 3 != 0, byOther: which % 5 != 0); break;
            case 7: Prove(finding, (ProofFromAfar)(which % 3)); break;
            case 8: if (finding.Withdraw(Today).Succeeded) _causes[finding.Id] = SettledBy.Withdrawal; break;
            case 9: Extend(which % 20, which % 7 == 0 ? "" : "قطعه در راه است"); break;
            // Seldom: on the fast track nearly everything may be done, and a life that goes there early shows nothing of the ladder.
            case 10: if (which % 60 == 0) Case.TakeFastTrack("فوت", Examples.Head, Examples.Now); break;
            case 11: Disputed = which % 2 == 0; break;
            case 12: GoToCommission(which); break;
            case 13: Withdraw(which); break;
            default: Case.BeginClosing(Guid.NewGuid(), Findings, Disputed, []); break;
        }
    }

    /// <summary>What must hold whatever was tried.</summary>
    /// <returns>What does not, or null.</returns>
    public string? Broken()
    {
        // What was taken back after a dispute stays in the track and counts no more.
        var standing = Case.Steps.Where(step => step.Withdrawn is null).ToList();
        if (Case.Steps.Any(step => step is { Withdrawn: not null, Sealed: null })) return "a draft was taken back";
        if (Case.CommissionDecided is null && Case.Step != Ladder.Establish && Case.Step != (standing is [.., var last] ? last.Code : Case.Entry)) return $"the case stands at {Case.Step}, where no letter took it";
        if (Case.StepLetter != (standing is [.., var at] ? at.Letter : null)) return "the letter of its step is another";
        for (var i = 0; i < standing.Count; i++)
        {
            var (step, before) = (standing[i], i == 0 ? null : standing[i - 1]);
            var inOrder = before is null ? step.Code == Case.Entry : Ladder.After(before.Code)?.Code == step.Code;
            if (!inOrder && (Case.Track != CaseTrack.Fast || step.SkipReason.Length == 0)) return $"{step.Code} has no predecessor and no reason";
            if (before is { Sealed: null }) return $"{step.Code} was taken before the letter of {before.Code} went out";
            if (step.Due is not null && step.Served is null) return "days run without a service";
            if (step.Due < step.Served?.AddDays(step.Days + step.ExtraDays)) return "the days are shorter than the ladder gives";
            if (step.Extensions > Ladder.Extension.Times) return "extended too often";
        }

        if (Findings.FirstOrDefault(f => f is { IsZeroTolerance: true, Settled: SettledBy.Revisit or SettledBy.Proof }) is { } looked) return $"{looked.Item} ended by looking";
        if (Case.CommissionDecided is not null && Decided is null) return "decided by no commission";
        if (Case.CommissionDecided is not null && (Case.Step != "high-commission" || Case.Due is not null)) return "decided, and days run or the step is another";
        if (Findings.FirstOrDefault(f => f.Settled is { } how && Cause(f) != how) is { } ended) return $"{ended.Item} ended by {ended.Settled} and nobody did that";
        if (Case.ClosingLetter is null) return null;
        if (Findings.FirstOrDefault(f => f is { State: FindingState.Confirmed, Standing.Binds: true, Settled: null }) is { } open) return $"closed with {open.Item} open";
        return Findings.Any(f => f.State == FindingState.Proposed) ? "closed with undecided findings" : null;
    }

    private StepTaken? Last => Case.LastStep;

    private SettledBy? Cause(Finding finding) =>
        finding.Outcome == DefectOutcome.Mended ? SettledBy.OnTheSpot : _causes.TryGetValue(finding.Id, out var how) ? how : null;

    private void Decide(Finding finding, bool confirmed)
    {
        var decision = confirmed ? new Decision(true, DecisionReason.Seen, "") : new(false, DecisionReason.NotProven, "");
        if (finding.Decide(decision, null, Examples.Head, Examples.Now).Succeeded && confirmed && finding.Standing.Binds) Case.Established(Ladder, null);
    }

    private void Take(string code, string reason)
    {
        var before = Last;
        var named = Findings.Where(Case.Names).ToList();
        if (!Case.Take(Ladder, code, reason, Guid.NewGuid(), Findings, Disputed, Today).Succeeded || Case.Track == CaseTrack.Fast) return;
        if (before is null) return;
        if (before.Due is not { } due || due >= Today) throw new InvalidOperationException("A step was taken while the days ran, or before they did.");
        if (named.Any(f => !f.Standing.Binds)) throw new InvalidOperationException("Advice climbed.");
        if (!named.Any(f => f.StandsByOther && f.LookedOn > due)) throw new InvalidOperationException("A step was taken without a re-visit by another person.");
    }

    private void Seal()
    {
        if (Last is { Sealed: null } step) Case.LetterSealed(step.Letter, Today);
    }

    private void Serve()
    {
        if (Last is { Sealed: not null, Served: null } step) Case.LetterServed(step.Letter, Today, Today.AddDays(step.Days + 1));
    }

    private void Withdraw(int which)
    {
        if (Case.Steps.Count == 0) return;
        var step = Case.Steps[which % Case.Steps.Count];
        var (closing, last) = (Case.ClosingLetter, Last);
        if (Case.WithdrawStep(step.Letter, Today).Succeeded && (closing is not null || last != step))
            throw new InvalidOperationException("A step was taken back on which another rests, or in a case that ends.");
    }

    // Who grants days has the end counted anew, as the letter's clock says.
    private void Extend(int days, string reason)
    {
        if (Case.Extend(Ladder, days, reason, Examples.Head, Today) is { Succeeded: true, Value: { Due: { } due } step }) Case.DeadlineMoved(step.Letter, due.AddDays(days));
    }

    private void Look(Finding finding, bool stands, bool byOther)
    {
        var was = finding.IsOpen;
        var arrived = TehranTime.Instant(Today, new(9, 0)).AddMinutes(_visits++);
        finding.Look(new(new(Guid.NewGuid()), "1404-00020", arrived, stands, byOther));
        if (was && !finding.IsOpen && !stands && byOther) _causes[finding.Id] = SettledBy.Revisit;
    }

    private void Prove(Finding finding, ProofFromAfar allowed)
    {
        if (finding.Prove(allowed, Today).Succeeded && allowed != ProofFromAfar.No) _causes[finding.Id] = SettledBy.Proof;
    }
}
