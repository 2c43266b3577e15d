using System.Globalization;

namespace Payesh.Domain.Basics;

/// <summary>
/// First days of the Jalali years, asked of the BCL once: its astronomical sums cost some 10 µs a date, and a page shows hundreds.
/// </summary>
internal static class JalaliYears
{
    private static readonly int[] FirstDays = Table();

    /// <summary>Number of the first day of a year, 1304–1499.</summary>
    public static int FirstDay(int year) => FirstDays[year - JalaliDate.FirstYear];

    /// <summary>The year in which a day lies; null when it is none of 1304–1498.</summary>
    public static int? Containing(int dayNumber)
    {
        if (dayNumber < FirstDays[0] || dayNumber >= FirstDays[^1]) return null;
        var found = Array.BinarySearch(FirstDays, dayNumber);
        return JalaliDate.FirstYear + (found >= 0 ? found : ~found - 1);
    }

    private static int[] Table()
    {
        var calendar = new PersianCalendar();
        return [.. Enumerable.Range(JalaliDate.FirstYear, JalaliDate.LastYear - JalaliDate.FirstYear + 2)
            .Select(year => DateOnly.FromDateTime(calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0)).DayNumber)];
    }
}
