using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>How somebody was found.</summary>
public enum InsideHealth
{
    /// <summary>Well, as far as can be seen.</summary>
    Well,

    /// <summary>Ill.</summary>
    Ill,

    /// <summary>Injured, or with marks.</summary>
    Injured,

    /// <summary>Needs help at once.</summary>
    Urgent,

    /// <summary>Nobody could say.</summary>
    Unknown,
}

/// <summary>Where somebody went, as it is entered.</summary>
/// <param name="To">Where.</param>
/// <param name="Centre">The centre; only when it is one.</param>
/// <param name="Words">Name of the hospital or the place; relation of who came for the person.</param>
/// <param name="FamilyToldBy">Who told the family; empty when no family is known.</param>
/// <param name="FamilyToldAt">When.</param>
public sealed record Going(Destination To, CentreId? Centre, string Words, string FamilyToldBy, DateTimeOffset? FamilyToldAt);

/// <summary>One person who was found inside. Who it is stands sealed; a look at it leaves an audit entry.</summary>
public sealed class PersonInside : IScoped, IOfficeOnly, IVersioned
{
    /// <summary>Signs of a text.</summary>
    public const int MaxText = 200;

    private PersonInside() { }

    /// <summary>Somebody was found inside.</summary>
    /// <param name="place">The place.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="health">How the person was found.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="at">When.</param>
    public PersonInside(UnlicensedPlace place, Sex sex, InsideHealth health, AccountId by, DateTimeOffset at)
    {
        (PlaceId, Round, Office, Field) = (place.Id, place.Round, place.Office, place.Field);
        (Sex, Health, EnteredBy, EnteredAt) = (sex, health, by, at);
    }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <summary>The place.</summary>
    public Guid PlaceId { get; private set; }

    /// <summary>In which round.</summary>
    public int Round { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Name, sealed; null when nobody knows it.</summary>
    public Personal? Name { get; private set; }

    /// <summary>National id, sealed; null when it is not known.</summary>
    public Personal? NationalId { get; private set; }

    /// <summary>Finds the same national id again without telling it.</summary>
    public BlindIndex? NationalIdIndex { get; private set; }

    /// <summary>Year of birth, sealed; null when nobody knows it.</summary>
    public Personal? BirthYear { get; private set; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; private set; }

    /// <summary>How the person was found.</summary>
    public InsideHealth Health { get; private set; }

    /// <summary>Where the person went; null while nobody knows.</summary>
    public Destination? Destination { get; private set; }

    /// <summary>The centre that took the person in.</summary>
    public CentreId? DestinationCentre { get; private set; }

    /// <summary>Name of the hospital, relation of who came, other place.</summary>
    [Masked]
    public string DestinationWords { get; private set; } = "";

    /// <summary>Who told the family.</summary>
    public string FamilyToldBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset? FamilyToldAt { get; private set; }

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Ties sealed data to the person.</summary>
    public void Identify(Personal? name, Personal? nationalId, BlindIndex? index, Personal? birthYear) =>
        (Name, NationalId, NationalIdIndex, BirthYear) = (name, nationalId, index, birthYear);

    /// <summary>The person has a place to go.</summary>
    /// <param name="going">Where, and who told the family.</param>
    /// <param name="entry">Moment of the entry.</param>
    /// <param name="now">Now.</param>
    public Outcome<PersonInside> Go(Going going, DateTimeOffset entry, DateTimeOffset now)
    {
        if (going.To == Cases.Destination.Centre && going.Centre is null) return CasesRefusal.CentreNotChosen.At("Centre");
        if (going.To != Cases.Destination.Centre && string.IsNullOrWhiteSpace(going.Words)) return CasesRefusal.DestinationUnsaid.At("Words");
        if (going.Words.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Words");
        if (going.FamilyToldBy.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("FamilyToldBy");
        if (going.FamilyToldBy.Length > 0 != going.FamilyToldAt is not null) return CasesRefusal.ToldIncomplete.At("FamilyToldBy");
        if (going.FamilyToldAt < entry || going.FamilyToldAt > now) return CasesRefusal.ToldOutside.At("ToldDay");
        (Destination, DestinationCentre) = (going.To, going.To == Cases.Destination.Centre ? going.Centre : null);
        (DestinationWords, FamilyToldBy, FamilyToldAt) = (going.Words.Trim(), going.FamilyToldBy.Trim(), going.FamilyToldAt);
        return this;
    }
}
