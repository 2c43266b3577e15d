using Payesh.Domain.Messages;
using Xunit;

namespace Payesh.Domain.Tests.Messages;

public sealed class DeliveryTests
{
    private static readonly SendingRule Rule = new([1, 5]);
    private static readonly QuietHours Quiet = new(new(21, 0), new(7, 0));
    private static readonly DateTimeOffset Now = new(2025, 11, 23, 7, 10, 0, TimeSpan.Zero);

    [Fact]
    public void Taken_means_sent()
    {
        var delivery = Claimed();

        Assert.True(delivery.Settle("a", TryResult.Taken, "http-200", Now, Rule, Quiet));
        Assert.Equal((DeliveryState.Sent, 1, false, Now), (delivery.State, delivery.Tries, delivery.PerhapsTwice, delivery.EndedAt));
    }

    [Fact]
    public void What_cannot_go_now_is_tried_later_and_later_and_then_no_more()
    {
        var delivery = Claimed();
        Settle(delivery, TryResult.NotNow);
        Assert.Equal((DeliveryState.Waiting, Now.AddMinutes(1)), (delivery.State, delivery.NextAt));
        Again(delivery, TryResult.NotNow);
        Assert.Equal((DeliveryState.Waiting, Now.AddMinutes(5)), (delivery.State, delivery.NextAt));
        Again(delivery, TryResult.NotNow);
        Assert.Equal((DeliveryState.Failed, 3, false), (delivery.State, delivery.Tries, delivery.PerhapsTwice));
    }

    [Fact]
    public void What_is_refused_for_good_is_not_tried_again()
    {
        var delivery = Claimed();
        Settle(delivery, TryResult.Never);
        Assert.Equal(DeliveryState.Failed, delivery.State);
    }

    [Fact]
    public void An_unknown_result_is_tried_again_and_marked()
    {
        var delivery = Claimed();
        Settle(delivery, TryResult.Unknown);
        Assert.Equal((DeliveryState.Waiting, true), (delivery.State, delivery.PerhapsTwice));
        Again(delivery, TryResult.Taken);
        Assert.Equal((DeliveryState.Sent, true), (delivery.State, delivery.PerhapsTwice));
    }

    [Fact]
    public void A_claim_that_never_said_anything_is_taken_over_marked_and_may_speak_no_more()
    {
        var delivery = Claimed();
        delivery.Claim("b", Now.AddMinutes(3));

        Assert.True(delivery.PerhapsTwice);
        Assert.False(delivery.Settle("a", TryResult.Never, "late", Now, Rule, Quiet));
        Assert.True(delivery.Settle("b", TryResult.Taken, "http-200", Now, Rule, Quiet));
    }

    [Fact]
    public void A_later_try_waits_for_the_end_of_quiet_hours_except_for_danger()
    {
        var night = new DateTimeOffset(2025, 11, 23, 20, 0, 0, TimeSpan.Zero);
        var (calm, danger) = (Claimed(), Claimed(danger: true));
        calm.Settle("a", TryResult.NotNow, "", night, Rule, Quiet);
        danger.Settle("a", TryResult.NotNow, "", night, Rule, Quiet);

        Assert.Equal(new DateTimeOffset(2025, 11, 24, 3, 30, 0, TimeSpan.Zero), calm.NextAt);
        Assert.Equal(night.AddMinutes(1), danger.NextAt);
    }

    [Fact]
    public void What_waits_can_be_called_off_and_what_is_on_its_way_not()
    {
        var (waiting, claimed) = (Waiting(), Claimed());
        waiting.Cancel(Now);
        claimed.Cancel(Now);

        Assert.Equal((DeliveryState.Cancelled, DeliveryState.Claimed), (waiting.State, claimed.State));
        Assert.Throws<InvalidOperationException>(() => waiting.Claim("c", Now));
    }

    [Fact]
    public void A_person_gives_up_or_tries_again_what_failed_or_waits()
    {
        var delivery = Claimed();
        Assert.Equal("Messages.NotWaiting", delivery.Retry(Now).Refusal!.Code);
        Assert.Equal("Messages.NotWaiting", delivery.GiveUp(Now).Refusal!.Code);
        Settle(delivery, TryResult.Never);
        Assert.True(delivery.GiveUp(Now).Succeeded);
        Assert.Equal("Messages.NotWaiting", delivery.GiveUp(Now).Refusal!.Code);
        Assert.True(delivery.Retry(Now).Succeeded);

        Assert.Equal((DeliveryState.Waiting, 0, null), (delivery.State, delivery.Tries, delivery.EndedAt));
    }

    [Fact]
    public void The_word_of_a_result_is_cut()
    {
        var delivery = Claimed();
        delivery.Settle("a", TryResult.Never, new string('x', 10_000), Now, Rule, Quiet);
        Assert.Equal(Delivery.LongestResult, delivery.Result.Length);
    }

    private static Delivery Waiting(bool danger = false) => new(new Guid(1, 0, 0, new byte[8]), Channel.Sms, danger, Now);

    private static Delivery Claimed(bool danger = false)
    {
        var delivery = Waiting(danger);
        delivery.Claim("a", Now.AddMinutes(1));
        return delivery;
    }

    private static void Settle(Delivery delivery, TryResult result) => Assert.True(delivery.Settle("a", result, "word", Now, Rule, Quiet));

    private static void Again(Delivery delivery, TryResult result)
    {
        delivery.Claim("a", Now.AddMinutes(1));
        Settle(delivery, result);
    }
}
