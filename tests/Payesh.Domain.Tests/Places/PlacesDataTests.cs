using System.Globalization;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;
using Xunit;

namespace Payesh.Domain.Tests.Places;

public sealed class PlacesDataTests
{
    private const string Heading = "code,name,english,latitude,longitude\n";

    private static readonly IReadOnlyList<Province> Provinces = PlacesData.ReadProvinces(RepositoryText.Read("data/places/provinces-1404-07-01.csv"));
    private static readonly IReadOnlyList<County> Counties = PlacesData.ReadCounties(RepositoryText.Read("data/places/counties-1404-07-01.csv"));

    // Month and day of each lunar holiday; day 0 is the last of the month before.
    private static readonly Dictionary<string, (int Month, int Day)> Lunar = new()
    {
        ["تاسوعا"] = (1, 9), ["عاشورا"] = (1, 10), ["اربعین"] = (2, 20), ["رحلت رسول اکرم و شهادت امام حسن"] = (2, 28),
        ["شهادت امام رضا (آخر صفر)"] = (3, 0), ["شهادت امام حسن عسکری"] = (3, 8), ["ولادت رسول اکرم و امام صادق"] = (3, 17),
        ["شهادت حضرت فاطمه"] = (6, 3), ["ولادت امام علی"] = (7, 13), ["مبعث"] = (7, 27), ["ولادت حضرت قائم"] = (8, 15),
        ["شهادت امام علی"] = (9, 21), ["عید فطر"] = (10, 1), ["تعطیل عید فطر"] = (10, 2), ["شهادت امام صادق"] = (10, 25),
        ["عید قربان"] = (12, 10), ["عید غدیر"] = (12, 18),
    };

    [Fact]
    public void There_are_31_provinces_and_each_county_lies_in_one()
    {
        var codes = Provinces.Select(province => province.Code).ToHashSet();

        Assert.Equal(31, codes.Count);
        Assert.Equal(448, Counties.Count);
        Assert.All(Counties, county => Assert.Contains(county.Province, codes));
        Assert.All(codes, code => Assert.Contains(Counties, county => code.Covers(county.Code)));
    }

    [Fact]
    public void Every_point_lies_in_Iran_and_every_name_is_stored_as_search_expects_it()
    {
        var places = Provinces.Select(place => (place.Name, place.Latitude, place.Longitude))
            .Concat(Counties.Select(place => (place.Name, place.Latitude, place.Longitude)));

        Assert.All(places, place =>
        {
            Assert.InRange(place.Latitude, 25, 40);
            Assert.InRange(place.Longitude, 44, 63.5);
            Assert.Equal(PersianText.Normalise(place.Name), place.Name);
        });
    }

    [Fact]
    public void Every_year_has_its_ten_fixed_and_seventeen_lunar_holidays_or_one_more()
    {
        foreach (var year in Enumerable.Range(1400, 9))
        {
            var holidays = Iran.Holidays.Where(holiday => holiday.Day.Jalali.Year == year).ToList();

            Assert.Equal(10, holidays.Count(holiday => holiday.Kind is HolidayKind.Fixed));
            Assert.InRange(holidays.Count(holiday => holiday.Kind is HolidayKind.Lunar), 17, 19);
            Assert.All(holidays, holiday => Assert.Equal(year > 1405, holiday.Estimated));
        }
    }

    [Fact]
    public void The_way_holidays_are_estimated_was_right_68_times_of_106_and_else_a_day_late()
    {
        var lunar = Iran.Holidays.Where(holiday => holiday.Kind is HolidayKind.Lunar).ToLookup(holiday => holiday.Estimated, Lateness);

        Assert.Equal((68, 38, 106), (lunar[false].Count(days => days == 0), lunar[false].Count(days => days == 1), lunar[false].Count()));
        Assert.All(lunar[true], days => Assert.Equal(0, days));
    }

    [Fact]
    public void The_default_hours_state_every_day_of_every_province_since_the_calendar_began()
    {
        foreach (var province in Provinces)
        {
            var calendar = Iran.Calendar(province.Code);
            for (var day = Iran.Day("1404/01/01"); day < Iran.Day("1406/01/01"); day = day.AddDays(1)) calendar.HoursOn(day);
            calendar.HoursOn(Iran.Day("1304/01/01"));
        }
    }

    [Theory]
    [InlineData("1404/09/06", "07:30-13:00")]
    [InlineData("1404/09/08", "07:30-14:30")]
    [InlineData("1404/10/06", "08:00-14:00")]
    [InlineData("1405/02/05", "07:30-14:30")]
    public void Alborz_works_on_Thursdays_and_follows_the_winter_order(string day, string hours) =>
        Assert.Equal(hours, Iran.Calendar(Iran.Alborz).HoursOn(Iran.Day(day)).ToString());

