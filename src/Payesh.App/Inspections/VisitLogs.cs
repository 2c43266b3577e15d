using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections;

/// <summary>What came from devices.</summary>
public sealed record VisitArrivals(int Chains, int Lines, DateTimeOffset? LastReceived);

/// <summary>The chains of a visit as they are stored, and as they read.</summary>
public sealed record StoredLog(IReadOnlyList<DeviceChain> Chains, IReadOnlyList<StoredSegment> Segments, IReadOnlyList<DeviceLog> Logs)
{
    public VisitArrivals Arrivals => new(Chains.Count, Chains.Sum(chain => chain.UpTo), Segments.Max(segment => (DateTimeOffset?)segment.Received));

    /// <summary>The piece with which a line came.</summary>
    public StoredSegment SegmentOf(OperationRef line) =>
        Segments.First(segment => segment.Device == line.Device && segment.First <= line.N && line.N <= segment.Last);

    public VisitState Fold() => Domain.Inspections.Fold.Of(Logs);
}

/// <summary>Reads the chains of a visit back, byte for byte, with those openings whose key still exists.</summary>
public sealed class VisitLogs(PayeshDb db, SubjectKeys keys)
{
    public async Task<VisitState> Fold(VisitId visit, CancellationToken cancel) => (await Read(visit, cancel)).Fold();

    public async Task<StoredLog> Read(VisitId visit, CancellationToken cancel)
    {
        var subject = visit.Value;
        var chains = await db.Set<DeviceChain>().AsNoTracking().Where(c => c.Subject == subject).OrderBy(c => c.Device).ToListAsync(cancel);
        if (chains.Count == 0) return new([], [], []);
        var segments = await db.Set<StoredSegment>().AsNoTracking().Where(s => s.Subject == subject).OrderBy(s => s.First).ToListAsync(cancel);
        var openings = await Openings(visit, cancel);
        return new(chains, segments, [.. chains.Select(chain => DeviceLog.Read(
            Encoding.UTF8.GetBytes(chain.Header),
            segments.Where(s => s.Device == chain.Device).SelectMany(s => LineBytes.Unpack(s.Lines)),
            openings.Where(o => o.Device == chain.Device).Select(o => o.Opening)))]);
    }

    /// <summary>The openings whose key still exists, by the device whose chain they belong to.</summary>
    public async Task<IReadOnlyList<(DeviceId Device, Opening Opening)>> Openings(VisitId visit, CancellationToken cancel)
    {
        var subject = visit.Value;
        var boxes = await db.Set<StoredOpenings>().AsNoTracking().Where(o => o.Subject == subject).OrderBy(o => o.No).ToListAsync(cancel);
        var openings = new List<(DeviceId, Opening)>();
        foreach (var box in boxes)
            foreach (var plain in await keys.Open(subject, box.Sealed, cancel)) openings.AddRange(SubjectKeys.Read(plain).Select(o => (box.Device, o)));
        return openings;
    }

    /// <summary>SHA-256 of the newest edition of its pack.</summary>
    public Task<string> PackOf(VisitId visit, CancellationToken cancel) =>
        db.Set<VisitPack>().Where(p => p.Visit == visit).OrderByDescending(p => p.Edition).Select(p => p.Hash).FirstAsync(cancel);
}
