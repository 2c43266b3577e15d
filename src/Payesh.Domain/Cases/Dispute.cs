using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>How a dispute was decided.</summary>
public enum DisputeOutcome
{
    /// <summary>The finding stands.</summary>
    Upheld,

    /// <summary>The finding stands in other words.</summary>
    Changed,

    /// <summary>The finding is taken back.</summary>
    Withdrawn,
}

/// <summary>The centre disputes one finding (اعتراض): shown until it is decided by somebody who did not make the finding.</summary>
public sealed class Dispute : BroughtOnFinding
{
    private Dispute() { }

    /// <summary>A dispute that was brought.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="finding">What it is about.</param>
    /// <param name="brought">What was said.</param>
    /// <param name="late">Whether the days for it were over: it is taken all the same, and says so.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="at">When.</param>
    public Dispute(Guid id, Finding finding, BroughtWords brought, bool late, AccountId by, DateTimeOffset at) : base(id, finding, brought, late, by, at)
    {
    }

    /// <summary>How it was decided; null while it is open.</summary>
    public DisputeOutcome? Outcome { get; private set; }

    /// <summary>Decides it.</summary>
    /// <param name="decision">How and why.</param>
    /// <param name="madeBy">Who made the finding: those at the visit, and who entered the decision on it.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When.</param>
    [Source("office-practice", Clause = "P25")]
    public Outcome<Dispute> Decide(DisputeDecision decision, IReadOnlyCollection<AccountId> madeBy, AccountId by, DateTimeOffset at)
    {
        if (Outcome is not null) return CasesRefusal.DecidedBefore;
        if (decision.Check(madeBy, by) is { } wrong) return wrong;
        Outcome = decision.Outcome;
        Decided(decision.Reason, by, at);
        return this;
    }
}

/// <summary>How a dispute is decided.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Reason">Why.</param>
/// <param name="NewText">The sentence that stands from now on; for <see cref="DisputeOutcome.Changed"/>.</param>
public sealed record DisputeDecision(DisputeOutcome Outcome, string Reason, string NewText)
{
    // The same for a finding and for a step: another person, and a reason.
    internal Refusal? Check(IReadOnlyCollection<AccountId> madeBy, AccountId by)
    {
        if (madeBy.Contains(by)) return CasesRefusal.AnotherPersonNeeded;
        if (string.IsNullOrWhiteSpace(Reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (Reason.Length > Brought.MaxText) return BasicsRefusal.TextTooLong(Brought.MaxText).At("Reason");
        if (NewText.Length > Brought.MaxText) return BasicsRefusal.TextTooLong(Brought.MaxText).At("NewText");
        return Outcome == DisputeOutcome.Changed && string.IsNullOrWhiteSpace(NewText) ? CasesRefusal.TextMissing.At("NewText") : null;
    }
}
