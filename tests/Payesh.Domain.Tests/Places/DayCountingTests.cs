using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;
using Xunit;

namespace Payesh.Domain.Tests.Places;

public sealed class DayCountingTests
{
    [Fact]
    public void Thirty_days_from_25_Esfand_end_on_Thursday_27_Farvardin_where_Thursday_is_a_working_day()
    {
        var deadline = DayCounting.LastDay(Iran.Day("1404/12/25"), 30, Iran.Calendar(Iran.Alborz));

        Assert.Equal("دوشنبه ۲۵ اسفند ۱۴۰۴", deadline.Served.Jalali.Text);
        Assert.Equal("پنجشنبه ۲۷ فروردین ۱۴۰۵", deadline.Due.Jalali.Text);
        Assert.Null(deadline.MovedFrom);
        Assert.Empty(deadline.Closed);
    }

    [Fact]
    public void Thirty_days_from_25_Esfand_end_on_Saturday_29_Farvardin_where_it_is_not()
    {
        var deadline = DayCounting.LastDay(Iran.Day("1404/12/25"), 30, Iran.Calendar(Iran.Kerman));

        Assert.Equal("شنبه ۲۹ فروردین ۱۴۰۵", deadline.Due.Jalali.Text);
        Assert.Equal(Iran.Day("1405/01/27"), deadline.MovedFrom);
        Assert.Equal(["1405/01/27", "1405/01/28"], deadline.Closed.Select(closed => closed.Day.Jalali.ToString()));
        Assert.All(deadline.Closed, closed => Assert.Equal(ClosedBecause.WeeklyRest, closed.Because));
        Assert.False(deadline.IsEstimated);
    }

    [Fact]
    public void A_last_day_on_a_holiday_moves_and_names_the_holiday()
    {
        var deadline = DayCounting.LastDay(Iran.Day("1405/01/09"), 15, Iran.Calendar(Iran.Alborz));

        Assert.Equal("1405/01/26", deadline.Due.Jalali.ToString());
        Assert.Equal([new ClosedDay(Iran.Day("1405/01/25"), ClosedBecause.Holiday, "شهادت امام صادق", false)], deadline.Closed);
    }

    [Fact]
    public void A_closure_announced_later_moves_the_last_day_and_says_why()
    {
        var cold = Closure.Announce(Iran.Kerman, Iran.Day("1404/10/20"), Iran.Day("1404/10/21"), "سرمای شدید", "ن/۱۲۳").Value;
        var served = Iran.Day("1404/10/04");

        var before = DayCounting.LastDay(served, 15, Iran.Calendar(Iran.Kerman));
        var after = DayCounting.LastDay(served, 15, Iran.Calendar(Iran.Kerman, cold));

        Assert.Equal("1404/10/20", before.Due.Jalali.ToString());
        Assert.Equal("1404/10/22", after.Due.Jalali.ToString());
        Assert.Equal(("سرمای شدید", ClosedBecause.Closure), (after.Closed[0].Title, after.Closed[0].Because));
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void A_last_day_moved_over_an_estimated_holiday_is_itself_estimated()
    {
        var deadline = DayCounting.LastDay(Iran.Day("1405/11/29"), 30, Iran.Calendar(Iran.Alborz));

        Assert.Equal("1406/01/05", deadline.Due.Jalali.ToString());
        Assert.Equal("1406/01/01", deadline.MovedFrom?.Jalali.ToString());
        Assert.True(deadline.IsEstimated);
    }

    [Fact]
    public void No_days_at_all_cannot_be_given() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DayCounting.LastDay(Iran.Day("1404/12/25"), 0, Iran.Calendar(Iran.Kerman)));

    // The law again in other words: the last day is the first open one with at least so many days wholly between service and it.
    [Fact]
    public void The_last_day_meets_specification()
    {
        var first = Iran.Day("1399/01/01");
        var cases =
            from offset in Gen.Choose(0, 3600)
            from days in Gen.Choose(1, 120)
            from thursdayOpen in Gen.Elements(true, false)
            from closures in Gen.Choose(0, 130).ArrayOf(6)
            select (Served: first.AddDays(offset), days, thursdayOpen, closures);

        Prop.ForAll(cases.ToArbitrary(), found =>
        {
            var closures = found.closures.Select(offset => Close(found.Served.AddDays(offset)));
            var calendar = Iran.Calendar(found.thursdayOpen ? Iran.Alborz : Iran.Kerman, closures);

            var deadline = DayCounting.LastDay(found.Served, found.days, calendar);

            var candidates = Enumerable.Range(1, 400).Select(found.Served.AddDays);
            var expected = candidates.First(day => calendar.IsOpen(day) && DaysBetween(found.Served, day) >= found.days);
            var ended = found.Served.AddDays(found.days + 1);
            return deadline.Due == expected
                && deadline.MovedFrom == (ended == expected ? null : ended)
                && deadline.Closed.Count == expected.DayNumber - ended.DayNumber;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("1405/01/22", 5, false, 0)]
    [InlineData("1405/01/27", 0, false, 0)]
    [InlineData("1405/01/29", -2, true, 2)]
    public void Days_left_are_counted_to_the_last_day(string today, int left, bool overdue, int past)
    {
        var days = DaysLeft.Until(Iran.Day("1405/01/27"), Iran.Day(today));

        Assert.Equal((left, overdue, past), (days.Count, days.IsOverdue, days.Overdue));
    }

    private static int DaysBetween(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber - 1;

    private static Closure Close(DateOnly day) => Closure.Announce(OfficeCode.Headquarters, day, day, "آلودگی هوا", "1").Value;
}
