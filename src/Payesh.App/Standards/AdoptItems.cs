using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>A province adopts one or several suggested items by one circular: from its day they are «الزام مصوب استان».</summary>
public sealed class AdoptItems(PayeshDb db, Actor actor, ReadStandards standards, TimeProvider clock)
{
    /// <returns>The rows; or the first refusal, and then nothing was adopted.</returns>
    public async Task<Outcome<IReadOnlyList<AdoptionRow>>> Run(IReadOnlyCollection<string> items, TypedCircular typed, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } refusal) return refusal;
        if (items.Count == 0) return StandardsRefusal.NothingChosen.At("Items");
        var circular = Circular.Read(typed);
        if (!circular.Succeeded) return circular.Refusal;
        try
        {
            return await db.InTransaction(() => Adopt(items, circular.Value, cancel), cancel);
        }
        catch (DbUpdateException)
        {
            // Only one open adoption of an item fits into the table: somebody may have entered it in this very moment.
            db.ChangeTracker.Clear();
            foreach (var item in items)
            {
                if (await IsAdopted(item, circular.Value.Day, cancel)) return StandardsRefusal.AlreadyAdopted(RequirementId.Parse(item));
            }

            throw;
        }
    }

    private async Task<Outcome<IReadOnlyList<AdoptionRow>>> Adopt(IEnumerable<string> items, Circular circular, CancellationToken cancel)
    {
        var rows = new List<AdoptionRow>();
        var inForce = await standards.On(circular.Day, actor.Office, cancel);
        foreach (var item in items.Distinct(StringComparer.Ordinal))
        {
            var row = await Row(item, circular, inForce, cancel);
            if (!row.Succeeded) return row.Refusal;
            rows.Add(row.Value);
        }

        db.AddRange(rows);
        await db.SaveChangesAsync(cancel);
        return rows;
    }

    private async Task<Outcome<AdoptionRow>> Row(string item, Circular circular, StandardsInForce inForce, CancellationToken cancel)
    {
        if (!RequirementId.TryParse(item, out var id) || !inForce.Catalogue.TryFind(id, out var requirement))
            return StandardsRefusal.UnknownRequirement(item);
        var adoption = Adoption.Make(
            requirement, actor.Office, circular.Number, new(circular.Day, null), circular.Signatory, inForce.Parameters);
        if (!adoption.Succeeded) return adoption.Refusal;
        if (await IsAdopted(item, circular.Day, cancel)) return StandardsRefusal.AlreadyAdopted(id);
        return new AdoptionRow(adoption.Value, actor.Account, clock.GetUtcNow());
    }

    /// <summary>Whether a row of the province holds on the day or later; two rows of one item never share a day.</summary>
    private Task<bool> IsAdopted(string item, DateOnly day, CancellationToken cancel) => db.Set<AdoptionRow>().AnyAsync(
        row => row.Province == actor.Office && row.Item == item && (row.Last == null || (row.Last >= day && row.Last >= row.First)), cancel);
}
