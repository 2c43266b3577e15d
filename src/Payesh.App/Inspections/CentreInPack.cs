using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>What the register knows of a centre that the phone needs: facts that decide on items, people, building, numbers to call, open findings.</summary>
public sealed class CentreInPack(PayeshDb db, CatalogueShelf shelf)
{
    public Task<IReadOnlySet<CentreFact>> Facts(Centre centre, Domain.Standards.CentreKind kind, DateOnly day, CancellationToken cancel) => throw new NotSupportedException();

    public async Task<IReadOnlyList<PackFinding>> OpenDefects(CentreId centre, CancellationToken cancel)
    {
        var rows = await db.Set<OpenDefect>().AsNoTracking().Where(d => d.CentreId == centre).OrderBy(d => d.Since).ToListAsync(cancel);
        var newest = shelf.Versions.MaxBy(version => version.Effective)!;
        return [.. rows.Where(row => newest.TryFind(RequirementId.Parse(row.Item), out _)).Select(row =>
        {
            var item = newest[RequirementId.Parse(row.Item)];
            return new PackFinding(row.Finding, row.Item, new(item.FindingFa, item.FindingEn), row.Since);
        })];
    }
}
