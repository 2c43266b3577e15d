using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>Systems in which a centre has a number already; counties will not enter twice (P30).</summary>
public enum ExternalSystem
{
    /// <summary>اتوماسیون اداری.</summary>
    Automation,

    /// <summary>درگاه ملی مجوزها.</summary>
    LicencePortal,

    /// <summary>سماد.</summary>
    Samad,

    /// <summary>دیدبان.</summary>
    Didehban,

    /// <summary>سایر.</summary>
    Other,
}

/// <summary>The number that another system gave to a centre.</summary>
public sealed class ExternalNumber : IScoped, ICentreOwned
{
    private ExternalNumber() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The directorate: some systems number by province.</summary>
    public OfficeCode Province { get; private set; }

    /// <summary>Which system.</summary>
    public ExternalSystem System { get; private set; }

    /// <summary>The number, normalised: ASCII digits.</summary>
    public string Number { get; private set; } = "";

    /// <summary>A number of a centre in a system.</summary>
    /// <returns>The number; or refused: empty or too long.</returns>
    public static Outcome<ExternalNumber> Of(Centre centre, ExternalSystem system, string? number)
    {
        var text = Lengths.Fit(number, Lengths.Number);
        if (!text.Succeeded) return text.Refusal.At(nameof(Number));
        if (text.Value.Length == 0) return CentresRefusal.NumberMissing.At(nameof(Number));
        return new ExternalNumber
        {
            CentreId = centre.Id, Office = centre.Office, Field = centre.Field, Province = centre.Office.Superior, System = system, Number = text.Value,
        };
    }
}
