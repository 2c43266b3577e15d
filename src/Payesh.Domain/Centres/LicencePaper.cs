using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>One paper of the licence chain: number, issued, valid till. A renewal is a new paper.</summary>
public sealed class LicencePaper : IScoped, ICentreOwned, IVersioned
{
    private LicencePaper() { }

    /// <summary>A paper as issued.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="kind">Which paper of the chain.</param>
    /// <param name="number">Number printed on it.</param>
    /// <param name="issued">First day on which it holds.</param>
    /// <param name="validTill">Last day on which it holds.</param>
    public LicencePaper(Centre centre, LicenceKind kind, string number, DateOnly issued, DateOnly validTill)
    {
        (CentreId, Office, Field) = (centre.Id, centre.Office, centre.Field);
        (Kind, Number, Issued, ValidTill) = (kind, PersianText.Normalise(number), issued, validTill);
    }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Which paper of the chain.</summary>
    public LicenceKind Kind { get; private set; }

    /// <summary>Number printed on it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>First day on which it holds.</summary>
    public DateOnly Issued { get; private set; }

    /// <summary>Last day on which it holds.</summary>
    public DateOnly ValidTill { get; private set; }

    /// <summary>Day from which it no longer holds although <see cref="ValidTill"/> lies later: لغوشده.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => Issued <= day && day <= ValidTill && !(RevokedOn <= day);

    /// <summary>Ends it before its time.</summary>
    /// <param name="day">First day on which it no longer holds.</param>
    public void Revoke(DateOnly day)
    {
        RevokedOn = day;
        Version++;
    }
}
