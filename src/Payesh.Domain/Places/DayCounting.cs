using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>Counting of days from the service of a letter.</summary>
public static class DayCounting
{
    /// <summary>Days of a month, wherever a rule gives months.</summary>
    [Source("counting-days", Clause = "443")]
    public const int DaysOfMonth = 30;

    /// <summary>
    /// The last day to act. The day of service and the day of acting do not count, so the count ends on service + days + 1;
    /// if the office is closed then, on its next open day.
    /// </summary>
    /// <param name="served">The day of service.</param>
    /// <param name="days">Days given, at least 1; months as 30 days each.</param>
    /// <param name="calendar">The calendar of the office that receives the act.</param>
    /// <exception cref="ArgumentOutOfRangeException">No day was given.</exception>
    [Source("counting-days", Clause = "444, 445")]
    public static Deadline LastDay(DateOnly served, int days, WorkCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var end = served.AddDays(days + 1);
        var closed = calendar.ClosedFrom(end);
        return new(served, days, end.AddDays(closed.Count), closed);
    }
}