    [Theory]
    [InlineData("00,مرکزی,Markazi,34.41", "Line 2")]
    [InlineData("00,,Markazi,34.41,49.9", "Line 2")]
    [InlineData("00,مرکزی,Markazi,34.41,49.9\n01,گیلان,Gilan,north,49.5", "Line 3")]
    [InlineData("100,مرکزی,Markazi,34.41,49.9", "Line 2")]
    [InlineData("00,مرکزی,Markazi,34.41,49.9\n00,گیلان,Gilan,37.3,49.5", "Stands twice")]
    public void A_table_that_cannot_be_read_names_its_line(string rows, string message)
    {
        var fault = Assert.Throws<FormatException>(() => PlacesData.ReadProvinces(Heading + rows));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-21,1405/01/02,fixed,official,آغاز نوروز")]
    [InlineData("2026-03-20,1404/12/30,fixed,official,آغاز نوروز")]
    [InlineData("2026-03-21,1405/01/01,solar,official,آغاز نوروز")]
    [InlineData("2026-03-21,1405/01/01,fixed,perhaps,آغاز نوروز")]
    public void A_holiday_whose_two_days_differ_or_whose_words_are_unknown_is_a_fault(string row) =>
        Assert.Throws<FormatException>(() => PlacesData.ReadHolidays("day,jalali,kind,status,title\n" + row));

    [Fact]
    public void A_table_under_another_heading_or_a_county_with_the_code_of_a_province_is_a_fault()
    {
        Assert.Throws<FormatException>(() => PlacesData.ReadProvinces("code,name\n00,مرکزی"));
        Assert.Throws<FormatException>(() => PlacesData.ReadCounties(Heading + "0100,رشت,Rasht,37.2,49.5"));
        Assert.Throws<FormatException>(() => PlacesData.ReadCounties(Heading + "105,رشت,Rasht,37.2,49.5"));
    }

    [Theory]
    [InlineData("HQ", "1404/01/01", "saturday", "08:00-14:00", "I", true)]
    [InlineData("HQ", "1404/12/30", "saturday", "closed", "I", false)]
    [InlineData("30", "1404/01/01", "saturday", "closed", "I", false)]
    [InlineData("30001", "1404/01/01", "saturday", "closed", "I", false)]
    [InlineData("HQ", "1404/01/01", "day", "closed", "I", false)]
    [InlineData("HQ", "1404/01/01", "saturday", "14:00-08:00", "I", false)]
    [InlineData("HQ", "1404/01/01", "saturday", "closed", "Z", false)]
    public void A_rule_for_hours_that_cannot_be_read_is_a_fault(
        string office, string from, string day, string hours, string grade, bool fine)
    {
        var week = $$"""{"{{day}}":"{{hours}}"}""";
        var rule = $$"""{"office":"{{office}}","from":"{{from}}","to":null,"week":{{week}},"source":"s","grade":"{{grade}}","note":"n"}""";
        var fault = Record.Exception(() => PlacesData.ReadOfficeHours($$"""{"id":"a","version":"b","about":"c","rules":[{{rule}}]}"""));

        if (fine) Assert.Null(fault);
        else Assert.IsType<FormatException>(fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":"a","version":"b","about":"c","rules":[],"more":1}""")]
    [InlineData("""{"id":"a","version":"b","about":"c","rules":[{"office":"HQ"}]}""")]
    public void A_file_of_hours_of_another_shape_is_a_fault(string json) =>
        Assert.Throws<FormatException>(() => PlacesData.ReadOfficeHours(json));

    [Fact]
    public void Every_source_of_the_hours_stands_in_the_list_of_sources()
    {
        var sources = RepositoryText.Read("docs/sources.md");

        Assert.All(Iran.Hours, rule => Assert.Contains($"| {rule.Source} |", sources, StringComparison.Ordinal));
    }

    private static int Lateness(Holiday holiday)
    {
        var calendar = new UmAlQuraCalendar();
        var (month, dayOfMonth) = Lunar[holiday.Title];
        var year = calendar.GetYear(holiday.Day.ToDateTime(TimeOnly.MinValue));
        var estimate = calendar.ToDateTime(year, month, Math.Max(1, dayOfMonth), 0, 0, 0, 0).AddDays(dayOfMonth == 0 ? 0 : 1);
        return DateOnly.FromDateTime(estimate).DayNumber - holiday.Day.DayNumber;
    }
}
