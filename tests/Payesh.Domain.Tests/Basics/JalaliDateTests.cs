using System.Globalization;
using NodaTime;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class JalaliDateTests
{
    // First day of Farvardin as the official calendars print it; on 1404 the arithmetic rule goes wrong.
    [Theory]
    [InlineData(1304, "1925-03-21")]
    [InlineData(1305, "1926-03-22")]
    [InlineData(1357, "1978-03-21")]
    [InlineData(1375, "1996-03-20")]
    [InlineData(1376, "1997-03-21")]
    [InlineData(1399, "2020-03-20")]
    [InlineData(1400, "2021-03-21")]
    [InlineData(1403, "2024-03-20")]
    [InlineData(1404, "2025-03-21")]
    [InlineData(1405, "2026-03-21")]
    [InlineData(1408, "2029-03-20")]
    [InlineData(1409, "2030-03-21")]
    [InlineData(1412, "2033-03-20")]
    [InlineData(1413, "2034-03-21")]
    public void Nowruz_falls_on_the_official_day(int year, string day)
    {
        Assert.Equal(Day(day), new JalaliDate(year, 1, 1).ToDateOnly());
        Assert.Equal(new JalaliDate(year, 1, 1), Day(day).Jalali);
    }

    [Theory]
    [InlineData("2025-03-20", 1403, 12, 30)]
    [InlineData("2025-11-23", 1404, 9, 2)]
    [InlineData("2026-03-16", 1404, 12, 25)]
    [InlineData("2026-04-16", 1405, 1, 27)]
    [InlineData("2026-04-18", 1405, 1, 29)]
    [InlineData("2021-03-20", 1399, 12, 30)]
    public void A_day_of_the_table_reads_both_ways(string day, int year, int month, int dayOfMonth)
    {
        Assert.Equal(new JalaliDate(year, month, dayOfMonth), JalaliDate.From(Day(day)));
        Assert.Equal(Day(day), new JalaliDate(year, month, dayOfMonth).ToDateOnly());
    }

    [Fact]
    public void Exactly_the_official_years_around_us_are_leap_years()
    {
        int[] official = [1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420];

        Assert.Equal(official, Enumerable.Range(1372, 51).Where(JalaliDate.IsLeapYear));
    }

    [Fact]
    public void The_arithmetic_calendar_would_put_Nowruz_1404_a_day_early()
    {
        var arithmetic = new LocalDate(1404, 1, 1, CalendarSystem.PersianArithmetic).WithCalendar(CalendarSystem.Iso).ToDateOnly();

        Assert.Equal(new JalaliDate(1404, 1, 1).ToDateOnly().AddDays(-1), arithmetic);
    }

    [Fact]
    public void Every_day_of_the_table_agrees_with_the_astronomical_calendar_of_NodaTime()
    {
        var last = new JalaliDate(JalaliDate.LastYear, 12, JalaliDate.DaysInMonth(JalaliDate.LastYear, 12)).ToDateOnly();
        for (var day = new JalaliDate(JalaliDate.FirstYear, 1, 1).ToDateOnly(); day <= last; day = day.AddDays(1))
        {
            var oracle = LocalDate.FromDateOnly(day).WithCalendar(CalendarSystem.PersianAstronomical);
            var jalali = JalaliDate.From(day);
            Assert.Equal((oracle.Year, oracle.Month, oracle.Day), (jalali.Year, jalali.Month, jalali.Day));
            Assert.Equal(day, jalali.ToDateOnly());
        }
    }

    [Theory]
    [InlineData("۱۴۰۴/۰۹/۰۲")]
    [InlineData("١٤٠٤/٠٩/٠٢")]
    [InlineData("1404/09/02")]
    [InlineData("1404-9-2")]
    [InlineData(" 1404 / 9 / 2 ")]
    [InlineData("1404.09.02")]
    [InlineData("۱۴۰۴۰۹۰۲")]
    [InlineData("\u200F۱۴۰۴/۰۹/۰۲\u200E")]
    public void A_day_is_read_however_it_is_typed(string text)
    {
        Assert.Equal(new JalaliDate(1404, 9, 2), JalaliDate.Parse(text).Value);
        Assert.True(JalaliDate.TryParse(text, out var date));
        Assert.Equal(new JalaliDate(1404, 9, 2), date);
    }

    [Fact]
    public void Every_Nowruz_of_the_vectors_is_met()
    {
        var rows = RepositoryText.Rows("tests/vectors/persian/nowruz.tsv").ToList();

        Assert.Equal(Enumerable.Range(JalaliDate.FirstYear, 195), rows.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)));
        Assert.All(rows, row =>
        {
            var first = Day(row[1]).Jalali;
            Assert.Equal((row[0], 1, 1), (first.Year.ToString(CultureInfo.InvariantCulture), first.Month, first.Day));
            Assert.Equal(row[2] == "true", JalaliDate.IsLeapYear(first.Year));
        });
    }

    [Theory]
    [InlineData(null, "Basics.DateUnreadable")]
    [InlineData("", "Basics.DateUnreadable")]
    [InlineData("فردا", "Basics.DateUnreadable")]
    [InlineData("1404/09", "Basics.DateUnreadable")]
    [InlineData("1404/09/02/01", "Basics.DateUnreadable")]
    [InlineData("1404/09/", "Basics.DateUnreadable")]
    [InlineData("04/09/02", "Basics.DateUnreadable")]
    [InlineData("02/09/1404", "Basics.DateUnreadable")]
    [InlineData("1404/+9/2", "Basics.DateUnreadable")]
    [InlineData("1404/009/2", "Basics.DateUnreadable")]
    [InlineData("1404/13/01", "Basics.NoSuchDay")]
    [InlineData("1404/00/01", "Basics.NoSuchDay")]
    [InlineData("1404/07/31", "Basics.NoSuchDay")]
    [InlineData("1404/01/00", "Basics.NoSuchDay")]
    [InlineData("۱۴۰۴/۱۲/۳۰", "Basics.NoSuchDay")]
    [InlineData("2025-11-23", "Basics.YearOutOfRange")]
    [InlineData("1303/12/29", "Basics.YearOutOfRange")]
    [InlineData("1499/01/01", "Basics.YearOutOfRange")]
    public void What_is_no_day_is_refused_with_its_reason(string? text, string code)
    {
        Assert.Equal(code, JalaliDate.Parse(text).Refusal?.Code);
        Assert.False(JalaliDate.TryParse(text, out _));
    }

    [Fact]
    public void Thirty_Esfand_is_refused_in_a_common_year_and_says_how_long_the_month_is()
    {
        Assert.Equal([1404, 12, 29], JalaliDate.Parse("1404/12/30").Refusal?.Arguments);
        Assert.True(JalaliDate.Parse("1403/12/30").Succeeded);
    }

    [Fact]
    public void A_day_is_shown_as_tables_text_English_and_letters_want_it()
    {
        var day = new JalaliDate(1404, 9, 2);

        Assert.Equal("۱۴۰۴/۰۹/۰۲", day.Table);
        Assert.Equal("یکشنبه ۲ آذر ۱۴۰۴", day.Text);
        Assert.Equal("Sunday 2 Azar 1404", day.EnglishText);
        Assert.Equal("1404/09/02", day.ToString());
        Assert.Equal("دوم آذر ماه یک هزار و چهارصد و چهار", day.InWords);
        Assert.Equal("سی‌ام اسفند ماه یک هزار و چهارصد و سه", new JalaliDate(1403, 12, 30).InWords);
        Assert.Equal("بیست و سوم مهر ماه یک هزار و چهارصد", new JalaliDate(1400, 7, 23).InWords);
    }

    [Fact]
    public void The_week_runs_from_Saturday_to_Friday()
    {
        string[] week = ["شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه"];

        Assert.Equal(week, CalendarNames.Week.Select(CalendarNames.Weekday));
    }

    [Fact]
    public void Days_are_ordered_as_they_follow()
    {
        Assert.True(new JalaliDate(1404, 12, 29) < new JalaliDate(1405, 1, 1));
        Assert.True(new JalaliDate(1404, 9, 2) >= new JalaliDate(1404, 9, 2));
    }

    [Fact]
    public void A_day_outside_the_table_or_no_day_at_all_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => JalaliDate.From(new DateOnly(1925, 3, 20)));
        Assert.Throws<ArgumentOutOfRangeException>(() => JalaliDate.From(new DateOnly(2120, 3, 21)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JalaliDate(1404, 12, 30));
        Assert.Throws<ArgumentOutOfRangeException>(() => JalaliDate.IsLeapYear(1303));
        Assert.Throws<InvalidOperationException>(() => default(JalaliDate).ToDateOnly());
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
