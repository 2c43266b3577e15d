namespace Payesh.Domain.Basics;

/// <summary>Names of months and weekdays. The week starts on Saturday.</summary>
public static class CalendarNames
{
    private static readonly string[] Months =
        ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    private static readonly string[] EnglishMonths =
    [
        "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
        "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
    ];

    // In the order of DayOfWeek, which begins with Sunday.
    private static readonly string[] Weekdays = ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"];

    /// <summary>The days of a week as calendars here print them: Saturday first, Friday last.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [
        DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday,
        DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
    ];

    /// <summary>A month in Persian, 1 (فروردین) to 12 (اسفند).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static string Month(int month) => Months[Index(month)];

    /// <summary>A month in Latin letters, 1 (Farvardin) to 12 (Esfand).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static string EnglishMonth(int month) => EnglishMonths[Index(month)];

    /// <summary>A weekday in Persian.</summary>
    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    private static int Index(int month) => month is >= 1 and <= 12 ? month - 1 : throw new ArgumentOutOfRangeException(nameof(month));
}
