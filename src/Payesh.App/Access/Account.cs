using Microsoft.AspNetCore.Identity;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>An account of one person, made by an administrator.</summary>
public sealed class Account : IdentityUser<Guid>, IVersioned
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

    /// <summary>Secret of the authenticator app, wrapped by the key file.</summary>
    [Masked, WrappedBy(SecondStep.Wrapping)]
    public byte[]? CodeSecret { get; set; }

    /// <summary>Step of the last code that was used: a code is good once.</summary>
    [Technical("Counts half minutes.")]
    public long CodeStep { get; set; }

    /// <summary>Keyed fingerprints of the recovery codes that are left, separated by blanks.</summary>
    [Masked]
    public string RecoveryCodes { get; set; } = "";

    /// <summary>Name and user name, normalised: the column that is searched.</summary>
    [Technical("Made from the names.")]
    public string SearchKey { get; private set; } = "";

    /// <summary>Name in alphabetical order, the same on every database.</summary>
    [Technical("Made from the name.")]
    public string NameOrder { get; private set; } = "";

    public DateTimeOffset Made { get; set; }

    public DateTimeOffset? LastSignIn { get; set; }

    public long Version { get; private set; }

    public AccountId AccountId => new(Id);

    public Scope Scope => Scope.OfAccount(Role, Office, Fields, Centre);

    /// <summary>Makes the columns anew by which it is searched and sorted.</summary>
    public void Index()
    {
        SearchKey = $"{PersianText.SearchKey(Name)} {PersianText.SearchKey(UserName)} {PersianText.SearchKey(Post)}";
        NameOrder = PersianOrder.Key(Name);
    }

    public Actor ActFrom(string from) => new(AccountId, Name, Role, Office, Scope, from);
}
