using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Where a correction plan stands.</summary>
public enum PlanState
{
    /// <summary>Waits to be looked at.</summary>
    Sent,

    /// <summary>پذیرفته شد. What is planned is not yet mended: no finding ends by it.</summary>
    Accepted,

    /// <summary>تکمیل برنامه: more is asked for.</summary>
    MoreWanted,

    /// <summary>A newer version came before anybody looked.</summary>
    Replaced,
}

/// <summary>One version of what the centre will do about one finding (برنامه رفع نواقص): what, who, by when. Older versions stay.</summary>
public sealed class CorrectionPlan : BroughtOnFinding
{
    private CorrectionPlan() { }

    /// <summary>A plan that came in.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="finding">What it is about.</param>
    /// <param name="brought">What will be done.</param>
    /// <param name="plan">Who does it, and by when.</param>
    /// <param name="number">The number of this version, from 1.</param>
    /// <param name="due">The last day of the running days; null while none run.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">When.</param>
    public CorrectionPlan(Guid id, Finding finding, BroughtWords brought, PlanWords plan, int number, DateOnly? due, AccountId by, DateTimeOffset at)
        : base(id, finding, brought, brought.Day > due, by, at) => (Who, ReadyBy, Number, PastDue) = (plan.Who.Trim(), plan.ReadyBy, number, plan.ReadyBy > due);

    /// <summary>Who does it, by post or name.</summary>
    [Masked]
    public string Who { get; private set; } = "";

    /// <summary>The day on which it will be done.</summary>
    public DateOnly ReadyBy { get; private set; }

    /// <summary>The number of this version.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it will be done only after the days are over: more time must be asked for.</summary>
    public bool PastDue { get; private set; }

    /// <summary>Where it stands.</summary>
    public PlanState State { get; private set; }

    /// <summary>The office accepts it or asks for more.</summary>
    /// <returns>Refused when it was looked at before, and when more is asked for without saying what.</returns>
    public Outcome<CorrectionPlan> Decide(bool accepted, string reason, AccountId by, DateTimeOffset at)
    {
        if (State != PlanState.Sent) return CasesRefusal.DecidedBefore;
        if (!accepted && string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Reason");
        State = accepted ? PlanState.Accepted : PlanState.MoreWanted;
        Decided(reason, by, at);
        return this;
    }

    /// <summary>A newer version came.</summary>
    public void Replace()
    {
        if (State == PlanState.Sent) State = PlanState.Replaced;
    }
}

/// <summary>Who does what is planned, and by when.</summary>
/// <param name="Who">By post or name.</param>
/// <param name="ReadyBy">The day on which it will be done.</param>
public sealed record PlanWords(string Who, DateOnly ReadyBy)
{
    /// <summary>What must be mended before it can be kept, or null.</summary>
    public Refusal? Check(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Who)) return CasesRefusal.WhoMissing.At("Who");
        if (Who.Length > Brought.MaxName) return BasicsRefusal.TextTooLong(Brought.MaxName).At("Who");
        return ReadyBy < today || ReadyBy > today.AddYears(2) ? CasesRefusal.ReadyByOutside.At("ReadyBy") : null;
    }
}
