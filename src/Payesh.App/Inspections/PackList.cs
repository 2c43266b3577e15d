using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.App.Sync;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>A visit as a device may see it: sealed, it tells no more than "visit 2 of 3, northern area".</summary>
public sealed record PackLine(Guid Visit, string Hash, long OpensAt, int Ordinal, int Of, string Area, string State, string? Box);

public sealed record PackLines(IReadOnlyList<PackLine> Packs, long Now);

/// <summary>The packs of a device's inspector, for a device that showed its secret.</summary>
public sealed class PackList(PayeshDb db, ReadPlaces places, TimeProvider clock)
{
    /// <param name="device">The device that asks.</param>
    /// <param name="have">Hashes whose boxes the device holds: they are not sent again over a bad line.</param>
    public async Task<PackLines> Run(Device device, IReadOnlySet<string> have, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now.AddDays(-14);
        var mine = await (from member in db.Set<VisitMember>().Where(m => m.Account == device.Account)
                          join visit in db.Set<Visit>().Where(v => v.To > since) on member.Visit equals visit.Id
                          orderby visit.From, visit.No
                          select new { Visit = visit, member.Left }).AsNoTracking().ToListAsync(cancel);
        var ids = mine.Select(m => m.Visit.Id).ToList();
        var packs = await db.Set<VisitPack>().AsNoTracking().Where(p => ids.Contains(p.Visit)).ToListAsync(cancel);

        var book = await places.Book(cancel);
        return new([.. mine.GroupBy(m => TehranTime.DayOf(m.Visit.From)).SelectMany(day => day.Select((of, i) =>
        {
            var visit = of.Visit;
            var state = of.Left is null ? State(visit, now) : "reassigned";
            var pack = packs.Where(p => p.Visit == visit.Id).MaxBy(p => p.Edition)!;
            var sent = state is "cancelled" or "reassigned" || have.Contains(pack.Hash) ? null : Convert.ToBase64String(pack.Box);
            return new PackLine(
                visit.Id.Value, pack.Hash, visit.OpensAt.ToUnixTimeMilliseconds(), i + 1, day.Count(), book.Name(visit.Office.Superior, persian: true),
                state, sent);
        }))], now.ToUnixTimeMilliseconds());
    }

    private static string State(Visit visit, DateTimeOffset now) => visit.Stage switch
    {
        VisitStage.Cancelled => "cancelled",
        VisitStage.Reviewed => "reviewed",
        _ => visit.OpensAt > now ? "sealed" : "open",
    };
}

/// <summary>A device departs: it gets the key of its pack, from <c>opensAt</c> on.</summary>
public sealed class OpenPack(PayeshDb db, SealPack seal, TimeProvider clock)
{
    public async Task<Outcome<byte[]>> Run(Device device, VisitId id, CancellationToken cancel)
    {
        var member = await db.Set<VisitMember>().AnyAsync(m => m.Visit == id && m.Account == device.Account && m.Left == null, cancel);
        var visit = member ? await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == id, cancel) : null;
        if (visit is null) return Domain.Access.AccessRefusal.NotFound;
        var departed = visit.Depart(clock.GetUtcNow());
        if (!departed.Succeeded) return departed.Refusal;
        if (await db.Orders(id).FirstOrDefaultAsync(cancel) is { } order) order.Depart(clock.GetUtcNow());
        var pack = await db.Set<VisitPack>().Where(p => p.Visit == id).OrderByDescending(p => p.Edition).FirstAsync(cancel);
        await db.SaveChangesAsync(cancel);
        return seal.KeyOf(pack);
    }
}
