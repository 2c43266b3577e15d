using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Testing;

namespace Payesh.App.Tests.Cases;

/// <summary>A county with its office and one centre, and what happens in it.</summary>
internal sealed class CaseWorld(TestDatabase database)
{
    public static readonly OfficeCode County = OfficeCode.Of(2, 3);
    public static readonly OfficeCode Province = OfficeCode.OfProvince(2);
    public static readonly Actor Head = TestActor.Of(Role.CountyHead, County);
    public static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, Province);
    public static readonly Actor Registry = TestActor.Of(Role.Registry, County);
    public static readonly Actor Stranger = TestActor.Of(Role.CountyHead, OfficeCode.Of(2, 4));
    public static readonly CentreId Centre = new(new Guid("0198a000-0000-7000-8000-000000000001"));

    public static readonly Member[] Committee =
        [new("نرگس موسوی", "رئیس اداره", null), new("علی رضایی", "کارشناس نظارت", null), new("سارا کریمی", "کارشناس حقوقی", null)];

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public DateOnly Today => TehranTime.DayOf(database.Clock.Now);

    /// <param name="accounts">Enough people for a committee.</param>
    /// <param name="calendar">The offices' calendars: who signs or serves needs them.</param>
    public async Task<CaseWorld> Founded(bool accounts = true, bool calendar = false)
    {
        await using var machine = database.As(Actor.Machine("test"));
        if (calendar) await machine.Get<LoadPlaces>().Run(Cancel);
        machine.Db.Add(Payesh.Domain.Centres.Centre.Register(Centre, County, isCentre: true, new()
        {
            Name = "خانه سالمندان آرامش", Sex = GroupSex.Mixed, Capacity = 40,
            Kind = new("elderly-home", FieldOfWork.Elderly, "مرکز نگهداری شبانه‌روزی سالمندان", "Home", [GroupSex.Mixed], []),
        }).Value);
        foreach (var actor in accounts ? new[] { Head, Registry, Supervisor, TestActor.Of(Role.Inspector, County) } : [Head, Supervisor])
        {
            machine.Db.Add(new Account
            {
                Id = actor.Account.Value, UserName = actor.Name, Name = actor.Name, Post = "رئیس اداره", Role = actor.Role!.Value, Office = actor.Office,
            });
        }

        await machine.Db.SaveChangesAsync(Cancel);
        return this;
    }

    public static ReviewedDefect Defect(string item, string answer = "notMet", string outcome = "notice", int? hours = null, bool wordsOnly = false) =>
        new(item, answer, "isolated", "یادداشت بازدید", wordsOnly, outcome, hours, []);

    /// <summary>A visit of yesterday is reviewed.</summary>
    public Task Reviewed(params ReviewedDefect[] defects) => Reviewed([], defects);

    /// <summary>A visit of yesterday, on which these items were met, is reviewed.</summary>
    public Task Reviewed(string[] met, params ReviewedDefect[] defects) => Reviewed(Head.Account, new(Guid.NewGuid()), met, defects);

    /// <summary>The same, led by this person and nobody else.</summary>
    public async Task Reviewed(AccountId lead, VisitId visit, string[] met, params ReviewedDefect[] defects)
    {
        await using var scope = database.As(Head);
        await scope.Db.InTransaction(async () =>
        {
            await scope.Get<Announcer>().Say(
                new VisitReviewed(
                    visit, "1404-00012", Centre, County, FieldOfWork.Elderly, database.Clock.Now.AddDays(-1), "requirements-1404-07-01",
                    lead, Supervisor.Account, defects, met),
                Cancel);
            await scope.Db.SaveChangesAsync(Cancel);
            return true;
        }, Cancel);
    }

    public async Task<SupervisionCase> Case()
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<SupervisionCase>().OrderByDescending(c => c.No).FirstAsync(Cancel);
    }

    public async Task<List<Finding>> Findings()
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<Finding>().Include(f => f.Detail).OrderBy(f => f.No).ToListAsync(Cancel);
    }

    public SessionMinutes Session(int members = 3) => new(Today, "12", [.. Committee.Take(members)], "");

    public static Decision Confirmed => new(true, DecisionReason.Seen, "");

    /// <summary>The committee confirms everything that waits.</summary>
    public async Task<Outcome<SupervisionCase>> Establish(Actor? by = null)
    {
        var waiting = (await Findings()).Where(f => f.State == FindingState.Proposed).ToDictionary(f => f.Id, _ => Confirmed);
        await using var scope = database.As(by ?? Head);
        return await scope.Get<EstablishFindings>().Run((await Case()).No, Session(), waiting, Cancel);
    }

    /// <summary>A notice is written and signed.</summary>
    public async Task<Outcome<Letter>> Notice(bool marksRead = true, Actor? signer = null)
    {
        var no = (await Case()).No;
        await using (var scope = database.As(Head)) await scope.Get<DraftNotice>().Run(no, Cancel);
        return await Sign(marksRead, signer);
    }

    public async Task<Outcome<Letter>> Sign(bool marksRead = true, Actor? signer = null)
    {
        var no = (await Case()).No;
        await using var scope = database.As(signer ?? Head);
        var view = await scope.Get<ReadNotice>().Run(no, Cancel);
        return await scope.Get<SignNotice>().Run(no, new(view.Value.Draft.Version, marksRead), Cancel);
    }

    /// <summary>The whole way to a sealed notice.</summary>
    public async Task<Letter> SealedNotice()
    {
        await Reviewed(Defect("LIC-01"), Defect("FIRE-01"));
        await Establish();
        return (await Notice()).Value;
    }

    public async Task<Outcome<Serving>> Serve(long letter, ServingFacts facts, Actor? by = null, string? proof = null)
    {
        await using var scope = database.As(by ?? Registry);
        return await scope.Get<ServeLetter>().Run(letter, facts, proof, Cancel);
    }

    public ServingFacts OnPaper(DateOnly? day = null) => new(
        ServedBy.Paper, day ?? Today, new(10, 30), "مریم احمدی", "مسئول فنی", "", "دفتر مرکز", Refused: false, [], "");
}
