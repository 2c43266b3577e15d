using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>One visit as the desk shows it.</summary>
/// <param name="State">The folded log. Its parts are typed: a page that prints for the centre takes <see cref="VisitState.Open"/> alone.</param>
public sealed record VisitSheet(Visit Visit, Centre Centre, Pack Pack, string PackHash, string? OverrideReason, VisitState State, VisitArrivals Arrivals);

/// <summary>What came from devices, and what waits.</summary>
public sealed record VisitArrivals(int Chains, int Lines, DateTimeOffset? LastReceived, int Parked);

/// <summary>Reads one visit. Before departure the centre is shown to those who review only (P12).</summary>
public sealed class ReadVisit(PayeshDb db, Actor actor, VisitLogs logs, SealPack seal, TimeProvider clock)
{
    public async Task<Outcome<VisitSheet>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var visit = await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        if (clock.GetUtcNow() < visit.OpensAt && !actor.Holds(Duty.Review)) return InspectionsRefusal.StillSealed;

        var centre = await db.Set<Centre>().AsNoTracking().Include(c => c.Detail).SingleAsync(c => c.Id == visit.CentreId, cancel);
        var pack = await db.Set<VisitPack>().AsNoTracking().Where(p => p.Visit == id).OrderByDescending(p => p.Edition).FirstAsync(cancel);
        return new VisitSheet(
            visit, centre, Pack.Read(seal.Open(pack)), pack.Hash, pack.OverrideReason, await logs.Fold(id, cancel), await Arrivals(id, cancel));
    }

    private async Task<VisitArrivals> Arrivals(VisitId id, CancellationToken cancel)
    {
        var chains = await db.Set<DeviceChain>().Where(c => c.Subject == id.Value).Select(c => c.UpTo).ToListAsync(cancel);
        var last = await db.Set<StoredSegment>().Where(s => s.Subject == id.Value).OrderByDescending(s => s.Received)
            .Select(s => (DateTimeOffset?)s.Received).FirstOrDefaultAsync(cancel);
        return new(chains.Count, chains.Sum(), last, await db.Set<Parked>().CountAsync(p => p.Subject == id.Value && p.Settled == null, cancel));
    }
}
