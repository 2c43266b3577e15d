using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.Domain.Cases;

/// <summary>Where the report to the prosecutor stands.</summary>
public enum ReportState
{
    /// <summary>The clock runs.</summary>
    Open,

    /// <summary>The report is on its way, with number and date.</summary>
    Sent,

    /// <summary>As many people as the rule asks for said that there is nothing to report.</summary>
    Dismissed,

    /// <summary>The prosecutor's office has it, under a number of its own.</summary>
    Received,

    /// <summary>The prosecutor wrote something that does not end it.</summary>
    Answered,

    /// <summary>The judicial answer is in.</summary>
    Ended,
}

/// <summary>
/// گزارش به دادستان: opened by a sign of violence, illegal detention or sexual abuse, or by a person with a reason; no single person can dismiss
/// it (P14), and nobody can delete it.
/// </summary>
[Source("report-to-prosecutor", Clause = "72")]
public sealed partial class ProsecutorReport : IScoped, IOfficeOnly, IVersioned
{
    /// <summary>Signs a reason may have.</summary>
    public const int MaxReason = 2000;

    /// <summary>Signs a number may have.</summary>
    public const int MaxNumber = 60;

    private ProsecutorReport() { }

    /// <summary>Opens the clock for one finding.</summary>
    public ProsecutorReport(Guid id, Finding finding, string centreName, DateTimeOffset at, int hours)
    {
        (Id, CaseId, FindingId, CentreId) = (id, finding.CaseId, finding.Id, finding.CentreId);
        (Office, Field, Item) = (finding.Office, finding.Field, finding.Item);
        (CentreName, CentreOrder) = (centreName, PersianOrder.Key(centreName));
        (Opened, Due, Next) = (at, at.AddHours(hours), at.AddHours(hours));
    }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case; null when it was opened by hand at a centre.</summary>
    public CaseId? CaseId { get; private set; }

    /// <summary>The finding; null when it was opened by hand.</summary>
    public FindingId? FindingId { get; private set; }

    /// <summary>The centre it is about.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>Its name when the report was opened.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>The same in alphabetical order, the same on every database.</summary>
    public string CentreOrder { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Code of the requirement; empty when it was opened by hand.</summary>
    public string Item { get; private set; } = "";

    /// <summary>Why it was opened by hand.</summary>
    [Masked]
    public string Reason { get; private set; } = "";

    /// <summary>Who opened it by hand.</summary>
    public AccountId? OpenedBy { get; private set; }

    /// <summary>When the clock was opened.</summary>
    public DateTimeOffset Opened { get; private set; }

    /// <summary>When the report must be on its way.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>The end of the clock that runs now; null when none does.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReportState State { get; private set; }

    /// <summary>Number of the letter to the prosecutor.</summary>
    public string LetterNumber { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly? LetterDate { get; private set; }

    /// <summary>Who recorded that it went out.</summary>
    public AccountId? SentBy { get; private set; }

    /// <summary>When that was recorded.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Its number at the prosecutor's office.</summary>
    public string ReceivedNumber { get; private set; } = "";

    /// <summary>شعبه.</summary>
    public string ReceivedBranch { get; private set; } = "";

    /// <summary>The day on which it was entered there.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The day of the judicial answer that ended it.</summary>
    public DateOnly? Ended { get; private set; }

    /// <summary>The first who said that there is nothing to report.</summary>
    public AccountId? FirstDismissal { get; private set; }

    /// <summary>Why.</summary>
    public string FirstReason { get; private set; } = "";

    /// <summary>Whether the first one acted for the superior office.</summary>
    public bool FirstFromAbove { get; private set; }

    /// <summary>The second one.</summary>
    public AccountId? SecondDismissal { get; private set; }

    /// <summary>Why.</summary>
    public string SecondReason { get; private set; } = "";

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether it waits for an act of ours or an answer.</summary>
    public bool Runs => State is not (ReportState.Dismissed or ReportState.Ended);

    /// <summary>Whether it went out after its clock had ended; taken all the same.</summary>
    public bool Late => LetterDate > TehranTime.DayOf(Due);

    /// <summary>Opens the clock by hand: somebody learned of something that no visit recorded.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="of">The case, where there is one.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="reason">What was learned, without a name.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="at">Now.</param>
    /// <param name="hours">Hours until it must be on its way.</param>
    public static Outcome<ProsecutorReport> ByHand(
        Guid id, CaseId? of, Centre centre, string reason, AccountId by, DateTimeOffset at, int hours)
    {
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > MaxReason) return BasicsRefusal.TextTooLong(MaxReason).At("Reason");
        return new ProsecutorReport
        {
            Id = id, CaseId = of, CentreId = centre.Id, CentreName = centre.Name, CentreOrder = PersianOrder.Key(centre.Name),
            Office = centre.Office, Field = centre.Field, Reason = reason.Trim(), OpenedBy = by, Opened = at,
            Due = at.AddHours(hours), Next = at.AddHours(hours),
        };
    }
}
