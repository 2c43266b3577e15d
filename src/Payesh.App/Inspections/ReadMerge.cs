using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections;

/// <summary>What several devices said of one visit and could not be put together by the program alone.</summary>
/// <param name="Conflicts">Open things answered differently, and not decided.</param>
/// <param name="Late">What came after the close, by device.</param>
/// <param name="Decided">What the lead decided, with the answers that stood side by side.</param>
/// <param name="Names">Authors by account.</param>
/// <param name="IsLead">Whoever looks led the visit: he may decide.</param>
public sealed record VisitMerge(
    Visit Visit, Pack Pack, IReadOnlyList<Slot> Conflicts, IReadOnlyList<IGrouping<DeviceId, Operation>> Late, IReadOnlyList<Resolution> Decided,
    IReadOnlyDictionary<AccountId, string> Names, bool IsLead);

/// <summary>Reads the conflicts and the late lines of a visit.</summary>
public sealed class ReadMerge(PayeshDb db, Actor actor, VisitLogs logs, SealPack seal, TimeProvider clock)
{
    public async Task<Outcome<VisitMerge>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var visit = await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        if (clock.GetUtcNow() < visit.OpensAt && !actor.Holds(Duty.Review)) return InspectionsRefusal.StillSealed;

        var pack = await db.Set<VisitPack>().AsNoTracking().Where(p => p.Visit == id).OrderByDescending(p => p.Edition).FirstAsync(cancel);
        var log = await logs.Read(id, cancel);
        var state = log.Fold();
        var late = state.AllLate.OrderBy(o => o.Ref).GroupBy(o => o.Ref.Device).ToList();
        var decided = Resolution.Of(log.Logs);
        var names = await db.NamesOf(
            state.Open.Conflicts.SelectMany(slot => slot.Heads).Concat(state.AllLate).Concat(decided.SelectMany(one => one.Between.Append(one.Decision)))
                .Select(o => o.By),
            cancel);
        return new VisitMerge(
            visit, Pack.Read(seal.Open(pack)), state.Open.Conflicts, late, decided, names, visit.Lead == actor.Account);
    }
}
