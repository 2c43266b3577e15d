using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Places;

public abstract class PlacesTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly OfficeCode Mazandaran = OfficeCode.OfProvince(2);
    private static readonly OfficeCode Sari = OfficeCode.Of(2, 7);
    private static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, Mazandaran);

    // Wednesday 26 Azar 1404: an open day of Sari.
    private static readonly DateOnly Wednesday = new(2025, 12, 17);

    private readonly Heard _heard = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var machine = As(Actor.Machine("start"));
        Assert.Equal(4, await machine.Get<LoadPlaces>().Run(Cancel));
    }

    [Fact]
    public async Task The_country_is_loaded_once()
    {
        await using var machine = As(Actor.Machine("start"));
        Assert.Equal(0, await machine.Get<LoadPlaces>().Run(Cancel));

        var book = await machine.Get<ReadPlaces>().Book(Cancel);
        Assert.Equal((31, 448), (book.All.Count(place => place.Office.IsProvince), book.All.Count(place => place.Office.IsCounty)));
        Assert.Equal(("ساری", "Sari"), (book.Name(Sari, persian: true), book.Name(Sari, persian: false)));
        Assert.Equal(22, book.Counties(Mazandaran.First, Mazandaran.Last).Count());
        Assert.Equal("آمل", book.Counties(Mazandaran.First, Mazandaran.Last).First().Name);
        Assert.Equal("0399", book.Name(OfficeCode.Of(3, 99), persian: true));
    }

    [Fact]
    public async Task An_office_has_its_calendar()
    {
        await using var scope = As(Supervisor);
        var calendar = await scope.Get<ReadPlaces>().Calendar(Sari, Cancel);

        Assert.True(calendar.IsOpen(Wednesday));
        Assert.Equal(ClosedBecause.WeeklyRest, calendar.WhyClosed(Wednesday.AddDays(1))?.Because);
    }

    [Fact]
    public async Task A_closure_closes_the_counties_below_at_once_and_is_announced()
    {
        await Announce(Mazandaran);

        await using var scope = As(Supervisor);
        Assert.Equal("سرمای شدید", (await scope.Get<ReadPlaces>().Calendar(Sari, Cancel)).WhyClosed(Wednesday)?.Title);
        Assert.True((await scope.Get<ReadPlaces>().Calendar(OfficeCode.Of(3, 1), Cancel)).IsOpen(Wednesday));
        Assert.Equal(new WorkCalendarChanged(Mazandaran, Wednesday, Wednesday, "سرمای شدید"), Assert.Single(_heard.Changes));
    }

    [Fact]
    public async Task A_withdrawn_closure_opens_the_office_again_and_stays_in_the_record()
    {
        var no = await Announce(Mazandaran);
        await using var scope = As(Supervisor);
        Assert.Equal("LetterNumber", (await scope.Get<WithdrawClosure>().Run(no, " ", Cancel)).Refusal?.Field);
        Assert.True((await scope.Get<WithdrawClosure>().Run(no, "۹/۱۲", Cancel)).Succeeded);

        Assert.True((await scope.Get<ReadPlaces>().Calendar(Sari, Cancel)).IsOpen(Wednesday));
        Assert.Equal(PlacesRefusal.NoSuchRow, (await scope.Get<WithdrawClosure>().Run(no, "1", Cancel)).Refusal);
        Assert.Equal(1, await scope.Db.Set<ClosureRow>().CountAsync(Cancel));
        Assert.Equal(2, _heard.Changes.Count);
    }

    [Fact]
    public async Task A_county_closes_itself_but_not_its_neighbour_nor_its_province()
    {
        await using var scope = As(TestActor.Of(Role.CountyHead, Sari));
        var announce = scope.Get<AnnounceClosure>();

        Assert.Equal(PlacesRefusal.NotYourTerritory, (await announce.Run(OfficeCode.Of(2, 1), Wednesday, Wednesday, "سرما", "1", Cancel)).Refusal);
        Assert.Equal(PlacesRefusal.NotYourTerritory, (await announce.Run(Mazandaran, Wednesday, Wednesday, "سرما", "1", Cancel)).Refusal);
        Assert.True((await announce.Run(Sari, Wednesday, Wednesday, "سرما", "1", Cancel)).Succeeded);
    }

    [Fact]
    public async Task Who_does_not_keep_rules_changes_no_calendar()
    {
        await using var scope = As(TestActor.Of(Role.Inspector, Sari));
        var week = WeekHours.Parse("- - - - - 08:00-13:00 -");

        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<AnnounceClosure>().Run(Sari, Wednesday, Wednesday, "سرما", "1", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<WithdrawClosure>().Run(1, "1", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<SetOfficeHours>().Run(Sari, Wednesday, null, week, "1", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<EndOfficeHours>().Run(1, Wednesday, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<SaveHoliday>().Run(Wednesday, "عید", HolidayKind.Fixed, false, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<RemoveHoliday>().Run(1, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<SavePlace>().Run(OfficeCode.Of(2, 50), null, "نو", "New", 36, 52, Cancel)).Refusal);
    }

    [Theory]
    [InlineData(-1, "سرما", "1", "Places.EndsBeforeStart")]
    [InlineData(0, " ", "1", "Places.ReasonMissing")]
    [InlineData(0, "سرما", "", "Places.LetterNumberMissing")]
    public async Task A_closure_that_cannot_be_is_refused(int days, string reason, string letter, string code)
    {
        await using var scope = As(Supervisor);
        Assert.Equal(code, (await scope.Get<AnnounceClosure>().Run(Sari, Wednesday, Wednesday.AddDays(days), reason, letter, Cancel)).Refusal?.Code);
        Assert.Equal("Basics.TextTooLong", (await scope.Get<AnnounceClosure>()
            .Run(Sari, Wednesday, Wednesday, new string('س', 201), "1", Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task Hours_of_a_province_overrule_those_of_the_country_until_they_end()
    {
        await using var scope = As(Supervisor);
        var thursday = Wednesday.AddDays(1);
        var set = await scope.Get<SetOfficeHours>().Run(Mazandaran, Wednesday, null, WeekHours.Parse("- - - - - 08:00-13:00 -"), "۱۲۰/م", Cancel);
        Assert.True((await scope.Get<ReadPlaces>().Calendar(Sari, Cancel)).IsOpen(thursday));

        Assert.True((await scope.Get<EndOfficeHours>().Run(set.Value.No, thursday, Cancel)).Succeeded);
        var calendar = await scope.Get<ReadPlaces>().Calendar(Sari, Cancel);
        Assert.True(calendar.IsOpen(thursday));
        Assert.False(calendar.IsOpen(thursday.AddDays(7)));
    }

    [Fact]
    public async Task Hours_need_a_weekday_and_a_letter()
    {
        await using var scope = As(Supervisor);
        var none = WeekHours.Parse("- - - - - - -");

        Assert.Equal(PlacesRefusal.NoHours, (await scope.Get<SetOfficeHours>().Run(Sari, Wednesday, null, none, "1", Cancel)).Refusal);
        Assert.Equal("LetterNumber",
            (await scope.Get<SetOfficeHours>().Run(Sari, Wednesday, null, WeekHours.Parse("closed - - - - - -"), "", Cancel)).Refusal?.Field);
    }

    [Fact]
    public async Task An_estimated_holiday_is_confirmed_or_removed_by_a_province_but_not_by_a_county()
    {
        await using var county = As(TestActor.Of(Role.CountyHead, Sari));
        Assert.Equal(PlacesRefusal.NotYourTerritory, (await county.Get<SaveHoliday>().Run(Wednesday, "عید", HolidayKind.Lunar, false, Cancel)).Refusal);

        await using var province = As(Supervisor);
        var estimated = await province.Get<SaveHoliday>().Run(Wednesday, "عید", HolidayKind.Lunar, estimated: true, Cancel);
        var official = await province.Get<SaveHoliday>().Run(Wednesday, "عید", HolidayKind.Lunar, estimated: false, Cancel);
        Assert.NotEqual(estimated.Value.No, official.Value.No);
        Assert.False((await province.Get<ReadPlaces>().Calendar(Sari, Cancel)).WhyClosed(Wednesday)?.Estimated);

        Assert.True((await province.Get<RemoveHoliday>().Run(official.Value.No, Cancel)).Succeeded);
        Assert.True((await province.Get<ReadPlaces>().Calendar(Sari, Cancel)).IsOpen(Wednesday));
    }

    [Fact]
    public async Task A_new_county_is_founded_once_and_corrected_by_who_saw_its_last_state()
    {
        await using var scope = As(Supervisor);
        var save = scope.Get<SavePlace>();
        var code = OfficeCode.Of(2, 50);
        var founded = await save.Run(code, null, "هراز", "Haraz", 36.4, 52.3, Cancel);
        Assert.True(founded.Succeeded);
        Assert.Equal(PlacesRefusal.CodeTaken, (await save.Run(code, null, "هراز", "Haraz", 36.4, 52.3, Cancel)).Refusal);
        Assert.Equal(PlacesRefusal.NotACounty, (await save.Run(Mazandaran, null, "هراز", "Haraz", 36.4, 52.3, Cancel)).Refusal);
        Assert.Equal(PlacesRefusal.NotYourTerritory, (await save.Run(OfficeCode.Of(3, 50), null, "هراز", "Haraz", 36.4, 52.3, Cancel)).Refusal);

        Assert.True((await save.Run(code, founded.Value.Version, "هراز نو", "Haraz", 36.4, 52.3, Cancel)).Succeeded);
        await using var late = As(Supervisor);
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, (await late.Get<SavePlace>().Run(code, 0, "هراز", "Haraz", 36.4, 52.3, Cancel)).Refusal);
        Assert.Equal("هراز نو", (await late.Get<ReadPlaces>().Book(Cancel)).Name(code, persian: true));
    }

    protected override void Register(IServiceCollection services) => services.AddSingleton<IOn<WorkCalendarChanged>>(_heard);

    private async Task<long> Announce(OfficeCode office)
    {
        await using var scope = As(Supervisor);
        return (await scope.Get<AnnounceClosure>().Run(office, Wednesday, Wednesday, "سرمای شدید", "۴۵/ب", Cancel)).Value.No;
    }

    private sealed class Heard : IOn<WorkCalendarChanged>
    {
        public List<WorkCalendarChanged> Changes { get; } = [];

        public Task On(WorkCalendarChanged announcement, CancellationToken cancel)
        {
            Changes.Add(announcement);
            return Task.CompletedTask;
        }
    }
}

public sealed class PlacesOnSqlite() : PlacesTests(Engine.Sqlite);

public sealed class PlacesOnPostgres() : PlacesTests(Engine.Postgres);
