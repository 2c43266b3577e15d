using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;

namespace Payesh.App.Audit;

/// <summary>
/// Chains what is committed and not yet sealed. Only one runs at a time (a lease; and the place of a link is unique).
/// A chain inside each transaction would make the whole country queue behind one row.
/// </summary>
public sealed class SealAudit(PayeshDb db, ServerSigning signing, TimeProvider clock)
{
    public const string Purpose = "audit";
    private const int Step = 500;

    /// <returns>How many entries were sealed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        using var key = await signing.Key(Purpose, cancel);
        var progress = await db.Set<SealProgress>().SingleOrDefaultAsync(cancel) ?? db.Add(new SealProgress()).Entity;
        var last = await db.Set<AuditLink>().AsNoTracking().OrderByDescending(link => link.Place).FirstOrDefaultAsync(cancel);
        var (total, floor) = (0, progress.Floor);
        for (var count = Step; count == Step; total += count)
        {
            // Each step begins where the one before ended; what was committed below it meanwhile is found from the floor at the next run.
            (last, count) = await SealStep(last, floor, progress, key, cancel);
            floor = Math.Max(floor, last?.No ?? 0);
        }
        return total;
    }

    private async Task<(AuditLink? Last, int Count)> SealStep(
        AuditLink? last, long floor, SealProgress progress, ECDsa key, CancellationToken cancel)
    {
        var entries = await Unsealed(floor).AsNoTracking().OrderBy(entry => entry.No).Take(Step).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        foreach (var entry in entries) db.Add(last = new(last, entry, now));
        if (entries.Count > 0) last!.Sign(hash => key.SignHash(hash));
        if (entries.Count < Step && last is not null) progress.Reached(await HighestSealed(entries.LastOrDefault(), cancel), now);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Entries<AuditLink>().ToList().ForEach(link => link.State = EntityState.Detached);
        return (last, entries.Count);
    }

    private async Task<long> HighestSealed(AuditEntry? newest, CancellationToken cancel)
    {
        var before = await db.Set<AuditLink>().MaxAsync(link => (long?)link.No, cancel) ?? 0;
        return Math.Max(before, newest?.No ?? 0);
    }

    private IQueryable<AuditEntry> Unsealed(long floor) => db.Set<AuditEntry>()
        .Where(entry => entry.No > floor && !db.Set<AuditLink>().Any(link => link.No == entry.No));
}
