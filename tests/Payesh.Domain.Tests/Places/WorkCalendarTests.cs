using Payesh.Domain.Basics;
using Payesh.Domain.Places;
using Xunit;

namespace Payesh.Domain.Tests.Places;

public sealed class WorkCalendarTests
{
    private static readonly OfficeCode Zarand = OfficeCode.Of(8, 3);

    [Theory]
    [InlineData("1405/01/28", ClosedBecause.WeeklyRest, "")]
    [InlineData("1404/01/02", ClosedBecause.Holiday, "عید نوروز، شهادت امام علی")]
    [InlineData("1404/01/01", ClosedBecause.Holiday, "آغاز نوروز")]
    public void A_closed_day_says_why(string day, ClosedBecause because, string title)
    {
        var closed = Iran.Calendar(Iran.Kerman).WhyClosed(Iran.Day(day));

        Assert.Equal((because, title), (closed!.Because, closed.Title));
    }

    [Fact]
    public void Offices_work_between_the_holidays_of_Nowruz()
    {
        var calendar = Iran.Calendar(Iran.Kerman);

        Assert.True(calendar.IsOpen(Iran.Day("1405/01/05")));
        Assert.Equal(Iran.Day("1405/01/05"), calendar.NextOpenDay(Iran.Day("1405/01/01")));
        Assert.Equal(Iran.Day("1405/01/05"), calendar.NextOpenDay(Iran.Day("1405/01/05")));
    }

    [Fact]
    public void The_rule_of_the_nearest_office_wins_weekday_by_weekday()
    {
        var hours = new[]
        {
            Rule(OfficeCode.Headquarters, "1400/01/01", null, "07:30-14:30 07:30-14:30 07:30-14:30 07:30-14:30 07:30-14:30 closed closed"),
            Rule(Iran.Kerman, "1404/01/01", null, "- - - - - 07:30-13:00 -"),
            Rule(Zarand, "1404/03/01", "1404/05/31", "06:00-13:00 - - - - - -"),
            Rule(Iran.Alborz, "1404/01/01", null, "closed closed closed closed closed closed closed"),
        };
        var calendar = new WorkCalendar(Zarand, hours, [], []);

        Assert.Equal("closed", calendar.HoursOn(Iran.Day("1403/12/30")).ToString());
        Assert.Equal("07:30-13:00", calendar.HoursOn(Iran.Day("1404/03/01")).ToString());
        Assert.Equal("06:00-13:00", calendar.HoursOn(Iran.Day("1404/03/03")).ToString());
        Assert.Equal("07:30-14:30", calendar.HoursOn(Iran.Day("1404/03/04")).ToString());
        Assert.Equal("07:30-14:30", calendar.HoursOn(Iran.Day("1404/06/01")).ToString());
    }

    [Fact]
    public void A_later_rule_of_the_same_office_wins_and_the_earlier_returns_when_it_ends()
    {
        var hours = new[]
        {
            Rule(OfficeCode.Headquarters, "1404/04/01", "1404/04/31", "06:00-13:00 06:00-13:00 06:00-13:00 06:00-13:00 06:00-13:00 - -"),
            Rule(OfficeCode.Headquarters, "1404/01/01", null, "07:30-14:30 07:30-14:30 07:30-14:30 07:30-14:30 07:30-14:30 closed closed"),
            Rule(OfficeCode.Headquarters, "1404/04/06", "1404/04/06", "- - - - - - 08:00-12:00"),
        };
        var calendar = new WorkCalendar(Zarand, hours, [], []);

        Assert.Equal("07:30-14:30", calendar.HoursOn(Iran.Day("1404/03/31")).ToString());
        Assert.Equal("06:00-13:00", calendar.HoursOn(Iran.Day("1404/04/01")).ToString());
        Assert.Equal("08:00-12:00", calendar.HoursOn(Iran.Day("1404/04/06")).ToString());
        Assert.Equal("closed", calendar.HoursOn(Iran.Day("1404/04/13")).ToString());
        Assert.Equal("07:30-14:30", calendar.HoursOn(Iran.Day("1404/05/01")).ToString());
    }

