using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>The head of an office changes (P16).</summary>
public abstract class HandOverTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly Actor Admin = TestActor.Of(Role.Administrator, Province) with { Scope = Scope.Of(Province, FieldOfWork.None) };

    private CaseWorld World => new(Database);

    [Fact]
    public async Task Forty_open_cases_of_a_head_who_leaves_are_all_on_the_list_of_the_new_one()
    {
        var world = await World.Founded(calendar: true);
        await Cases(40, closed: 3);
        await WaitsForOldHead();
        var fresh = await NewHead();

        await Appointed(world, Head.Account);
        Assert.Empty(await Lists());
        await Appointed(world, fresh.Account);

        var list = Assert.Single(await Lists());
        Assert.Equal((Head.Account, fresh.Account, HandOverCause.Appointed, 40, 1), (list.From, list.To, list.Cause, list.Lines.Count, list.WorkPassed));
        var asked = Assert.Single(await Open(), i => i.Text == OpenHandOver.Text);
        Assert.Equal((fresh.Account, $"/hand-overs/{list.No}"), (asked.Person!.Value, asked.Link));
        var passed = Assert.Single(await Open(), i => i.Text == "Work.Ordered");
        Assert.Equal(fresh.Account, passed.Person);
        await using var scope = As(fresh);
        Assert.Contains(await scope.Get<MarginChain>().Read(passed.Subject, Cancel), order => order.From == Head.Account && order.To == fresh.Account);
    }

    [Fact]
    public async Task Each_case_is_taken_over_by_the_new_head_alone_and_the_list_keeps_who_and_when()
    {
        var world = await World.Founded(calendar: true);
        await Cases(3);
        var fresh = await NewHead();
        await Appointed(world, Head.Account);
        await Appointed(world, fresh.Account);
        var list = Assert.Single(await Lists());
        var (first, others) = (list.Lines[0].CaseNo, list.Lines.Skip(1).Select(line => line.CaseNo).ToArray());

        Assert.Equal("Cases.NotYourHandOver", (await Accept(Head, list.No, [first])).Refusal!.Code);
        Assert.Equal("Cases.NotYourHandOver", (await Accept(Supervisor, list.No, [first])).Refusal!.Code);
        Assert.Equal("Cases.NothingTakenOver", (await Accept(fresh, list.No, [])).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await Accept(Stranger, list.No, [first])).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await Accept(Registry, list.No, [first])).Refusal!.Code);
        Assert.Equal(("Basics.TextTooLong", "Remark"), Told(await Accept(fresh, list.No, [first], new('ا', 301))));
        Assert.Null((await Accept(fresh, list.No, [first], "پرونده کاغذی کامل نیست")).Value.Finished);
        Assert.Contains(await Open(), i => i.Text == OpenHandOver.Text);
        Assert.Equal("Cases.NothingTakenOver", (await Accept(fresh, list.No, [first])).Refusal!.Code);
        Assert.NotNull((await Accept(fresh, list.No, others)).Value.Finished);

        Assert.DoesNotContain(await Open(), i => i.Text == OpenHandOver.Text);
        var kept = Assert.Single(await Lists());
        Assert.All(kept.Lines, line => Assert.Equal((fresh.Account, fresh.Name), (line.AcceptedBy!.Value, line.AcceptedName)));
        Assert.Equal("پرونده کاغذی کامل نیست", kept.Lines.Single(line => line.CaseNo == first).Remark);
    }

    [Fact]
    public async Task When_the_account_of_the_only_head_is_closed_the_list_waits_for_who_is_appointed()
    {
        var world = await World.Founded(calendar: true);
        await Cases(2);
        await WaitsForOldHead();
        await Close(Head.Account);

        var list = Assert.Single(await Lists());
        Assert.Equal((HandOverCause.HeadLeft, (AccountId?)null, 2), (list.Cause, list.To, list.Lines.Count));
        var item = Assert.Single(await Open(), i => i.Text == "Work.Ordered");
        Assert.Equal((null, County), (item.Person, item.Desk));
        Assert.NotNull(item.Duty);

        var fresh = await NewHead();
        await Appointed(world, fresh.Account, by: Supervisor);
        list = Assert.Single(await Lists());
        Assert.Equal(fresh.Account, list.To);
        Assert.Equal(fresh.Account, Assert.Single(await Open(), i => i.Text == OpenHandOver.Text).Person);
        Assert.NotNull((await Accept(fresh, list.No, [.. list.Lines.Select(line => line.CaseNo)])).Value.Finished);
    }

    [Fact]
    public async Task A_head_who_is_moved_to_another_office_hands_over_and_one_who_signs_on_behalf_takes_nothing_over()
    {
        var world = await World.Founded(calendar: true);
        await Cases(1);
        var fresh = await NewHead();
        await Appointed(world, fresh.Account, SignedAs.OnBehalf);
        Assert.Empty(await Lists());

        await using (var scope = As(Admin))
        {
            var account = await scope.Db.Users.SingleAsync(a => a.Id == Head.Account.Value, Cancel);
            var moved = await scope.Get<ChangeAccount>().Run(account.Id, account.Version, new()
            {
                Name = account.Name, Post = account.Post, Role = Role.CountyHead, Office = OfficeCode.Of(2, 4), Fields = FieldOfWork.All,
            }, Cancel);
            Assert.True(moved.Succeeded, moved.Refusal?.Code);
        }

        var list = Assert.Single(await Lists());
        Assert.Equal((Head.Account, fresh.Account, 1), (list.From, list.To!.Value, list.Lines.Count));
    }

    [Fact]
    public async Task When_the_new_head_leaves_as_well_the_first_list_is_replaced_by_a_second()
    {
        var world = await World.Founded(calendar: true);
        await Cases(2);
        var fresh = await NewHead();
        await Appointed(world, Head.Account);
        await Appointed(world, fresh.Account);
        await Appointed(world, Head.Account);

        var (second, first) = ((await Lists())[0], (await Lists())[1]);
        Assert.Equal((true, false), (first.Replaced, second.Replaced));
        Assert.Equal((fresh.Account, Head.Account), (second.From, second.To!.Value));
        Assert.Equal(Head.Account, Assert.Single(await Open(), i => i.Text == OpenHandOver.Text).Person);
        Assert.Equal("Cases.NothingTakenOver", (await Accept(fresh, first.No, [first.Lines[0].CaseNo])).Refusal!.Code);
    }

    [Fact]
    public async Task Who_works_in_one_field_sees_and_takes_over_the_cases_of_that_field_alone()
    {
        var world = await World.Founded(calendar: true);
        await Cases(2);
        await Close(Head.Account);
        var list = Assert.Single(await Lists());
        var addiction = TestActor.Of(Role.CountyHead, County, FieldOfWork.Addiction) with { Account = new(new Guid("0198a000-0000-7000-8000-0000000000f2")) };

        await using (var scope = As(addiction)) Assert.Empty((await scope.Get<ReadHandOver>().Run(list.No, Cancel)).Value.Lines);
        Assert.Equal("Cases.NothingTakenOver", (await Accept(addiction, list.No, [.. list.Lines.Select(line => line.CaseNo)])).Refusal!.Code);
        Assert.Null(Assert.Single(await Lists()).Finished);
    }

    private async Task Cases(int open, int closed = 0)
    {
        await using var scope = As(Actor.Machine("test"));
        for (var i = 1; i <= open + closed; i++)
        {
            var of = new SupervisionCase(
                new(Guid.CreateVersion7()), SupervisionCase.NumberOf(1404, i), new(Centre, $"مرکز {i}", "elderly-home", County, FieldOfWork.Elderly),
                "ladder-1404-07-01", Database.Clock.Now);
            scope.Db.Add(of);
            if (i <= open) continue;
            var letter = Guid.CreateVersion7();
            Assert.True(of.BeginClosing(letter, [], false, []).Succeeded);
            of.LetterSealed(letter, new CaseWorld(Database).Today);
        }

        await scope.Db.SaveChangesAsync(Cancel);
    }

    private async Task WaitsForOldHead()
    {
        await using var scope = As(Supervisor);
        var about = new NewWork { Subject = new("case", Guid.CreateVersion7()), Link = "/cases", Text = "Cases.WorkRefer", Office = County, Field = FieldOfWork.Elderly };
        Assert.True((await scope.Get<OrderWork>().Run(about, new(Head.Account, "پیگیری شود", null), Cancel)).Succeeded);
    }

    private async Task<Actor> NewHead()
    {
        await using var scope = As(Actor.Machine("test"));
        var actor = TestActor.Of(Role.CountyHead, County) with { Account = new(new Guid("0198a000-0000-7000-8000-0000000000f1")), Name = "رئیس تازه" };
        scope.Db.Add(new Account { Id = actor.Account.Value, UserName = "new-head", Name = actor.Name, Post = "رئیس اداره", Role = Role.CountyHead, Office = County });
        await scope.Db.SaveChangesAsync(Cancel);
        return actor;
    }

    private async Task Appointed(CaseWorld world, AccountId who, SignedAs signs = SignedAs.Head, Actor? by = null)
    {
        await using var scope = As(by ?? Head);
        Assert.True((await scope.Get<Appoint>().Run(County, who, signs, "رئیس اداره", world.Today, null, "۹/ب", Cancel)).Succeeded);
    }

    private async Task Close(AccountId who)
    {
        await using var scope = As(Admin);
        var closed = await scope.Get<CloseAccount>().Run(who.Value, disabled: true, Cancel);
        Assert.True(closed.Succeeded, closed.Refusal?.Code);
    }

    private async Task<Outcome<HandOver>> Accept(Actor by, long no, long[] cases, string? remark = null)
    {
        await using var scope = As(by);
        return await scope.Get<AcceptHandOver>().Run(no, cases, remark, Cancel);
    }

    private async Task<IReadOnlyList<HandOver>> Lists()
    {
        await using var scope = As(Supervisor);
        var read = scope.Get<ReadHandOver>();
        var lists = new List<HandOver>();
        foreach (var list in (await read.All(Cancel)).Value) lists.Add((await read.Run(list.No, Cancel)).Value);
        return lists;
    }

    private async Task<List<WorkItem>> Open()
    {
        await using var scope = As(Supervisor);
        return await scope.Db.Set<WorkItem>().AsNoTracking().Where(i => i.DoneAt == null).ToListAsync(Cancel);
    }

    private static (string, string?) Told(Outcome<HandOver> outcome) => (outcome.Refusal!.Code, outcome.Refusal.Field);
}

public sealed class HandOverOnSqlite() : HandOverTests(Engine.Sqlite);

public sealed class HandOverOnPostgres() : HandOverTests(Engine.Postgres);
