using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>What is confirmed and still stands comes with the next pack; the room of visits learns it from the room of cases.</summary>
public abstract class OpenDefectSuite(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    [Fact]
    public async Task What_the_committee_confirms_is_open_but_not_what_was_mended_or_rejected()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"), Defect("KIT-05", outcome: "mended"), Defect("FIRE-03"));
        var findings = await world.Findings();
        await Decide(world, findings.ToDictionary(f => f.Id, f => f.Item == "FIRE-03" ? new(false, DecisionReason.NotProven, "") : Confirmed));

        var open = Assert.Single(await Open());
        Assert.Equal(("LIC-01", Centre, findings.Single(f => f.Item == "LIC-01").Id.Value), (open.Item, open.CentreId, open.Finding));
    }

    [Fact]
    public async Task An_order_that_was_kept_is_open_no_longer()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01", outcome: "order", hours: 24));
        await world.Establish();
        Assert.Single(await Open());

        await using (var head = As(Head)) await head.Get<CheckOrder>().Run((await world.Findings())[0].Id, kept: true, "دیده شد", Cancel);

        Assert.Empty(await Open());
    }

    [Fact]
    public async Task A_later_visit_that_finds_it_met_ends_it_and_no_sign_ends_nothing()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"), Defect("RGT-02", "established"));
        await world.Establish();
        Clock.Advance(TimeSpan.FromDays(10));

        await world.Reviewed(["LIC-01"]);

        Assert.Equal("RGT-02", Assert.Single(await Open()).Item);
    }

    [Fact]
    public async Task A_revisit_asks_what_is_open_and_the_ten_vital_and_a_critical_one_needs_two_people()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("LIC-01"), Defect("KIT-05"));
        await world.Establish();
        var people = await People();

        await using var head = As(Head);
        var alone = await head.Get<PlanVisit>().Run(Revisit(people[0]), Cancel);
        Assert.Equal(("Inspections.TwoNeeded", "OverrideReason"), (alone.Refusal!.Code, alone.Refusal.Field));
        var visit = (await head.Get<PlanVisit>().Run(Revisit([.. people]), Cancel)).Value;

        var stored = await head.Db.Set<VisitPack>().SingleAsync(p => p.Visit == visit, Cancel);
        var pack = Pack.Read(head.Get<SealPack>().Open(stored));
        Assert.Equal(["KIT-05", "LIC-01"], pack.OpenFindings.Select(finding => finding.Item).Order(StringComparer.Ordinal));
        var asked = pack.Items.Where(item => item.Asked).ToList();
        Assert.Equal(10, asked.Count(item => item.Vital));
        Assert.Equal(["KIT-05", "LIC-01"], asked.Where(item => item is { Vital: false, AskWith: null }).Select(item => item.Id).Order(StringComparer.Ordinal));
    }

    private VisitProposal Revisit(params AccountId[] team) => new()
    {
        Centre = Centre, Kind = VisitKind.Revisit, Window = new(Clock.Now, Clock.Now.AddHours(4), Clock.Now),
        Members = team.ToDictionary(id => id, _ => (bool?)false), Lead = team[0],
    };

    private async Task<List<AccountId>> People()
    {
        await using var scope = As(Actor.Machine("test"));
        foreach (var name in new[] { "one", "two" })
            scope.Db.Add(new Account
            {
                Id = Guid.CreateVersion7(Clock.Now), UserName = name, Name = name, Post = "کارشناس", Role = Role.Inspector, Office = County, Sex = Sex.Female,
            });
        await scope.Db.SaveChangesAsync(Cancel);
        return await scope.Db.Users.Where(u => u.Post == "کارشناس").OrderBy(u => u.Name).Select(u => new AccountId(u.Id)).ToListAsync(Cancel);
    }

    private async Task Decide(CaseWorld world, Dictionary<FindingId, Decision> decisions)
    {
        await using var scope = As(Head);
        Assert.True((await scope.Get<EstablishFindings>().Run((await world.Case()).No, world.Session(), decisions, Cancel)).Succeeded);
    }

    private async Task<List<OpenDefect>> Open()
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<OpenDefect>().OrderBy(defect => defect.Item).ToListAsync(Cancel);
    }
}

public sealed class OpenDefectOnSqlite() : OpenDefectSuite(Engine.Sqlite);

public sealed class OpenDefectOnPostgres() : OpenDefectSuite(Engine.Postgres);
