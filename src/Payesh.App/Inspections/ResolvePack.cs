using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.App.Standards;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>
/// Makes the pack of a visit: what applies to this centre, in the order of the route, with everything a phone needs without a network.
/// The mission order is put in by who issues it.
/// </summary>
public sealed class ResolvePack(PayeshDb db, ReadStandards standards, ReadPlaces places, CentreInPack known)
{
    private const int FilesDrawn = 12, TalksDrawn = 12, ObservationsDrawn = 8;

    public async Task<Outcome<Pack>> Run(
        Visit visit, Centre centre, IReadOnlyList<Account> team, VisitProposal proposal, Theme? theme, CancellationToken cancel)
    {
        var day = TehranTime.DayOf(visit.From);
        var rules = await standards.On(day, visit.Office, cancel);
        var kind = rules.Catalogue.Kind(centre.Kind);
        var open = await known.OpenDefects(centre.Id, cancel);
        var composed = Checklist.Compose(rules.Catalogue, new()
        {
            Visit = visit.Kind,
            Kind = kind,
            Facts = await known.Facts(centre, day, cancel),
            Theme = theme,
            OpenFindings = [.. open.Select(finding => RequirementId.Parse(finding.Item))],
            Topics = proposal.Topics,
        });
        if (!composed.Succeeded) return composed.Refusal;

        var licence = await db.Set<LicencePaper>().Where(p => p.CentreId == centre.Id && p.Kind == LicenceKind.Activity)
            .OrderByDescending(p => p.ValidTill).FirstOrDefaultAsync(cancel);
        var book = await places.Book(cancel);
        return new Pack
        {
            Visit = visit.Id.Value,
            Number = visit.Number,
            Kind = visit.Kind,
            Centre = new(
                centre.Id.Value, centre.Name, new(kind.Fa, kind.En), kind.Family, new(book.Name(visit.Office, persian: true), book.Name(visit.Office, persian: false)), centre.Detail.Address, centre.Detail.Phone,
                Plain(centre.Latitude), Plain(centre.Longitude), licence is null ? null : new(licence.Number, licence.ValidTill), centre.Capacity,
                centre.Sex switch { GroupSex.Women => "women", GroupSex.Men => "men", GroupSex.Mixed => "mixed" }),
            OpensAt = visit.OpensAt.ToUnixTimeMilliseconds(),
            Window = new(visit.From.ToUnixTimeMilliseconds(), visit.To.ToUnixTimeMilliseconds()),
            Team = PackMember.Of(team, proposal.Lead),
            Order = null,
            Standards = new(rules.Catalogue.Id, rules.Catalogue.Sha256),
            Theme = (int?)theme,
            Places = PackItems.Places(rules.Catalogue),
            Items = PackItems.Of(composed.Value, rules, visit.Office, day),
            Staff = await known.People(centre.Id, cancel),
            OpenFindings = open,
            Draws = new(Draw(centre.Capacity ?? 30, FilesDrawn), Draw(centre.Capacity ?? 30, TalksDrawn), Draw(centre.Capacity ?? 30, ObservationsDrawn)),
            Contacts = await known.Contacts(centre, cancel),
            Building = await known.Building(centre.Id, cancel),
        };
    }

    private static string? Plain(double? degrees) => degrees?.ToString("0.#####", CultureInfo.InvariantCulture);

    /// <summary>Drawn by the server, so that neither the centre nor the inspector chooses whose file is opened and who is talked to (P6).</summary>
    private static List<int> Draw(int of, int count)
    {
        var numbers = Enumerable.Range(1, Math.Max(of, 1)).ToArray();
        RandomNumberGenerator.Shuffle<int>(numbers);
        return [.. numbers.Take(count)];
    }
}
