using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Xunit;

namespace Payesh.Domain.Tests.Messages;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new(21, 0), new(7, 0));
    private static readonly DateOnly Day = new(2025, 11, 23);

    [Theory]
    [InlineData(20, 59, 0, 20, 59)]
    [InlineData(21, 0, 1, 7, 0)]
    [InlineData(23, 59, 1, 7, 0)]
    [InlineData(0, 0, 0, 7, 0)]
    [InlineData(6, 59, 0, 7, 0)]
    [InlineData(7, 0, 0, 7, 0)]
    [InlineData(12, 30, 0, 12, 30)]
    public void Across_midnight_it_waits_for_the_morning(int hour, int minute, int days, int thenHour, int thenMinute) =>
        Assert.Equal(At(Day.AddDays(days), thenHour, thenMinute), Night.Earliest(At(Day, hour, minute), danger: false));

    [Fact]
    public void Within_one_day_it_waits_for_the_end_of_the_hours()
    {
        var noon = new QuietHours(new(13, 0), new(15, 0));
        Assert.Equal(At(Day, 15, 0), noon.Earliest(At(Day, 13, 0), danger: false));
        Assert.Equal(At(Day, 12, 59), noon.Earliest(At(Day, 12, 59), danger: false));
    }

    [Fact]
    public void Equal_ends_mean_that_no_hour_is_quiet() => Assert.False(new QuietHours(new(7, 0), new(7, 0)).Hold(At(Day, 7, 0)));

    [Fact]
    public void Danger_wakes_people() => Assert.Equal(At(Day, 3, 0), Night.Earliest(At(Day, 3, 0), danger: true));

    [Fact]
    public void Earliest_meets_specification()
    {
        for (var minute = 0; minute < 3 * 24 * 60; minute += 7)
        {
            var at = At(Day, 0, 0).AddMinutes(minute);
            var then = Night.Earliest(at, danger: false);
            Assert.True(then >= at && then - at <= TimeSpan.FromHours(10));
            Assert.False(Night.Hold(then));
            Assert.Equal(then == at, !Night.Hold(at));
        }
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => TehranTime.Instant(day, new(hour, minute));
}
