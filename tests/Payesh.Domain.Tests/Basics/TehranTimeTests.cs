using NodaTime;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class TehranTimeTests
{
    [Fact]
    public void July_2026_is_three_and_a_half_hours_ahead()
    {
        var instant = new DateTimeOffset(2026, 7, 15, 20, 45, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 7, 16), TehranTime.DayOf(instant));
        Assert.Equal(new TimeOnly(0, 15), TehranTime.ClockOf(instant));
        Assert.Equal(new TimeSpan(3, 30, 0), TehranTime.Of(instant).Offset);
    }

    [Fact]
    public void A_day_and_an_hour_in_Iran_are_one_instant_and_back()
    {
        var instant = TehranTime.Instant(new JalaliDate(1405, 1, 1).ToDateOnly(), new TimeOnly(1, 0));

        Assert.Equal(new DateTimeOffset(2026, 3, 20, 21, 30, 0, TimeSpan.Zero), instant);
        Assert.Equal(TimeSpan.Zero, instant.Offset);
        Assert.Equal("1405/01/01", TehranTime.DayOf(instant).Jalali.ToString());
    }

    [Fact]
    public void Every_day_since_Mehr_1401_agrees_with_the_time_zone_database()
    {
        var zone = DateTimeZoneProviders.Tzdb["Asia/Tehran"];
        for (var day = new JalaliDate(1401, 7, 1).ToDateOnly(); day < new DateOnly(2036, 1, 1); day = day.AddDays(1))
        {
            var noon = NodaTime.Instant.FromDateTimeOffset(TehranTime.Instant(day, new TimeOnly(12, 0)));
            Assert.Equal(noon.InZone(zone).LocalDateTime, LocalDate.FromDateOnly(day).At(new LocalTime(12, 0)));
        }
    }
}
