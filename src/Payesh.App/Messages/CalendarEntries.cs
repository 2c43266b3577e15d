namespace Payesh.App.Messages;

/// <summary>Something with a moment that a room has for the one who acts.</summary>
public sealed record CalendarEntry
{
    /// <summary>For ever the same: <c>work-12</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Key of the act's name.</summary>
    public required string Text { get; init; }

    /// <summary>Sort of object: <c>case</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Its number as people say it.</summary>
    public required string Number { get; init; }

    public required string Link { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where it ends; null for a deadline.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What a room puts into a person's calendar. Work and Inspections do.</summary>
public interface ICalendarSource
{
    /// <summary>Those of the one who acts, from some weeks ago on.</summary>
    Task<IReadOnlyList<CalendarEntry>> Read(DateTimeOffset since, CancellationToken cancel);
}
