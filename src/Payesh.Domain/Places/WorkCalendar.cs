using System.Collections.Frozen;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>When one office works: its hours, official holidays and closures. Safe for many readers.</summary>
public sealed class WorkCalendar
{
    // A year without a single open day is a fault in the data, not a calendar.
    private const int LongestRest = 366;

    private readonly OfficeHours[] _hours;
    private readonly Closure[] _closures;
    private readonly FrozenDictionary<DateOnly, Holiday[]> _holidays;
    private readonly NightHours _night;

    /// <summary>The calendar of an office, out of rules for any offices: those that do not concern it are left out.</summary>
    /// <param name="office">The office whose days are asked for.</param>
    /// <param name="hours">Rules for hours; together they must state every weekday asked for.</param>
    /// <param name="holidays">Official holidays.</param>
    /// <param name="closures">Closures out of turn.</param>
    /// <param name="night">What counts as night; <see cref="NightHours.Usual"/> when not given.</param>
    public WorkCalendar(
        OfficeCode office,
        IEnumerable<OfficeHours> hours,
        IEnumerable<Holiday> holidays,
        IEnumerable<Closure> closures,
        NightHours? night = null)
    {
        Office = office;
        _hours = [.. hours.Where(rule => rule.Office.Covers(office))
            .OrderByDescending(rule => rule.Office.Value) // county, province, headquarters: the codes of those above are smaller
            .ThenByDescending(rule => rule.During.First)
            .ThenBy(rule => rule.During.Last ?? DateOnly.MaxValue)];
        _closures = [.. closures.Where(closure => closure.Office.Covers(office))];
        _holidays = holidays.GroupBy(holiday => holiday.Day).ToFrozenDictionary(day => day.Key, day => day.ToArray());
        _night = night ?? NightHours.Usual;
    }

    /// <summary>The office whose calendar this is.</summary>
    public OfficeCode Office { get; }

    /// <summary>Whether the office works on a day.</summary>
    /// <exception cref="InvalidOperationException">No rule states the hours of that day.</exception>
    public bool IsOpen(DateOnly day) => WhyClosed(day) is null;

    /// <summary>Hours on a day, closed ones included.</summary>
    /// <exception cref="InvalidOperationException">No rule states the hours of that day.</exception>
    public OpenHours HoursOn(DateOnly day) => IsOpen(day) ? RuleOn(day) : OpenHours.Closed;

    /// <summary>Why the office is closed on a day: a holiday before a closure before the weekly rest; null when it is open.</summary>
    /// <exception cref="InvalidOperationException">No rule states the hours of that day.</exception>
    public ClosedDay? WhyClosed(DateOnly day)
    {
        if (_holidays.TryGetValue(day, out var holidays))
        {
            var titles = string.Join("، ", holidays.Select(holiday => holiday.Title));
            return new(day, ClosedBecause.Holiday, titles, holidays.All(holiday => holiday.Estimated));
        }

        if (_closures.FirstOrDefault(closure => closure.Days.Contains(day)) is { } closed)
        {
            return new(day, ClosedBecause.Closure, closed.Reason, Estimated: false);
        }

        return RuleOn(day).IsClosed ? new(day, ClosedBecause.WeeklyRest, "", Estimated: false) : null;
    }

    /// <summary>The closed days from a day on until the office opens; none when it is open that day.</summary>
    /// <exception cref="InvalidOperationException">The office does not open for a year, or no rule states its hours.</exception>
    public IReadOnlyList<ClosedDay> ClosedFrom(DateOnly day)
    {
        var closed = new List<ClosedDay>();
        while (WhyClosed(day.AddDays(closed.Count)) is { } why)
        {
            closed.Add(why);
            if (closed.Count > LongestRest) throw new InvalidOperationException($"Office {Office} has no open day for a year.");
        }

        return closed;
    }

    /// <summary>The day itself when the office is open, else the first open day after it.</summary>
    /// <exception cref="InvalidOperationException">The office does not open for a year, or no rule states its hours.</exception>
    public DateOnly NextOpenDay(DateOnly day) => day.AddDays(ClosedFrom(day).Count);

    /// <summary>Whether the office is closed at an instant, by the clock of Iran.</summary>
    /// <exception cref="InvalidOperationException">No rule states the hours of that day.</exception>
    public bool IsOutOfHours(DateTimeOffset instant) => !HoursOn(TehranTime.DayOf(instant)).Contains(TehranTime.ClockOf(instant));

    /// <summary>Whether it is night at an instant, by the clock of Iran.</summary>
    public bool IsNight(DateTimeOffset instant) => _night.Contains(TehranTime.ClockOf(instant));

    private OpenHours RuleOn(DateOnly day)
    {
        foreach (var rule in _hours)
        {
            if (rule.During.Contains(day) && rule.Week[day.DayOfWeek] is { } hours) return hours;
        }

        throw new InvalidOperationException(FormattableString.Invariant($"No rule for office {Office} on {day:yyyy-MM-dd}."));
    }
}
