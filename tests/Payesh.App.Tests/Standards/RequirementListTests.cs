using Payesh.App.Access;
using Payesh.App.Standards;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Standards;

public abstract class RequirementListTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly OfficeCode Province = OfficeCode.OfProvince(8);
    private static readonly Actor Inspector = TestActor.Of(Role.Inspector, OfficeCode.Of(8, 1));
    private static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, Province);
    private static readonly TypedCircular Today = new("123", "1404/09/02", "مدیرکل");

    [Fact]
    public async Task Every_requirement_of_the_rule_file_is_in_the_catalogue() => Assert.Equal(294, await Count(new()));

    [Theory]
    [InlineData("fire-01", "FIRE-01")]
    [InlineData("FIRE ۰۱", "FIRE-01")]
    [InlineData("قفل‌نبودن درهاي خروج", "FIRE-01")]
    [InlineData("خروج  قفل", "FIRE-01")]
    [InlineData("valid activity licence", "LIC-01")]
    public async Task Search_forgives_spelling_order_and_language(string text, string code) =>
        Assert.Contains(code, (await All(new() { Text = text })).Select(line => line.Requirement.Id.Value));

    [Fact]
    public async Task What_is_nowhere_gives_an_empty_list() => Assert.Equal(0, await Count(new() { Text = "زرافه" }));

    [Fact]
    public async Task Filters_narrow_together()
    {
        Assert.Equal(53, await Count(new() { Severity = Severity.Critical }));
        Assert.Equal(117, await Count(new() { Grade = Grade.I }));
        Assert.Equal(73, await Count(new() { Tier = Tier.Core }));
        Assert.Equal(196, await Count(new() { Family = Family.Addiction }));
        Assert.All(
            await All(new() { Category = Category.Fire, Place = Place.Corridors, Severity = Severity.Critical }),
            line => Assert.Equal((Category.Fire, Place.Corridors, Severity.Critical),
                (line.Requirement.Category, line.Requirement.Step, line.Requirement.Severity)));
    }

    [Fact]
    public async Task Standing_follows_grade_and_the_provinces_adoptions()
    {
        Assert.Equal(21 + 83, await Count(new() { Standing = Standing.Requirement }));
        Assert.Equal(0, await Count(new() { Standing = Standing.AdoptedRequirement }));

        await Adopt("FIRE-01");

        Assert.Equal("FIRE-01", Assert.Single(await All(new() { Standing = Standing.AdoptedRequirement })).Requirement.Id.Value);
        Assert.Equal(294 - 104 - 1, await Count(new() { Standing = Standing.Suggested }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("severity")]
    [InlineData("-code")]
    public async Task Pages_by_key_show_everything_once_forwards_and_backwards(string? sort)
    {
        await using var scope = As(Inspector);
        var list = scope.Get<RequirementList>();
        var filter = new RequirementFilter { Sort = sort };
        var all = (await list.All(filter, Cancel)).Lines.Select(line => line.Requirement.Id).ToList();
        var forwards = new List<RequirementId>();
        string? after = null;
        RequirementLines page;
        do
        {
            page = await list.Page(filter, after, null, Cancel);
            forwards.AddRange(page.Lines.Select(line => line.Requirement.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(all, forwards);
        var back = await list.Page(filter, null, page.Previous, Cancel);
        Assert.Equal(all.Skip(200).Take(50), back.Lines.Select(line => line.Requirement.Id));
        Assert.Null((await list.Page(filter, null, null, Cancel)).Previous);
    }

    [Fact]
    public async Task Sorting_by_severity_puts_critical_first()
    {
        var lines = await All(new() { Sort = "severity" });

        Assert.Equal(Severity.Critical, lines[0].Requirement.Severity);
        Assert.Equal(Severity.Minor, lines[^1].Requirement.Severity);
    }

    [Fact]
    public async Task A_requirement_shows_each_number_with_its_origin()
    {
        await Set("FIRE-16", "n", "4");

        var sheet = (await Read("fire-16", null))!;

        Assert.Equal(("FIRE-16", Standing.Suggested), (sheet.Requirement.Id.Value, sheet.Standing));
        var (drills, night) = (sheet.Parameters[0], sheet.Parameters[1]);
        Assert.Equal((4m, 2m, "123"), (drills.Value!.Value.Number, drills.Definition.Default!.Value.Number, drills.Set!.CircularNumber));
        Assert.Equal((1m, ParameterStatus.ProjectDefault, null), (night.Value!.Value.Number, night.Definition.Status, night.Set));
        Assert.Contains("هر سال حداقل ۴ مانور", sheet.Wording.Duty(sheet.Requirement).Fa, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adopted_requirement_shows_its_circular()
    {
        await Adopt("FIRE-01");

        Assert.Equal("123", (await Read("FIRE-01", "requirements-1404-07-01"))!.Adoption!.CircularNumber);
    }

    [Theory]
    [InlineData("FIRE-99", null)]
    [InlineData("nonsense", null)]
    [InlineData(null, null)]
    [InlineData("FIRE-01", "requirements-1390-01-01")]
    public async Task What_does_not_exist_is_not_found(string? code, string? version) => Assert.Null(await Read(code, version));

    [Fact]
    public async Task The_proposal_says_what_is_adopted_and_what_needs_a_number_first()
    {
        await Adopt("FIRE-01");
        await using var scope = As(Supervisor);
        var (proposal, lines) = await scope.Get<AdoptionList>().Proposal(Cancel);

        Assert.Equal(proposal.Count, lines.Count);
        Assert.Equal("123", lines.Single(line => line.Requirement.Id.Value == "FIRE-01").Adopted!.CircularNumber);
        Assert.Equal(["STAFF-04"], lines.Where(line => line.Missing.Count > 0).Select(line => line.Requirement.Id.Value));
    }

    [Fact]
    public async Task Adoptions_are_listed_with_their_state_for_the_own_province_and_for_headquarters()
    {
        await Adopt("FIRE-01");
        await Adopt("FIRE-03", "1405/01/01");

        Assert.Equal([("FIRE-03", AdoptionState.ToCome), ("FIRE-01", AdoptionState.InForce)], await Lines(Inspector));
        Assert.Equal(2, (await Lines(TestActor.Of(Role.Headquarters, OfficeCode.Headquarters))).Count);
        Assert.Empty(await Lines(TestActor.Of(Role.ProvincialSupervisor, OfficeCode.OfProvince(9))));
    }

    private async Task<int> Count(RequirementFilter filter) => (await All(filter)).Count;

    private async Task<IReadOnlyList<RequirementLine>> All(RequirementFilter filter)
    {
        await using var scope = As(Inspector);
        return (await scope.Get<RequirementList>().All(filter, Cancel)).Lines;
    }

    private async Task<RequirementSheet?> Read(string? code, string? version)
    {
        await using var scope = As(Inspector);
        return await scope.Get<ReadRequirement>().Run(code, version, Cancel);
    }

    private async Task<List<(string, AdoptionState)>> Lines(Actor actor)
    {
        await using var scope = As(actor);
        return [.. (await scope.Get<AdoptionList>().Lines(Cancel)).Select(line => (line.Row.Item, line.State))];
    }

    private async Task Adopt(string item, string day = "1404/09/02")
    {
        await using var scope = As(Supervisor);
        Assert.True((await scope.Get<AdoptItems>().Run([item], Today with { Day = day }, Cancel)).Succeeded);
    }

    private async Task Set(string item, string name, string value)
    {
        await using var scope = As(Supervisor);
        Assert.True((await scope.Get<SetParameter>().Run(item, name, value, Today, Cancel)).Succeeded);
    }
}

public sealed class RequirementListOnSqlite() : RequirementListTests(Engine.Sqlite);

public sealed class RequirementListOnPostgres() : RequirementListTests(Engine.Postgres);
