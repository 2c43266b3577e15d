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
/// <param name="Parked">Pieces of its log that wait for a person.</param>
public sealed record VisitSheet(
    Visit Visit, Centre Centre, Pack Pack, string PackHash, string? OverrideReason, VisitState State, VisitArrivals Arrivals,
    int Parked)
{
    /// <summary>What the lead decided between differing answers.</summary>
    public required IReadOnlyList<Resolution> Decided { get; init; }

    /// <summary>Authors of these by account: of those too who have left the team since.</summary>
    public required IReadOnlyDictionary<AccountId, string> Names { get; init; }
}

/// <summary>Reads one visit. Before departure the centre is shown to those who review only (P12).</summary>
public sealed class ReadVisit(PayeshDb db, Actor actor, VisitLogs logs, SealPack seal, TimeProvider clock)
{
    /// <summary>Whether there is such a visit for whoever asks.</summary>
    public Task<bool> Exists(VisitId id, CancellationToken cancel) => db.Set<Visit>().AnyAsync(v => v.Id == id, cancel);

    public async Task<Outcome<VisitSheet>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var found = await (
            from v in db.Set<Visit>().AsNoTracking()
            join c in db.Set<Centre>().Include(c => c.Detail) on v.CentreId equals c.Id
            join p in db.Set<VisitPack>() on v.Id equals p.Visit
            where v.Id == id
            orderby p.Edition descending
            select new
            {
                Visit = v, Centre = c, Pack = p, Parked = db.Set<Parked>().Count(aside => aside.Subject == id.Value && aside.Settled == null),
            }).FirstOrDefaultAsync(cancel);
        if (found is null) return AccessRefusal.NotFound;
        if (clock.GetUtcNow() < found.Visit.OpensAt && !actor.Holds(Duty.Review)) return InspectionsRefusal.StillSealed;

        var pack = found.Pack;
        var log = await logs.Read(id, cancel);
        var decided = Resolution.Of(log.Logs);
        return new VisitSheet(
            found.Visit, found.Centre, Pack.Read(seal.Open(pack)), pack.Hash, pack.OverrideReason, log.Fold(), log.Arrivals, found.Parked)
        {
            Decided = decided,
            Names = decided.Count == 0 ? new Dictionary<AccountId, string>() : await db.NamesOf(decided.SelectMany(one => one.Between.Append(one.Decision)).Select(o => o.By), cancel),
        };
    }
}
