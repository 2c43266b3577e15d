using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>A number of a requirement, and where it comes from.</summary>
/// <param name="Name">Its name in the rule file.</param>
/// <param name="Definition">Unit, default and where the default comes from.</param>
/// <param name="Value">The value in force; null when nobody gave one.</param>
/// <param name="Set">The province's row, where it set one.</param>
public sealed record ParameterInForce(string Name, ParameterDefinition Definition, ParameterValue? Value, ParameterRow? Set);

/// <summary>One requirement with everything that holds for the reader's office on the day.</summary>
public sealed record RequirementSheet(
    StandardsInForce InForce, Requirement Requirement, Standing Standing, AdoptionRow? Adoption, IReadOnlyList<ParameterInForce> Parameters)
{
    /// <summary>The version it was read from.</summary>
    public Catalogue Catalogue => InForce.Catalogue;

    /// <summary>Its texts with the numbers in force.</summary>
    public Wording Wording { get; } = new(InForce.Parameters);
}

/// <summary>Reads one requirement, of today's version or of an older one that a visit was made with.</summary>
public sealed class ReadRequirement(PayeshDb db, ReadStandards standards, CatalogueShelf shelf, Actor actor, TimeProvider clock)
{
    /// <param name="code">Its code, in letters of any size.</param>
    /// <param name="version">The id of a version; today's when null.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Null when the version or the requirement does not exist.</returns>
    public async Task<RequirementSheet?> Run(string? code, string? version, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var catalogue = version is null ? shelf.On(today) : shelf.Versions.FirstOrDefault(v => v.Id == version);
        if (catalogue is null || !RequirementId.TryParse(code?.ToUpperInvariant(), out var id) || !catalogue.TryFind(id, out var requirement)) return null;

        var inForce = await standards.For(catalogue, today, actor.Office, cancel);
        var province = ReadStandards.ProvinceOf(actor.Office);
        var adoptions = await db.Set<AdoptionRow>().AsNoTracking().Where(r => r.Province == province && r.Item == id.Value).ToListAsync(cancel);
        var settings = await db.Set<ParameterRow>().AsNoTracking().Where(r => r.Province == province && r.Item == id.Value).ToListAsync(cancel);
        return new(
            inForce,
            requirement,
            requirement.StandingFor(inForce.Adoptions, actor.Office, today),
            adoptions.Where(row => !row.IsWithdrawn && !(row.Last < today)).MaxBy(row => row.First),
            [.. requirement.Params.Select(p => InForce(id, p.Key, p.Value, inForce, settings, today))]);
    }

    private static ParameterInForce InForce(
        RequirementId item, string name, ParameterDefinition definition, StandardsInForce inForce, List<ParameterRow> settings, DateOnly today) =>
        new(name, definition, inForce.Parameters.Of(item, name),
            settings.Where(row => row.Name == name && row.First <= today && !(row.Last < today)).OrderBy(row => row.First).ThenBy(row => row.No).LastOrDefault());
}
