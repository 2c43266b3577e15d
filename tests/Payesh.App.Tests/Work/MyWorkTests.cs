using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Work;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Work;

public abstract class MyWorkTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly OfficeCode County = OfficeCode.Of(2, 3);
    private static readonly Actor Head = TestActor.Of(Role.CountyHead, County);
    private static readonly Actor Inspector = TestActor.Of(Role.Inspector, County);
    private static readonly Actor Registry = TestActor.Of(Role.Registry, County);
    private static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, OfficeCode.OfProvince(2));

    private WorkSubject _subject = new("case", Guid.NewGuid());

    [Fact]
    public async Task Danger_stands_first_then_what_is_due_first_and_what_has_no_due_last()
    {
        await Add(Item("Later") with { Due = Clock.Now.AddDays(9) });
        await Add(Item("Never"));
        await Add(Item("Danger") with { Due = Clock.Now.AddDays(30), Danger = true });
        await Add(Item("Soon") with { Due = Clock.Now.AddDays(1) });

        Assert.Equal(["Danger", "Soon", "Later", "Never"], (await Page(Head)).Lines.Select(line => line.Text));
    }

    [Fact]
    public async Task The_six_words_count_what_they_say()
    {
        await Add(Item("A") with { Due = Clock.Now.AddHours(-1) });
        await Add(Item("B") with { Due = Clock.Now.AddDays(2) });
        await Add(Item("C") with { Due = Clock.Now.AddHours(5), ToSign = true });
        await Add(Item("D") with { Duty = Duty.ServeLetters });
        await Add(Item("E") with { Duty = null, Person = Inspector.Account, Subject = new("visit", Guid.NewGuid()), Due = Clock.Now.AddHours(3) });

        var page = await Page(Head);

        Assert.Equal(
            new Dictionary<WorkWord, int>
            {
                [WorkWord.Overdue] = 1, [WorkWord.ThisWeek] = 2, [WorkWord.Mine] = 4, [WorkWord.WithOthers] = 1, [WorkWord.VisitsToday] = 1,
                [WorkWord.ToSign] = 1,
            },
            page.Counts);
        Assert.Equal(2, page.DueToday);
    }

    [Fact]
    public async Task Each_sees_what_waits_for_the_own_duty_and_office()
    {
        await Add(Item("Sign"));
        await Add(Item("Serve") with { Duty = Duty.ServeLetters });
        await Add(Item("Province") with { Desk = OfficeCode.OfProvince(2) });

        Assert.Equal(["Serve"], (await Page(Registry)).Lines.Select(line => line.Text));
        Assert.Equal(["Sign", "Serve"], (await Page(Head)).Lines.Select(line => line.Text));
        Assert.Equal(["Province"], (await Page(Supervisor)).Lines.Select(line => line.Text));
        Assert.Empty((await Page(TestActor.Of(Role.CountyHead, OfficeCode.Of(2, 4)))).Lines);
        Assert.Empty((await Page(TestActor.Of(Role.Centre, County, centre: new(Guid.NewGuid())))).Lines);
    }

    [Fact]
    public async Task A_list_goes_on_where_it_ended()
    {
        for (var i = 0; i < MyWork.PageSize + 5; i++) await Add(Item($"T{i:00}") with { Due = Clock.Now.AddDays(i % 7) });

        var first = await Page(Head);
        var second = await Page(Head, after: first.After);

        Assert.Equal((MyWork.PageSize, 5), (first.Lines.Count, second.Lines.Count));
        Assert.Empty(first.Lines.Select(line => line.No).Intersect(second.Lines.Select(line => line.No)));
        Assert.Null(second.After);
    }

    [Fact]
    public async Task A_margin_order_moves_it_keeps_the_chain_and_may_bring_it_forward()
    {
        await People();
        await Add(Item("Sign") with { Due = Clock.Now.AddDays(9) });
        var no = (await Page(Head)).Lines[0].No;

        await using (var scope = As(Head))
            Assert.True((await scope.Get<ReferWork>().Run(no, new(Inspector.Account, "بررسی و گزارش شود", Today.AddDays(2)), Cancel)).Succeeded);

        Assert.Empty((await Page(Head)).Lines);
        var line = Assert.Single((await Page(Inspector)).Lines);
        Assert.Equal(("بررسی و گزارش شود", Today.AddDays(2)), (line.Margin, TehranTime.DayOf(line.Due!.Value)));
        Assert.Equal(Inspector.Name, Assert.Single((await Page(Head, WorkWord.WithOthers)).Lines).PersonName);
        await using var reader = As(Supervisor);
        var order = Assert.Single(await reader.Get<MarginChain>().Read(_subject, Cancel));
        Assert.Equal((Head.Name, Inspector.Name), (order.FromName, order.ToName));
    }

    [Fact]
    public async Task A_margin_order_needs_words_a_person_and_a_day_to_come()
    {
        await People();
        await Add(Item("Sign"));
        var no = (await Page(Head)).Lines[0].No;

        Assert.Equal(("Work.WordsMissing", "Words"), await Told(Head, new(Inspector.Account, " ", null)));
        Assert.Equal(("Work.NobodyChosen", "To"), await Told(Head, new(null, "بررسی شود", null)));
        Assert.Equal(("Work.NobodyChosen", "To"), await Told(Head, new(new(Guid.NewGuid()), "بررسی شود", null)));
        Assert.Equal(("Work.DayPassed", "By"), await Told(Head, new(Inspector.Account, "بررسی شود", Today.AddDays(-1))));
        Assert.Equal(("Work.WordsTooLong", "Words"), await Told(Head, new(Inspector.Account, new string('ب', 601), null)));
        Assert.Equal(("Access.NotYourDuty", null), await Told(Inspector, new(Head.Account, "بررسی شود", null)));

        async Task<(string, string?)> Told(Actor by, MarginWords margin)
        {
            await using var scope = As(by);
            var refusal = (await scope.Get<ReferWork>().Run(no, margin, Cancel)).Refusal!;
            return (refusal.Code, refusal.Field);
        }
    }

    [Fact]
    public async Task An_order_on_any_object_is_an_act_until_its_receiver_says_done()
    {
        await People();
        await using (var scope = As(Head))
            Assert.True((await scope.Get<OrderWork>().Run(Item("x"), new(Inspector.Account, "عکس تازه گرفته شود", null), Cancel)).Succeeded);
        var line = Assert.Single((await Page(Inspector)).Lines);

        await using (var scope = As(Head)) Assert.Equal("Access.NotFound", (await scope.Get<FinishOrder>().Run(line.No, Cancel)).Refusal!.Code);
        await using (var scope = As(Inspector)) Assert.True((await scope.Get<FinishOrder>().Run(line.No, Cancel)).Succeeded);

        Assert.Empty((await Page(Inspector)).Lines);
    }

    [Fact]
    public async Task During_an_absence_the_substitute_sees_it_and_is_told_whose_it_is()
    {
        await People();
        await Add(Item("Go") with { Duty = null, Person = Inspector.Account });
        await using (var scope = As(Inspector))
        {
            var set = scope.Get<SetAbsence>();
            Assert.Equal("Work.AbsenceEndsEarly", (await set.Run(Today, Today.AddDays(-1), Head.Account, Cancel)).Refusal!.Code);
            Assert.Equal("Work.OwnSubstitute", (await set.Run(Today, Today, Inspector.Account, Cancel)).Refusal!.Code);
            Assert.True((await set.Run(Today.AddDays(1), Today.AddDays(2), Head.Account, Cancel)).Succeeded);
        }

        Assert.Empty((await Page(Head)).Lines);
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Inspector.Name, Assert.Single((await Page(Head)).Lines).InsteadOf);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await Page(Head)).Lines);
    }

    [Fact]
    public async Task What_nobody_did_in_time_goes_to_the_superior_office_once_and_reminders_count()
    {
        await Add(Item("Sign") with { EscalateAt = Clock.Now.AddHours(1), RemindAt = Clock.Now.AddMinutes(30) });
        foreach (var minutes in new[] { 40, 80 })
        {
            Clock.Advance(TimeSpan.FromMinutes(minutes));
            await using var machine = As(Actor.Machine("wind-work"));
            Assert.Equal(1, (await machine.Get<WindWork>().Run(Cancel)).Value);
            Assert.Equal(0, (await machine.Get<WindWork>().Run(Cancel)).Value);
        }

        var line = Assert.Single((await Page(Supervisor)).Lines);
        Assert.Equal((1, Clock.Now), (line.Reminders, line.Escalated));
        Assert.Empty((await Page(Head)).Lines);
        await using var head = As(Head);
        Assert.Equal("Access.NotYourDuty", (await head.Get<WindWork>().Run(Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task The_same_act_asked_for_twice_in_one_unit_of_work_is_one()
    {
        await using (var scope = As(Head))
        {
            var worklist = scope.Get<Worklist>();
            await worklist.AddOnce(Item("Sign"), Cancel);
            await worklist.AddOnce(Item("Sign") with { Danger = true }, Cancel);
            await scope.Db.SaveChangesAsync(Cancel);
            await worklist.Done(_subject, "Sign", Cancel);
            await worklist.AddOnce(Item("Sign"), Cancel);
            await scope.Db.SaveChangesAsync(Cancel);
        }

        await using var reader = As(Head);
        Assert.Equal([true, false], await reader.Db.Set<WorkItem>().OrderBy(i => i.No).Select(i => i.DoneAt != null).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_waits_for_nobody_is_a_mistake()
    {
        await using var scope = As(Head);
        Assert.Throws<ArgumentException>(() => scope.Get<Worklist>().Add(Item("Sign") with { Duty = null }));
    }

    private DateOnly Today => TehranTime.DayOf(Clock.Now);

    private NewWork Item(string text) => new()
    {
        Subject = _subject, Link = "/cases/1", Text = text, Office = County, Field = FieldOfWork.Elderly, Duty = Duty.SignLetters,
    };

    private async Task Add(NewWork work)
    {
        await using var scope = As(Actor.Machine("test"));
        scope.Get<Worklist>().Add(work);
        await scope.Db.SaveChangesAsync(Cancel);
    }

    private async Task People()
    {
        await using var machine = As(Actor.Machine("test"));
        foreach (var actor in new[] { Head, Inspector, Registry, Supervisor })
            machine.Db.Add(new Account { Id = actor.Account.Value, UserName = actor.Name, Name = actor.Name, Role = actor.Role!.Value, Office = actor.Office });
        await machine.Db.SaveChangesAsync(Cancel);
    }

    private async Task<WorkPage> Page(Actor actor, WorkWord word = WorkWord.Mine, string? after = null)
    {
        await using var scope = As(actor);
        return await scope.Get<MyWork>().Run(new(word, null, null, null, null), after, Cancel);
    }
}

public sealed class MyWorkOnSqlite() : MyWorkTests(Engine.Sqlite);

public sealed class MyWorkOnPostgres() : MyWorkTests(Engine.Postgres);
