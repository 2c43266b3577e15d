using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections;

/// <summary>Reads the chains of a visit back, byte for byte, with those openings whose key still exists.</summary>
public sealed class VisitLogs(PayeshDb db, SubjectKeys keys)
{
    public async Task<VisitState> Fold(VisitId visit, CancellationToken cancel) => Domain.Inspections.Fold.Of(await Read(visit, cancel));

    public async Task<IReadOnlyList<DeviceLog>> Read(VisitId visit, CancellationToken cancel)
    {
        var subject = visit.Value;
        var chains = await db.Set<DeviceChain>().AsNoTracking().Where(c => c.Subject == subject).ToListAsync(cancel);
        var segments = await db.Set<StoredSegment>().AsNoTracking().Where(s => s.Subject == subject).OrderBy(s => s.First).ToListAsync(cancel);
        var boxes = await db.Set<StoredOpenings>().AsNoTracking().Where(o => o.Subject == subject).OrderBy(o => o.No).ToListAsync(cancel);
        var openings = new List<(DeviceId Device, Opening Opening)>();
        foreach (var box in boxes)
            if (await keys.Open(subject, box.Sealed, cancel) is { } plain) openings.AddRange(SubjectKeys.Read(plain).Select(o => (box.Device, o)));

        return [.. chains.Select(chain => DeviceLog.Read(
            Encoding.UTF8.GetBytes(chain.Header),
            segments.Where(s => s.Device == chain.Device).SelectMany(s => LineBytes.Unpack(s.Lines)),
            openings.Where(o => o.Device == chain.Device).Select(o => o.Opening)))];
    }
}
