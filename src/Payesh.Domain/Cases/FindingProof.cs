using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Where a proof stands.</summary>
public enum ProofState
{
    /// <summary>مستندات رسیده: waits to be looked at.</summary>
    Arrived,

    /// <summary>پذیرفته شد.</summary>
    Accepted,

    /// <summary>تکمیل مدارک: more is asked for.</summary>
    MoreWanted,

    /// <summary>It does not show that the defect is mended, or somebody must go there.</summary>
    Refused,
}

/// <summary>What the centre sends to show that a finding is mended.</summary>
public sealed class FindingProof : BroughtOnFinding
{
    private FindingProof() { }

    /// <summary>A proof that came in.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="finding">What it is about.</param>
    /// <param name="brought">What came.</param>
    /// <param name="late">Whether the days were over: it is taken all the same, and says so.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="at">When.</param>
    public FindingProof(Guid id, Finding finding, BroughtWords brought, bool late, AccountId by, DateTimeOffset at) : base(id, finding, brought, late, by, at)
    {
    }

    /// <summary>The code of the day that stood on paper in its photo; empty when the office entered it.</summary>
    public string DayCode { get; private set; } = "";

    /// <summary>The day of that code; null when there is none.</summary>
    public DateOnly? DayCodeOn { get; private set; }

    /// <summary>Its photo came from the centre's own door, where this code was shown on this day.</summary>
    public void ShownWith(string dayCode, DateOnly day) => (DayCode, DayCodeOn) = (dayCode, day);

    /// <summary>Where it stands.</summary>
    public ProofState State { get; private set; }

    /// <summary>Decides whether it is enough. That the requirement allows proof from afar is for <see cref="Finding.Prove"/> to say.</summary>
    /// <returns>Refused when it was decided before, and without a reason unless it is accepted.</returns>
    [Source("office-practice", Clause = "the visit")]
    public Outcome<FindingProof> Decide(ProofState state, string reason, AccountId by, DateTimeOffset at)
    {
        if (State != ProofState.Arrived || state == ProofState.Arrived) return CasesRefusal.DecidedBefore;
        if (state != ProofState.Accepted && string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Reason");
        State = state;
        Decided(reason, by, at);
        return this;
    }
}
