using System.Text.RegularExpressions;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>What an administrator enters about a person.</summary>
public sealed record AccountInput
{
    public string? Name { get; init; }

    public string? Post { get; init; }

    public Role? Role { get; init; }

    public OfficeCode? Office { get; init; }

    public FieldOfWork Fields { get; init; }

    public Sex Sex { get; init; }

    public CentreId? Centre { get; init; }

    /// <summary>As typed; empty for none.</summary>
    public string? Phone { get; init; }

    /// <summary>The first thing that must be mended, else null.</summary>
    internal Refusal? Refusal(Actor by)
    {
        if (PersianText.Normalise(Name).Length == 0) return AccessRefusal.NameMissing.At(nameof(Name));
        if (Role is not { } role) return AccessRefusal.RoleMissing.At(nameof(Role));
        if (Office is not { } office || office < by.Scope.First || office > by.Scope.Last) return AccessRefusal.OfficeNotYours.At(nameof(Office));
        if (!Duties.StandsAt(role, office)) return AccessRefusal.RoleNotAtOffice.At(nameof(Office));
        if (Fields is FieldOfWork.None) return AccessRefusal.FieldsMissing.At(nameof(Fields));
        if ((role is Domain.Access.Role.Centre) != (Centre is not null)) return AccessRefusal.CentreMissing.At(nameof(Centre));
        return Number is { Succeeded: false } wrong ? wrong.Refusal!.At(nameof(Phone)) : null;
    }

    internal Outcome<PhoneNumber>? Number => string.IsNullOrWhiteSpace(Phone) ? (Outcome<PhoneNumber>?)null : PhoneNumber.Parse(Phone);

    /// <summary>Writes it into an account; <see cref="Refusal"/> was null. An empty telephone leaves the one that is there.</summary>
    internal void WriteTo(Account account, PersonalVault vault)
    {
        (account.Name, account.Post) = (PersianText.Normalise(Name), PersianText.Normalise(Post));
        (account.Role, account.Office, account.Fields, account.Sex, account.Centre) = (Role!.Value, Office!.Value, Fields, Sex, Centre);
        if (Number is { } number) account.Phone = vault.Seal(number.Value);
        account.Index();
    }
}

/// <summary>How a user name is written.</summary>
public static partial class UserNames
{
    public static string Read(string? typed) => PersianText.AsciiDigits(PersianText.Normalise(typed)).ToLowerInvariant();

    public static bool IsGood(string name) => Form().IsMatch(name);

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{2,39}$")]
    private static partial Regex Form();
}
