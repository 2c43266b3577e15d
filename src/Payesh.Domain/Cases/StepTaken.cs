using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>A step that was taken in a case: its letter, and the days that run from its service.</summary>
public sealed class StepTaken
{
    private StepTaken() { }

    internal StepTaken(SupervisionCase of, int order, LadderStep step, Guid letter, string skipReason) =>
        (CaseId, Order, Code, Days, Letter, SkipReason) = (of.Id, order, step.Code, step.Days!.Value, letter, skipReason);

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

    /// <summary>Its place among the letters of the case, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Code of the step.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Days the step gives, without what was added.</summary>
    public int Days { get; private set; }

    /// <summary>Its letter.</summary>
    public Guid Letter { get; private set; }

    /// <summary>Why steps before it were left out, on the fast track; empty on the ladder.</summary>
    public string SkipReason { get; private set; } = "";

    /// <summary>Date of its letter, once that is sealed.</summary>
    public DateOnly? Sealed { get; private set; }

    /// <summary>The day of the service from which the days run.</summary>
    public DateOnly? Served { get; private set; }

    /// <summary>The last day to act.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Days that were added.</summary>
    public int ExtraDays { get; private set; }

    /// <summary>How often days were added.</summary>
    public int Extensions { get; private set; }

    /// <summary>Why.</summary>
    public string ExtraReason { get; private set; } = "";

    /// <summary>Who added them.</summary>
    public AccountId? ExtraBy { get; private set; }

    /// <summary>The day on which it was taken back after a dispute; it stays in the track, and counts no more.</summary>
    public DateOnly? Withdrawn { get; private set; }

    internal void Withdraw(DateOnly day) => Withdrawn = day;

    internal void Seal(DateOnly date) => Sealed = date;

    internal void Serve(DateOnly day, DateOnly due) => (Served, Due) = (day, due);

    internal void Recount(DateOnly due) => Due = due;

    internal Outcome<StepTaken> Extend(ExtensionRule rule, int days, string reason, AccountId by, DateOnly today)
    {
        if (Due is not { } due) return CasesRefusal.NotServedYet;
        if (today > due) return CasesRefusal.ExtensionTooLate(due);
        if (Extensions >= rule.Times) return CasesRefusal.ExtendedBefore;
        if (days < 1 || days > Days) return CasesRefusal.ExtensionOutside(Days).At("Days");
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > Brought.MaxText) return BasicsRefusal.TextTooLong(Brought.MaxText).At("Reason");
        (ExtraDays, Extensions, ExtraReason, ExtraBy) = (ExtraDays + days, Extensions + 1, reason.Trim(), by);
        return this;
    }
}
