using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Centres;

public abstract class RegisterTests(Engine engine) : CentreSuite(engine)
{
    private readonly Heard _heard = new();

    [Fact]
    public async Task A_registered_centre_is_read_back_with_its_detail_and_begins_its_life()
    {
        var centre = await Read(await Register());

        Assert.Equal(("آرامش", Sari, FieldOfWork.Elderly, CentreStatus.Applied, 38), (centre.Name, centre.Office, centre.Field, centre.Status, centre.Capacity));
        Assert.Equal(("خیابان فرهنگ، کوچه 5", "01133322211"), (centre.Detail.Address, centre.Detail.Phone));
        Assert.Equal("Centres.EntryRegistered", Assert.Single(await Life(centre.Id)).Title);
    }

    [Fact]
    public async Task A_foreign_county_finds_neither_the_centre_nor_any_part_of_it()
    {
        var id = await Register();
        await Issue(id, "1", Today, Today);
        await using var foreign = As(BabolHead);
        var record = foreign.Get<CentreRecord>();

        Assert.Null(await record.Find(id, Cancel));
        Assert.Empty(await record.Papers(id, Cancel));
        Assert.Empty(await Life(id, BabolHead));
        Assert.Equal(AccessRefusal.NotFound, (await foreign.Get<ChangeStatus>().Run(id, 0, CentreStatus.Closed, "1", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await foreign.Get<DescribeCentre>().Run(id, 0, Home(), Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await foreign.Get<IssuePaper>().Run(id, LicenceKind.Activity, "2", Today, Today, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await foreign.Get<SignNote>().Run(id, "یادداشت", Cancel)).Refusal);
    }

    [Fact]
    public async Task A_field_of_work_limits_the_register_too()
    {
        var camp = await Register(Camp());
        await using var rehabilitation = As(TestActor.Of(Role.Inspector, Sari, FieldOfWork.Elderly | FieldOfWork.Disability));

        Assert.Null(await rehabilitation.Get<CentreRecord>().Find(camp, Cancel));
        Assert.Equal(CentresRefusal.OutOfScope.Code, (await rehabilitation.Get<RegisterCentre>().Run(Sari, true, Camp(), Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task A_county_registers_centres_of_its_own_only()
    {
        await using var scope = As(SariHead);
        Assert.Equal(("Centres.OutOfScope", "Office"), await Refused(Babol));
        Assert.Equal(("Centres.OutOfScope", "Office"), await Refused(Mazandaran));

        async Task<(string?, string?)> Refused(OfficeCode office)
        {
            var refusal = (await scope.Get<RegisterCentre>().Run(office, true, Home(), Cancel)).Refusal;
            return (refusal?.Code, refusal?.Field);
        }
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Registry)]
    [InlineData(Role.Administrator)]
    public async Task Who_does_not_keep_the_register_changes_nothing(Role role)
    {
        var id = await Register();
        await using var scope = As(TestActor.Of(role, Sari));

        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<RegisterCentre>().Run(Sari, true, Home(), Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<DescribeCentre>().Run(id, 0, Home(), Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<ChangeStatus>().Run(id, 0, CentreStatus.Closed, "1", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<MoveCentre>().Run(id, 0, Babol, "1", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<SignNote>().Run(id, "x", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<NoteOtherVisit>().Run(id, "x", Clock.Now, "", Cancel)).Refusal);
    }

    [Fact]
    public async Task A_centres_own_account_reads_no_note_and_no_register()
    {
        var id = await Register();
        await using (var head = As(SariHead)) Assert.True((await head.Get<SignNote>().Run(id, "مالک تازه ناآشنا است", Cancel)).Succeeded);

        await using var own = As(TestActor.Of(Role.Centre, Sari, centre: id));
        Assert.Empty(await own.Get<CentreRecord>().Notes(id, Cancel));
        Assert.Null(await own.Get<CentreRecord>().Find(id, Cancel));
        Assert.Equal(AccessRefusal.NotYourDuty, (await own.Get<CentreList>().Run(new(), Cancel)).Refusal);
    }

    [Fact]
    public async Task Of_two_people_who_edit_at_once_the_second_is_told_even_when_they_changed_different_fields()
    {
        var id = await Register();
        var seen = (await Read(id)).Version;

        await using var first = As(SariHead);
        Assert.True((await first.Get<DescribeCentre>().Run(id, seen, Home() with { Address = "کوچه دیگر" }, Cancel)).Succeeded);
        await using var second = As(Supervisor);
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, (await second.Get<DescribeCentre>().Run(id, seen, Home() with { Grade = "۱" }, Cancel)).Refusal);
        Assert.Equal(("کوچه دیگر", ""), ((await Read(id)).Detail.Address, (await Read(id)).Detail.Grade));
    }

    [Fact]
    public async Task A_new_name_and_a_new_capacity_are_part_of_the_life()
    {
        var id = await Register();
        await using (var scope = As(SariHead))
            await scope.Get<DescribeCentre>().Run(id, 0, Home("مهرگان") with { Capacity = 45 }, Cancel);

        var life = await Life(id);
        Assert.Equal(["Centres.EntryCapacity", "Centres.EntryRegistered", "Centres.EntryRenamed"], life.Select(entry => entry.Title).Order(StringComparer.Ordinal));
        Assert.Equal([38L, 45L], StoredText.Read(life.Single(entry => entry.Title == "Centres.EntryCapacity").Arguments));
    }

    [Fact]
    public async Task A_status_changes_with_a_reason_and_is_announced()
    {
        var id = await Register();
        await Issue(id, "1", Today, Today.AddYears(1));
        await using var scope = As(SariHead);
        var version = (await Read(id)).Version;

        Assert.Equal("Reason", (await scope.Get<ChangeStatus>().Run(id, version, CentreStatus.Suspended, " ", Cancel)).Refusal?.Field);
        Assert.True((await scope.Get<ChangeStatus>().Run(id, version, CentreStatus.Suspended, "رأی ۱۲", Cancel)).Succeeded);
        Assert.Equal(new CentreStatusChanged(id, CentreStatus.Active, CentreStatus.Suspended), Assert.Single(_heard.Statuses));
        Assert.Equal(CentreStatus.Suspended, (await Read(id)).Status);
    }

    [Fact]
    public async Task A_moved_centre_takes_its_papers_and_its_past_along_and_is_announced()
    {
        var id = await Register();
        await Issue(id, "1", Today, Today.AddYears(1));
        await using (var head = As(SariHead))
            Assert.Equal("Centres.OutOfScope", (await head.Get<MoveCentre>().Run(id, 0, Babol, "۱", Cancel)).Refusal?.Code);
        await using (var province = As(Supervisor))
            Assert.True((await province.Get<MoveCentre>().Run(id, (await Read(id)).Version, Babol, "۱۲/م", Cancel)).Succeeded);

        await using var babol = As(BabolHead);
        Assert.NotNull(await babol.Get<CentreRecord>().Find(id, Cancel));
        Assert.Single(await babol.Get<CentreRecord>().Papers(id, Cancel));
        Assert.Equal(3, (await Life(id, BabolHead)).Count);
        Assert.Empty(await Life(id, SariHead));
        Assert.Equal(new CentreMoved(id, Babol, FieldOfWork.Elderly), Assert.Single(_heard.Moves));
    }

    [Fact]
    public async Task A_centre_of_another_kind_goes_to_the_field_of_work_of_that_kind_with_all_its_rows()
    {
        var id = await Register();
        await Issue(id, "1", Today, Today.AddYears(1));
        await using (var scope = As(Supervisor)) await scope.Get<DescribeCentre>().Run(id, (await Read(id)).Version, Camp("آرامش"), Cancel);

        await using var reader = As(Supervisor);
        Assert.Equal(FieldOfWork.Addiction, (await reader.Db.Set<LicencePaper>().SingleAsync(Cancel)).Field);
        Assert.All(await Life(id), entry => Assert.Equal(FieldOfWork.Addiction, entry.Field));
    }

    [Fact]
    public async Task An_unlicensed_place_gets_no_paper()
    {
        var id = await Register(Home() with { Capacity = null }, isCentre: false);
        await using var scope = As(SariHead);

        Assert.Equal("Centres.NotForUnlicensed", (await scope.Get<IssuePaper>().Run(id, LicenceKind.Activity, "1", Today, Today, Cancel)).Refusal?.Code);
        Assert.Equal("Centres.EntryReported", Assert.Single(await Life(id)).Title);
    }

    [Fact]
    public async Task A_visit_by_another_body_is_one_line_of_the_life_on_its_own_day()
    {
        var id = await Register();
        await using var scope = As(SariHead);
        var yesterday = Clock.Now.AddDays(-1);

        Assert.True((await scope.Get<NoteOtherVisit>().Run(id, "شبکه بهداشت", yesterday, "بدون اخطار", Cancel)).Succeeded);
        Assert.Equal("Centres.InFuture", (await scope.Get<NoteOtherVisit>().Run(id, "شبکه بهداشت", Clock.Now.AddDays(1), "", Cancel)).Refusal?.Code);
        var entry = (await Life(id)).Single(e => e.Kind is EntryKind.VisitByOthers);
        Assert.Equal((yesterday, "Centres.EntryOtherVisitResult"), (entry.At, entry.Title));
        Assert.Equal(["شبکه بهداشت", "بدون اخطار"], StoredText.Read(entry.Arguments));
    }

    [Fact]
    public async Task A_long_life_is_read_by_pages_without_gap_or_overlap()
    {
        var id = await Register();
        await using var scope = As(SariHead);
        for (var i = 0; i < 70; i++) await scope.Get<NoteOtherVisit>().Run(id, "بهداشت", Clock.Now.AddHours(-i / 2), "", Cancel);

        var first = (await scope.Get<CentreLife>().Run(id, null, null, Cancel)).Value;
        var second = (await scope.Get<CentreLife>().Run(id, null, first.Next, Cancel)).Value;
        Assert.Equal((CentreLife.PageSize, 71 - CentreLife.PageSize), (first.Lines.Count, second.Lines.Count));
        Assert.Null(second.Next);
        Assert.Equal(71, first.Lines.Concat(second.Lines).Select(entry => entry.No).Distinct().Count());
        Assert.Equal(70, (await scope.Get<CentreLife>().Run(id, EntryKind.VisitByOthers, null, Cancel)).Value.Lines.Count
            + (await scope.Get<CentreLife>().Run(id, EntryKind.VisitByOthers, (await scope.Get<CentreLife>().Run(id, EntryKind.VisitByOthers, null, Cancel)).Value.Next, Cancel)).Value.Lines.Count);
    }

    protected override void Register(IServiceCollection services) =>
        services.AddSingleton<IOn<CentreMoved>>(_heard).AddSingleton<IOn<CentreStatusChanged>>(_heard);

    private sealed class Heard : IOn<CentreMoved>, IOn<CentreStatusChanged>
    {
        public List<CentreMoved> Moves { get; } = [];

        public List<CentreStatusChanged> Statuses { get; } = [];

        public Task On(CentreMoved announcement, CancellationToken cancel)
        {
            Moves.Add(announcement);
            return Task.CompletedTask;
        }

        public Task On(CentreStatusChanged announcement, CancellationToken cancel)
        {
            Statuses.Add(announcement);
            return Task.CompletedTask;
        }
    }
}

public sealed class RegisterOnSqlite() : RegisterTests(Engine.Sqlite);

public sealed class RegisterOnPostgres() : RegisterTests(Engine.Postgres);
