using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>The centre asks for more time for a step (درخواست تمدید مهلت). It gives no time by itself: <see cref="StepTaken"/> does, when the head grants it.</summary>
public sealed class ExtensionRequest : BroughtOnStep
{
    private ExtensionRequest() { }

    /// <summary>A request that came in.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="of">The case.</param>
    /// <param name="step">The step whose days are to grow.</param>
    /// <param name="brought">Why.</param>
    /// <param name="days">How many days more.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">When.</param>
    public ExtensionRequest(Guid id, SupervisionCase of, StepTaken step, BroughtWords brought, int days, AccountId by, DateTimeOffset at)
        : base(id, of, step, brought, brought.Day > step.Due, by, at) => Days = days;

    /// <summary>Days asked for.</summary>
    public int Days { get; private set; }

    /// <summary>Whether it was granted; null while it waits.</summary>
    public bool? Granted { get; private set; }

    /// <summary>What must be mended before a request of so many days can be kept, or null.</summary>
    /// <param name="step">The step.</param>
    /// <param name="days">Days asked for.</param>
    public static Refusal? Check(StepTaken step, int days)
    {
        if (step.Due is null) return CasesRefusal.NotServedYet;
        return days < 1 || days > step.Days ? CasesRefusal.ExtensionOutside(step.Days).At("Days") : null;
    }

    /// <summary>Days were granted, these or others.</summary>
    public void Grant(string reason, AccountId by, DateTimeOffset at)
    {
        Granted = true;
        Decided(reason, by, at);
    }

    /// <summary>No days are granted.</summary>
    /// <returns>Refused when it was answered before, and without a reason.</returns>
    public Outcome<ExtensionRequest> Refuse(string reason, AccountId by, DateTimeOffset at)
    {
        if (Granted is not null) return CasesRefusal.DecidedBefore;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Reason");
        Granted = false;
        Decided(reason, by, at);
        return this;
    }
}
