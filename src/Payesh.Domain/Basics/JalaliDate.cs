using System.Globalization;

namespace Payesh.Domain.Basics;

/// <summary>
/// A day of the official Iranian calendar. Only for reading and showing: days are stored and compared as <see cref="DateOnly"/>.
/// </summary>
/// <remarks>
/// The leap rule is the astronomical one of the BCL, which agrees with the official table for the years 1304–1498; arithmetic
/// rules do not (they put Nowruz 1404 a day early). The default value is no day at all and must not be shown.
/// </remarks>
public readonly record struct JalaliDate : IComparable<JalaliDate>
{
    /// <summary>The first year of the official table: the calendar became law in 1304.</summary>
    public const int FirstYear = 1304;

    /// <summary>The last year for which the table and the BCL are known to agree.</summary>
    public const int LastYear = 1498;

    private const int DaysInHalfYear = 6 * 31;

    /// <summary>A day of the calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day; what people type goes through <see cref="Parse"/>.</exception>
    public JalaliDate(int year, int month, int day)
    {
        if (Refuse(year, month, day) is { } refusal) throw new ArgumentOutOfRangeException(nameof(day), refusal.Code);
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>Year, 1304–1498.</summary>
    public int Year { get; }

    /// <summary>Month, 1 (Farvardin) to 12 (Esfand).</summary>
    public int Month { get; }

    /// <summary>Day of the month, 1–31.</summary>
    public int Day { get; }

    /// <summary>Day of the week.</summary>
    public DayOfWeek DayOfWeek => ToDateOnly().DayOfWeek;

    /// <summary>For tables: «۱۴۰۴/۰۹/۰۲».</summary>
    public string Table => PersianText.Digits(ToString());

    /// <summary>For running text: «یکشنبه ۲ آذر ۱۴۰۴».</summary>
    public string Text => string.Join(
        ' ', CalendarNames.Weekday(DayOfWeek), PersianText.Digits(Day), CalendarNames.Month(Month), PersianText.Digits(Year));

    /// <summary>For English text: "Sunday 2 Azar 1404".</summary>
    public string EnglishText => FormattableString.Invariant($"{DayOfWeek} {Day} {CalendarNames.EnglishMonth(Month)} {Year}");

    /// <summary>In letters, as proof of service wants it: «دوم آذر ماه یک هزار و چهارصد و چهار».</summary>
    public string InWords => $"{PersianText.OrdinalWords(Day)} {CalendarNames.Month(Month)} ماه {PersianText.Words(Year)}";

    /// <summary>The Jalali day of a stored day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1304–1498.</exception>
    public static JalaliDate From(DateOnly day)
    {
        var year = JalaliYears.Containing(day.DayNumber)
            ?? throw new ArgumentOutOfRangeException(nameof(day), "Outside the official table.");
        var passed = day.DayNumber - JalaliYears.FirstDay(year);
        return passed < DaysInHalfYear
            ? new(year, passed / 31 + 1, passed % 31 + 1)
            : new(year, (passed - DaysInHalfYear) / 30 + 7, (passed - DaysInHalfYear) % 30 + 1);
    }

    /// <summary>The stored day.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which is no day.</exception>
    public DateOnly ToDateOnly()
    {
        if (Year == 0) throw new InvalidOperationException("The default JalaliDate is no day.");
        var months = Month <= 6 ? (Month - 1) * 31 : DaysInHalfYear + (Month - 7) * 30;
        return DateOnly.FromDayNumber(JalaliYears.FirstDay(Year) + months + Day - 1);
    }

    /// <summary>Reads year, month and day in Persian, Arabic or ASCII digits, parted by / - or a dot, or eight digits in a row.</summary>
    /// <returns>The day; or refused as unreadable, out of range, or not in the calendar (30 Esfand of a common year).</returns>
    public static Outcome<JalaliDate> Parse(string? text)
    {
        if (Split(PersianText.Normalise(text)) is not [var year, var month, var day]) return BasicsRefusal.DateUnreadable;
        if (Refuse(year, month, day) is { } refusal) return refusal;
        return new JalaliDate(year, month, day);
    }

    /// <summary>The same as <see cref="Parse"/>, where the reason does not matter.</summary>
    public static bool TryParse(string? text, out JalaliDate date)
    {
        var outcome = Parse(text);
        date = outcome.Succeeded ? outcome.Value : default;
        return outcome.Succeeded;
    }

    /// <summary>Whether Esfand of a year has 30 days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside 1304–1498.</exception>
    public static bool IsLeapYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return JalaliYears.FirstDay(year + 1) - JalaliYears.FirstDay(year) == 366;
    }

    /// <summary>Days of a month, 29–31.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or the year lies outside 1304–1498.</exception>
    public static int DaysInMonth(int year, int month) => month switch
    {
        >= 1 and <= 6 => 31,
        >= 7 and <= 11 => 30,
        12 => IsLeapYear(year) ? 30 : 29,
        _ => throw new ArgumentOutOfRangeException(nameof(month)),
    };

    /// <inheritdoc/>
    public int CompareTo(JalaliDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Order of the days.</summary>
    public static bool operator <(JalaliDate left, JalaliDate right) => left.CompareTo(right) < 0;

    /// <summary>Order of the days.</summary>
    public static bool operator >(JalaliDate left, JalaliDate right) => left.CompareTo(right) > 0;

    /// <summary>Order of the days.</summary>
    public static bool operator <=(JalaliDate left, JalaliDate right) => left.CompareTo(right) <= 0;

    /// <summary>Order of the days.</summary>
    public static bool operator >=(JalaliDate left, JalaliDate right) => left.CompareTo(right) >= 0;

    /// <summary>In ASCII, as forms and files hold it: 1404/09/02.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}/{Month:00}/{Day:00}");

    private static Refusal? Refuse(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear) return BasicsRefusal.YearOutOfRange;
        if (month is < 1 or > 12) return BasicsRefusal.NoSuchDay(year, month, 0);
        var days = DaysInMonth(year, month);
        return day >= 1 && day <= days ? null : BasicsRefusal.NoSuchDay(year, month, days);
    }

    private static int[] Split(string text)
    {
        string[] parts = text.Length == 8 && text.All(char.IsAsciiDigit)
            ? [text[..4], text[4..6], text[6..]]
            : text.Split(['/', '-', '.'], StringSplitOptions.TrimEntries);
        return parts is [{ Length: 4 }, { Length: 1 or 2 }, { Length: 1 or 2 }] && parts.All(part => part.All(char.IsAsciiDigit))
            ? [.. parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))]
            : [];
    }
}
