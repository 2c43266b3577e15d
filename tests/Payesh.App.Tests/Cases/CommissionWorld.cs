using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Cases.Commission;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>A case on its way to a commission, and the commission that hears it.</summary>
internal sealed class CommissionWorld(TestDatabase database, CaseWorld world)
{
    public static readonly Actor High = TestActor.Of(Role.Headquarters, OfficeCode.Headquarters);
    public static readonly Actor Secretary = TestActor.Of(Role.CommissionSecretary, Province);
    public static readonly Actor OtherSecretary = TestActor.Of(Role.CommissionSecretary, OfficeCode.OfProvince(3));

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public CaseWorld World => world;

    /// <summary>A county, its people, and people of both commissions.</summary>
    public static async Task<CommissionWorld> Founded(TestDatabase database)
    {
        var world = await new CaseWorld(database).Founded(calendar: true);
        await using var machine = database.As(Actor.Machine("test"));
        foreach (var actor in new[] { High, Secretary, OtherSecretary })
        {
            machine.Db.Add(new Account
            {
                Id = actor.Account.Value, UserName = $"{actor.Name}-c", Name = actor.Name, Post = "دبیر کمیسیون", Role = actor.Role!.Value, Office = actor.Office,
            });
        }

        await machine.Db.SaveChangesAsync(Cancel);
        return new(database, world);
    }

    /// <summary>Notice, both warnings, and what somebody else saw after each: the ladder is at its end.</summary>
    public async Task<long> LadderEnded(string item = "LIC-01")
    {
        await world.Reviewed(Defect(item));
        await world.Establish();
        await Serve((await world.Notice()).Value);
        for (var warning = 0; warning < 2; warning++)
        {
            await PassDays();
            await world.Reviewed([], Defect(item));
            await using (var scope = database.As(Head)) Assert.Null((await scope.Get<DraftNotice>().Run((await world.Case()).No, Cancel)).Refusal);
            await Serve((await world.Sign()).Value);
        }

        await PassDays();
        await world.Reviewed([], Defect(item));
        return (await world.Case()).No;
    }

    public async Task Serve(Letter letter) => Assert.Null((await world.Serve(letter.No, world.OnPaper())).Refusal);

    public async Task PassDays()
    {
        await using var scope = database.As(Actor.Machine("test"));
        var due = await scope.Db.Set<LetterClock>().MaxAsync(clock => clock.Due, Cancel);
        database.Clock.Advance(TimeSpan.FromDays(due.DayNumber - world.Today.DayNumber + 3));
    }

    public async Task<Outcome<AgendaItem>> Send(string remarks = "رسیدها اسکن نشده است.", Actor? by = null)
    {
        var no = (await world.Case()).No;
        await using var scope = database.As(by ?? Head);
        return await scope.Get<SendToCommission>().Run(no, remarks, Cancel);
    }

    /// <summary>Members with a seat each.</summary>
    public async Task<long[]> Members(Actor keeper, int count = 5)
    {
        var numbers = new List<long>();
        for (var one = 0; one < count; one++) numbers.Add((await Appoint(keeper, $"عضو شماره {one}")).Value.No);
        return [.. numbers];
    }

    public async Task<Outcome<CommissionMember>> Appoint(Actor keeper, string name, long? alternateFor = null, OfficeCode? body = null)
    {
        await using var scope = database.As(keeper);
        return await scope.Get<AppointMember>().Run(
            body ?? keeper.Office, new(name, "", "معاون", null, alternateFor, world.Today.AddDays(-30), null, "۱۲/ص"), Cancel);
    }

    public async Task<CommissionSession> Session(Actor keeper, int inDays)
    {
        await using var scope = database.As(keeper);
        return (await scope.Get<PlanSession>().Run(keeper.Office, new(world.Today.AddDays(inDays), new(9, 0), "اتاق جلسات"), Cancel)).Value;
    }

    public async Task<Outcome<AgendaItem>> Put(Actor keeper, AgendaItem item, CommissionSession session)
    {
        await using var scope = database.As(keeper);
        return await scope.Get<KeepAgenda>().Put(item.No, session.No, Cancel);
    }

    public async Task<Outcome<AgendaItem>> SignLetter(Actor keeper, long item, CommissionPaper paper)
    {
        await using var scope = database.As(keeper);
        return await scope.Get<SignCommissionLetter>().Run(item, paper, (await Item(item)).Version, Cancel);
    }

    public async Task<Outcome<CommissionSession>> Hold(Actor keeper, long session, params long[] present)
    {
        await using var scope = database.As(keeper);
        return await scope.Get<HoldSession>().Run(session, (await SessionOf(session)).Version, present, Cancel);
    }

    public async Task<Outcome<AgendaItem>> Hear(Actor keeper, long item, HearingOutcome outcome = HearingOutcome.Came)
    {
        await using var scope = database.As(keeper);
        return await scope.Get<HearCentre>().Run(item, new(outcome, "مریم احمدی، مؤسس", "پروانه در دست تمدید است."), Cancel);
    }

    public async Task<Outcome<AgendaItem>> Decide(Actor keeper, long item, DecisionKind kind, IEnumerable<long> voters, params MeasureOrder[] orders)
    {
        await using var scope = database.As(keeper);
        return await scope.Get<DecideItem>().Run(item, new(kind, "نقص پس از دو اخطار باقی است.", "شهرستان اجرا می‌کند.", voters.ToDictionary(no => no, _ => VoteChoice.For), [])
        {
            Orders = orders,
        }, Cancel);
    }

    public MeasureOrder StopOfAdmissions => new(MeasureKind.StopOfAdmissions, "توقف پذیرش تا رفع نقص", world.Today, world.Today.AddDays(90), null, Head.Account);

    public async Task<AgendaItem> Item(long no)
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<AgendaItem>().Include(i => i.Votes).Include(i => i.Conflicts).SingleAsync(i => i.No == no, Cancel);
    }

    public async Task<CommissionSession> SessionOf(long no)
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<CommissionSession>().SingleAsync(s => s.No == no, Cancel);
    }

    public async Task<Letter> LetterOf(Guid? id)
    {
        var letter = new LetterId(id!.Value);
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<Letter>().SingleAsync(l => l.Id == letter, Cancel);
    }

    /// <summary>A case of the ladder before the high commission: on the agenda, invited in time, the session held by these.</summary>
    public async Task<(AgendaItem Item, CommissionSession Session, long[] Members)> Ready(int present = 5, int inDays = 10)
    {
        await LadderEnded();
        var item = (await Send()).Value;
        var members = await Members(High);
        var session = await Session(High, inDays);
        Assert.Null((await Put(High, item, session)).Refusal);
        Assert.Null((await SignLetter(High, item.No, CommissionPaper.Invitation)).Refusal);
        await Serve(await LetterOf((await Item(item.No)).Invitation));
        database.Clock.Advance(TimeSpan.FromDays(inDays));
        Assert.Null((await Hold(High, session.No, members[..present])).Refusal);
        return (item, session, members);
    }
}
