using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>The centre disputes a step: the letter that took it. Shown at the step until somebody decides who neither made a finding in it nor signed it.</summary>
public sealed class StepDispute : BroughtOnStep
{
    private StepDispute() { }

    /// <summary>A dispute that was brought.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="of">The case.</param>
    /// <param name="step">What it is about.</param>
    /// <param name="brought">What was said.</param>
    /// <param name="late">Whether the days for it were over: it is taken all the same, and says so.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="at">When.</param>
    public StepDispute(Guid id, SupervisionCase of, StepTaken step, BroughtWords brought, bool late, AccountId by, DateTimeOffset at)
        : base(id, of, step, brought, late, by, at)
    {
    }

    /// <summary>How it was decided; null while it is open.</summary>
    public DisputeOutcome? Outcome { get; private set; }

    /// <summary>What stands from now on, where it was changed.</summary>
    public string NewText { get; private set; } = "";

    /// <summary>Decides it.</summary>
    /// <param name="decision">How and why.</param>
    /// <param name="madeBy">Who made the findings of the letter, and who signed it.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When.</param>
    [Source("office-practice", Clause = "P25")]
    public Outcome<StepDispute> Decide(DisputeDecision decision, IReadOnlyCollection<AccountId> madeBy, AccountId by, DateTimeOffset at)
    {
        if (Outcome is not null) return CasesRefusal.DecidedBefore;
        if (decision.Check(madeBy, by) is { } wrong) return wrong;
        (Outcome, NewText) = (decision.Outcome, decision.Outcome == DisputeOutcome.Changed ? decision.NewText.Trim() : "");
        Decided(decision.Reason, by, at);
        return this;
    }
}
