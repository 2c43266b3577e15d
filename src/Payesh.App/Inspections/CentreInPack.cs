using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>What the register knows of a centre that the phone needs: facts that decide on items, people, building, numbers to call, open findings.</summary>
public sealed class CentreInPack(PayeshDb db, CatalogueShelf shelf, CentreFactsOf factsOf, RevealPersonal reveal)
{
    private static readonly PackContact[] Everywhere =
        [.. NationalNumbers.Emergency.Select(line => new PackContact(line.Number, line.Name, line.EnglishName, line.Number))];

    public async Task<IReadOnlySet<CentreFact>> Facts(Centre centre, DateOnly day, CancellationToken cancel)
    {
        var codes = await factsOf.Run(centre.Id, day, cancel);
        var facts = codes.Value.Where(code => WireName.TryRead<CentreFact>(code, out _)).Select(Read).ToHashSet();
        if (await db.Set<OpenDefect>().AnyAsync(d => d.CentreId == centre.Id, cancel)) facts.Add(CentreFact.OpenCase);
        return facts;
    }

    public async Task<IReadOnlyList<PackFinding>> OpenDefects(CentreId centre, CancellationToken cancel)
    {
        var rows = await db.Set<OpenDefect>().AsNoTracking().Where(d => d.CentreId == centre).OrderBy(d => d.Since).ToListAsync(cancel);
        var newest = shelf.Versions.MaxBy(version => version.Effective)!;
        return [.. rows.Where(row => newest.TryFind(RequirementId.Parse(row.Item), out _)).Select(row =>
        {
            var item = newest[RequirementId.Parse(row.Item)];
            return new PackFinding(row.Finding, row.Item, new(item.TitleFa, item.RequirementEn), row.Since);
        })];
    }

    /// <summary>Founder and technical officer by name and post; the roster of a shift comes with its own room.</summary>
    public async Task<IReadOnlyList<PackPerson>> People(CentreId centre, CancellationToken cancel)
    {
        var people = await db.Set<CentrePerson>().AsNoTracking().Where(p => p.CentreId == centre && p.Until == null).ToListAsync(cancel);
        return [.. people.Select(person => new PackPerson(person.No.ToString(CultureInfo.InvariantCulture), person.Name, person.Role switch
        {
            PersonRole.Founder => "مؤسس",
            _ => "مسئول فنی",
        }))];
    }

    /// <summary>Whom to call from the visit (P10), the head of the office first; the look at that number is saved with the plan.</summary>
    public async Task<IReadOnlyList<PackContact>> Contacts(Centre centre, CancellationToken cancel)
    {
        var head = await db.HeadsOf(centre.Office).Where(a => a.Phone != null).FirstOrDefaultAsync(cancel);
        IEnumerable<PackContact> office = head is null
            ? []
            : [new("head", $"{head.Post}، {head.Name}", $"Head of office, {head.Name}", reveal.Include(head, nameof(Account.Phone), head.Phone!))];
        var contacts = await db.Set<EmergencyContact>().AsNoTracking().Where(c => c.CentreId == centre.Id).ToListAsync(cancel);
        return [.. office, .. Everywhere, .. contacts.Select(contact => new PackContact(
            contact.Kind switch { ContactKind.Hospital => "hospital", ContactKind.FireStation => "fire", _ => "other" },
            contact.Title, contact.Title, contact.Phone))];
    }

    public async Task<IReadOnlyDictionary<string, object?>?> Building(CentreId centre, CancellationToken cancel)
    {
        var sheet = await db.Set<BuildingSheet>().AsNoTracking().FirstOrDefaultAsync(b => b.CentreId == centre, cancel);
        if (sheet?.Measures is not { } measures) return null;
        return new Dictionary<string, object?>
        {
            ["upperFloors"] = measures.UpperFloors, ["exits"] = measures.Exits, ["bedrooms"] = measures.Bedrooms, ["beds"] = measures.Beds,
            ["toilets"] = measures.Toilets, ["showers"] = measures.Showers, ["extinguishers"] = measures.Extinguishers,
            ["lift"] = measures.Fittings.HasFlag(Fittings.Lift), ["ramp"] = measures.Fittings.HasFlag(Fittings.Ramp),
            ["basement"] = measures.Fittings.HasFlag(Fittings.Basement), ["confirmed"] = sheet.ConfirmedOn,
        };
    }

    private static CentreFact Read(string code) => WireName.TryRead<CentreFact>(code, out var fact) ? fact : default;
}
