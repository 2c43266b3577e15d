using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

public abstract class EstablishFindingsTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly Decision Rejected = new(false, DecisionReason.NotProven, "");

    private CaseWorld World => new(Database);

    [Fact]
    public async Task The_committee_confirms_and_rejects_each_with_its_reason()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"), Defect("KIT-05"));
        var findings = await world.Findings();

        var done = await Decide(Head, world.Session(), (findings[0].Id, Confirmed), (findings[1].Id, Rejected));

        Assert.Equal(Ladder.Notice, done.Value.Step);
        findings = await world.Findings();
        Assert.Equal([FindingState.Confirmed, FindingState.Rejected], findings.Select(f => f.State));
        Assert.Equal((DecisionReason.NotProven, Head.Account), (findings[1].Detail.Reason, findings[1].Detail.DecidedBy));
        await using var scope = As(Head);
        var meeting = await scope.Db.Set<CommitteeMeeting>().SingleAsync(Cancel);
        Assert.Equal((meeting.Id, 3), (findings[0].Meeting, meeting.Sat.Count));
        var open = await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null).Select(i => i.Text).ToListAsync(Cancel);
        Assert.Equal([CaseWork.Draft], open);
    }

    [Fact]
    public async Task What_is_left_undecided_stays_asked_for()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"), Defect("KIT-05"));

        await Decide(Head, world.Session(), ((await world.Findings())[1].Id, Rejected));

        await using var scope = As(Head);
        var item = await scope.Db.Set<WorkItem>().SingleAsync(i => i.DoneAt == null, Cancel);
        Assert.Equal((CaseWork.Establish, 1L), (item.Text, App.Basics.StoredText.Read(item.Arguments)[1]));
    }

    [Fact]
    public async Task Advice_alone_leads_to_no_notice()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("FIRE-01"));

        Assert.Equal(Ladder.Establish, (await world.Establish()).Value.Step);
        await using var scope = As(Head);
        Assert.Equal("Cases.NothingEstablished", (await scope.Get<DraftNotice>().Run((await world.Case()).No, Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task Two_people_deciding_one_finding_get_one_decision_and_one_clear_answer()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"), Defect("KIT-05"));
        var findings = await world.Findings();

        var both = await Task.WhenAll(
            Decide(Head, world.Session(), (findings[0].Id, Confirmed)),
            Decide(Supervisor, world.Session(), (findings[0].Id, Rejected), (findings[1].Id, Rejected)));

        var refused = Assert.Single(both, outcome => !outcome.Succeeded).Refusal!;
        Assert.Equal(("Cases.AlreadyDecided", "LIC-01"), (refused.Code, refused.Arguments[0]));
        findings = await world.Findings();
        Assert.NotEqual(FindingState.Proposed, findings[0].State);
        // All or nothing: who was refused decided nothing at all.
        Assert.Equal(both[1].Succeeded ? FindingState.Rejected : FindingState.Proposed, findings[1].State);
        await using var scope = As(Head);
        Assert.Equal(1, await scope.Db.Set<CommitteeMeeting>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_decides_without_a_committee_but_on_the_fast_way()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"));
        var id = (await world.Findings())[0].Id;

        Assert.Equal("Cases.CommitteeNeeded", (await Decide(Head, null, (id, Confirmed))).Refusal!.Code);
        Assert.Equal("Cases.TooFewMembers", (await Decide(Head, world.Session(2), (id, Confirmed))).Refusal!.Code);
        await using (var scope = As(Head)) await scope.Get<TakeFastTrack>().Run((await world.Case()).No, FastOrder.For("فوت یک نفر"), Cancel);
        Assert.True((await Decide(Head, null, (id, Confirmed))).Succeeded);
    }

    [Fact]
    public async Task On_the_fast_way_hours_run_and_the_committee_is_told_afterwards()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"));
        var no = (await world.Case()).No;

        await using (var scope = As(Head)) Assert.True((await scope.Get<TakeFastTrack>().Run(no, FastOrder.For("فوت یک نفر"), Cancel)).Succeeded);

        await using var reader = As(Head);
        var open = await reader.Db.Set<WorkItem>().Where(i => i.DoneAt == null).OrderBy(i => i.No).ToListAsync(Cancel);
        Assert.Equal([CaseWork.Decide, CaseWork.TellCommittee, MeasureDesk.DecideMeasures], open.Where(i => i.Desk == County).Select(i => i.Text));
        Assert.Equal((true, Clock.Now.AddHours(24)), (open[0].Danger, open[0].Due));
        await using (var scope = As(Head)) Assert.True((await scope.Get<TellCommittee>().Run(no, world.Session(), Cancel)).Succeeded);
        Assert.False(await reader.Db.Set<WorkItem>().AnyAsync(i => i.DoneAt == null && i.Text == CaseWork.TellCommittee, Cancel));
    }

    [Fact]
    public async Task Only_who_reviews_decides_and_only_in_the_own_county()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"));
        var id = (await world.Findings())[0].Id;

        Assert.Equal("Access.NotYourDuty", (await Decide(TestActor.Of(Role.Inspector, County), world.Session(), (id, Confirmed))).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await Decide(Stranger, world.Session(), (id, Confirmed))).Refusal!.Code);
        Assert.Equal("Cases.NothingDecided", (await Decide(Head, world.Session())).Refusal!.Code);
    }

    [Fact]
    public async Task A_decision_without_a_fitting_reason_is_told_at_its_finding()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"));

        var refusal = (await Decide(Head, world.Session(), ((await world.Findings())[0].Id, new(true, DecisionReason.NotProven, "")))).Refusal!;

        Assert.Equal(("Cases.ReasonDoesNotFit", "Finding-LIC-01"), (refusal.Code, refusal.Field));
        Assert.Equal(FindingState.Proposed, (await world.Findings())[0].State);
    }

    private async Task<Outcome<SupervisionCase>> Decide(Actor by, SessionMinutes? minutes, params (FindingId Id, Decision Decision)[] decisions)
    {
        var no = (await World.Case()).No;
        await using var scope = As(by);
        return await scope.Get<EstablishFindings>().Run(no, minutes, decisions.ToDictionary(d => d.Id, d => d.Decision), Cancel);
    }
}

public sealed class EstablishFindingsOnSqlite() : EstablishFindingsTests(Engine.Sqlite);

public sealed class EstablishFindingsOnPostgres() : EstablishFindingsTests(Engine.Postgres);
