using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>
/// One centre of the register, or one unlicensed place: the narrow row that lists, filters and scope read.
/// What only its own page shows stands in <see cref="CentreDetail"/>.
/// </summary>
public sealed class Centre : IScoped, ICentreOwned, IVersioned
{
    private Centre() { }

    /// <summary>A new row of the register.</summary>
    /// <param name="id">Made by whoever enters it.</param>
    /// <param name="office">The county office that answers for it.</param>
    /// <param name="kind">Code of a kind of centre.</param>
    /// <param name="field">Field of work of that kind.</param>
    /// <param name="status">Where it stands.</param>
    /// <param name="name">Name as on the licence, or what people call the place.</param>
    public Centre(CentreId id, OfficeCode office, string kind, FieldOfWork field, CentreStatus status, string name)
    {
        (Id, Office, Kind, Field, Status) = (id, office, kind, field, status);
        Detail = new(id);
        Rename(name);
    }

    /// <summary>Number in the register, given by the database: what people read out, and the key of paging.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it everywhere.</summary>
    public CentreId Id { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Code of a kind of centre, as in <c>data/standards/kinds-*.json</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public CentreStatus Status { get; private set; }

    /// <summary>Name as on the licence, or what people call the place.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name, address and external numbers, normalised: the one column that is searched.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Licensed sex.</summary>
    public GroupSex Sex { get; set; }

    /// <summary>Nominal capacity, people; null where none is licensed.</summary>
    public int? Capacity { get; set; }

    /// <summary>Last day of the activity licence in force; kept here by the licence papers, so that lists need no join.</summary>
    public DateOnly? LicensedTill { get; set; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>What only its own page shows; loaded on demand.</summary>
    public CentreDetail Detail { get; private set; } = null!;

    /// <summary>Whether it is a centre at all: an unlicensed place gets no licence, no checklist, no notice (P24).</summary>
    public bool IsCentre => Status is not CentreStatus.Unlicensed;

    CentreId ICentreOwned.CentreId => Id;

    /// <summary>Gives it another name. <see cref="Detail"/> must be loaded.</summary>
    public void Rename(string name)
    {
        Name = PersianText.Normalise(name);
        Index();
    }

    /// <summary>Makes the search column anew. <see cref="Detail"/> must be loaded.</summary>
    /// <param name="more">External numbers.</param>
    public void Index(params IEnumerable<string> more) =>
        SearchKey = string.Join(' ', more.Prepend(Detail.Address).Prepend(Name).Select(PersianText.SearchKey).Where(key => key.Length > 0));

    /// <summary>Counts a change.</summary>
    public void Touch() => Version++;
}

/// <summary>What only the centre's own page shows.</summary>
public sealed class CentreDetail
{
    private CentreDetail() { }

    internal CentreDetail(CentreId centre) => CentreId = centre;

    /// <summary>The centre.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>نشانی.</summary>
    public string Address { get; set; } = "";

    /// <summary>Telephone of the house, not of a person.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Ten digits, or empty.</summary>
    public string PostalCode { get; set; } = "";

    /// <summary>درجه, as the organization gave it.</summary>
    public string Grade { get; set; } = "";

    /// <summary>Licensed age from, years, included.</summary>
    public int? AgeFrom { get; set; }

    /// <summary>Licensed age to, years, included.</summary>
    public int? AgeTo { get; set; }

    /// <summary>Licensed levels of dependency.</summary>
    public Dependency Dependency { get; set; }
}
