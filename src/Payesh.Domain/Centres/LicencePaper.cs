using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>One paper of the licence chain: number, issued, valid till. A renewal is a new paper.</summary>
public sealed class LicencePaper : IScoped, ICentreOwned, IVersioned
{
    private LicencePaper() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The directorate whose commission issued it: numbers are unique within one.</summary>
    public OfficeCode Province { get; private set; }

    /// <summary>Which paper of the chain.</summary>
    public LicenceKind Kind { get; private set; }

    /// <summary>Number printed on it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>First day on which it holds.</summary>
    public DateOnly Issued { get; private set; }

    /// <summary>Last day on which it holds, as printed.</summary>
    public DateOnly ValidTill { get; private set; }

    /// <summary>Day from which it no longer holds although <see cref="ValidTill"/> lies later: لغوشده.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Last day on which it holds in fact; before <see cref="Issued"/> when it was revoked at once.</summary>
    public DateOnly EndsOn => RevokedOn is { } day && day <= ValidTill ? day.AddDays(-1) : ValidTill;

    /// <summary>A paper as issued.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="kind">Which paper of the chain.</param>
    /// <param name="number">Number printed on it.</param>
    /// <param name="issued">First day on which it holds.</param>
    /// <param name="validTill">Last day on which it holds.</param>
    /// <param name="today">Today: a paper of tomorrow is not issued yet.</param>
    /// <returns>The paper; or refused: unlicensed place, no number, ends before it begins, issued in the future.</returns>
    public static Outcome<LicencePaper> Issue(
        Centre centre, LicenceKind kind, string? number, DateOnly issued, DateOnly validTill, DateOnly today)
    {
        if (!centre.IsCentre) return CentresRefusal.NotForUnlicensed;
        var paper = new LicencePaper
        {
            CentreId = centre.Id, Office = centre.Office, Field = centre.Field, Province = centre.Office.Superior, Kind = kind,
        };
        return paper.Correct(number, issued, validTill, today);
    }

    /// <summary>Mends what was mistyped; the access and change log keeps what stood there.</summary>
    public Outcome<LicencePaper> Correct(string? number, DateOnly issued, DateOnly validTill, DateOnly today)
    {
        var text = Lengths.Fit(number, Lengths.Number);
        if (!text.Succeeded) return text.Refusal.At(nameof(Number));
        if (text.Value.Length == 0) return CentresRefusal.NumberMissing.At(nameof(Number));
        if (issued > today) return CentresRefusal.InFuture.At(nameof(Issued));
        if (validTill < issued) return CentresRefusal.ValidBeforeIssued.At(nameof(ValidTill));
        (Number, Issued, ValidTill) = (text.Value, issued, validTill);
        return this;
    }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => Issued <= day && day <= EndsOn;

    /// <summary>Ends it before its time.</summary>
    /// <param name="day">First day on which it no longer holds.</param>
    /// <returns>The paper; or refused: ended already, or before it was issued.</returns>
    public Outcome<LicencePaper> Revoke(DateOnly day)
    {
        if (RevokedOn is not null) return CentresRefusal.AlreadyRevoked;
        if (day < Issued) return CentresRefusal.ValidBeforeIssued.At(nameof(RevokedOn));
        RevokedOn = day;
        return this;
    }
}
