using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Database;

public abstract class ScopeTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly OfficeCode Province = OfficeCode.OfProvince(8);
    private static readonly CentreId Centre = new(new Guid("0191aaaa-0000-7000-8000-000000000001"));
    private static readonly CentreId OtherCentre = new(new Guid("0191aaaa-0000-7000-8000-000000000002"));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var machine = As(Actor.Machine("test"));
        await Plank.CreateTable(machine.Db);
        machine.Db.AddRange(
            new Plank { Office = OfficeCode.Of(8, 1), CentreId = Centre, Length = 1 },
            new Plank { Office = OfficeCode.Of(8, 1), CentreId = OtherCentre, Length = 2, Field = FieldOfWork.Addiction },
            new Plank { Office = OfficeCode.Of(8, 2), CentreId = OtherCentre, Length = 3 },
            new Plank { Office = OfficeCode.Of(9, 1), CentreId = OtherCentre, Length = 4 },
            new Plank { Office = Province, CentreId = OtherCentre, Length = 5 });
        await machine.Db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task A_county_sees_its_own_rows_only() => Assert.Equal([1, 2], await Lengths(TestActor.Of(Role.CountyHead, OfficeCode.Of(8, 1))));

    [Fact]
    public async Task A_province_sees_its_counties_and_no_other_province() =>
        Assert.Equal([1, 2, 3, 5], await Lengths(TestActor.Of(Role.ProvincialSupervisor, Province)));

    [Fact]
    public async Task Headquarters_sees_the_country() =>
        Assert.Equal([1, 2, 3, 4, 5], await Lengths(TestActor.Of(Role.Headquarters, OfficeCode.Headquarters)));

    [Fact]
    public async Task A_field_of_work_limits_what_is_seen() =>
        Assert.Equal([2], await Lengths(TestActor.Of(Role.Inspector, Province, FieldOfWork.Addiction)));

    [Fact]
    public async Task A_centre_sees_its_own_rows_only() =>
        Assert.Equal([1], await Lengths(TestActor.Of(Role.Centre, OfficeCode.Of(8, 1), centre: Centre)));

    [Fact]
    public async Task Nobody_sees_nothing() => Assert.Empty(await Lengths(Actor.Nobody("")));

    [Fact]
    public async Task The_machine_sees_everything() => Assert.Equal(5, (await Lengths(Actor.Machine("job"))).Count);

    [Fact]
    public async Task A_row_of_foreign_scope_is_not_found_even_by_its_id()
    {
        Guid foreign;
        await using (var machine = As(Actor.Machine("test")))
            foreign = await machine.Db.Set<Plank>().Where(plank => plank.Length == 4).Select(plank => plank.Id).SingleAsync(Cancel);

        await using var county = As(TestActor.Of(Role.CountyHead, OfficeCode.Of(8, 1)));
        Assert.Null(await county.Db.FindAsync<Plank>([foreign], Cancel));
    }

    [Fact]
    public async Task The_filter_runs_in_the_database()
    {
        await using var county = As(TestActor.Of(Role.CountyHead, OfficeCode.Of(8, 1)));
        var sql = county.Db.Set<Plank>().ToQueryString();
        Assert.Contains("\"Office\" >=", sql, StringComparison.Ordinal);
        Assert.Contains("\"Office\" <=", sql, StringComparison.Ordinal);
        Assert.Contains("\"Field\" &", sql, StringComparison.Ordinal);
        Assert.Contains("\"CentreId\" =", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instants_are_ordered_and_compared_by_the_database()
    {
        await using var machine = As(Actor.Machine("test"));
        var planks = await machine.Db.Set<Plank>().ToListAsync(Cancel);
        foreach (var plank in planks) plank.At = Clock.Now.AddMinutes(-plank.Length);
        await machine.Db.SaveChangesAsync(Cancel);

        var since = Clock.Now.AddMinutes(-3);
        var lengths = await machine.Db.Set<Plank>().Where(p => p.At >= since).OrderByDescending(p => p.At).Select(p => p.Length).ToListAsync(Cancel);
        Assert.Equal([1, 2, 3], lengths);
    }

    protected override void Register(IServiceCollection services) => Plank.Register(services);

    private async Task<List<int>> Lengths(Actor actor)
    {
        await using var scope = As(actor);
        return await scope.Db.Set<Plank>().OrderBy(plank => plank.Length).Select(plank => plank.Length).ToListAsync(Cancel);
    }
}

public sealed class ScopeOnSqlite() : ScopeTests(Engine.Sqlite);

public sealed class ScopeOnPostgres() : ScopeTests(Engine.Postgres);
