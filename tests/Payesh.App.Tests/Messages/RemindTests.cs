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

public abstract class RemindTests(Engine engine) : MessagesSuite(engine)
{
    [Fact]
    public async Task Reminders_come_seven_three_and_one_day_before_each_once_to_whoever_holds_the_duty()
    {
        await Add(Item("Sign") with { Due = EndOf(10) });
        for (var day = 0; day < 10; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await Sweep();
            await Sweep();
        }

        var messages = await Inbox(Head);
        Assert.Equal([7, 3, 1], messages.Select(m => TehranTime.DayOf(m.Due!.Value).DayNumber - TehranTime.DayOf(m.At).DayNumber));
        Assert.All(messages, m => Assert.Equal((MessageKinds.Reminder, "1404-0012", "/cases/1"), (m.Kind, m.Number, m.Link)));
        Assert.Empty(await Inbox(Registry));
        Assert.Equal(3, await Unread(Head));
    }

    [Fact]
    public async Task After_a_long_sleep_only_the_latest_reminder_is_given()
    {
        await Add(Item("Sign") with { Due = EndOf(10) });
        Clock.Advance(TimeSpan.FromDays(8));
        await Sweep();

        Assert.Equal("before-3", Assert.Single(await Inbox(Head)).Key.Split(':')[2]);
    }

    [Fact]
    public async Task A_clock_moved_back_repeats_nothing()
    {
        await Add(Item("Sign") with { Due = EndOf(10) });
        Clock.Advance(TimeSpan.FromDays(4));
        await Sweep();
        Clock.Advance(TimeSpan.FromDays(-3));
        await Sweep();
        Clock.Advance(TimeSpan.FromDays(3));
        await Sweep();

        Assert.Single(await Inbox(Head));
    }

    [Fact]
    public async Task What_is_done_gets_none_and_what_was_told_of_it_is_settled()
    {
        await Add(Item("Sign") with { Due = EndOf(10) });
        Clock.Advance(TimeSpan.FromDays(4));
        await Sweep();
        Assert.Equal(1, await Unread(Head));
        await using (var scope = As(Head))
        {
            await scope.Get<Worklist>().Done(Subject, null, Cancel);
            await scope.Db.SaveChangesAsync(Cancel);
        }
        Clock.Advance(TimeSpan.FromDays(30));
        await Sweep();

        Assert.NotNull(Assert.Single(await Inbox(Head)).SettledAt);
        Assert.Equal(0, await Unread(Head));
    }

    [Fact]
    public async Task A_moved_deadline_makes_new_reminders()
    {
        await Add(Item("Sign") with { Due = EndOf(8) });
        Clock.Advance(TimeSpan.FromHours(22));
        await Sweep();
        await using (var scope = As(Head))
        {
            await scope.Get<Worklist>().AddOnce(Item("Sign") with { Due = EndOf(20) }, Cancel);
            await scope.Db.SaveChangesAsync(Cancel);
        }
        Clock.Advance(TimeSpan.FromDays(14));
        await Sweep();

        var messages = await Inbox(Head);
        Assert.Equal(["before-7", "before-7"], messages.Select(m => m.Key.Split(':')[2]));
        Assert.NotNull(messages[0].SettledAt);
        Assert.Equal(1, await Unread(Head));
    }

    [Fact]
    public async Task What_nobody_did_goes_up_and_both_offices_are_told()
    {
        await Add(Item("Sign") with { Due = EndOf(1) });
        Clock.Advance(TimeSpan.FromDays(4));
        await Sweep();
        await Sweep();

        Assert.Equal(MessageKinds.Escalated, Assert.Single(await Inbox(Supervisor)).Kind);
        Assert.Equal(MessageKinds.Passed, Assert.Single(await Inbox(Head), m => m.SettledAt is null).Kind);
        await using var above = As(Supervisor);
        Assert.Single((await above.Get<MyWork>().Run(new(WorkWord.Mine, null, null, null, null), null, Cancel)).Lines);
        await using var below = As(Head);
        Assert.Single((await below.Get<MyWork>().Run(new(WorkWord.WithOthers, null, null, null, null), null, Cancel)).Lines);
    }

    [Fact]
    public async Task An_order_to_one_person_stays_with_that_person_and_who_gave_it_is_told()
    {
        await using (var scope = As(Head))
            Assert.True((await scope.Get<OrderWork>().Run(Item("x"), new(Inspector.Account, "بررسی شود", TehranTime.DayOf(Clock.Now).AddDays(2)), Cancel)).Succeeded);
        Clock.Advance(TimeSpan.FromDays(1));
        await Sweep();
        Assert.Equal(MessageKinds.Reminder, Assert.Single(await Inbox(Inspector)).Kind);
        Clock.Advance(TimeSpan.FromDays(4));
        await Sweep();

        Assert.Equal(MessageKinds.Escalated, Assert.Single(await Inbox(Head)).Kind);
        Assert.Equal([MessageKinds.Reminder, MessageKinds.Passed], (await Inbox(Inspector)).Select(m => m.Kind));
        Assert.Equal(MessageKinds.Escalated, Assert.Single(await Inbox(Supervisor)).Kind);
    }

