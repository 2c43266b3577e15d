using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>What a person is to a centre.</summary>
public enum PersonRole
{
    /// <summary>مؤسس.</summary>
    Founder,

    /// <summary>مسئول فنی.</summary>
    TechnicalOfficer,

    /// <summary>مدیرعامل شخص حقوقی.</summary>
    Director,

    /// <summary>پزشک آنکال.</summary>
    Doctor,
}

/// <summary>A person who answers for a centre, during some days. Whoever leaves stays in the record with a last day.</summary>
public sealed class CentrePerson : IScoped, ICentreOwned, IVersioned
{
    private CentrePerson() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>What the person is to the centre.</summary>
    public PersonRole Role { get; private set; }

    /// <summary>First and family name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>National id, sealed; null where it is not known.</summary>
    public Personal? NationalId { get; private set; }

    /// <summary>Finds the same national id again without telling it.</summary>
    public BlindIndex? NationalIdIndex { get; private set; }

    /// <summary>Telephone, sealed; null where it is not known.</summary>
    public Personal? Phone { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while the person holds the post.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The account with which the person acts for the centre; null where there is none.</summary>
    public AccountId? Account { get; private set; }

    /// <summary>Whether the person may act for the centre in this program: who founded it, leads it or answers for it.</summary>
    public bool MayHaveAccount => Role is PersonRole.Founder or PersonRole.TechnicalOfficer or PersonRole.Director;

    /// <summary>Ties an account to the person.</summary>
    public void ActsAs(AccountId account) => Account = account;

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Puts a person into a post.</summary>
    /// <returns>The person; or refused: no name, too long a name, a day to come, no technical officer for an unlicensed place.</returns>
    public static Outcome<CentrePerson> Appoint(Centre centre, PersonRole role, string? name, DateOnly from, DateOnly today)
    {
        if (!centre.IsCentre && role is PersonRole.TechnicalOfficer) return CentresRefusal.NotForUnlicensed.At(nameof(Role));
        var text = Lengths.Fit(name, Lengths.Name);
        if (!text.Succeeded) return text.Refusal.At(nameof(Name));
        if (text.Value.Length == 0) return CentresRefusal.NameMissing.At(nameof(Name));
        if (from > today) return CentresRefusal.InFuture.At(nameof(From));
        return new CentrePerson { CentreId = centre.Id, Office = centre.Office, Field = centre.Field, Role = role, Name = text.Value, From = from };
    }

    /// <summary>Ties sealed data to the person.</summary>
    public void Identify(Personal? nationalId, BlindIndex? index, Personal? phone) => (NationalId, NationalIdIndex, Phone) = (nationalId, index, phone);

    /// <summary>Whether the person holds the post on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && !(Until < day);

    /// <summary>The person leaves.</summary>
    /// <param name="last">Last day.</param>
    /// <returns>The person; or refused: left before coming.</returns>
    public Outcome<CentrePerson> LeaveOn(DateOnly last)
    {
        if (last < From) return CentresRefusal.ValidBeforeIssued.At(nameof(Until));
        Until = last;
        return this;
    }
}
