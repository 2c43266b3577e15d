using Payesh.Domain.Basics;
using Payesh.Domain.Places;
using Payesh.Server.Desk;

namespace Payesh.Server.Places;

/// <summary>Hours of a week as typed: «۷:۳۰-۱۴:۳۰», «تعطیل», or nothing where another rule goes on.</summary>
public sealed class HoursInput
{
    private static readonly char[] Dashes = ['-', '–', '—', '−', 'ـ'];
    private static readonly string[] ClosedWords = ["تعطیل", "closed", "بسته"];

    public string? First { get; set; }

    public string? Last { get; set; }

    public string? Saturday { get; set; }

    public string? Sunday { get; set; }

    public string? Monday { get; set; }

    public string? Tuesday { get; set; }

    public string? Wednesday { get; set; }

    public string? Thursday { get; set; }

    public string? Friday { get; set; }

    public string? LetterNumber { get; set; }

    public WeekHours Week(FormReading reading)
    {
        (DayOfWeek Day, string? Text)[] typed =
        [
            (DayOfWeek.Saturday, Saturday), (DayOfWeek.Sunday, Sunday), (DayOfWeek.Monday, Monday), (DayOfWeek.Tuesday, Tuesday),
            (DayOfWeek.Wednesday, Wednesday), (DayOfWeek.Thursday, Thursday), (DayOfWeek.Friday, Friday),
        ];
        return new(typed.Where(day => !string.IsNullOrWhiteSpace(day.Text))
            .ToDictionary(day => day.Day, day => reading.Needed(day.Text, day.Day.ToString(), Read)));
    }

    private static Outcome<OpenHours> Read(string? text)
    {
        var plain = PersianText.Normalise(text);
        if (ClosedWords.Contains(plain, StringComparer.OrdinalIgnoreCase)) return OpenHours.Closed;
        if (plain.Replace("تا", "-", StringComparison.Ordinal).Split(Dashes, StringSplitOptions.TrimEntries) is not [var from, var to]) return BasicsRefusal.HourUnreadable;
        var (opens, closes) = (PersianText.ParseClock(from), PersianText.ParseClock(to));
        return opens.Refusal is { } early ? early : closes.Refusal is { } late ? late : OpenHours.Between(opens.Value, closes.Value);
    }
}
