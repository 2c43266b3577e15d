using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Database;

public abstract class LeaseTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task One_node_has_it_until_it_is_given_back()
    {
        Assert.True(await Take("a"));
        Assert.False(await Take("b"));
        await GiveBack("a");
        Assert.True(await Take("b"));
    }

    [Fact]
    public async Task A_node_that_died_loses_it_when_its_time_is_over()
    {
        Assert.True(await Take("a"));
        Clock.Advance(Minute + TimeSpan.FromSeconds(1));
        Assert.True(await Take("b"));
        await GiveBack("a");
        Assert.False(await Take("c"));
    }

    [Fact]
    public async Task Of_many_that_ask_at_once_one_gets_it()
    {
        Assert.True(await Take("first"));
        await GiveBack("first");
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Take($"node {i}")));
        Assert.Equal(1, taken.Count(got => got));
    }

    private async Task<bool> Take(string holder)
    {
        await using var scope = As(Actor.Machine("leases"));
        return await scope.Get<Leases>().Take("job", holder, Minute, Cancel);
    }

    private async Task GiveBack(string holder)
    {
        await using var scope = As(Actor.Machine("leases"));
        await scope.Get<Leases>().GiveBack("job", holder, done: true, Cancel);
    }
}

public sealed class LeaseOnSqlite() : LeaseTests(Engine.Sqlite);

public sealed class LeaseOnPostgres() : LeaseTests(Engine.Postgres);
