namespace Payesh.Domain.Messages;

/// <summary>One entry of a person's calendar feed: an hour, or a whole day.</summary>
public sealed record CalendarEvent
{
    /// <summary>What it is, for ever the same: <c>work-12</c>. The host is added when it is written.</summary>
    public required string Id { get; init; }

    /// <summary>Title; names the act and a number, never a person or a centre.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is read: an address under the public one.</summary>
    public required string Link { get; init; }

    /// <summary>The legal day, for what ends with it; null when an hour is meant.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Begins; null for a whole day.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Ends; null when it is a moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>How long before it the calendar rings; null when it does not.</summary>
    public TimeSpan? Alarm { get; init; }
}
