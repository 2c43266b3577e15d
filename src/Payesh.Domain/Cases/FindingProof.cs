using Payesh.Domain.Access;
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
public sealed class FindingProof : IScoped, ICentreOwned, IVersioned
{
    private FindingProof() { }

    /// <summary>A proof that came in.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="finding">What it is about.</param>
    /// <param name="brought">What came.</param>
    /// <param name="late">Whether the days were over: it is taken all the same, and says so.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="at">When.</param>
    public FindingProof(Guid id, Finding finding, BroughtWords brought, bool late, AccountId by, DateTimeOffset at)
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

    /// <summary>What the centre did, in its words.</summary>
    [Masked]
    public string Text { get; private set; } = "";

    /// <summary>Who says it, with post.</summary>
    [Masked]
    public string Name { get; private set; } = "";

    /// <summary>The day on which it came in.</summary>
    public DateOnly BroughtOn { get; private set; }

    /// <summary>Whether it came after the days of the letter.</summary>
    public bool Late { get; private set; }

    /// <summary>Hashes of its files, a space between.</summary>
    public string Files { get; private set; } = "";

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public ProofState State { get; private set; }

    /// <summary>Why, or what is still wanted.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public AccountId? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Hashes of its files, one by one.</summary>
    public IReadOnlyList<string> FileHashes => Files.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Decides whether it is enough. That the requirement allows proof from afar is for <see cref="Finding.Prove"/> to say.</summary>
    /// <returns>Refused when it was decided before, and without a reason unless it is accepted.</returns>
    [Source("office-practice", Clause = "the visit")]
    public Outcome<FindingProof> Decide(ProofState state, string reason, AccountId by, DateTimeOffset at)
    {
        if (State != ProofState.Arrived || state == ProofState.Arrived) return CasesRefusal.DecidedBefore;
        if (state != ProofState.Accepted && string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        (State, Reason, DecidedBy, DecidedAt) = (state, reason.Trim(), by, at);
        return this;
    }
}
