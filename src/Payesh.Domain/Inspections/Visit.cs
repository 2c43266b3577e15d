using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Inspections;

/// <summary>Where a visit stands.</summary>
public enum VisitStage
{
    /// <summary>Planned; the pack is sealed.</summary>
    Planned,

    /// <summary>A device opened the pack.</summary>
    UnderWay,

    /// <summary>The lead closed it and the log is here; it waits for review.</summary>
    Finished,

    /// <summary>A second person reviewed it; its findings went to the case.</summary>
    Reviewed,

    /// <summary>Called off before it ended; what devices still send is parked.</summary>
    Cancelled,
}

/// <summary>One visit to a centre: who goes, when the pack may be opened, and where it stands. What was seen stands in its log.</summary>
public sealed class Visit : IScoped, ICentreOwned, IVersioned
{
    /// <summary>A planned visit.</summary>
    /// <exception cref="ArgumentException">The window ends before it begins, or the pack opens after the window ends.</exception>
    public Visit(VisitId id, long no, string number, CentreId centre, OfficeCode office, FieldOfWork field, VisitKind kind, VisitWindow window)
    {
        if (window.To <= window.From || window.OpensAt > window.To) throw new ArgumentException("The window is not in order.", nameof(window));
        (Id, No, Number, CentreId, Office, Field, Kind) = (id, no, number, centre, office, field, kind);
        (From, To, OpensAt, When) = (window.From, window.To, window.OpensAt, window.From);
    }

    private Visit() => Number = "";

    /// <summary>Identifies it.</summary>
    public VisitId Id { get; private set; }

    /// <summary>Rises with the time of planning; pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Year and number as people say it: 1404-00012.</summary>
    public string Number { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>What kind of visit.</summary>
    public VisitKind Kind { get; private set; }

    /// <summary>Not before this instant.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>Not after this instant.</summary>
    public DateTimeOffset To { get; private set; }

    /// <summary>The pack is unreadable before this instant (P12).</summary>
    public DateTimeOffset OpensAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public VisitStage Stage { get; private set; }

    /// <summary>The person who leads, answers for the log and closes.</summary>
    public AccountId Lead { get; private set; }

    /// <summary>Version of the standards, for ever.</summary>
    public string Standards { get; private set; } = "";

    /// <summary>Theme of the rotating items, 1–4; null where the kind of visit has none.</summary>
    public int? Theme { get; private set; }

    /// <summary>When the inspectors stood at the door, as the device says.</summary>
    public DateTimeOffset? Arrived { get; private set; }

    /// <summary>When it was, or is to be: the arrival, and before it the beginning of the window.</summary>
    public DateTimeOffset When { get; private set; }

    /// <summary>Score in hundredths of a percent of the points that could be lost; null until there are answers.</summary>
    public int? Score { get; private set; }

    /// <summary>Defects seen.</summary>
    public int Defects { get; private set; }

    /// <summary>Slots with two differing answers that nobody resolved yet.</summary>
    public int Conflicts { get; private set; }

    /// <summary>When a second person reviewed it.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>Who did.</summary>
    public AccountId? Reviewer { get; private set; }

    /// <summary>Why it was called off.</summary>
    public string? CancelReason { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Sets what the server resolved for this visit.</summary>
    public void Resolve(AccountId lead, string standards, int? theme) => (Lead, Standards, Theme) = (lead, standards, theme);

    /// <summary>A device opens the pack.</summary>
    /// <returns>Refused before <see cref="OpensAt"/> and when cancelled; a second opening changes nothing.</returns>
    public Outcome<Visit> Depart(DateTimeOffset at)
    {
        if (Stage == VisitStage.Cancelled) return InspectionsRefusal.Cancelled;
        if (at < OpensAt) return InspectionsRefusal.StillSealed;
        if (Stage == VisitStage.Planned) Stage = VisitStage.UnderWay;
        return this;
    }

    /// <summary>Takes what the fold says of the log: may be said again after more has come.</summary>
    /// <returns>Refused when the visit was cancelled or is reviewed already: what came is parked.</returns>
    public Outcome<Visit> Take(VisitSummary summary)
    {
        if (Stage == VisitStage.Cancelled) return InspectionsRefusal.Cancelled;
        if (Stage == VisitStage.Reviewed) return InspectionsRefusal.AlreadyReviewed;
        Show(summary);
        Stage = summary.Closed ? VisitStage.Finished : VisitStage.UnderWay;
        return this;
    }

    /// <summary>Sets anew what follows from the log alone. Where the visit stands is not moved: that has consequences elsewhere.</summary>
    /// <returns>Whether anything had stood otherwise.</returns>
    public bool Refold(VisitSummary summary)
    {
        var before = (Arrived, Score, Defects, Conflicts);
        Show(summary);
        return before != (Arrived, Score, Defects, Conflicts);
    }

    private void Show(VisitSummary summary)
    {
        (Arrived, Score, Defects, Conflicts) = (summary.Arrived, summary.Score, summary.Defects, summary.Conflicts);
        When = Arrived ?? From;
    }

    /// <summary>A second person reviews the finished visit (P25).</summary>
    public Outcome<Visit> Review(AccountId reviewer, bool member, DateTimeOffset at)
    {
        if (Stage == VisitStage.Reviewed) return InspectionsRefusal.AlreadyReviewed;
        if (Stage != VisitStage.Finished) return InspectionsRefusal.NotFinished;
        if (member) return InspectionsRefusal.ReviewNeedsAnother;
        if (Conflicts > 0) return InspectionsRefusal.ConflictsOpen(Conflicts);
        (Stage, Reviewer, ReviewedAt) = (VisitStage.Reviewed, reviewer, at);
        return this;
    }

    /// <summary>Calls the visit off, with a reason. Work that a device holds is parked when it arrives, never lost.</summary>
    public Outcome<Visit> Cancel(string reason)
    {
        if (Stage is VisitStage.Reviewed or VisitStage.Finished) return InspectionsRefusal.AlreadyFinished;
        if (Stage == VisitStage.Cancelled) return InspectionsRefusal.Cancelled;
        if (string.IsNullOrWhiteSpace(reason)) return InspectionsRefusal.ReasonNeeded.At("Reason");
        (Stage, CancelReason) = (VisitStage.Cancelled, reason.Trim());
        return this;
    }

    /// <summary>Another person leads.</summary>
    public Outcome<Visit> Reassign(AccountId lead)
    {
        if (Stage is not (VisitStage.Planned or VisitStage.UnderWay)) return InspectionsRefusal.AlreadyFinished;
        Lead = lead;
        return this;
    }
}

/// <summary>When a visit may take place, and from when its pack may be opened.</summary>
public sealed record VisitWindow(DateTimeOffset From, DateTimeOffset To, DateTimeOffset OpensAt);

/// <summary>What the desk's lists show of a folded log.</summary>
/// <param name="Closed">The lead has closed, and all chains he lists are here.</param>
/// <param name="Arrived">When the inspectors stood at the door.</param>
/// <param name="Score">Hundredths of a percent.</param>
/// <param name="Defects">Defects seen.</param>
/// <param name="Conflicts">Open conflicts.</param>
public sealed record VisitSummary(bool Closed, DateTimeOffset? Arrived, int? Score, int Defects, int Conflicts);
