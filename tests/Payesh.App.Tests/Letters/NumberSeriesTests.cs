using FsCheck.Fluent;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Letters;

public abstract class NumberSeriesTests(Engine engine) : DatabaseSuite(engine)
{
    [Fact]
    public async Task Numbers_taken_side_by_side_have_no_gap_and_no_double()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Take(rollBack: false)));

        Assert.Equal(Enumerable.Range(1, 24).Select(n => (long?)n), taken.Order());
    }

    /// <summary>Whatever mix of commits and roll-backs comes at once, those that stayed count from 1 without a gap.</summary>
    [Fact]
    public async Task Series_meets_specification_whoever_rolls_back()
    {
        var sample = Gen.Choose(0, 1).Select(choice => choice == 1).ArrayOf(12).Sample(3, 3);
        var kept = 0;
        foreach (var round in sample)
        {
            var taken = await Task.WhenAll(round.Select(Take));
            var stayed = taken.Where(number => number is not null).Order().ToList();
            Assert.Equal(Enumerable.Range(kept + 1, stayed.Count).Select(n => (long?)n), stayed);
            kept += stayed.Count;
        }
    }

    [Fact]
    public async Task Series_of_other_years_begin_anew()
    {
        await Take(rollBack: false);
        Assert.Equal(1, await Take(rollBack: false, "letter/0203/1405"));
        Assert.Equal(2, await Take(rollBack: false));
    }

    [Fact]
    public async Task What_is_refused_after_a_number_was_taken_gives_it_back()
    {
        await using var scope = As(Actor.Machine("test"));
        var refused = await scope.Db.InTransaction<Outcome<long>>(async () =>
        {
            await scope.Db.NextNumber("letter/0203/1404", Cancel);
            return BasicsRefusal.ChangedMeanwhile;
        }, Cancel);

        Assert.False(refused.Succeeded);
        Assert.Equal(1, await Take(rollBack: false));
    }

    [Fact]
    public async Task Outside_a_transaction_no_number_is_given()
    {
        await using var scope = As(Actor.Machine("test"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Db.NextNumber("letter/0203/1404", Cancel));
    }

    private Task<long?> Take(bool rollBack) => Take(rollBack, "letter/0203/1404");

    private async Task<long?> Take(bool rollBack, string series)
    {
        await using var scope = As(Actor.Machine("test"));
        try
        {
            return await scope.Db.InTransaction<long?>(async () =>
            {
                var number = await scope.Db.NextNumber(series, Cancel);
                return rollBack ? throw new OperationCanceledException() : number;
            }, Cancel);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

public sealed class NumberSeriesOnSqlite() : NumberSeriesTests(Engine.Sqlite);

public sealed class NumberSeriesOnPostgres() : NumberSeriesTests(Engine.Postgres);
