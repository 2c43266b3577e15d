using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>سوابق مرکز, newest on top: one indexed query.</summary>
public sealed class CentreLife(PayeshDb db, Actor actor)
{
    public const int PageSize = 40;

    private static readonly ListColumn<CentreEntry, CentreEntry> ByTime =
        new ListRows<CentreEntry, CentreEntry, long>(entry => entry.No, entry => entry.No).By(entry => entry.At, entry => entry.At);

    public async Task<Outcome<ListPage<CentreEntry>>> Run(CentreId id, EntryKind? kind, string? after, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var entries = db.Set<CentreEntry>().AsNoTracking().Where(entry => entry.CentreId == id);
        if (kind is { } wanted) entries = entries.Where(entry => entry.Kind == wanted);
        return await ByTime.Page(entries, new(Descending: true, after), PageSize, rows => rows, cancel);
    }
}
