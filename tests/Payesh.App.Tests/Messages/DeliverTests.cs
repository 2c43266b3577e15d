using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Messages;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Messages;

public abstract class DeliverTests(Engine engine) : MessagesSuite(engine)
{
    [Fact]
    public async Task A_message_leaves_by_the_chosen_ways_with_the_address_in_clear_and_is_sent_once()
    {
        await Choose(Head, mail: true, sms: true);
        await Noticed(1);
        var claim = await Claim();

        Assert.Equal(
            [(Channel.Mail, "head@example.ir"), (Channel.Sms, "09121234567")], claim.Deliveries.OrderBy(one => one.Channel).Select(one => (one.Channel, one.Address)));
        Assert.Equal(2, await Record(claim, TryResult.Taken));
        Assert.True((await Claim()).IsEmpty);
        Assert.All(await Deliveries(), d => Assert.Equal((DeliveryState.Sent, 1, false), (d.State, d.Tries, d.PerhapsTwice)));
    }

    [Fact]
    public async Task Who_chose_nothing_is_told_inside_the_program_alone()
    {
        await Noticed(1);
        Assert.Single(await Inbox(Head));
        Assert.Empty(await Deliveries());
    }

    [Fact]
    public async Task A_claim_takes_few_and_two_at_once_never_the_same()
    {
        await Choose(Head);
        await Noticed(60);
        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Claim)));

        var taken = claims.SelectMany(claim => claim.Deliveries.Select(one => one.Delivery)).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.All(claims, claim => Assert.InRange(claim.Deliveries.Count, 0, ClaimDeliveries.Most));
        Assert.NotEmpty(taken);
    }

    [Fact]
    public async Task A_claim_that_ran_out_is_taken_over_with_the_same_key_marked_and_the_first_may_speak_no_more()
    {
        await Choose(Head);
        await Noticed(1);
        var first = await Claim();
        Assert.True((await Claim()).IsEmpty);
        Clock.Advance(ClaimDeliveries.Lease);
        var second = await Claim();

        Assert.Equal(first.Deliveries[0].Key, second.Deliveries[0].Key);
        Assert.Equal(0, await Record(first, TryResult.Never));
        Assert.Equal(1, await Record(second, TryResult.Taken));
        Assert.Equal((DeliveryState.Sent, true, 2), (Assert.Single(await Deliveries()).State, (await Deliveries())[0].PerhapsTwice, (await Deliveries())[0].Tries));
    }

    [Fact]
    public async Task What_fails_waits_longer_each_time_and_stops_after_six_tries()
    {
        await Choose(Head);
        await Noticed(1);
        var tries = 0;
        for (Claim claim; !(claim = await Claim()).IsEmpty; tries++)
        {
            await Record(claim, TryResult.NotNow);
            Assert.True((await Claim()).IsEmpty);
            Clock.Advance(TimeSpan.FromHours(24));
        }

        Assert.Equal((6, DeliveryState.Failed), (tries, Assert.Single(await Deliveries()).State));
    }

    [Fact]
    public async Task In_quiet_hours_only_danger_leaves()
    {
        await Choose(Head);
        Clock.Now = new DateTimeOffset(2025, 11, 23, 19, 0, 0, TimeSpan.Zero);
        await Add(Item("Order") with { Danger = true }, Item("Wait") with { RemindAt = Clock.Now });
        await Sweep();

        Assert.True(Assert.Single((await Claim()).Deliveries).Message.Danger);
        Assert.Equal(2, (await Inbox(Head)).Count);
        Clock.Now = new DateTimeOffset(2025, 11, 24, 3, 30, 0, TimeSpan.Zero);
        Assert.Contains((await Claim()).Deliveries, one => !one.Message.Danger);
    }

    [Fact]
    public async Task What_was_done_before_it_left_is_called_off()
    {
        await Choose(Head);
        await Noticed(2);
        await using (var scope = As(Head))
        {
            await scope.Get<Worklist>().Done(Subject, "T0", Cancel);
            await scope.Db.SaveChangesAsync(Cancel);
        }
        var claim = await Claim();

        Assert.Equal((1, 1), (claim.Deliveries.Count, claim.Cancelled));
        Assert.Equal([DeliveryState.Cancelled, DeliveryState.Claimed], (await Deliveries()).Select(d => d.State).OrderDescending());
    }

    [Fact]
    public async Task An_address_that_was_forgotten_meanwhile_is_not_sent_to()
    {
        await Choose(Head);
        await Noticed(1);
        await using (var scope = As(Head))
            Assert.True((await scope.Get<ChooseMessages>().Run(new(null, null, false, false, MessageLanguage.English) { Forget = true }, Cancel)).Succeeded);

        Assert.Equal("", Assert.Single((await Claim()).Deliveries).Address);
    }

    [Fact]
    public async Task Addresses_are_sealed_read_and_refused()
    {
        Assert.Equal(("Messages.AddressUnreadable", "Mail"), await Told(new("a@b.ir\nBcc: c@d.ir", null, true, false, default)));
        Assert.Equal(("Messages.NotMobile", "Mobile"), await Told(new(null, "02112345678", false, true, default)));
        Assert.Equal(("Basics.PhoneNumberUnreadable", "Mobile"), await Told(new(null, "12", false, true, default)));
        Assert.Equal(("Messages.AddressMissing", "Mail"), await Told(new(null, null, true, false, default)));
        Assert.Equal(("Messages.AddressMissing", "Mobile"), await Told(new(null, null, false, true, default)));
        await Choose(Head, sms: true);
        await using var own = As(Head);
        var kept = (await own.Get<ChooseMessages>().Read(Cancel))!;
        Assert.Equal(("h***@example.ir", "0912*****67"), (kept.Mail!.Hint, kept.Mobile!.Hint));
        // Left empty, they stay.
        Assert.True((await own.Get<ChooseMessages>().Run(new("", "", true, true, MessageLanguage.English), Cancel)).Succeeded);
        Assert.NotNull((await own.Get<ChooseMessages>().Read(Cancel))!.Mail);

        async Task<(string, string?)> Told(ChoiceWords words)
        {
            await using var scope = As(Head);
            var refusal = (await scope.Get<ChooseMessages>().Run(words, Cancel)).Refusal!;
            return (refusal.Code, refusal.Field);
        }
    }

    [Fact]
    public async Task The_queue_shows_the_own_offices_masks_addresses_and_can_be_acted_on()
    {
        await Choose(Head);
        await Noticed(3);
        await Record(await Claim(), TryResult.Never);
        await using (var head = As(Head)) Assert.Equal("Access.NotYourDuty", (await head.Get<MessageQueue>().Run(new(null, null, false, null), Cancel)).Refusal!.Code);
        await using (var elsewhere = As(TestActor.Of(Role.Administrator, OfficeCode.OfProvince(5))))
        {
            Assert.Empty((await elsewhere.Get<MessageQueue>().Run(new(null, null, false, null), Cancel)).Value.Lines);
            Assert.Equal("Access.NotFound", (await elsewhere.Get<RetryDelivery>().Run(1, Cancel)).Refusal!.Code);
        }
        await using var scope = As(Administrator);
        var view = (await scope.Get<MessageQueue>().Run(new(DeliveryState.Failed, Channel.Mail, false, null), Cancel)).Value;
        Assert.Equal((3, 3, "h***@example.ir"), (view.Lines.Count, view.Counts[DeliveryState.Failed], view.Lines[0].Address));
        Assert.True((await scope.Get<RetryDelivery>().Run(view.Lines[0].No, Cancel)).Succeeded);
        Assert.True((await scope.Get<GiveUpDelivery>().Run(view.Lines[1].No, Cancel)).Succeeded);
        Assert.Equal("Messages.NotWaiting", (await scope.Get<GiveUpDelivery>().Run(view.Lines[1].No, Cancel)).Refusal!.Code);
        Assert.Single((await Claim()).Deliveries);
    }

    [Fact]
    public async Task New_keys_seal_the_addresses_anew()
    {
        await Choose(Head, sms: true);
        Database.Keys.Add(TestKeys.Of(2));
        await using (var machine = As(Machine)) Assert.True((await machine.Get<RotateKeys>().Run(Cancel)).Succeeded);
        await Noticed(1);
        Assert.Contains((await Claim()).Deliveries, one => one.Address == "09121234567");
    }

    [Fact]
    public async Task A_calendar_address_opens_the_own_calendar_until_it_is_revoked()
    {
        string first, second;
        await using (var own = As(Head)) first = (await own.Get<MakeCalendarAddress>().Run(Cancel)).Value;
        await using (var own = As(Head)) second = (await own.Get<MakeCalendarAddress>().Run(Cancel)).Value;
        Assert.Null(await Found(first));
        Assert.Equal(Head.Account, (await Found(second))!.Account);
        await using (var machine = As(Machine))
            Assert.DoesNotContain(second, System.Text.Encoding.UTF8.GetString((await machine.Db.Set<CalendarAddress>().SingleAsync(Cancel)).SecretHash), StringComparison.Ordinal);
        await using (var own = As(Head)) Assert.True((await own.Get<RevokeCalendarAddress>().Run(Cancel)).Value);
        Assert.Null(await Found(second));
        Assert.Null(await Found(new string('x', 100_000)));
        await using var nobody = As(Actor.Nobody("x"));
        Assert.False((await nobody.Get<MakeCalendarAddress>().Run(Cancel)).Succeeded);

        async Task<Actor?> Found(string secret)
        {
            await using var scope = As(Actor.Nobody("calendar"));
            return await scope.Get<FindCalendar>().Run(secret, "192.0.2.1", Cancel);
        }
    }

    [Fact]
    public async Task The_calendar_holds_the_own_acts_with_a_deadline()
    {
        await Add(Item("A") with { Due = EndOf(7) }, Item("B"), Item("C") with { Due = EndOf(3), Duty = Duty.ServeLetters });
        await using var head = As(Head);
        var entries = new List<CalendarEntry>();
        foreach (var source in head.Get<IEnumerable<ICalendarSource>>()) entries.AddRange(await source.Read(Clock.Now.AddDays(-1), Cancel));

        Assert.Equal(["C", "A"], entries.Select(entry => entry.Text));
    }

    private async Task Noticed(int count)
    {
        await Add([.. Enumerable.Range(0, count).Select(i => Item($"T{i}") with { Due = EndOf(8) })]);
        Clock.Advance(TimeSpan.FromDays(1));
        await Sweep();
    }
}

public sealed class DeliverOnSqlite() : DeliverTests(Engine.Sqlite);

public sealed class DeliverOnPostgres() : DeliverTests(Engine.Postgres);
