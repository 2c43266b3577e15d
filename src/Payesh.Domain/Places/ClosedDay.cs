namespace Payesh.Domain.Places;

/// <summary>A day on which an office is closed, and why, so that a page can say it in one line.</summary>
/// <param name="Day">The day.</param>
/// <param name="Because">Kind of reason.</param>
/// <param name="Title">Holiday or reason of the closure, in Persian; empty for the weekly rest, which its weekday names.</param>
/// <param name="Estimated">Whether it rests on a holiday that is not official yet.</param>
public sealed record ClosedDay(DateOnly Day, ClosedBecause Because, string Title, bool Estimated);

/// <summary>Why an office is closed.</summary>
public enum ClosedBecause
{
    /// <summary>Friday everywhere, Thursday in many provinces.</summary>
    WeeklyRest,

    /// <summary>An official holiday.</summary>
    Holiday,

    /// <summary>Announced out of turn.</summary>
    Closure,
}
