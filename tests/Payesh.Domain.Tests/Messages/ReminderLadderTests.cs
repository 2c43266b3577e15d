using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Xunit;

namespace Payesh.Domain.Tests.Messages;

public sealed class ReminderLadderTests
{
    private static readonly ReminderLadder Ladder = new() { Before = [7, 3, 1], Hour = new(8, 0), EscalateAfter = 2, Again = 3 };
    private static readonly DateOnly DueDay = new(2025, 12, 10);
    private static readonly DateTimeOffset Due = TehranTime.Instant(DueDay, new(23, 59));

    [Fact]
    public void Reminders_come_seven_three_and_one_day_before_in_the_morning()
    {
        var moments = new List<DateTimeOffset>();
        for (var next = Ladder.Next(Due, Due.AddDays(-30)); next is { } at; next = Ladder.Next(Due, at)) moments.Add(at);

        Assert.Equal(new[] { 7, 3, 1 }.Select(days => TehranTime.Instant(DueDay.AddDays(-days), new(8, 0))), moments);
    }

    [Fact]
    public void Of_those_that_were_missed_only_the_latest_is_given()
    {
        var from = Ladder.Next(Due, Due.AddDays(-30))!.Value;

        Assert.Equal(7, Ladder.Now(Due, from, from));
        Assert.Equal(7, Ladder.Now(Due, from, from.AddDays(3)));
        Assert.Equal(3, Ladder.Now(Due, from, from.AddDays(4)));
        Assert.Equal(1, Ladder.Now(Due, from, Due.AddMinutes(-1)));
        Assert.Null(Ladder.Now(Due, from, Due));
    }

    [Fact]
    public void A_reminder_from_before_the_act_was_asked_for_is_none()
    {
        var asked = TehranTime.Instant(DueDay.AddDays(-2), new(10, 0));

        Assert.Null(Ladder.Now(Due, asked, asked));
        Assert.Equal(TehranTime.Instant(DueDay.AddDays(-1), new(8, 0)), Ladder.Next(Due, asked));
    }

    [Fact]
    public void A_clock_moved_back_finds_the_same_moments()
    {
        var first = Ladder.Next(Due, Due.AddDays(-5));
        Assert.Equal(first, Ladder.Next(Due, Due.AddDays(-4)));
        Assert.Equal(3, Ladder.Now(Due, first!.Value, first.Value));
    }

    [Fact]
    public void It_goes_up_days_after_it_was_due() => Assert.Equal(Due.AddDays(2), Ladder.EscalateAt(Due));

    [Fact]
    public void What_has_no_deadline_is_called_to_mind_every_few_days() =>
        Assert.Equal(TehranTime.Instant(DueDay.AddDays(3), new(8, 0)), Ladder.NextAgain(Due));

    [Fact]
    public void A_key_holds_matter_moment_step_and_person()
    {
        var to = new AccountId(new Guid(1, 2, 3, new byte[8]));
        var key = MessageKey.Of("work-12", Due, ReminderLadder.Step(7), to);

        Assert.Equal("work-12:1765398540000:before-7:00000001000200030000000000000000", key);
        Assert.NotEqual(key, MessageKey.Of("work-12", Due.AddDays(1), ReminderLadder.Step(7), to));
        Assert.Throws<ArgumentException>(() => MessageKey.Of(new string('a', 80), Due, "before-7", to));
    }
}
