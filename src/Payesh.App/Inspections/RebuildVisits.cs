using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>Folds every visit anew and sets what its row says of the log. Rows that stood right are not touched.</summary>
public sealed class RebuildVisits(PayeshDb db, VisitLogs logs, CatalogueShelf shelf)
{
    private const int Batch = 100;

    /// <returns>Visits that were folded, and how many of their rows had stood otherwise.</returns>
    public async Task<(int Folded, int Mended)> Run(CancellationToken cancel)
    {
        // A cancelled visit takes nothing; what came after a review waits for a person and is not in its row.
        var late = db.Set<Parked>().Where(p => p.Settled == null && p.Reason == "visitReviewed").Select(p => p.Subject);
        var written = db.Set<DeviceChain>().Where(chain => !late.Contains(chain.Subject)).Select(chain => chain.Subject).Distinct();
        var ids = await written.ToListAsync(cancel);
        var (folded, mended) = (0, 0);
        foreach (var some in ids.Select(id => new VisitId(id)).Chunk(Batch))
        {
            db.ChangeTracker.Clear();
            foreach (var visit in await db.Set<Visit>().Where(v => some.Contains(v.Id) && v.Stage != VisitStage.Cancelled).ToListAsync(cancel))
            {
                var summary = ApplyVisitLog.Summary(await logs.Fold(visit.Id, cancel), shelf.WithId(visit.Standards), visit.Lead);
                folded++;
                if (visit.Refold(summary)) mended++;
            }

            await db.SaveChangesAsync(cancel);
        }

        return (folded, mended);
    }
}
