using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Cases.Commission;
using Payesh.App.Files;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;
using static Payesh.App.Tests.Cases.CommissionWorld;

namespace Payesh.App.Tests.Cases;

public abstract class CommissionTests(Engine engine) : DatabaseSuite(engine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-commission").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task From_the_end_of_the_ladder_over_hearing_vote_and_measure_to_the_closing_letter()
    {
        var of = await Founded(Database);
        await of.LadderEnded();
        Assert.Equal([CaseWork.Commission], await Open(CaseWork.Commission));
        var item = (await of.Send()).Value;
        Assert.Equal((OfficeCode.Headquarters, CommissionRoute.Ladder), (item.Body, item.Route));
        Assert.Empty(await Open(CaseWork.Commission));
        Assert.Equal([AgendaWork.Agenda], await Open(AgendaWork.Agenda));
        Assert.Equal("Cases.BeforeCommission", (await of.Send()).Refusal!.Code);

        var (members, session) = (await of.Members(High), await of.Session(High, 10));
        Assert.Null((await of.Put(High, item, session)).Refusal);
        Assert.Equal("Cases.OnAgenda", (await of.Put(High, item, session)).Refusal!.Code);
        Assert.Null((await of.SignLetter(High, item.No, CommissionPaper.Invitation)).Refusal);
        var invitation = await of.LetterOf((await of.Item(item.No)).Invitation);
        // The commission signs and numbers it; the county sees and serves it.
        Assert.Equal((OfficeCode.Headquarters, County, LetterKind.CommissionInvitation), (invitation.Issuer, invitation.Office, invitation.Kind));
        Assert.DoesNotContain("حق اعتراض", await Html(invitation), StringComparison.Ordinal);
        await of.Serve(invitation);
        Assert.Equal(of.World.Today, (await of.Item(item.No)).Invited);

        Clock.Advance(TimeSpan.FromDays(10));
        Assert.Null((await of.Hold(High, session.No, members)).Refusal);
        Assert.Null((await of.Hear(High, item.No)).Refusal);
        Assert.Null((await of.Decide(High, item.No, DecisionKind.Measures, members, of.StopOfAdmissions)).Refusal);
        var decided = await of.World.Case();
        Assert.Equal(("high-commission", of.World.Today, (DateOnly?)null), (decided.Step, decided.CommissionDecided!.Value, decided.Due));
        Assert.Equal("Cases.LadderEnded", (await Draft(decided.No)).Refusal!.Code);

        Assert.Null((await of.SignLetter(High, item.No, CommissionPaper.Decision)).Refusal);
        Assert.Null((await of.SignLetter(High, item.No, CommissionPaper.Execution)).Refusal);
        var told = await Html(await of.LetterOf((await of.Item(item.No)).DecisionLetter));
        Assert.Contains("حق اعتراض", told, StringComparison.Ordinal);
        Assert.Contains("توقف پذیرش تا رفع نقص", told, StringComparison.Ordinal);
        var execution = await Html(await of.LetterOf((await of.Item(item.No)).ExecutionLetter));
        Assert.Contains("ریاست محترم اداره بهزیستی شهرستان", execution, StringComparison.Ordinal);
        Assert.Contains("شهرستان اجرا می‌کند", execution, StringComparison.Ordinal);
        Assert.Empty(await Open(AgendaWork.Tell));

        await CarriedOutAndLookedAt();
        Clock.Advance(TimeSpan.FromDays(1));
        await of.World.Reviewed(["LIC-01"]);
        Assert.Null((await Close(decided.No)).Refusal);
        Assert.NotNull((await of.World.Case()).Closed);
    }

    [Fact]
    public async Task A_case_with_a_measure_that_nobody_looked_at_is_not_closed()
    {
        var of = await Founded(Database);
        var (item, _, members) = await of.Ready();
        await of.Hear(High, item.No);
        Assert.Null((await of.Decide(High, item.No, DecisionKind.Measures, members, of.StopOfAdmissions)).Refusal);
        Clock.Advance(TimeSpan.FromDays(1));
        await of.World.Reviewed(["LIC-01"]);
        Assert.Equal("Cases.MeasureOpen", (await Close((await of.World.Case()).No)).Refusal!.Code);
        await CarriedOutAndLookedAt();
        Assert.Null((await Close((await of.World.Case()).No)).Refusal);
    }

    [Fact]
    public async Task Without_quorum_nothing_is_decided_and_nothing_is_kept()
    {
        var of = await Founded(Database);
        var (item, _, members) = await of.Ready(present: 2);
        await of.Hear(High, item.No);
        Assert.Equal("Cases.NoQuorum", (await of.Decide(High, item.No, DecisionKind.Measures, members[..2], of.StopOfAdmissions)).Refusal!.Code);
        Assert.Null((await of.Item(item.No)).Decision);
        Assert.Equal((null, 0), ((await of.World.Case()).CommissionDecided, await Count<Measure>()));
    }

    [Fact]
    public async Task The_vote_of_a_stranger_and_of_who_has_a_conflict_is_refused_and_an_alternate_sits()
    {
        var of = await Founded(Database);
        var (item, session, members) = await of.Ready();
        await of.Hear(High, item.No);
        Assert.Equal("Cases.NoVote", (await of.Decide(High, item.No, DecisionKind.NoMeasure, [.. members, 999])).Refusal!.Code);
        var alternate = (await of.Appoint(High, "علی‌البدل نخست", members[0])).Value.No;
        Assert.Null((await of.Hold(High, session.No, [.. members, alternate])).Refusal);
        await using (var scope = As(High)) Assert.Null((await scope.Get<DeclareConflict>().Run(item.No, members[0], "شریک مؤسس است", Cancel)).Refusal);
        await using (var scope = As(High)) Assert.Equal("Cases.NoMember", (await scope.Get<DeclareConflict>().Run(item.No, 999, "x", Cancel)).Refusal!.Code);
        Assert.Equal("Cases.NoVote", (await of.Decide(High, item.No, DecisionKind.NoMeasure, members)).Refusal!.Code);
        Assert.Null((await of.Decide(High, item.No, DecisionKind.NoMeasure, [alternate, .. members[1..]])).Refusal);
        Assert.Contains((await of.Item(item.No)).Votes, vote => vote is { Alternate: true, Name: "علی‌البدل نخست" });
        // Who was there is fixed from now on.
        Assert.Equal("Cases.SessionOver", (await of.Hold(High, session.No, members)).Refusal!.Code);
    }

    [Fact]
    public async Task Of_two_secretaries_who_decide_at_once_one_wins()
    {
        var of = await Founded(Database);
        var (item, _, members) = await of.Ready();
        await of.Hear(High, item.No);
        var both = await Task.WhenAll(
            of.Decide(High, item.No, DecisionKind.Measures, members, of.StopOfAdmissions), of.Decide(High, item.No, DecisionKind.NoMeasure, members));
        Assert.Single(both, one => one.Succeeded);
        Assert.Contains(both.Single(one => !one.Succeeded).Refusal!.Code, new[] { "Cases.DecidedBefore", "Basics.ChangedMeanwhile" });
        Assert.Equal((await of.Item(item.No)).Decision == DecisionKind.Measures ? 1 : 0, await Count<Measure>());
    }

    [Fact]
    public async Task An_invitation_that_came_too_late_lets_nothing_be_decided()
    {
        var of = await Founded(Database);
        var (item, _, members) = await of.Ready(inDays: 4);
        Assert.Equal("Cases.InvitedLate", (await of.Hear(High, item.No, HearingOutcome.StayedAway)).Refusal!.Code);
        Assert.Null((await of.Hear(High, item.No)).Refusal);
        Assert.Equal("Cases.InvitedLate", (await of.Decide(High, item.No, DecisionKind.NoMeasure, members)).Refusal!.Code);
    }

    [Fact]
    public async Task On_the_fast_track_the_provincial_commission_decides_without_invitation()
    {
        var of = await Founded(Database);
        await of.World.Reviewed(Defect("LIC-01"));
        await of.World.Establish();
        Assert.Equal("Cases.OutOfOrder", (await of.Send()).Refusal!.Code);
        await using (var scope = As(Head)) await scope.Get<TakeFastTrack>().Run((await of.World.Case()).No, FastOrder.For("فوت یک مقیم"), Cancel);
        Assert.Equal(("Cases.FileIncomplete", "Remarks"), await Sent(of, ""));
        var item = (await of.Send()).Value;
        Assert.Equal((Province, CommissionRoute.FastTrack), (item.Body, item.Route));
        var (members, session) = (await of.Members(Secretary), await of.Session(Secretary, 0));
        Assert.Equal("Access.NotFound", (await of.Put(High, item, session)).Refusal!.Code);
        Assert.Null((await of.Put(Secretary, item, session)).Refusal);
        Assert.Null((await of.Hold(Secretary, session.No, members)).Refusal);
        Assert.Null((await of.Decide(Secretary, item.No, DecisionKind.Measures, members, of.StopOfAdmissions)).Refusal);
        Assert.Equal("high-commission", (await of.World.Case()).Step);
    }

    [Fact]
    public async Task A_zero_tolerance_finding_ends_by_the_decision_of_a_commission()
    {
        var of = await Founded(Database);
        await of.World.Reviewed(Defect("RGT-01", "established"));
        await of.World.Establish();
        await of.Serve((await of.World.Notice()).Value);
        Assert.Equal("Cases.NotServedYet".Length > 0, (await of.Send()).Refusal is not null);
        await of.PassDays();
        var item = (await of.Send()).Value;
        Assert.Equal((Province, CommissionRoute.ZeroTolerance), (item.Body, item.Route));
        var (members, session) = (await of.Members(Secretary), await of.Session(Secretary, 10));
        await of.Put(Secretary, item, session);
        await of.SignLetter(Secretary, item.No, CommissionPaper.Invitation);
        await of.Serve(await of.LetterOf((await of.Item(item.No)).Invitation));
        Clock.Advance(TimeSpan.FromDays(10));
        await of.Hold(Secretary, session.No, members);
        Assert.Null((await of.Hear(Secretary, item.No, HearingOutcome.StayedAway)).Refusal);
        var finding = Assert.Single(await of.World.Findings());
        await using (var scope = As(Secretary))
        {
            Assert.Null((await scope.Get<DecideItem>().Run(item.No, new(
                DecisionKind.NoMeasure, "نشانه‌ای در پرونده نیست.", "", members.ToDictionary(no => no, _ => VoteChoice.For), [finding.Id]), Cancel)).Refusal);
        }

        Assert.Equal(SettledBy.Commission, Assert.Single(await of.World.Findings()).Settled);
        Assert.Null((await Close((await of.World.Case()).No)).Refusal);
    }

    private async Task<(string, string?)> Sent(CommissionWorld of, string remarks) => (await of.Send(remarks)) is { Refusal: { } refusal } ? (refusal.Code, refusal.Field) : ("", null);

    private async Task CarriedOutAndLookedAt()
    {
        var measure = await Only<Measure>();
        await using (var scope = As(Head)) Assert.Null((await scope.Get<CarryOutMeasure>().Run(measure.No, Clock.Now, "به مرکز ابلاغ شد.", [], Cancel)).Refusal);
        await using (var scope = As(Supervisor)) Assert.Null((await scope.Get<LookAtMeasure>().Run(measure.No, TehranTime.DayOf(Clock.Now), true, "رعایت می‌شود.", Cancel)).Refusal);
    }

    private async Task<Outcome<Letter>> Close(long no)
    {
        await using var scope = As(Head);
        var draft = await scope.Get<DraftClosing>().Run(no, Cancel);
        return draft.Succeeded ? await scope.Get<SignClosing>().Run(no, draft.Value.Version, Cancel) : draft.Refusal;
    }

    private async Task<Outcome<NoticeDraft>> Draft(long no)
    {
        await using var scope = As(Head);
        return await scope.Get<DraftNotice>().Run(no, Cancel);
    }

    private async Task<string> Html(Letter letter)
    {
        await using var scope = As(Actor.Machine("test"));
        return Encoding.UTF8.GetString((await scope.Db.Set<LetterBody>().SingleAsync(b => b.LetterId == letter.Id, Cancel)).Html!);
    }

    private async Task<List<string>> Open(string text)
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null && i.Text == text).Select(i => i.Text).ToListAsync(Cancel);
    }

    private async Task<int> Count<T>() where T : class
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<T>().CountAsync(Cancel);
    }

    private async Task<T> Only<T>() where T : class
    {
        await using var scope = As(Actor.Machine("test"));
        return Assert.Single(await scope.Db.Set<T>().ToListAsync(Cancel));
    }
}

public sealed class CommissionOnSqlite() : CommissionTests(Engine.Sqlite);

public sealed class CommissionOnPostgres() : CommissionTests(Engine.Postgres);
