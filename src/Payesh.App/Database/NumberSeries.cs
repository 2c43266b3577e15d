using Microsoft.EntityFrameworkCore;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>A series of numbers without gaps: letters of a register, cases of a year.</summary>
[Technical("The number stands in the row that took it.")]
public sealed class NumberSeries
{
    /// <summary>What is numbered: room, thing, office or province, year.</summary>
    public string Name { get; private set; } = "";

    public long Last { get; private set; }

    internal static void Map(ModelBuilder builder) => builder.Entity<NumberSeries>(series =>
    {
        series.ToTable("NumberSeries");
        series.HasKey(s => s.Name);
        series.Property(s => s.Name).HasMaxLength(80);
    });
}

/// <summary>Takes the next number.</summary>
public static class NumberSeriesTaking
{
    extension(PayeshDb db)
    {
        /// <summary>
        /// The next number of a series, from 1. The row stays locked until the transaction ends: whoever comes second waits, and a number
        /// that is rolled back is given to the next one. So it is taken last, just before saving.
        /// </summary>
        /// <exception cref="InvalidOperationException">No transaction is open: the number could be lost.</exception>
        public async Task<long> NextNumber(string series, CancellationToken cancel)
        {
            if (db.Database.CurrentTransaction is null) throw new InvalidOperationException($"A number of {series} was taken outside a transaction.");
            await db.Add(series, 1, cancel);
            return await db.Set<NumberSeries>().Where(s => s.Name == series).Select(s => s.Last).SingleAsync(cancel);
        }

        /// <summary>Locks a series until the transaction ends, and takes no number: for numbers that are entered by hand.</summary>
        public Task LockSeries(string series, CancellationToken cancel) => db.Add(series, 0, cancel);

        private async Task Add(string series, int more, CancellationToken cancel)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "NumberSeries" ("Name", "Last") VALUES ({series}, 0) ON CONFLICT DO NOTHING""", cancel);
            await db.Set<NumberSeries>().Where(s => s.Name == series)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + more), cancel);
        }
    }
}
