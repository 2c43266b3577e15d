using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Cases;
using Payesh.App.Files;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>The fast track's measures, and the people who must leave.</summary>
public abstract class MeasureTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly CentreId Near = new(new Guid("0198a000-0000-7000-8000-000000000002")), Far = new(new Guid("0198a000-0000-7000-8000-000000000003"));
    private static readonly Actor Expert = TestActor.Of(Role.Inspector, County);

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task Every_superior_sees_the_fast_track_at_once_and_until_what_was_ordered_is_done()
    {
        var (_, no) = await Opened();

        Assert.True((await Take(no, new("فوت یک نفر", [Order(MeasureKind.StopOfAdmissions)], null))).Succeeded);

        Assert.Equal([OfficeCode.Headquarters, Province], await Desks(MeasureDesk.FastTold));
        Assert.Equal(1, await Open(MeasureDesk.CarryOut));
        Assert.Equal(0, await Open(MeasureDesk.DecideMeasures));
        var measure = await Only<Measure>();
        Assert.True((await Act<CarryOutMeasure>(Head, use => use.Run(measure.No, Clock.Now, "به مرکز ابلاغ شد", [], Cancel))).Succeeded);
        Assert.Equal(2, await Open(MeasureDesk.FastTold));
        await Act<EstablishFindings, SupervisionCase>(Head, use => use.Run(no, null, Waiting, Cancel));
        await Act<LiftMeasure>(Head, use => use.Run(measure.No, "پایان خطر", Cancel));
        Assert.Equal(0, await Open(MeasureDesk.FastTold));
    }

    [Fact]
    public async Task What_is_wrong_with_one_measure_opens_nothing_and_says_which()
    {
        var (_, no) = await Opened();

        var refused = await Take(no, new("فوت", [Order(MeasureKind.StopOfAdmissions), Order(MeasureKind.PersonSuspended, " ")], null));

        Assert.Equal(("Cases.TextMissing", "Text-PersonSuspended"), (refused.Refusal!.Code, refused.Refusal.Field));
        Assert.Equal((CaseTrack.Ladder, 0), ((await CaseOf(no)).Track, await Count<Measure>()));
        Assert.Equal("Cases.NotTheirMeasure", (await Act<OrderMeasure>(Head, use => use.Run(no, Order(MeasureKind.StopOfAdmissions), Cancel))).Refusal!.Code);
    }

    [Fact]
    public async Task The_head_orders_immediate_measures_only_a_closure_after_the_list_and_the_same_once()
    {
        var (_, no) = await Opened();
        await Take(no, FastOrder.For("فوت"));
        Assert.Equal(1, await Open(MeasureDesk.DecideMeasures));

        Assert.Equal("Cases.NotTheirMeasure", await Refused(no, Order(MeasureKind.Revocation)));
        Assert.Equal("Cases.PlacesUnknown", await Refused(no, Order(MeasureKind.TemporaryClosure)));
        Assert.Equal("Cases.DayOutside", await Refused(no, Order(MeasureKind.StopOfAdmissions) with { Until = TehranTime.DayOf(Clock.Now).AddDays(-1) }));
        Assert.Equal("Basics.TextTooLong", await Refused(no, Order(MeasureKind.StopOfAdmissions, new string('ب', 601))));
        Assert.Equal("Cases.ResponsibleUnknown", await Refused(no, Order(MeasureKind.StopOfAdmissions) with { Responsible = new(Guid.NewGuid()) }));
        Assert.Equal("Cases.CapacityMissing", await Refused(no, Order(MeasureKind.StopOfAdmissions) with { Number = 3 }));
        Assert.Equal("Access.NotFound", (await Act<OrderMeasure>(Stranger, use => use.Run(no, Order(MeasureKind.StopOfAdmissions), Cancel))).Refusal!.Code);
        Assert.Null(await Refused(no, Order(MeasureKind.StopOfAdmissions)));
        Assert.Equal("Cases.MeasureExists", await Refused(no, Order(MeasureKind.StopOfAdmissions)));
        Assert.Equal(0, await Open(MeasureDesk.DecideMeasures));
    }

    [Fact]
    public async Task A_measure_is_carried_out_with_proof_looked_at_by_somebody_else_and_holds_the_case_open_till_then()
    {
        var (world, no) = await Opened();
        await Take(no, new("فوت", [Order(MeasureKind.StopOfAdmissions)], null));
        var measure = await Only<Measure>();
        Assert.Equal("Cases.NotInForce", (await Act<LookAtMeasure>(Expert, use => use.Run(measure.No, world.Today, true, "", Cancel))).Refusal!.Code);
        Assert.Equal("Cases.TimeOutside", await CarryOut(measure.No, Clock.Now.AddHours(1), "ابلاغ شد"));
        Assert.Equal("Cases.TextMissing", await CarryOut(measure.No, Clock.Now, " "));
        Assert.Equal("Letters.ProofUnknown", await CarryOut(measure.No, Clock.Now, "ابلاغ شد", Digest.Of("x"u8).ToString()));
        Assert.Null(await CarryOut(measure.No, Clock.Now, "ابلاغ شد"));
        Assert.Equal("Cases.DecidedBefore", await CarryOut(measure.No, Clock.Now, "ابلاغ شد"));
        await Act<EstablishFindings, SupervisionCase>(Head, use => use.Run(no, null, Waiting, Cancel));
        Clock.Advance(TimeSpan.FromDays(1));
        await world.Reviewed(["LIC-01"]);

        Assert.Equal("Cases.MeasureOpen", (await Act<DraftClosing, NoticeDraft>(Head, use => use.Run(no, Cancel))).Refusal!.Code);
        Assert.Equal("Cases.AnotherPersonNeeded", (await Act<LookAtMeasure>(Head, use => use.Run(measure.No, world.Today, true, "", Cancel))).Refusal!.Code);
        Assert.Equal("Cases.TextMissing", (await Act<LookAtMeasure>(Expert, use => use.Run(measure.No, world.Today, false, "", Cancel))).Refusal!.Code);
        await Act<LookAtMeasure>(Expert, use => use.Run(measure.No, world.Today, false, "دو پذیرش تازه دیده شد", Cancel));
        Assert.Equal((1, 0), (await Open(LookAtMeasure.Broken), await Open(CaseWork.Close)));
        await Act<LookAtMeasure>(Expert, use => use.Run(measure.No, world.Today, true, "", Cancel));
        Assert.Equal((0, 1), (await Open(LookAtMeasure.Broken), await Open(CaseWork.Close)));
        Assert.True((await Act<DraftClosing, NoticeDraft>(Head, use => use.Run(no, Cancel))).Succeeded);
    }

    [Fact]
    public async Task Everybody_has_a_place_before_the_list_is_signed_and_the_receiving_centres_host_them()
    {
        var (world, no) = await Opened();
        await Take(no, new("فوت", [Order(MeasureKind.FamiliesTold)], 4));
        var until = world.Today.AddDays(30);
        Assert.Equal("Cases.ListDiffers", await Relocate(use => use.Run(no, until, false, Cancel)));
        Assert.Equal("Cases.NobodyChosen", await Write(no, list => list.Name(no, " \n ", Cancel)));
        Assert.Null(await Write(no, list => list.Name(no, "علی رضایی\nمریم کریمی\nناشناس تخت ۴\n", Cancel)));
        Assert.Equal("Cases.ListDiffers", await Relocate(use => use.Run(no, until, false, Cancel)));
        Assert.Null(await Write(no, list => list.CountAgain(no, 3, Cancel)));
        Assert.Equal("Cases.WithoutPlace", await Relocate(use => use.Run(no, until, false, Cancel)));

        var people = (await Relocation()).People.Select(one => one.Id).ToList();
        Assert.Equal("Cases.DestinationMissing", await Write(no, list => list.Send(no, people, new(Destination.Centre, CaseWorld.Centre, ""), Cancel)));
        Assert.Equal("Cases.DestinationMissing", await Write(no, list => list.Send(no, people, new(Destination.Centre, new(Guid.NewGuid()), ""), Cancel)));
        Assert.Equal("Cases.DestinationMissing", await Write(no, list => list.Send(no, people, new(Destination.Hospital, null, " "), Cancel)));
        Assert.Null(await Write(no, list => list.Send(no, [people[0], people[1]], new(Destination.Centre, Far, ""), Cancel)));
        Assert.Null(await Write(no, list => list.Send(no, [people[2]], new(Destination.Family, null, ""), Cancel)));
        Assert.Equal("Cases.DayOutside", await Relocate(use => use.Run(no, world.Today.AddDays(-1), false, Cancel)));
        Assert.Equal("Cases.RelocationUnsigned", (await Act<FollowRelocation, Relocation>(Expert, use => use.Moved(no, people, Clock.Now, Cancel))).Refusal!.Code);
        Assert.Null(await Relocate(use => use.Run(no, until, true, Cancel)));

        Assert.Equal("Cases.RelocationSigned", await Write(no, list => list.Name(no, "دیگری", Cancel)));
        var places = await Only<ExtraPlaces>();
        Assert.Equal((Far, 2, until, (await CaseOf(no)).Number), (places.CentreId, places.People, places.Until, places.OrderNumber));
        Assert.Equal([OfficeCode.Of(2, 4)], await Desks(SignRelocation.Receive));
        Assert.Equal(MeasureState.Ordered, await State(MeasureKind.TemporaryClosure));
        Assert.Equal("Cases.MeasureExists", await Refused(no, Order(MeasureKind.TemporaryClosure)));
    }

    [Fact]
    public async Task When_everybody_was_moved_and_every_family_told_the_orders_were_carried_out_and_a_closed_centre_is_suspended()
    {
        var (_, no) = await Opened();
        await Take(no, new("فوت", [Order(MeasureKind.FamiliesTold)], 2));
        await Write(no, list => list.Name(no, "علی رضایی\nمریم کریمی", Cancel));
        var people = (await Relocation()).People.Select(one => one.Id).ToList();
        await Write(no, list => list.Send(no, people, new(Destination.Centre, Near, ""), Cancel));
        await Relocate(use => use.Run(no, TehranTime.DayOf(Clock.Now).AddDays(20), false, Cancel));
        Clock.Advance(TimeSpan.FromHours(3));

        await Act<FollowRelocation, Relocation>(Expert, use => use.Moved(no, [people[0]], Clock.Now, Cancel));
        Assert.Equal((MeasureState.Ordered, MeasureState.Ordered), (await State(MeasureKind.ResidentsMoved), await State(MeasureKind.FamiliesTold)));
        await Act<FollowRelocation, Relocation>(Expert, use => use.Moved(no, people, Clock.Now, Cancel));
        await Act<FollowRelocation, Relocation>(Expert, use => use.Told(no, people, Clock.Now, Cancel));
        Assert.Equal("Cases.NobodyChosen", (await Act<FollowRelocation, Relocation>(Expert, use => use.Told(no, people, Clock.Now, Cancel))).Refusal!.Code);

        Assert.Equal((MeasureState.Done, MeasureState.Done), (await State(MeasureKind.ResidentsMoved), await State(MeasureKind.FamiliesTold)));
        Assert.Equal(0, await Open(SignRelocation.Receive));
        var closure = (await Act<OrderMeasure>(Head, use => use.Run(no, Order(MeasureKind.TemporaryClosure), Cancel))).Value;
        await CarryOut(closure.No, Clock.Now, "پلمب شد");
        Assert.Equal(CentreStatus.Suspended, (await Only<Payesh.Domain.Centres.Centre>(c => c.Id == CaseWorld.Centre)).Status);
        Assert.True((await Act<LiftMeasure>(Head, use => use.Run(closure.No, "خطر رفع شد", Cancel))).Succeeded);
        Assert.Equal(CentreStatus.Active, (await Only<Payesh.Domain.Centres.Centre>(c => c.Id == CaseWorld.Centre)).Status);
    }

    [Fact]
    public async Task Names_of_residents_are_sealed_and_each_look_at_them_is_noted()
    {
        var (_, no) = await Opened();
        await Take(no, new("فوت", [], 1));
        await Write(no, list => list.Name(no, "علی رضایی", Cancel));
        Assert.Equal("1", (await Relocation()).People[0].Name.Hint);
        Assert.Equal("Access.NotYourDuty", (await Act<RelocationNames, IReadOnlyDictionary<Guid, string>>(Registry, use => use.Run(no, Cancel))).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await Act<RelocationNames, IReadOnlyDictionary<Guid, string>>(Stranger, use => use.Run(no, Cancel))).Refusal!.Code);

        var names = await Act<RelocationNames, IReadOnlyDictionary<Guid, string>>(Head, use => use.Run(no, Cancel));

        Assert.Equal(["علی رضایی"], names.Value.Values);
        await using var scope = As(Actor.Machine("test"));
        Assert.Equal(1, await scope.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind == Payesh.App.Database.AuditKind.Looked && entry.Subject == nameof(Relocated), Cancel));
    }

    private IReadOnlyDictionary<FindingId, Decision> Waiting { get; set; } = new Dictionary<FindingId, Decision>();

    private MeasureOrder Order(MeasureKind kind, string text = "متن دستور") => new(kind, text, TehranTime.DayOf(Clock.Now), null, null, Head.Account);

    private async Task<(CaseWorld World, long No)> Opened()
    {
        var world = await new CaseWorld(Database).Founded(calendar: true);
        await using (var scope = As(Actor.Machine("test")))
        {
            var centre = await scope.Db.Set<Payesh.Domain.Centres.Centre>().SingleAsync(c => c.Id == CaseWorld.Centre, Cancel);
            centre.License(TehranTime.DayOf(Clock.Now).AddYears(1), TehranTime.DayOf(Clock.Now));
            foreach (var (id, office, name) in new[] { (Near, County, "خانه مهر"), (Far, OfficeCode.Of(2, 4), "خانه امید") })
            {
                var other = Payesh.Domain.Centres.Centre.Register(id, office, isCentre: true, new()
                {
                    Name = name, Sex = GroupSex.Mixed, Capacity = 40,
                    Kind = new("elderly-home", FieldOfWork.Elderly, "مرکز نگهداری شبانه‌روزی سالمندان", "Home", [GroupSex.Mixed], []),
                }).Value;
                other.License(TehranTime.DayOf(Clock.Now).AddYears(1), TehranTime.DayOf(Clock.Now));
                scope.Db.Add(other);
            }
            await scope.Db.SaveChangesAsync(Cancel);
        }
        await world.Reviewed(Defect("LIC-01"));
        Waiting = (await world.Findings()).ToDictionary(finding => finding.Id, _ => Confirmed);
        return (world, (await world.Case()).No);
    }

    private Task<Outcome<SupervisionCase>> Take(long no, FastOrder order) => Act<TakeFastTrack, SupervisionCase>(Head, use => use.Run(no, order, Cancel));

    private Task<Outcome<Measure>> Act<TUse>(Actor by, Func<TUse, Task<Outcome<Measure>>> act) where TUse : notnull => Act<TUse, Measure>(by, act);

    private async Task<Outcome<T>> Act<TUse, T>(Actor by, Func<TUse, Task<Outcome<T>>> act) where TUse : notnull
    {
        await using var scope = As(by);
        return await act(scope.Get<TUse>());
    }

    private async Task<string?> Refused(long no, MeasureOrder order) =>
        await Act<OrderMeasure>(Head, use => use.Run(no, order, Cancel)) is { Succeeded: false } refused ? refused.Refusal.Code : null;

    private async Task<string?> CarryOut(long no, DateTimeOffset when, string text, params string[] files) =>
        await Act<CarryOutMeasure>(Head, use => use.Run(no, when, text, files, Cancel)) is { Succeeded: false } refused ? refused.Refusal.Code : null;

    private async Task<string?> Write(long no, Func<ListResidents, Task<Outcome<Relocation>>> act) =>
        await Act<ListResidents, Relocation>(Expert, act) is { Succeeded: false } refused ? refused.Refusal.Code : null;

    private async Task<string?> Relocate(Func<SignRelocation, Task<Outcome<Relocation>>> act) =>
        await Act(Head, act) is { Succeeded: false } refused ? refused.Refusal.Code : null;

    private async Task<Relocation> Relocation()
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<Relocation>().Include(r => r.People.OrderBy(one => one.Order)).SingleAsync(Cancel);
    }

    private async Task<MeasureState> State(MeasureKind kind) => (await Only<Measure>(m => m.Kind == kind)).State;

    private async Task<SupervisionCase> CaseOf(long no) => await Only<SupervisionCase>(c => c.No == no);

    private Task<int> Open(string text) => Count<WorkItem>(i => i.DoneAt == null && i.Text == text);

    private async Task<List<OfficeCode>> Desks(string text)
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null && i.Text == text).Select(i => i.Desk).OrderBy(desk => desk).ToListAsync(Cancel);
    }

    private async Task<int> Count<T>(System.Linq.Expressions.Expression<Func<T, bool>>? which = null) where T : class
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<T>().CountAsync(which ?? (_ => true), Cancel);
    }

    private async Task<T> Only<T>(System.Linq.Expressions.Expression<Func<T, bool>>? which = null) where T : class
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<T>().AsNoTracking().SingleAsync(which ?? (_ => true), Cancel);
    }
}

public sealed class MeasuresOnSqlite() : MeasureTests(Engine.Sqlite);

public sealed class MeasuresOnPostgres() : MeasureTests(Engine.Postgres);