    [Fact]
    public void A_closure_of_a_county_leaves_its_neighbours_open()
    {
        var day = Iran.Day("1404/09/08");
        var closure = Closure.Announce(Zarand, day, day, "آلودگی هوا", "12").Value;

        Assert.False(Iran.Calendar(Zarand, closure).IsOpen(day));
        Assert.True(Iran.Calendar(OfficeCode.Of(8, 4), closure).IsOpen(day));
        Assert.True(Iran.Calendar(Iran.Kerman, closure).IsOpen(day));
        Assert.True(Iran.Calendar(Zarand, closure).IsOpen(day.AddDays(1)));
    }

    [Theory]
    [InlineData("1404/10/06", "08:00", false)]
    [InlineData("1404/10/06", "07:59", true)]
    [InlineData("1404/10/06", "13:59", false)]
    [InlineData("1404/10/06", "14:00", true)]
    [InlineData("1404/10/05", "10:00", true)]
    [InlineData("1405/01/13", "10:00", true)]
    public void Out_of_hours_follows_the_clock_of_Iran(string day, string clock, bool outOfHours) =>
        Assert.Equal(outOfHours, Iran.Calendar(Iran.Kerman).IsOutOfHours(Iran.At(day, clock)));

    [Theory]
    [InlineData("19:59", false)]
    [InlineData("20:00", true)]
    [InlineData("00:30", true)]
    [InlineData("06:59", true)]
    [InlineData("07:00", false)]
    public void Night_is_from_20_to_7_unless_decided_otherwise(string clock, bool night) =>
        Assert.Equal(night, Iran.Calendar(Iran.Kerman).IsNight(Iran.At("1404/10/06", clock)));

    [Fact]
    public void What_counts_as_night_is_a_parameter()
    {
        var siesta = new WorkCalendar(Iran.Kerman, Iran.Hours, [], [], new NightHours(new(13, 0), new(15, 0)));

        Assert.True(siesta.IsNight(Iran.At("1404/10/06", "14:59")));
        Assert.False(siesta.IsNight(Iran.At("1404/10/06", "15:00")));
        Assert.False(siesta.IsNight(Iran.At("1404/10/06", "23:00")));
    }

    [Fact]
    public void A_day_without_any_rule_and_a_year_without_an_open_day_are_faults()
    {
        var never = Rule(OfficeCode.Headquarters, "1400/01/01", null, "closed closed closed closed closed closed closed");

        Assert.Throws<InvalidOperationException>(() => new WorkCalendar(Zarand, [], [], []).IsOpen(Iran.Day("1404/01/05")));
        Assert.Throws<InvalidOperationException>(() => new WorkCalendar(Zarand, [never], [], []).NextOpenDay(Iran.Day("1404/01/05")));
    }

    [Fact]
    public void What_a_person_enters_wrongly_is_refused()
    {
        var day = Iran.Day("1404/09/08");

        Assert.Equal("Places.EndsBeforeStart", Closure.Announce(Zarand, day, day.AddDays(-1), "سرما", "1").Refusal?.Code);
        Assert.Equal("Places.ReasonMissing", Closure.Announce(Zarand, day, day, " ", "1").Refusal?.Code);
        Assert.Equal("Places.LetterNumberMissing", Closure.Announce(Zarand, day, day, "سرما", null).Refusal?.Code);
        Assert.Equal("Places.ClosesBeforeOpening", OpenHours.Between(new(14, 0), new(8, 0)).Refusal?.Code);
    }

    [Fact]
    public void Hours_of_a_week_are_one_column_of_text_and_back()
    {
        const string text = "07:30-14:30 - 08:00-14:00 closed - 07:30-13:00 closed";

        Assert.Equal(text, WeekHours.Parse(text).ToString());
        Assert.Equal(WeekHours.Parse(text), WeekHours.Parse(text));
        Assert.Null(WeekHours.Parse(text)[DayOfWeek.Sunday]);
        Assert.Equal(OpenHours.Closed, WeekHours.Parse(text)[DayOfWeek.Friday]);
        Assert.Throws<FormatException>(() => WeekHours.Parse("07:30-14:30"));
        Assert.Throws<FormatException>(() => WeekHours.Parse(text.Replace("14:30", "06:00", StringComparison.Ordinal)));
    }

    private static OfficeHours Rule(OfficeCode office, string from, string? to, string week) =>
        new(office, new DateSpan(Iran.Day(from), to is null ? null : Iran.Day(to)), WeekHours.Parse(week), "office-practice", 'I');
}
