using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>One page of a centre's life, newest on top.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">Key of the page after it; null on the last.</param>
public sealed record LifePage(IReadOnlyList<CentreEntry> Entries, string? Next);

/// <summary>سوابق مرکز: one indexed query.</summary>
public sealed class CentreLife(PayeshDb db, Actor actor)
{
    public const int PageSize = 40;

    public async Task<Outcome<LifePage>> Run(CentreId id, EntryKind? kind, string? after, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var entries = db.Set<CentreEntry>().AsNoTracking().Where(entry => entry.CentreId == id);
        if (kind is { } wanted) entries = entries.Where(entry => entry.Kind == wanted);
        if (PageKey.Read(after) is { } key && key.Instant is { } at) entries = entries.Where(entry => entry.At <= at && (entry.At < at || entry.No < key.No));

        var page = await entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.No).Take(PageSize + 1).ToListAsync(cancel);
        var more = page.Count > PageSize;
        if (more) page.RemoveAt(PageSize);
        return new LifePage(page, more ? PageKey.Of(page[^1].At, page[^1].No) : null);
    }
}
