using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Licensing;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Licensing.LicensingWorld;

namespace Payesh.App.Tests.Licensing;

/// <summary>Renewals, look-alikes, what the applicant sees, lists.</summary>
public abstract class RenewalTests(Engine engine) : DatabaseSuite(engine)
{
    private LicensingWorld _world = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _world = await new LicensingWorld(Database).Founded();
    }

    [Fact]
    public async Task Three_months_before_the_end_the_office_is_asked_once_and_the_request_ends_it()
    {
        var soon = await _world.Centre(_world.Today.AddDays(80));
        await _world.Centre(_world.Today.AddDays(200), "خانه سالمندان مهر");
        Assert.Equal(1, await Ask());
        Assert.Equal(0, await Ask());
        Assert.Equal(LicensingWork.Renew, Assert.Single(await _world.Work("renewal")).Text);

        var filed = await _world.Renew(soon);
        Assert.Equal((true, soon), (filed.Value.Renewal, filed.Value.CentreId));
        Assert.Empty(await _world.Work("renewal"));
        Assert.Equal(0, await Ask());
        Assert.Equal("Licensing.LooksLike", (await _world.Renew(soon)).Refusal!.Code);
        var line = Assert.Single((await _world.As<RenewalList, Outcome<App.Database.ListPage<RenewalLine>>>(Inspector, use => use.Run(null, null, Cancel))).Value.Lines);
        Assert.Equal((soon, filed.Value.Number), (line.Id, line.AskedNumber));
    }

    [Fact]
    public async Task An_open_case_blocks_the_renewal_by_its_number_until_it_is_closed()
    {
        var centre = await _world.Centre(_world.Today.AddDays(30));
        var no = (await _world.Renew(centre)).Value.No;
        await _world.Until(no, LicensingChain.Commission);
        await Case(centre, Severity.Major);
        var refused = (await _world.Decide(no, _world.Granted)).Refusal!;
        Assert.Equal(("Licensing.CaseOpen", "1404-0009"), (refused.Code, refused.Arguments[0]));
        Assert.Equal("1404-0009", (await _world.View(no)).Value.OpenCase!.Number);

        await Case(centre, null);
        Assert.True((await _world.Decide(no, _world.Granted)).Succeeded);
        await Case(centre, Severity.Minor);
        Assert.Equal("Licensing.CaseOpen", (await _world.Issue(no)).Refusal!.Code);
        await Case(centre, null);
        Assert.True((await _world.Issue(no)).Succeeded);
        await using var scope = As(Actor.Machine("test"));
        Assert.Equal(_world.Today.AddYears(3), (await scope.Db.Set<Centre>().SingleAsync(c => c.Id == centre, Cancel)).LicensedTill);
        Assert.Equal(2, await scope.Db.Set<LicencePaper>().CountAsync(Cancel));
    }

    [Fact]
    public async Task The_same_person_or_place_is_proposed_and_filed_only_when_somebody_says_it_is_another_one()
    {
        var first = (await _world.File()).Value;
        var again = (await _world.File(_world.Facts(place: "خانه سالمندان نرگس"))).Refusal!;
        Assert.Equal(("Licensing.LooksLike", first.Number), (again.Code, again.Arguments[0]));
        Assert.Equal("Licensing.LooksLike", (await _world.File(_world.Facts(kind: "addiction-midterm"), Another)).Refusal!.Code);
        Assert.True((await _world.File(_world.Facts(place: "خانه سالمندان نرگس"), Another)).Succeeded);
        var second = await _world.File(anotherOne: true);
        Assert.Equal(first.Number, second.Value.LooksLike);
        Assert.NotEqual(first.Number, second.Value.Number);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_beside_its_field()
    {
        var facts = _world.Facts();
        Assert.Equal(("Licensing.ApplicantMissing", "Applicant"), await Fault(facts with { Applicant = " " }));
        Assert.Equal(("Licensing.PlaceMissing", "Place"), await Fault(facts with { Place = "" }));
        Assert.Equal(("Basics.TextTooLong", "Place"), await Fault(facts with { Place = new string('ا', 100_000) }));
        Assert.Equal("Capacity", (await Fault(facts with { Capacity = 1_000_000 })).Field);
        Assert.Equal(("Licensing.DayOutside", "Received"), await Fault(facts with { Received = _world.Today.AddDays(1) }));
        Assert.Equal(("Licensing.LegalPersonOnly", "LegalPerson"), await Fault(_world.Facts(LicenceKind.Establishment) with { LegalPerson = "" }));
        Assert.Equal(("Licensing.OutOfScope", "Office"), await Fault(facts with { Office = OfficeCode.Of(2, 4) }));
        Assert.Equal("Access.NotYourDuty", (await _world.File(by: Secretary)).Refusal!.Code);
    }

    [Fact]
    public async Task Whoever_has_the_code_sees_where_the_file_lies_and_what_is_missing_and_nobody_named()
    {
        var no = (await _world.File()).Value.No;
        var track = (await _world.View(no)).Value.Track;
        var seen = (await Track(track.Path.Split('/')[^1])).Value;
        Assert.Equal(("completeness", County), (seen.Step.Code, seen.Desk));
        Assert.Contains(seen.Missing, d => d.Code == "police-premises");
        Assert.DoesNotContain(seen.Missing, d => d.Code == "fire-service");
        Assert.DoesNotContain("احمدی", seen.ToString(), StringComparison.Ordinal);
        Assert.Equal("Access.NotFound", (await Track("0000-0000-0000-0000")).Refusal!.Code);

        await _world.Until(no, "need");
        Assert.Equal((Province, 0), ((await Track(track.Path.Split('/')[^1])).Value.Desk, (await Track(track.Path.Split('/')[^1])).Value.Missing.Count));
        await _world.As<AskApplicant, Outcome<LicenceApplication>>(Supervisor, use => use.Run(no, "need", ["photos"], "توضیح", Cancel));
        seen = (await Track(track.Path.Split('/')[^1])).Value;
        Assert.Equal(("photos", true, (DateOnly?)null), (Assert.Single(seen.Missing).Code, seen.AsksMore, seen.Due));
        await _world.As<BringDocument, Outcome<ApplicationDocument>>(Inspector, use => use.Run(no, "photos", null, Cancel));
        Assert.Empty((await Track(track.Path.Split('/')[^1])).Value.Missing);
    }

    [Fact]
    public async Task Lists_and_times_show_the_own_scope_alone()
    {
        var no = (await _world.File()).Value.No;
        await _world.Until(no, "forward");
        Assert.Equal(1, (await List(Inspector, new(null, null, null, null, null, "سپیده"))).Count);
        Assert.Equal(0, (await List(Inspector, new(null, null, null, null, null, "بی‌نتیجه"))).Count);
        Assert.Equal(0, (await List(Stranger, new(null, null, null, null, null, null))).Count);
        Assert.Equal(1, (await List(Supervisor, new(ApplicationState.Open, "forward", LicenceKind.Activity, false, County, null))).Count);

        Clock.Advance(TimeSpan.FromDays(12));
        var times = await Times(Supervisor);
        Assert.Equal([("completeness", 1, 0, 0), ("enquiries", 1, 0, 0), ("forward", 0, 1, 1)], times.Select(t => (t.Step.Code, t.Times.Done, t.Times.Open, t.Times.OverLimit)));
        Assert.Empty(await Times(Stranger));
    }

    private Task<int> Ask() => _world.As<AskForRenewals, int>(Actor.Machine("test"), use => use.Run(Cancel));

    private Task<Outcome<TrackedApplication>> Track(string code) => _world.As<TrackApplication, Outcome<TrackedApplication>>(Actor.Nobody("test"), use => use.Run(code, Cancel));

    private async Task<(string Code, string? Field)> Fault(ApplicationFacts facts)
    {
        var refusal = (await _world.File(facts)).Refusal!;
        return (refusal.Code, refusal.Field);
    }

    private async Task<App.Database.ListPage<ApplicationLine>> List(Actor by, ApplicationFilter filter) =>
        (await _world.As<ApplicationList, Outcome<App.Database.ListPage<ApplicationLine>>>(by, use => use.Run(filter, Cancel))).Value;

    private async Task<IReadOnlyList<TimesLine>> Times(Actor by) =>
        (await _world.As<OfficeTimes, Outcome<IReadOnlyList<TimesLine>>>(by, use => use.Run(new(null, null, null, null, null), Cancel))).Value;

    // An open case whose worst finding is this; none: all of them were rejected.
    private async Task Case(CentreId centre, Severity? worst)
    {
        await using var scope = As(Actor.Machine("test"));
        var of = await scope.Db.Set<SupervisionCase>().FirstOrDefaultAsync(c => c.CentreId == centre, Cancel);
        of ??= scope.Db.Add(new SupervisionCase(
            new(Guid.CreateVersion7(Clock.Now)), "1404-0009", new(centre, "خانه", "elderly-home", County, Payesh.Domain.Access.FieldOfWork.Elderly), "ladder-1404-07-01", Clock.Now)).Entity;
        of.Weighs(worst);
        await scope.Db.SaveChangesAsync(Cancel);
    }
}

public sealed class RenewalOnSqlite() : RenewalTests(Engine.Sqlite);

public sealed class RenewalOnPostgres() : RenewalTests(Engine.Postgres);
