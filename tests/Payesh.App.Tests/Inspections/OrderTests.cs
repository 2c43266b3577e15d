using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections;

public abstract class OrderSuite(Engine engine) : DatabaseSuite(engine)
{
    [Fact]
    public async Task A_planned_visit_has_an_order_that_names_everything_but_the_centre_until_departure()
    {
        var county = await County.Make(Database);
        var visit = await county.Plan(county.Proposal(opensIn: TimeSpan.FromHours(1), others: county.Second));
        var order = (await Packed(visit)).Order!;

        Assert.Equal($"1/{TehranTime.DayOf(Clock.Now).Jalali.Year}/م", order.Number);
        Assert.Equal(("اداره بهزیستی شهرستان آمل", "head"), (order.Office.Trim(), order.Signatory));
        Assert.StartsWith("https://payesh.test/order/", order.Url, StringComparison.Ordinal);
        foreach (var code in new[] { order.Url.Split('/')[^1], order.Code, order.Code.ToLowerInvariant() })
        {
            var shown = (await Checked(code)).Value;
            Assert.Equal((order.Number, (string?)null, 2), (shown.Number, shown.CentreShown, shown.Team.Count));
            Assert.Equal(["inspector", "second"], shown.Team.Select(member => member.Name).Order());
        }

        Clock.Advance(TimeSpan.FromHours(1));
        var device = await county.Device(county.Inspector);
        await using (var field = As(Actor.Machine("field"))) Assert.True((await field.Get<OpenPack>().Run(device, visit, Cancel)).Succeeded);
        var departed = (await Checked(order.Code)).Value;
        Assert.Equal(("آرامش", OrderStanding.Holds), (departed.CentreShown, departed.StandingAt(Clock.Now)));
        Assert.Equal(OrderStanding.Over, departed.StandingAt(Clock.Now.AddDays(2)));
    }

