namespace Payesh.Domain.Basics;

/// <summary>The only place where an instant becomes a day and an hour of Iran, and back.</summary>
/// <remarks>
/// UTC+03:30 all year: Iran moved its clocks for the last time on 30 Shahrivar 1401. One constant is used instead of the
/// machine's time-zone table, because old tables still move the clock. Payesh holds no instants from before 1401-07;
/// what is imported from earlier years are legal days, which have no hour.
/// </remarks>
public static class TehranTime
{
    /// <summary>Ahead of UTC by three and a half hours.</summary>
    public static TimeSpan Offset { get; } = new(3, 30, 0);

    /// <summary>The same instant, told by a clock in Iran.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The day it is in Iran at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant).DateTime);

    /// <summary>The hour of the day in Iran at an instant.</summary>
    public static TimeOnly ClockOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Of(instant).DateTime);

    /// <summary>The instant, in UTC, at which a clock in Iran shows a day and an hour.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly clock) =>
        new DateTimeOffset(day.ToDateTime(clock), Offset).ToUniversalTime();
}