    [Fact]
    public async Task Whoever_stands_in_is_reminded_too()
    {
        await Add(Item("Go") with { Duty = null, Person = Inspector.Account, Due = EndOf(3) });
        await using (var scope = As(Inspector))
            Assert.True((await scope.Get<SetAbsence>().Run(TehranTime.DayOf(Clock.Now), TehranTime.DayOf(Clock.Now).AddDays(9), Head.Account, Cancel)).Succeeded);
        Clock.Advance(TimeSpan.FromDays(2));
        await Sweep();

        Assert.Single(await Inbox(Inspector));
        Assert.Single(await Inbox(Head));
    }

    [Fact]
    public async Task Danger_is_told_at_once_and_once()
    {
        await Add(Item("Order") with { Due = Clock.Now.AddHours(24), Danger = true });
        await Sweep();
        await Sweep();
        Clock.Advance(TimeSpan.FromHours(1));
        await Sweep();

        Assert.Equal((MessageKinds.Danger, true), (Assert.Single(await Inbox(Head)).Kind, (await Inbox(Head))[0].Danger));
    }

    [Fact]
    public async Task What_has_no_deadline_is_called_to_mind_every_few_days()
    {
        await Add(Item("Serve") with { Duty = Duty.ServeLetters, RemindAt = Clock.Now.AddDays(2) });
        for (var day = 0; day < 9; day++)
        {
            Clock.Advance(TimeSpan.FromDays(1));
            await Sweep();
        }

        Assert.Equal([2, 5, 8], (await Inbox(Registry)).Select(m => TehranTime.DayOf(m.At).DayNumber - TehranTime.DayOf(TestClock.Start).DayNumber));
    }

    [Fact]
    public async Task Two_sweeps_at_once_write_each_message_once()
    {
        await Add([.. Enumerable.Range(0, 150).Select(i => Item($"T{i}") with { Due = EndOf(8) })]);
        Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Swept(), Swept());
        await Sweep();

        await using var scope = As(Machine);
        Assert.Equal(150, await scope.Db.Set<Message>().CountAsync(Cancel));
        Assert.Equal(150, await scope.Db.Set<Message>().Select(m => m.Key).Distinct().CountAsync(Cancel));

        // The second of two nodes loses its step and finds nothing left at its next turn.
        async Task Swept()
        {
            try
            {
                await Sweep();
            }
            catch (DbUpdateException)
            {
            }
        }
    }

    [Fact]
    public async Task A_reminder_stands_or_falls_with_what_noticed_it()
    {
        await using var scope = As(Machine);
        var to = await scope.Db.Users.SingleAsync(a => a.Id == Head.Account.Value, Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Db.InTransaction<int>(async () =>
        {
            Assert.Equal(1, await scope.Get<EnqueueMessages>().Run([Of(to), Of(to)], Cancel));
            await scope.Db.SaveChangesAsync(Cancel);
            throw new InvalidOperationException("what noticed it failed");
        }, Cancel));

        Assert.Empty(await Inbox(Head));

        static NewMessage Of(Account to) => new()
        {
            Kind = MessageKinds.Reminder, Matter = "work-1", Step = "before-7", SubjectKind = "case", Text = "x", Arguments = "[]", Link = "/", To = [to],
        };
    }

    [Fact]
    public async Task One_reads_the_own_messages_alone()
    {
        await Add(Item("A") with { Due = EndOf(8) }, Item("B") with { Due = EndOf(8) });
        Clock.Advance(TimeSpan.FromDays(1));
        await Sweep();
        var messages = await Inbox(Head);
        await using (var other = As(Supervisor)) Assert.Equal("Access.NotFound", (await other.Get<ReadMessages>().One(messages[0].No, Cancel)).Refusal!.Code);
        await using (var own = As(Head)) Assert.True((await own.Get<ReadMessages>().One(messages[0].No, Cancel)).Succeeded);
        Assert.Equal(1, await Unread(Head));
        await using (var own = As(Head)) Assert.Equal(1, (await own.Get<ReadMessages>().UpTo(messages[1].No, Cancel)).Value);
        Assert.Equal(0, await Unread(Head));
        await using var nobody = As(Actor.Nobody("x"));
        Assert.Equal("Access.NotYourDuty", (await nobody.Get<ReadMessages>().One(messages[0].No, Cancel)).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await nobody.Get<WindWork>().Run(Cancel)).Refusal!.Code);
    }
}

public sealed class RemindOnSqlite() : RemindTests(Engine.Sqlite);

public sealed class RemindOnPostgres() : RemindTests(Engine.Postgres);
