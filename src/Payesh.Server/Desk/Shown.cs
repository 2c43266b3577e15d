using System.Globalization;
using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>
/// How values look on screen: Persian digits and the Jalali calendar in Persian; in English Latin digits, and the Gregorian day
/// beside the Jalali one.
/// </summary>
public static class Shown
{
    /// <summary>An argument of a text, as <see cref="Texts"/> puts it in.</summary>
    public static object Argument(object value) => value switch
    {
        int or long => new Counted(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        DateOnly day => new Uncounted(Day(day)),
        JalaliDate day => new Uncounted(Day(day.ToDateOnly())),
        DateTimeOffset at => new Uncounted(Moment(at)),
        TimeOnly time => new Uncounted(Clock(time)),
        string text => new Uncounted(Isolated(text)),
        _ => new Uncounted(value),
    };

    /// <summary>A whole number; five digits and more are grouped, so that years and most counts stand bare.</summary>
    public static string Number(long value) => (Texts.IsPersian, value is > -10_000 and < 10_000) switch
    {
        (true, true) => PersianText.Digits(value),
        (true, false) => PersianText.Number(value),
        (false, true) => value.ToString(CultureInfo.InvariantCulture),
        (false, false) => value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    /// <summary>ASCII digits become Persian ones on a Persian page.</summary>
    public static string Digits(string text) => Texts.IsPersian ? PersianText.Digits(text) : text;

    // In an English sentence a Persian name would draw the number after it to its other side.
    // After a Persian letter «1405-0010» would be read from its end, and a code is not a number: both keep their own direction, as in a <bdi>.
    private static string Isolated(string text)
    {
        if (!Texts.IsPersian) return text.Any(sign => sign is >= '\u0600' and <= '\u06FF') ? $"\u2068{text}\u2069" : text;
        if (!text.All(char.IsAscii) || !text.Any(char.IsAsciiDigit)) return Digits(text);
        if (text.Any(char.IsAsciiLetter)) return $"\u2066{text}\u2069";
        return text.Contains('-', StringComparison.Ordinal) ? $"\u2066{Digits(text)}\u2069" : Digits(text);
    }

    /// <summary>A day in tables and letters' heads: «۱۴۰۴/۰۹/۰۲»; 1404/09/02 (2025-11-23).</summary>
    public static string Day(DateOnly day)
    {
        var jalali = JalaliDate.From(day);
        return Texts.IsPersian ? jalali.Table : $"{jalali} ({Iso(day)})";
    }

    /// <summary>A day in running text: «یکشنبه ۲ آذر ۱۴۰۴»; Sunday 2 Azar 1404 (23 November 2025).</summary>
    public static string DayText(DateOnly day)
    {
        var jalali = JalaliDate.From(day);
        return Texts.IsPersian
            ? jalali.Text
            : string.Create(CultureInfo.InvariantCulture, $"{jalali.EnglishText} ({day:d MMMM yyyy})");
    }

    /// <summary>A month as a heading: «آذر ۱۴۰۴»; Azar 1404.</summary>
    public static string Month(DateOnly day)
    {
        var jalali = JalaliDate.From(day);
        return Texts.IsPersian
            ? $"{CalendarNames.Month(jalali.Month)} {PersianText.Digits(jalali.Year)}"
            : string.Create(CultureInfo.InvariantCulture, $"{CalendarNames.EnglishMonth(jalali.Month)} {jalali.Year}");
    }

    /// <summary>An hour: «۲۱:۱۰».</summary>
    public static string Clock(TimeOnly time) => Digits(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>An instant in tables: «۱۴۰۴/۰۹/۰۲، ۱۰:۴۰».</summary>
    public static string Moment(DateTimeOffset at) => Joined(Day(TehranTime.DayOf(at)), at);

    /// <summary>An instant in running text: «یکشنبه ۲ آذر ۱۴۰۴، ساعت ۱۰:۴۰».</summary>
    public static string MomentText(DateTimeOffset at) => Texts.IsPersian
        ? $"{DayText(TehranTime.DayOf(at))}، ساعت {Clock(TehranTime.ClockOf(at))}"
        : Joined(DayText(TehranTime.DayOf(at)), at);

    /// <summary>For machines: 2025-11-23.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For machines: 2025-11-23T07:10:00Z.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Joined(string day, DateTimeOffset at) =>
        $"{day}{(Texts.IsPersian ? "،" : ",")} {Clock(TehranTime.ClockOf(at))}";
}
