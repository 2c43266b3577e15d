using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.Domain.Licensing;

/// <summary>What an application says, as it was filed.</summary>
public sealed record ApplicationFacts
{
    /// <summary>The paper that is asked for.</summary>
    public required LicenceKind Paper { get; init; }

    /// <summary>Whether it renews one that was issued before.</summary>
    public bool Renewal { get; init; }

    /// <summary>The county office where it was filed.</summary>
    public required OfficeCode Office { get; init; }

    /// <summary>The kind of centre.</summary>
    public required KindOfCentre Kind { get; init; }

    /// <summary>The centre in the register; null where there is none yet.</summary>
    public CentreId? Centre { get; init; }

    /// <summary>First and family name of who applies.</summary>
    public required string Applicant { get; init; }

    /// <summary>Name of the legal person that applies; empty for a natural one.</summary>
    public string LegalPerson { get; init; } = "";

    /// <summary>National id of that legal person.</summary>
    public LegalPersonId? LegalPersonId { get; init; }

    /// <summary>Name the place has or will have.</summary>
    public required string Place { get; init; }

    /// <summary>نشانی.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether the place is another one than that of the paper that is renewed.</summary>
    public bool PlaceMoved { get; init; }

    /// <summary>Sex of those who will live there.</summary>
    public GroupSex Sex { get; init; }

    /// <summary>Places asked for, people.</summary>
    public int? Capacity { get; init; }

    /// <summary>The day on which the papers were received.</summary>
    public required DateOnly Received { get; init; }

    /// <summary>What must be mended before it can be filed.</summary>
    /// <param name="today">Today, in Iran.</param>
    [Source("office-practice", Clause = "P26")]
    public IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (!Office.IsCounty) yield return LicensingRefusal.OutOfScope.At(nameof(Office));
        if (PersianText.Normalise(Applicant).Length == 0) yield return LicensingRefusal.ApplicantMissing.At(nameof(Applicant));
        if (PersianText.Normalise(Place).Length == 0) yield return LicensingRefusal.PlaceMissing.At(nameof(Place));
        if (Paper == LicenceKind.Establishment && PersianText.Normalise(LegalPerson).Length == 0) yield return LicensingRefusal.LegalPersonOnly.At(nameof(LegalPerson));
        if (Renewal && Centre is null) yield return LicensingRefusal.NothingToRenew.At(nameof(Paper));
        if (!Kind.Sexes.Contains(Sex)) yield return CentresRefusal.SexNotOfKind.At(nameof(Sex));
        if (Capacity is null && Centre is null) yield return LicensingRefusal.CapacityMissing.At(nameof(Capacity));
        if (Capacity is { } places && Centres.Capacity.RefuseNominal(places) is { } nonsense) yield return nonsense.At(nameof(Capacity));
        if (Received > today || Received < today.AddDays(-LongestBack)) yield return LicensingRefusal.DayOutside(today.AddDays(-LongestBack), today).At(nameof(Received));
        foreach (var (field, text, most) in Texts())
        {
            if (PersianText.Normalise(text).Length > most) yield return BasicsRefusal.TextTooLong(most).At(field);
        }
    }

    // A file that lay a year before somebody entered it is a slip of the pen.
    private const int LongestBack = 366;

    private IEnumerable<(string Field, string Text, int Most)> Texts() =>
    [
        (nameof(Applicant), Applicant, Lengths.Name), (nameof(LegalPerson), LegalPerson, Lengths.Name), (nameof(Place), Place, Lengths.Name),
        (nameof(Address), Address, Lengths.Address),
    ];
}