    [Fact]
    public async Task Orders_are_numbered_without_gaps_although_a_plan_was_refused_between()
    {
        var county = await County.Make(Database);
        await county.Plan();
        await using (var head = county.As(county.Head))
            Assert.False((await head.Get<PlanVisit>().Run(county.Proposal() with { Lead = county.Second.AccountId }, Cancel)).Succeeded);
        var second = await county.Plan();

        Assert.StartsWith("2/", (await Packed(second)).Order!.Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Night_and_closed_days_are_allowed_by_name_only()
    {
        var county = await County.Make(Database);
        // Friday, 24 July 2026, and the Saturday after it.
        var friday = new DateOnly(2026, 7, 24);
        Clock.Advance(TehranTime.Instant(friday, new(6, 0)) - Clock.Now);
        var day = (await Packed(await county.Plan(At(county, friday.AddDays(1), 9, 13)))).Order!;
        var night = (await Packed(await county.Plan(At(county, friday, 21, 23)))).Order!;

        Assert.Equal((false, false), (day.Night, day.Holiday));
        Assert.Equal((true, true), (night.Night, night.Holiday));
    }

    [Fact]
    public async Task An_inspector_who_plans_issues_in_the_name_of_the_head()
    {
        var county = await County.Make(Database);
        await using (var inspector = county.As(county.Inspector)) await inspector.Get<PlanVisit>().Run(county.Proposal(), Cancel);

        await using var scope = As(Actor.Machine("test"));
        var order = await scope.Db.Set<MissionOrder>().SingleAsync(Cancel);
        Assert.Equal(("inspector", "head", SignedAs.OnBehalf), (order.SignedName, order.SignedPost, order.SignedAs));
    }

    [Fact]
    public async Task The_order_of_a_cancelled_visit_is_genuine_and_opens_no_door()
    {
        var county = await County.Make(Database);
        var visit = await county.Plan();
        await using (var head = county.As(county.Head)) await head.Get<CancelVisit>().Run(visit, "مرکز جابه‌جا شد", Cancel);

        var order = (await Checked((await Packed(visit)).Order!.Code)).Value;
        Assert.Equal((OrderStanding.Withdrawn, (string?)null), (order.StandingAt(Clock.Now), order.CentreShown));
    }

    [Fact]
    public async Task An_unknown_code_and_a_slip_are_told_apart()
    {
        var county = await County.Make(Database);
        var code = (await Packed(await county.Plan())).Order!.Code;

        Assert.Equal("Inspections.OrderUnknown", (await Checked(CheckCode.Of(new byte[16]).ForTyping)).Refusal!.Code);
        var slip = code[..^1] + (code[^1] == 'A' ? 'B' : 'A');
        Assert.Equal("Letters.CodeMistyped", (await Checked(slip)).Refusal!.Code);
    }

    [Fact]
    public async Task A_visit_given_to_another_team_gets_a_new_order_and_tells_the_phone_that_leaves()
    {
        var county = await County.Make(Database);
        var visit = await county.Plan();
        var before = (await Packed(visit)).Order!;
        var leaves = await county.Phone(visit);
        leaves.Answer("FIRE-01", "notMet");
        var device = await county.Device(county.Inspector);
        await using (var head = county.As(county.Head))
        {
            var team = new TeamProposal(new Dictionary<AccountId, bool?> { [county.Second.AccountId] = false }, county.Second.AccountId, "");
            Assert.True((await head.Get<ChangeTeam>().Run(visit, team, Cancel)).Succeeded);
        }

        var pack = await Packed(visit);
        Assert.Equal(("second", true), (Assert.Single(pack.Team).Name, pack.Order!.Number != before.Number));
        Assert.Equal(OrderStanding.Withdrawn, (await Checked(before.Code)).Value.StandingAt(Clock.Now));
        await using var field = As(Actor.Machine("field"));
        Assert.Equal("reassigned", Assert.Single((await field.Get<PackList>().Run(device, new HashSet<string>(), Cancel)).Packs).State);
        Assert.False((await field.Get<OpenPack>().Run(device, visit, Cancel)).Succeeded);
        Assert.IsType<SegmentAnswer.Stored>(await county.Send(leaves, leaves.Segment()));
        await using var scope = As(Actor.Machine("test"));
        Assert.Equal("notMember", Assert.Single(await scope.Db.Set<Parked>().ToListAsync(Cancel)).Reason);
    }

    [Fact]
    public async Task Only_who_sees_the_visit_prints_its_order()
    {
        var county = await County.Make(Database);
        var visit = await county.Plan();

        await using (var head = county.As(county.Head)) Assert.True((await head.Get<ReadOrder>().Run(visit, Cancel)).Succeeded);
        await using var stranger = As(TestActor.Of(Domain.Access.Role.CountyHead, OfficeCode.Of(9, 1)));
        Assert.Equal("Access.NotFound", (await stranger.Get<ReadOrder>().Run(visit, Cancel)).Refusal!.Code);
    }

    private static VisitProposal At(County county, DateOnly day, int from, int to) => county.Proposal(others: county.Second) with
    {
        Window = new(TehranTime.Instant(day, new(from, 0)), TehranTime.Instant(day, new(to, 0)), TehranTime.Instant(day, new(from, 0))),
    };

    private async Task<Pack> Packed(VisitId visit)
    {
        await using var scope = As(Actor.Machine("test"));
        var pack = await scope.Db.Set<VisitPack>().Where(p => p.Visit == visit).OrderByDescending(p => p.Edition).FirstAsync(Cancel);
        return Pack.Read(scope.Get<SealPack>().Open(pack));
    }

    private async Task<Outcome<MissionOrder>> Checked(string code)
    {
        await using var anybody = As(Actor.Nobody(""));
        return await anybody.Get<CheckMission>().Run(code, Cancel);
    }
}

public sealed class OrderOnSqlite() : OrderSuite(Engine.Sqlite);

public sealed class OrderOnPostgres() : OrderSuite(Engine.Postgres);
