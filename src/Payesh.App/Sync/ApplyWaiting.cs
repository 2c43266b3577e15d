using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;

namespace Payesh.App.Sync;

/// <summary>
/// Applies what is stored and waits, whichever process stored it: a server that fell between receipt and applying forgets nothing.
/// While phones are sending, they go first: a receipt is what a person stands waiting for. One run holds nothing
/// back for longer than <see cref="Patience"/>; then it works on, beside those who send.
/// </summary>
public sealed class ApplyWaiting(PayeshDb db, ApplyLog apply, SharedStore store, TimeProvider clock)
{
    private const int Step = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Look = TimeSpan.FromMilliseconds(20), Longest = TimeSpan.FromMinutes(1);

    public Task<bool> Any(CancellationToken cancel) => Waiting.AnyAsync(cancel);

    /// <returns>How many pieces were applied or parked; more may wait when it took long.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var begin = clock.GetTimestamp();
        for (var total = 0; ;)
        {
            var next = await Waiting.OrderBy(chain => chain.Applied).Take(Step).Select(chain => new { chain.Subject, chain.Device }).ToListAsync(cancel);
            foreach (var chain in next)
            {
                while (store.IsBusy && clock.GetElapsedTime(begin) < Patience) await Task.Delay(Look, cancel);
                await apply.Run(chain.Subject, chain.Device, cancel);
            }
            total += next.Count;
            if (next.Count < Step || clock.GetElapsedTime(begin) > Longest) return total;
        }
    }

    /// <summary>Tries once more what stands in its chain and could not be applied.</summary>
    /// <returns>How many chains were tried.</returns>
    public async Task<int> Again(CancellationToken cancel)
    {
        var failed = await db.Set<Parked>().AsNoTracking().Where(parked => parked.Settled == null && parked.Fingerprint == "" && parked.Reason == ApplyLog.Failed)
            .Select(parked => new { parked.Subject, parked.Device }).Distinct().ToListAsync(cancel);
        foreach (var chain in failed) await apply.Run(chain.Subject, chain.Device, cancel);
        return failed.Count;
    }

    private IQueryable<DeviceChain> Waiting => db.Set<DeviceChain>().AsNoTracking().Where(chain => chain.Applied < chain.UpTo);
}
