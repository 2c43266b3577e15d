using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Standards;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Standards;

public abstract class ProvinceRulesTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly OfficeCode Province = OfficeCode.OfProvince(8);
    private static readonly OfficeCode County = OfficeCode.Of(8, 1);
    private static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, Province);
    private static readonly TypedCircular Today = new("۱۴۰۴/ص/۱۲۳", "۱۴۰۴/۰۹/۰۲", "معاون توانبخشی استان");
    private static readonly DateOnly Day = new(2025, 11, 23);

    [Fact]
    public async Task An_adopted_item_binds_from_its_day_in_that_province_alone()
    {
        Assert.Equal(Standing.Suggested, await StandingOf("FIRE-01", County, Day));

        var rows = (await Adopt(["FIRE-01", "FIRE-03"], Today)).Value;

        Assert.Equal(["FIRE-01", "FIRE-03"], rows.Select(row => row.Item));
        Assert.Equal(("1404/ص/123", "معاون توانبخشی استان", Supervisor.Account, TestClock.Start),
            (rows[0].CircularNumber, rows[0].Signatory, rows[0].By, rows[0].At));
        Assert.Equal(Standing.AdoptedRequirement, await StandingOf("FIRE-01", County, Day));
        Assert.Equal(Standing.AdoptedRequirement, await StandingOf("FIRE-03", Province, Day));
        Assert.Equal(Standing.Suggested, await StandingOf("FIRE-01", County, Day.AddDays(-1)));
        Assert.Equal(Standing.Suggested, await StandingOf("FIRE-01", OfficeCode.Of(9, 1), Day));
    }

    [Fact]
    public async Task If_one_item_of_a_circular_is_refused_none_is_adopted()
    {
        Assert.Equal("Standards.BindsAlready", (await Adopt(["FIRE-01", "LIC-06"], Today)).Refusal!.Code);
        Assert.Equal("Standards.UnknownRequirement", (await Adopt(["FIRE-01", "FIRE-99"], Today)).Refusal!.Code);
        Assert.Equal("Standards.ParameterFirst", (await Adopt(["FIRE-01", "STAFF-04"], Today)).Refusal!.Code);

        Assert.Empty(await Rows<AdoptionRow>());
    }

    [Theory]
    [InlineData(" ", "1404/09/02", "x", "Standards.CircularMissing", "Number")]
    [InlineData("1", "1404/12/30", "x", "Basics.NoSuchDay", "Day")]
    [InlineData("1", null, "x", "Basics.DateUnreadable", "Day")]
    [InlineData("1", "1404/09/02", null, "Standards.SignatoryMissing", "Signatory")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "1404/09/02", "x", "Basics.TextTooLong", "Number")]
    public async Task What_is_wrong_with_a_circular_is_said_at_its_field(string number, string? day, string? signatory, string code, string field)
    {
        var refusal = (await Adopt(["FIRE-01"], new(number, day, signatory))).Refusal!;

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task Nothing_chosen_is_refused() => Assert.Equal("Standards.NothingChosen", (await Adopt([], Today)).Refusal!.Code);

    [Fact]
    public async Task Only_a_province_makes_rules_and_only_with_the_duty()
    {
        Assert.Equal("Standards.NotAProvince", (await Adopt(["FIRE-01"], Today, TestActor.Of(Role.CountyHead, County))).Refusal!.Code);
        Assert.Equal("Standards.NotAProvince", (await Set("FIRE-05", "spacingM", "3", TestActor.Of(Role.Headquarters, OfficeCode.Headquarters))).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await Adopt(["FIRE-01"], Today, TestActor.Of(Role.Inspector, Province))).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await Set("FIRE-05", "spacingM", "3", TestActor.Of(Role.Auditor, Province))).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await End(1, Today, TestActor.Of(Role.Inspector, Province))).Refusal!.Code);
    }

    [Fact]
    public async Task An_item_is_adopted_once_until_that_adoption_ends()
    {
        var first = (await Adopt(["FIRE-01"], Today)).Value[0];
        Assert.Equal("Standards.AlreadyAdopted", (await Adopt(["FIRE-01"], Today with { Day = "1405/01/01" })).Refusal!.Code);

        Assert.True((await End(first.No, new("9", "1404/12/29", "مدیرکل"))).Succeeded);

        Assert.Equal("Standards.AlreadyAdopted", (await Adopt(["FIRE-01"], Today with { Day = "1404/12/29" })).Refusal!.Code);
        Assert.True((await Adopt(["FIRE-01"], Today with { Day = "1405/01/01" })).Succeeded);
    }

    [Fact]
    public async Task Four_people_adopting_one_item_at_once_adopt_it_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Adopt(["FIRE-01"], Today), Cancel)));

        Assert.Single(outcomes, outcome => outcome.Succeeded);
        Assert.All(outcomes.Where(outcome => !outcome.Succeeded), outcome => Assert.Equal("Standards.AlreadyAdopted", outcome.Refusal!.Code));
        Assert.Single(await Rows<AdoptionRow>());
    }

    [Fact]
    public async Task An_adoption_ends_with_a_circular_and_keeps_its_history()
    {
        var row = (await Adopt(["FIRE-01"], Today)).Value[0];
        Clock.Advance(TimeSpan.FromDays(10));

        var ended = (await End(row.No, new("۹", "۱۴۰۴/۰۹/۱۱", "مدیرکل"))).Value;

        Assert.Equal((Day.AddDays(9), "9", "مدیرکل", Supervisor.Account, Clock.Now, 1),
            (ended.Last, ended.EndCircularNumber, ended.EndSignatory, ended.EndedBy, ended.EndedAt, ended.Version));
        Assert.Equal(Standing.AdoptedRequirement, await StandingOf("FIRE-01", County, Day.AddDays(9)));
        Assert.Equal(Standing.Suggested, await StandingOf("FIRE-01", County, Day.AddDays(10)));
        Assert.Equal("Standards.AlreadyEnded", (await End(row.No, Today)).Refusal!.Code);
    }

    [Fact]
    public async Task What_has_begun_cannot_end_before_it_began_but_what_has_not_begun_is_withdrawn()
    {
        var begun = (await Adopt(["FIRE-01"], Today)).Value[0];
        var future = (await Adopt(["FIRE-03"], Today with { Day = "1405/01/01" })).Value[0];

        Assert.Equal("Standards.EndsBeforeItBegan", (await End(begun.No, new("9", "1404/09/01", "مدیرکل"))).Refusal!.Code);
        Assert.True((await End(future.No, new("9", "1404/09/01", "مدیرکل"))).Value.IsWithdrawn);

        Assert.Equal(Standing.Suggested, await StandingOf("FIRE-03", County, new(2026, 3, 25)));
        Assert.True((await Adopt(["FIRE-03"], Today)).Succeeded);
    }

    [Fact]
    public async Task Another_provinces_adoption_is_not_found()
    {
        var row = (await Adopt(["FIRE-01"], Today)).Value[0];

        var refusal = (await End(row.No, Today, TestActor.Of(Role.ProvincialSupervisor, OfficeCode.OfProvince(9)))).Refusal!;

        Assert.Equal("Access.NotFound", refusal.Code);
    }

    [Fact]
    public async Task A_parameter_holds_from_its_day_and_the_one_entered_later_wins()
    {
        var (item, name) = (RequirementId.Parse("FIRE-05"), "spacingM");
        var before = await Parameter(item, name, County, Day);

        Assert.True((await Set("FIRE-05", name, "3.5")).Succeeded);
        Assert.True((await Set("FIRE-05", name, "4")).Succeeded);

        Assert.Equal(4, (await Parameter(item, name, County, Day))!.Value.Number);
        Assert.Equal(before, await Parameter(item, name, County, Day.AddDays(-1)));
        Assert.Equal(before, await Parameter(item, name, OfficeCode.Of(9, 1), Day));
        Assert.Equal(2, (await Rows<ParameterRow>()).Count);
    }

    [Theory]
    [InlineData("FIRE-05", "spacingM", "three", "Standards.NotANumber", "Value")]
    [InlineData("FIRE-05", "spacingM", "", "Standards.NotANumber", "Value")]
    [InlineData("FIRE-05", "nothing", "3", "Standards.UnknownParameter", null)]
    [InlineData("FIRE-99", "spacingM", "3", "Standards.UnknownRequirement", null)]
    [InlineData("HOL-01", "date", "13-01", "Standards.NotADayOfTheYear", "Value")]
    public async Task A_wrong_value_is_refused(string item, string name, string value, string code, string? field)
    {
        var refusal = (await Set(item, name, value)).Refusal!;

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task A_parameter_set_first_lets_the_item_be_adopted()
    {
        var name = StandardsShelf.Load(Repository.Rules).On(Day)[RequirementId.Parse("STAFF-04")].Limit!.Param!;
        Assert.True((await Set("STAFF-04", name, "8")).Succeeded);

        Assert.True((await Adopt(["STAFF-04"], Today)).Succeeded);
    }

    private async Task<Outcome<IReadOnlyList<AdoptionRow>>> Adopt(string[] items, TypedCircular typed, Actor? actor = null)
    {
        await using var scope = As(actor ?? Supervisor);
        return await scope.Get<AdoptItems>().Run(items, typed, Cancel);
    }

    private async Task<Outcome<AdoptionRow>> End(long no, TypedCircular typed, Actor? actor = null)
    {
        await using var scope = As(actor ?? Supervisor);
        return await scope.Get<EndAdoption>().Run(no, typed, Cancel);
    }

    private async Task<Outcome<ParameterRow>> Set(string item, string name, string value, Actor? actor = null)
    {
        await using var scope = As(actor ?? Supervisor);
        return await scope.Get<SetParameter>().Run(item, name, value, Today, Cancel);
    }

    private async Task<Standing> StandingOf(string item, OfficeCode office, DateOnly day)
    {
        await using var scope = As(Supervisor);
        var inForce = await scope.Get<ReadStandards>().On(day, office, Cancel);
        return inForce.Catalogue[RequirementId.Parse(item)].StandingFor(inForce.Adoptions, office, day);
    }

    private async Task<ParameterValue?> Parameter(RequirementId item, string name, OfficeCode office, DateOnly day)
    {
        await using var scope = As(Supervisor);
        return (await scope.Get<ReadStandards>().On(day, office, Cancel)).Parameters.Of(item, name);
    }

    private async Task<List<T>> Rows<T>() where T : class
    {
        await using var scope = As(Supervisor);
        return await scope.Db.Set<T>().AsNoTracking().ToListAsync(Cancel);
    }
}

public sealed class ProvinceRulesOnSqlite() : ProvinceRulesTests(Engine.Sqlite);

public sealed class ProvinceRulesOnPostgres() : ProvinceRulesTests(Engine.Postgres);
