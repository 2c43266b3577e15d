using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Places;

namespace Payesh.Domain.Licensing;

/// <summary>What a step that judges says.</summary>
public enum StepVerdict
{
    /// <summary>موافق.</summary>
    Favourable,

    /// <summary>مخالف.</summary>
    Unfavourable,
}

/// <summary>What came of a step.</summary>
/// <param name="Verdict">For or against, where the step judges.</param>
/// <param name="Day">When it was done: of a visit its day, of an answer its date.</param>
/// <param name="Number">Number of the letter or minutes; may be empty.</param>
/// <param name="Words">In words; may be empty when nothing is to be said against it.</param>
/// <param name="Scan">Hash of a scan in the file store; or null.</param>
public sealed record StepResult(StepVerdict? Verdict, DateOnly Day, string Number, string Words, string? Scan);

/// <summary>An application lying on one desk for one step: since when, until when, what came of it.</summary>
public sealed class ApplicationStep : IScoped
{
    private ApplicationStep() => SentBackBecause = "";

    internal ApplicationStep(LicenceApplication of, int order, ChainStep step, DateOnly began)
    {
        (ApplicationId, Order, Code, Days, Began, SentBackBecause) = (of.Id, order, step.Code, step.Days, began, "");
        (Office, Field, Desk, Paper, Renewal) = (of.Office, of.Field, step.DeskOf(of.Office), of.Paper, of.Renewal);
    }

    /// <summary>The application.</summary>
    public LicenceApplicationId ApplicationId { get; private set; }

    /// <summary>Its place among the steps of the application, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Code of the step.</summary>
    public string Code { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The office on whose desk it lies.</summary>
    public OfficeCode Desk { get; private set; }

    /// <summary>The paper asked for.</summary>
    public LicenceKind Paper { get; private set; }

    /// <summary>Whether it is renewed.</summary>
    public bool Renewal { get; private set; }

    /// <summary>Since when.</summary>
    public DateOnly Began { get; private set; }

    /// <summary>Days the office has; null where there is no limit.</summary>
    public int? Days { get; private set; }

    /// <summary>Days that were added.</summary>
    public int ExtraDays { get; private set; }

    /// <summary>How often.</summary>
    public int Extensions { get; private set; }

    /// <summary>Why.</summary>
    public string ExtraReason { get; private set; } = "";

    /// <summary>Days on which the file was with the applicant: they are not the office's.</summary>
    public int PausedDays { get; private set; }

    /// <summary>The last day of the office; null where there is no limit, and while the file is with the applicant.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>The last day before a closure moved it.</summary>
    public DateOnly? DueBefore { get; private set; }

    /// <summary>Why it moved.</summary>
    public string MovedBecause { get; private set; } = "";

    /// <summary>When it left the desk.</summary>
    public DateOnly? Ended { get; private set; }

    /// <summary>The office's own days of it, without those of the applicant; null while it lies there.</summary>
    public int? OwnDays { get; private set; }

    /// <summary>Whether it left the desk after the last day.</summary>
    public bool Late { get; private set; }

    /// <summary>Why it was sent back to the step before; empty when it went on.</summary>
    public string SentBackBecause { get; private set; }

    /// <summary>For or against.</summary>
    public StepVerdict? Verdict { get; private set; }

    /// <summary>When that was: the day of the visit, the date of the answer.</summary>
    public DateOnly? ResultDay { get; private set; }

    /// <summary>Number of the letter or minutes.</summary>
    public string ResultNumber { get; private set; } = "";

    /// <summary>In words.</summary>
    [Masked]
    public string ResultWords { get; private set; } = "";

    /// <summary>Hash of its scan.</summary>
    public string? Scan { get; private set; }

    /// <summary>Who ended it.</summary>
    public AccountId? EndedBy { get; private set; }

    /// <summary>The days of the office, from the day it came to the desk.</summary>
    internal void Count(WorkCalendar calendar) => Due = Days is { } days ? DayCounting.LastDay(Began, days + ExtraDays + PausedDays, calendar).Due : null;

    internal void Stop() => Due = null;

    internal void Resume(int paused, WorkCalendar calendar)
    {
        PausedDays += paused;
        Count(calendar);
    }

    internal bool Recount(WorkCalendar calendar, string reason)
    {
        var before = Due;
        if (before is null) return false;
        Count(calendar);
        if (Due == before) return false;
        (DueBefore, MovedBecause) = (before, reason);
        return true;
    }

    internal void Extend(int days, string reason, WorkCalendar calendar)
    {
        (ExtraDays, Extensions, ExtraReason) = (ExtraDays + days, Extensions + 1, reason);
        Count(calendar);
    }

    internal void End(DateOnly day, AccountId by, StepResult? result, string sentBackBecause)
    {
        (Ended, EndedBy, SentBackBecause) = (day, by, sentBackBecause);
        OwnDays = Math.Max(0, day.DayNumber - Began.DayNumber - PausedDays);
        Late = day > Due;
        if (result is null) return;
        (Verdict, ResultDay, ResultNumber, ResultWords, Scan) = (result.Verdict, result.Day, result.Number, result.Words, result.Scan);
    }
}
