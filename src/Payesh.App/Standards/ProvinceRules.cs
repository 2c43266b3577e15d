using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>A province made a suggested item its own rule (P15).</summary>
public sealed class AdoptionRow
{
    public AdoptionRow(Adoption adoption, AccountId by, DateTimeOffset at) =>
        (Item, Province, CircularNumber, First, Last, Signatory, By, At) = (adoption.Item.Value, adoption.Province,
            adoption.CircularNumber, adoption.Days.First, adoption.Days.Last, adoption.Signatory, by, at);

    private AdoptionRow() => (Item, CircularNumber, Signatory) = ("", "", "");

    public long No { get; private set; }

    public string Item { get; private set; }

    public OfficeCode Province { get; private set; }

    public string CircularNumber { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly? Last { get; private set; }

    public string Signatory { get; private set; }

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The province takes it back from a day on.</summary>
    public void EndOn(DateOnly last) => Last = last;

    public Adoption ToAdoption() => new(RequirementId.Parse(Item), Province, CircularNumber, new(First, Last), Signatory);
}

/// <summary>A province set a parameter.</summary>
public sealed class ParameterRow
{
    public ParameterRow(ParameterSetting setting, Unit unit, AccountId by, DateTimeOffset at) =>
        (Item, Name, Province, Value, Unit, First, Last, CircularNumber, Signatory, By, At) = (setting.Item.Value, setting.Name,
            setting.Province, setting.Value.ToString(), unit, setting.Days.First, setting.Days.Last, setting.CircularNumber, setting.Signatory, by, at);

    private ParameterRow() => (Item, Name, Value, CircularNumber, Signatory) = ("", "", "", "", "");

    public long No { get; private set; }

    public string Item { get; private set; }

    public string Name { get; private set; }

    public OfficeCode Province { get; private set; }

    public string Value { get; private set; }

    public Unit Unit { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly? Last { get; private set; }

    public string CircularNumber { get; private set; }

    public string Signatory { get; private set; }

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ParameterSetting ToSetting() => new(
        RequirementId.Parse(Item), Name, Province, ParameterValue.Read(Value, Unit).Value, new(First, Last), CircularNumber, Signatory);
}

/// <summary>What holds for an office on a day: the version of the standards, adopted items, parameters.</summary>
public sealed record StandardsInForce(Catalogue Catalogue, Adoptions Adoptions, Parameters Parameters);

/// <summary>Reads <see cref="StandardsInForce"/>. The rows of a province are few and public inside the organization.</summary>
public sealed class ReadStandards(PayeshDb db, CatalogueShelf shelf)
{
    public Task<StandardsInForce> On(DateOnly day, OfficeCode office, CancellationToken cancel) => For(shelf.On(day), day, office, cancel);

    public async Task<StandardsInForce> For(Catalogue catalogue, DateOnly day, OfficeCode office, CancellationToken cancel)
    {
        var province = office.IsCounty ? office.Superior : office;
        var adoptions = await db.Set<AdoptionRow>().AsNoTracking().Where(row => row.Province == province).ToListAsync(cancel);
        var settings = await db.Set<ParameterRow>().AsNoTracking().Where(row => row.Province == province).ToListAsync(cancel);
        return new(
            catalogue,
            new([.. adoptions.Select(row => row.ToAdoption())]),
            Parameters.InForce(catalogue.Requirements, settings.Select(row => row.ToSetting()), office, day));
    }
}
