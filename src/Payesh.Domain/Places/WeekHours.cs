using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>Hours by weekday. A weekday that is not stated is left to the office above or to an earlier rule.</summary>
public sealed record WeekHours
{
    private readonly string _text;
    private readonly OpenHours?[] _hours = new OpenHours?[7];

    /// <summary>Hours of the weekdays that are stated.</summary>
    public WeekHours(IReadOnlyDictionary<DayOfWeek, OpenHours> stated)
    {
        foreach (var (day, hours) in stated) _hours[(int)day] = hours;
        _text = string.Join(' ', CalendarNames.Week.Select(day => this[day]?.ToString() ?? "-"));
    }

    /// <summary>Hours of a weekday; null when not stated.</summary>
    public OpenHours? this[DayOfWeek day] => _hours[(int)day];

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">There are not seven entries, or one of them is no hours.</exception>
    public static WeekHours Parse(string text)
    {
        var entries = text.Split(' ');
        if (entries.Length != 7) throw new FormatException($"Not the hours of a week: '{text}'.");
        return new(CalendarNames.Week.Zip(entries)
            .Where(pair => pair.Second is not "-")
            .ToDictionary(pair => pair.First, pair => OpenHours.Parse(pair.Second)));
    }

    /// <summary>Whether both state the same.</summary>
    public bool Equals(WeekHours? other) => other?._text == _text;

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Seven entries from Saturday to Friday, - where not stated: one column of the database.</summary>
    public override string ToString() => _text;
}
