using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>One centre whose activity licence ends soon or has ended.</summary>
/// <param name="Id">The centre.</param>
/// <param name="No">Its number in the register.</param>
/// <param name="Name">Its name.</param>
/// <param name="Office">Its county office.</param>
/// <param name="Till">Last day of the licence.</param>
/// <param name="Asked">Number of the row of its open renewal; null when nobody asked.</param>
/// <param name="AskedNumber">Number of that application.</param>
/// <param name="Case">An open supervision case that blocks the renewal.</param>
public sealed record RenewalLine(CentreId Id, long No, string Name, OfficeCode Office, DateOnly Till, long? Asked, string? AskedNumber, BlockingCase? Case);

/// <summary>Centres of the own scope whose activity licence ends within three months, or has ended: asked for or not, blocked or not.</summary>
public sealed class RenewalList(PayeshDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50;

    private static readonly ListRows<Centre, RenewalLine, long> Rows = new(c => c.No, line => line.No);

    private static readonly ListColumn<Centre, RenewalLine> ByEnd = Rows.By(c => c.LicensedTill, line => (DateOnly?)line.Till);

    public async Task<Outcome<ListPage<RenewalLine>>> Run(string? after, string? before, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var ending = Ending(db, TehranTime.DayOf(clock.GetUtcNow()));
        var count = await ending.CountAsync(cancel);
        var page = await ByEnd.Page(ending.AsNoTracking(), new(Descending: false, after, before), PageSize, Lines, cancel);
        return page with { Count = count, Lines = await Blocked(page.Lines, cancel) };
    }

    /// <summary>Centres whose licence must be renewed by now.</summary>
    [Source("licence-renewal")]
    internal static IQueryable<Centre> Ending(PayeshDb db, DateOnly today)
    {
        var from = today.AddDays(Licences.RenewalDays);
        return db.Set<Centre>().Where(c => c.LicensedTill != null && c.LicensedTill <= from && (c.Status == CentreStatus.Active || c.Status == CentreStatus.Suspended));
    }

    private IQueryable<RenewalLine> Lines(IQueryable<Centre> centres)
    {
        var asked = db.Set<LicenceApplication>().Where(a => a.Ended == null && a.Renewal && a.Paper == LicenceKind.Activity);
        return from c in centres
               let a = asked.FirstOrDefault(a => a.CentreId == c.Id)
               select new RenewalLine(c.Id, c.No, c.Name, c.Office, c.LicensedTill!.Value, a == null ? null : a.No, a == null ? null : a.Number, null);
    }

    private async Task<IReadOnlyList<RenewalLine>> Blocked(IReadOnlyList<RenewalLine> lines, CancellationToken cancel)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var open = await db.Set<SupervisionCase>().AsNoTracking().Where(c => ids.Contains(c.CentreId) && c.Closed == null).OrderBy(c => c.No).ToListAsync(cancel);
        var blocking = open.Where(Renewals.IsBlockedBy).ToLookup(c => c.CentreId);
        return [.. lines.Select(line => line with { Case = blocking[line.Id].Select(c => new BlockingCase(c.No, c.Number)).FirstOrDefault() })];
    }
}

/// <summary>The clock asks each office for the renewals that should have been asked for (three months before the end).</summary>
public sealed class AskForRenewals(PayeshDb db, Actor actor, TimeProvider clock, LicensingWork work)
{
    // A round at a time; the next minute takes the rest.
    private const int Step = 500;

    /// <returns>How many were asked for.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        if (!actor.IsMachine) throw new InvalidOperationException("Only the clock asks for renewals.");
        return await db.InTransaction(async () =>
        {
            var asked = db.Set<LicenceApplication>().Where(a => a.Ended == null && a.Renewal && a.Paper == LicenceKind.Activity);
            var waiting = db.Set<Work.WorkItem>().Where(i => i.DoneAt == null && i.Text == LicensingWork.Renew);
            var ending = await RenewalList.Ending(db, TehranTime.DayOf(clock.GetUtcNow()))
                .Where(c => !asked.Any(a => a.CentreId == c.Id) && !waiting.Any(i => i.CentreId == c.Id)).OrderBy(c => c.No).Take(Step).ToListAsync(cancel);
            foreach (var centre in ending) await work.AskToRenew(centre, centre.LicensedTill!.Value, cancel);
            await db.SaveChangesAsync(cancel);
            return ending.Count;
        }, cancel);
    }
}
