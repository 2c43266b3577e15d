using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Database;

public abstract class VersionTests(Engine engine) : DatabaseSuite(engine)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var machine = As(Actor.Machine("test"));
        await Plank.CreateTable(machine.Db);
        machine.Db.Add(new Plank { Office = OfficeCode.Of(8, 1), Length = 1 });
        await machine.Db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task Each_change_raises_the_version()
    {
        await Lengthen(1);
        await Lengthen(1);

        await using var machine = As(Actor.Machine("test"));
        var plank = await machine.Db.Set<Plank>().SingleAsync(Cancel);
        Assert.Equal((3, 2), (plank.Length, plank.Version));
    }

    [Fact]
    public async Task Of_two_people_who_change_one_row_at_once_the_second_is_told()
    {
        await using var first = As(Actor.Machine("first"));
        await using var second = As(Actor.Machine("second"));
        var seenByFirst = await first.Db.Set<Plank>().SingleAsync(Cancel);
        var seenBySecond = await second.Db.Set<Plank>().SingleAsync(Cancel);

        seenByFirst.Length = 10;
        Assert.True((await first.Db.Save(seenByFirst, Cancel)).Succeeded);
        seenBySecond.Length = 20;
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, (await second.Db.Save(seenBySecond, Cancel)).Refusal);

        await using var reader = As(Actor.Machine("test"));
        Assert.Equal(10, await reader.Db.Set<Plank>().Select(plank => plank.Length).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_form_opened_before_another_persons_change_is_refused_when_it_is_sent()
    {
        await Lengthen(1);

        await using var late = As(Actor.Machine("late"));
        var plank = await late.Db.Set<Plank>().SingleAsync(Cancel);
        late.Db.Seen(plank, version: 0);
        plank.Length = 99;
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, (await late.Db.Save(plank, Cancel)).Refusal);
    }

    protected override void Register(IServiceCollection services) => Plank.Register(services);

    private async Task Lengthen(int by)
    {
        await using var machine = As(Actor.Machine("test"));
        (await machine.Db.Set<Plank>().SingleAsync(Cancel)).Length += by;
        await machine.Db.SaveChangesAsync(Cancel);
    }
}

public sealed class VersionOnSqlite() : VersionTests(Engine.Sqlite);

public sealed class VersionOnPostgres() : VersionTests(Engine.Postgres);
