using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Something a centre brings about its case, and what was decided about it. Kept whenever it comes; after its days it says that it is late.</summary>
public abstract class Brought : IScoped, ICentreOwned, IVersioned
{
    /// <summary>Signs its text may have.</summary>
    public const int MaxText = 4000;

    /// <summary>Signs a name with post may have.</summary>
    public const int MaxName = 160;

    private protected Brought() { }

    private protected Brought(Guid id, (CaseId Case, OfficeCode Office, FieldOfWork Field, CentreId Centre) of, BroughtWords brought, bool late, AccountId by, DateTimeOffset at)
    {
        (Id, CaseId, Office, Field, CentreId) = (id, of.Case, of.Office, of.Field, of.Centre);
        (Text, Name, BroughtOn, Files, Late, EnteredBy, EnteredAt) = (brought.Text, brought.Name, brought.Day, string.Join(' ', brought.Files), late, by, at);
    }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

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

    /// <summary>Why it was decided so, or what is still wanted.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public AccountId? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Hashes of its files, one by one.</summary>
    public IReadOnlyList<string> FileHashes => Files.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private protected void Decided(string reason, AccountId by, DateTimeOffset at) => (Reason, DecidedBy, DecidedAt) = (reason.Trim(), by, at);
}

/// <summary>Something a centre brings about one finding.</summary>
public abstract class BroughtOnFinding : Brought
{
    private protected BroughtOnFinding() { }

    private protected BroughtOnFinding(Guid id, Finding finding, BroughtWords brought, bool late, AccountId by, DateTimeOffset at)
        : base(id, (finding.CaseId, finding.Office, finding.Field, finding.CentreId), brought, late, by, at) =>
        (FindingId, Item) = (finding.Id, finding.Item);

    /// <summary>What it is about.</summary>
    public FindingId FindingId { get; private set; }

    /// <summary>Code of the requirement.</summary>
    public string Item { get; private set; } = "";
}

/// <summary>Something a centre brings about one step of its case: the letter that took it.</summary>
public abstract class BroughtOnStep : Brought
{
    private protected BroughtOnStep() { }

    private protected BroughtOnStep(Guid id, SupervisionCase of, StepTaken step, BroughtWords brought, bool late, AccountId by, DateTimeOffset at)
        : base(id, (of.Id, of.Office, of.Field, of.CentreId), brought, late, by, at) => (Letter, Step) = (step.Letter, step.Code);

    /// <summary>The letter.</summary>
    public Guid Letter { get; private set; }

    /// <summary>Code of the step.</summary>
    public string Step { get; private set; } = "";
}

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
        if (Text.Length > Brought.MaxText) return BasicsRefusal.TextTooLong(Brought.MaxText).At("Text");
        if (Name.Length > Brought.MaxName) return BasicsRefusal.TextTooLong(Brought.MaxName).At("Name");
        return Day > today || Day < letter ? CasesRefusal.DayOutside.At("Day") : null;
    }
}
