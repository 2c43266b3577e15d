using Payesh.Domain.Access;
using Payesh.Domain.Basics;

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
}

/// <summary>گزارش به دادستان: opened by a sign of violence, illegal detention or sexual abuse; no single person can dismiss it (P14).</summary>
[Source("report-to-prosecutor", Clause = "72")]
public sealed class ProsecutorReport : IScoped, ICentreOwned, IVersioned
{
    private ProsecutorReport() { }

    /// <summary>Opens the clock for one finding.</summary>
    public ProsecutorReport(Guid id, Finding finding, DateTimeOffset at, int hours)
    {
        (Id, CaseId, FindingId, CentreId) = (id, finding.CaseId, finding.Id, finding.CentreId);
        (Office, Field, Item) = (finding.Office, finding.Field, finding.Item);
        (Opened, Due) = (at, at.AddHours(hours));
    }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

    /// <summary>The finding.</summary>
    public FindingId FindingId { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Code of the requirement.</summary>
    public string Item { get; private set; } = "";

    /// <summary>When the clock was opened.</summary>
    public DateTimeOffset Opened { get; private set; }

    /// <summary>When the report must be on its way.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReportState State { get; private set; }

    /// <summary>Number of the letter to the prosecutor.</summary>
    public string LetterNumber { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly? LetterDate { get; private set; }

    /// <summary>Who recorded that it went out.</summary>
    public AccountId? SentBy { get; private set; }

    /// <summary>The first who said that there is nothing to report.</summary>
    public AccountId? FirstDismissal { get; private set; }

    /// <summary>Why.</summary>
    public string FirstReason { get; private set; } = "";

    /// <summary>The second one.</summary>
    public AccountId? SecondDismissal { get; private set; }

    /// <summary>Why.</summary>
    public string SecondReason { get; private set; } = "";

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>The report is on its way.</summary>
    public Outcome<ProsecutorReport> Send(string number, DateOnly date, DateOnly today, AccountId by)
    {
        if (State != ReportState.Open) return CasesRefusal.ReportClosed;
        if (string.IsNullOrWhiteSpace(number)) return CasesRefusal.NumberMissing.At("Number");
        if (date > today || date < TehranTime.DayOf(Opened)) return CasesRefusal.ReportDateOutside(TehranTime.DayOf(Opened)).At("Date");
        (LetterNumber, LetterDate, SentBy, State) = (number.Trim(), date, by, ReportState.Sent);
        return this;
    }

    /// <summary>One person says that there is nothing to report. Only with a second person, from another office than the first, is it dismissed.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="fromAbove">Whether that person acts for the superior office.</param>
    public Outcome<ProsecutorReport> Dismiss(string reason, AccountId by, bool fromAbove)
    {
        if (State != ReportState.Open) return CasesRefusal.ReportClosed;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Dismiss");
        if (FirstDismissal is null)
        {
            (FirstDismissal, FirstReason, FirstFromAbove) = (by, reason.Trim(), fromAbove);
            return this;
        }

        if (FirstDismissal == by || FirstFromAbove == fromAbove) return CasesRefusal.AnotherOfficeNeeded;
        (SecondDismissal, SecondReason, State) = (by, reason.Trim(), ReportState.Dismissed);
        return this;
    }

    /// <summary>Whether the first one acted for the superior office.</summary>
    public bool FirstFromAbove { get; private set; }
}
