using Microsoft.AspNetCore.Identity;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>An account of one person, made by an administrator.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public string Name { get; set; } = "";

    /// <summary>Post as printed under a signature.</summary>
    public string Post { get; set; } = "";

    public Role Role { get; set; }

    public OfficeCode Office { get; set; }

    public FieldOfWork Fields { get; set; } = FieldOfWork.All;

    /// <summary>Only for accounts of a centre's own people.</summary>
    public CentreId? Centre { get; set; }

    /// <summary>Men and women: a ward of women is visited by women (P3).</summary>
    public Sex Sex { get; set; }

    /// <summary>Where the office reaches this person; sealed.</summary>
    public Personal? Phone { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Made for a demonstration: signs in with the password alone, and only where the database is a demo.</summary>
    public bool Demo { get; set; }

    public DateTimeOffset Made { get; set; }

    public DateTimeOffset? LastSignIn { get; set; }

    public AccountId AccountId => new(Id);

    public Scope Scope => Scope.Of(Office, Fields) with { Centre = Centre };

    public Actor ActFrom(string from) => new(AccountId, Name, Role, Office, Scope, from);
}
