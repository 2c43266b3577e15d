using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>What holds for an office on a day: the version of the standards, adopted items, parameters.</summary>
public sealed record StandardsInForce(Catalogue Catalogue, Adoptions Adoptions, Parameters Parameters);

/// <summary>Reads <see cref="StandardsInForce"/>. The rows of a province are few and public inside the organization.</summary>
public sealed class ReadStandards(PayeshDb db, CatalogueShelf shelf)
{
    public Task<StandardsInForce> On(DateOnly day, OfficeCode office, CancellationToken cancel) => For(shelf.On(day), day, office, cancel);

    public async Task<StandardsInForce> For(Catalogue catalogue, DateOnly day, OfficeCode office, CancellationToken cancel)
    {
        var province = ProvinceOf(office);
        var adoptions = await db.Set<AdoptionRow>().AsNoTracking().Where(row => row.Province == province).ToListAsync(cancel);
        // In the order of entry: of two rows from one day the one entered later counts.
        var settings = await db.Set<ParameterRow>().AsNoTracking().Where(row => row.Province == province).OrderBy(row => row.No).ToListAsync(cancel);
        return new(
            catalogue,
            new([.. adoptions.Where(row => !row.IsWithdrawn).Select(row => row.ToAdoption())]),
            Parameters.InForce(catalogue.Requirements, settings.Select(row => row.ToSetting()), office, day));
    }

    /// <summary>The directorate whose rules an office works under; headquarters has no own rules.</summary>
    public static OfficeCode ProvinceOf(OfficeCode office) => office.IsCounty ? office.Superior : office;
}
