using Payesh.Domain.Access;
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
public sealed class Dispute : IScoped, ICentreOwned, IVersioned
{
    /// <summary>Signs its text may have.</summary>
    public const int MaxText = 4000;

    private Dispute() { }

    /// <summary>A dispute that was brought.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="finding">What it is about.</param>
    /// <param name="brought">What was said.</param>
    /// <param name="late">Whether the days for it were over: it is taken all the same, and says so.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="at">When.</param>
    public Dispute(Guid id, Finding finding, BroughtWords brought, bool late, AccountId by, DateTimeOffset at)
    {
        (Id, CaseId, FindingId, Item, Office, Field, CentreId) =
            (id, finding.CaseId, finding.Id, finding.Item, finding.Office, finding.Field, finding.CentreId);
        (Text, Name, BroughtOn, Files, Late, EnteredBy, EnteredAt) = (brought.Text, brought.Name, brought.Day, string.Join(' ', brought.Files), late, by, at);
    }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

    /// <summary>What it is about.</summary>
    public FindingId FindingId { get; private set; }

    /// <summary>Code of the requirement.</summary>
    public string Item { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <summary>What the centre says.</summary>
    [Masked]
    public string Text { get; private set; } = "";

    /// <summary>Who says it, with post.</summary>
    [Masked]
    public string Name { get; private set; } = "";

    /// <summary>The day on which it came in.</summary>
    public DateOnly BroughtOn { get; private set; }

    /// <summary>Whether it came after the days for it.</summary>
    public bool Late { get; private set; }

    /// <summary>Hashes of its files, a space between.</summary>
    public string Files { get; private set; } = "";

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>How it was decided; null while it is open.</summary>
    public DisputeOutcome? Outcome { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public AccountId? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Hashes of its files, one by one.</summary>
    public IReadOnlyList<string> FileHashes => Files.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Decides it.</summary>
    /// <param name="decision">How and why.</param>
    /// <param name="madeBy">Who made the finding: those at the visit, and who entered the decision on it.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When.</param>
    [Source("office-practice", Clause = "P25")]
    public Outcome<Dispute> Decide(DisputeDecision decision, IReadOnlyCollection<AccountId> madeBy, AccountId by, DateTimeOffset at)
    {
        if (Outcome is not null) return CasesRefusal.DecidedBefore;
        if (madeBy.Contains(by)) return CasesRefusal.AnotherPersonNeeded;
        if (string.IsNullOrWhiteSpace(decision.Reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (decision.Outcome == DisputeOutcome.Changed && string.IsNullOrWhiteSpace(decision.NewText)) return CasesRefusal.TextMissing.At("NewText");
        (Outcome, Reason, DecidedBy, DecidedAt) = (decision.Outcome, decision.Reason.Trim(), by, at);
        return this;
    }
}

/// <summary>How a dispute is decided.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Reason">Why.</param>
/// <param name="NewText">The sentence that stands from now on; for <see cref="DisputeOutcome.Changed"/>.</param>
public sealed record DisputeDecision(DisputeOutcome Outcome, string Reason, string NewText);

/// <summary>What a centre brings: a dispute, or proof that something is mended.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Name">Who says it, with post.</param>
/// <param name="Day">The day on which it came in.</param>
/// <param name="Files">Hashes of the files that came with it.</param>
public sealed record BroughtWords(string Text, string Name, DateOnly Day, IReadOnlyList<string> Files)
{
    /// <summary>What must be mended before it can be kept, or null.</summary>
    /// <param name="letter">Date of the letter it answers; null when none was sealed.</param>
    /// <param name="today">Today, in Iran.</param>
    public Refusal? Check(DateOnly? letter, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Text)) return CasesRefusal.TextMissing.At("Text");
        return Day > today || Day < letter ? CasesRefusal.DayOutside.At("Day") : null;
    }
}
