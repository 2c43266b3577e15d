using Payesh.Domain.Basics;

namespace Payesh.Domain.Access;

/// <summary>Field of work (حوزه تخصصی), a dimension of access: addiction belongs to prevention, the others to rehabilitation.</summary>
[Flags]
public enum FieldOfWork
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>سالمندی.</summary>
    Elderly = 1,

    /// <summary>توانبخشی.</summary>
    Disability = 2,

    /// <summary>اعتیاد.</summary>
    Addiction = 4,

    /// <summary>All three.</summary>
    All = Elderly | Disability | Addiction,
}

/// <summary>Whose rows a person may see: territory × field of work × centre. Applied in the query, never after it.</summary>
/// <param name="First">First office of the territory, included.</param>
/// <param name="Last">Last office of the territory, included; before <paramref name="First"/> when nothing may be seen.</param>
/// <param name="Fields">Fields of work.</param>
/// <param name="Centre">The one centre a centre's own account sees; null for officers.</param>
public sealed record Scope(OfficeCode First, OfficeCode Last, FieldOfWork Fields, CentreId? Centre)
{
    /// <summary>Everything: headquarters, jobs.</summary>
    public static Scope Everything { get; } = Of(OfficeCode.Headquarters, FieldOfWork.All);

    /// <summary>Nothing: nobody is signed in.</summary>
    public static Scope Nothing { get; } = new(new(0), new(-2), FieldOfWork.None, null);

    /// <summary>The territory of an office in some fields of work.</summary>
    public static Scope Of(OfficeCode office, FieldOfWork fields) => new(office.First, office.Last, fields, null);

    /// <summary>
    /// What an account sees: an officer the territory of the office; a centre's own account its one centre, wherever in the province that lies now, and
    /// nothing while no centre is named.
    /// </summary>
    public static Scope OfAccount(Role role, OfficeCode office, FieldOfWork fields, CentreId? centre) =>
        role is not Role.Centre ? Of(office, fields)
        // A centre that moved keeps what another county closed about it. Not the country: who makes accounts for one province reaches no centre of another.
        : centre is { } own ? Of(office.IsCounty ? office.Superior : office, FieldOfWork.All) with { Centre = own } : Nothing;

    /// <summary>Whether a row of this office and field lies inside.</summary>
    public bool Covers(OfficeCode office, FieldOfWork field) => office >= First && office <= Last && (Fields & field) != 0;
}
