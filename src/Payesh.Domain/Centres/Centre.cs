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

    /// <summary>Name in alphabetical order, the same on every database.</summary>
    public string NameOrder { get; private set; } = "";

    /// <summary>Name, owner, address and external numbers, normalised: the one column that is searched.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Licensed sex.</summary>
    public GroupSex Sex { get; private set; }

    /// <summary>Nominal capacity, people; null where none is licensed.</summary>
    public int? Capacity { get; private set; }

    /// <summary>Last day of the activity licence; kept here by the licence papers, so that lists need no join.</summary>
    public DateOnly? LicensedTill { get; private set; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>What only its own page shows; loaded on demand.</summary>
    public CentreDetail Detail { get; private set; } = null!;

    /// <summary>Whether it is a centre at all: an unlicensed place gets no licence, no checklist, no notice (P24).</summary>
    public bool IsCentre => Status is not CentreStatus.Unlicensed;

    CentreId ICentreOwned.CentreId => Id;

    /// <summary>Enters a centre, asked for and not yet licensed, or an unlicensed place.</summary>
    /// <param name="id">Made by whoever enters it.</param>
    /// <param name="office">The county office that answers for it.</param>
    /// <param name="isCentre">Whether it is a centre.</param>
    /// <param name="description">What is known about it.</param>
    /// <returns>The centre; or the first fault.</returns>
    public static Outcome<Centre> Register(CentreId id, OfficeCode office, bool isCentre, CentreDescription description)
    {
        if (!office.IsCounty) return CentresRefusal.OfficeNotACounty.At(nameof(Office));
        var centre = new Centre
        {
            Id = id, Office = office, Status = isCentre ? CentreStatus.Applied : CentreStatus.Unlicensed, Detail = new(id),
        };
        return centre.Describe(description);
    }

    /// <summary>Takes over what a person entered. <see cref="Detail"/> must be loaded.</summary>
    /// <returns>The centre; or the first fault.</returns>
    public Outcome<Centre> Describe(CentreDescription description)
    {
        if (description.Faults(IsCentre).FirstOrDefault() is { } fault) return fault;

        (Kind, Field, Sex, Capacity) = (description.Kind.Code, description.Kind.Field, description.Sex, description.Capacity);
        (Latitude, Longitude) = (description.Latitude, description.Longitude);
        Name = PersianText.Normalise(description.Name);
        NameOrder = PersianOrder.Key(Name);
        Detail.Describe(description);
        Index();
        return this;
    }

    /// <summary>Makes the search column anew. <see cref="Detail"/> must be loaded.</summary>
    public void Index() => SearchKey = string.Join(
        ' ', new[] { Name, Detail.LegalPersonName, Detail.Address, Detail.Numbers }.SelectMany(text => text.Split('\n'))
            .Select(PersianText.SearchKey).Where(key => key.Length > 0));

    /// <summary>Remembers how far the activity licence reaches, and activates a centre that has just been licensed.</summary>
    /// <param name="till">Last day; null when there is no paper.</param>
    /// <param name="today">Today.</param>
    public void License(DateOnly? till, DateOnly today)
    {
        LicensedTill = till;
        if (Status is CentreStatus.Applied && till >= today) Status = CentreStatus.Active;
    }

    /// <summary>Moves it to another place of the register.</summary>
    /// <param name="to">Where it stands from now on.</param>
    /// <param name="today">Today.</param>
    /// <returns>The centre; or refused: it stands there already, has no licence, or would cease to be a centre.</returns>
    public Outcome<Centre> Become(CentreStatus to, DateOnly today)
    {
        if (to == Status) return CentresRefusal.StatusUnchanged.At(nameof(Status));
        if (to is CentreStatus.Unlicensed) return CentresRefusal.CentreStaysCentre.At(nameof(Status));
        if (to is CentreStatus.Active && !(LicensedTill >= today)) return CentresRefusal.NoActivityLicence.At(nameof(Status));
        if (!IsCentre && to is CentreStatus.Suspended) return CentresRefusal.NotForUnlicensed.At(nameof(Status));
        Status = to;
        return this;
    }

    /// <summary>Hands it to another county office.</summary>
    /// <returns>The centre; or refused: no county office, or the same one.</returns>
    public Outcome<Centre> MoveTo(OfficeCode office)
    {
        if (!office.IsCounty) return CentresRefusal.OfficeNotACounty.At(nameof(Office));
        if (office == Office) return CentresRefusal.OfficeUnchanged.At(nameof(Office));
        Office = office;
        return this;
    }
}

/// <summary>What only the centre's own page shows.</summary>
public sealed class CentreDetail
{
    private CentreDetail() { }

    internal CentreDetail(CentreId centre) => CentreId = centre;

    /// <summary>The centre.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>نشانی.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Telephone of the house, not of a person, as dialled inside the country; or empty.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Ten digits, or empty.</summary>
    public string PostalCode { get; private set; } = "";

    /// <summary>درجه, as the organization gave it.</summary>
    public string Grade { get; private set; } = "";

    /// <summary>Name of the legal person that owns it; empty when a natural person does.</summary>
    public string LegalPersonName { get; private set; } = "";

    /// <summary>National id of the legal person, eleven digits, or empty.</summary>
    public string LegalPersonId { get; private set; } = "";

    /// <summary>Licensed age from, years, included.</summary>
    public int? AgeFrom { get; private set; }

    /// <summary>Licensed age to, years, included.</summary>
    public int? AgeTo { get; private set; }

    /// <summary>Licensed levels of dependency.</summary>
    public Dependency Dependency { get; private set; }

    /// <summary>What is known about those who live there.</summary>
    public Circumstances Circumstances { get; private set; }

    /// <summary>The external numbers, one a line, for the search column only.</summary>
    public string Numbers { get; private set; } = "";

    /// <summary>Takes over the external numbers; call <see cref="Centre.Index"/> after it.</summary>
    public void Number(IEnumerable<string> numbers) => Numbers = string.Join('\n', numbers);

    internal void Describe(CentreDescription from)
    {
        (Address, PostalCode, Phone) = (PersianText.Normalise(from.Address), from.PostalCode, from.Phone?.Value ?? "");
        (Grade, LegalPersonName) = (PersianText.Normalise(from.Grade), PersianText.Normalise(from.LegalPersonName));
        LegalPersonId = from.LegalPerson?.Value ?? "";
        (AgeFrom, AgeTo, Dependency, Circumstances) = (from.AgeFrom, from.AgeTo, from.Dependency, from.Circumstances);
    }
}
