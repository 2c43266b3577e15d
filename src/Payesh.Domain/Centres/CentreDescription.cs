using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>What a person enters about a centre or an unlicensed place: read from the form, checked as a whole.</summary>
public sealed record CentreDescription
{
    /// <summary>Nobody is older, years.</summary>
    public const int OldestAge = 120;

    /// <summary>Name as on the licence, or what people call the place.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of centre.</summary>
    public required KindOfCentre Kind { get; init; }

    /// <summary>Licensed sex.</summary>
    public required GroupSex Sex { get; init; }

    /// <summary>Nominal capacity, people.</summary>
    public int? Capacity { get; init; }

    /// <summary>Licensed age from, years, included.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>Licensed age to, years, included.</summary>
    public int? AgeTo { get; init; }

    /// <summary>Licensed levels of dependency.</summary>
    public Dependency Dependency { get; init; }

    /// <summary>نشانی.</summary>
    public string Address { get; init; } = "";

    /// <summary>Ten digits, or empty.</summary>
    public string PostalCode { get; init; } = "";

    /// <summary>Telephone of the house.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>درجه, as the organization gave it.</summary>
    public string Grade { get; init; } = "";

    /// <summary>Name of the legal person that owns it; empty when a natural person does.</summary>
    public string LegalPersonName { get; init; } = "";

    /// <summary>Its national id.</summary>
    public LegalPersonId? LegalPerson { get; init; }

    /// <summary>What is known about those who live there.</summary>
    public Circumstances Circumstances { get; init; }

    /// <summary>Everything that must be mended before it can stand in the register.</summary>
    /// <param name="isCentre">Whether it is a centre; an unlicensed place has no capacity and no licensed group.</param>
    public IEnumerable<Refusal> Faults(bool isCentre)
    {
        if (PersianText.Normalise(Name).Length == 0) yield return CentresRefusal.NameMissing.At(nameof(Name));
        if (!Kind.Sexes.Contains(Sex) && isCentre) yield return CentresRefusal.SexNotOfKind.At(nameof(Sex));
        if (isCentre && Centres.Capacity.RefuseNominal(Capacity) is { } capacity) yield return capacity.At(nameof(Capacity));
        if (!isCentre && Capacity is not null) yield return CentresRefusal.NotForUnlicensed.At(nameof(Capacity));
        if (AgeFrom is < 0 or > OldestAge || AgeTo is < 0 or > OldestAge || AgeFrom > AgeTo) yield return CentresRefusal.AgesNonsense.At(nameof(AgeFrom));
        if (!MapPoint.IsInIran(Latitude, Longitude)) yield return CentresRefusal.PointOutside.At(nameof(Latitude));
        if (PostalCode.Length > 0 && !(PostalCode.Length == 10 && PostalCode.All(char.IsAsciiDigit)))
            yield return CentresRefusal.PostalCodeUnreadable.At(nameof(PostalCode));
        foreach (var tooLong in TooLong()) yield return tooLong;
    }

    private IEnumerable<Refusal> TooLong()
    {
        (string Field, string Text, int Most)[] texts =
        [
            (nameof(Name), Name, Lengths.Name), (nameof(Address), Address, Lengths.Address), (nameof(Grade), Grade, Lengths.Number),
            (nameof(LegalPersonName), LegalPersonName, Lengths.Name),
        ];
        return texts.Select(text => Lengths.Fit(text.Text, text.Most).Refusal?.At(text.Field)).OfType<Refusal>();
    }
}
