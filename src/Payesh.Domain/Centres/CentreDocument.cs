using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>Papers of other bodies and of the centre itself, beside the licence chain.</summary>
public enum DocumentKind
{
    /// <summary>تأییدیه آتش‌نشانی.</summary>
    FireSafety,

    /// <summary>تأییدیه بهداشت.</summary>
    Health,

    /// <summary>تأییدیه اماکن.</summary>
    PremisesPolice,

    /// <summary>تأییدیه دفتر فنی.</summary>
    TechnicalOffice,

    /// <summary>گواهی استاندارد.</summary>
    Standard,

    /// <summary>بیمه مسئولیت.</summary>
    LiabilityInsurance,

    /// <summary>بیمه آتش‌سوزی.</summary>
    FireInsurance,

    /// <summary>سند یا اجاره‌نامه.</summary>
    Tenancy,

    /// <summary>اساسنامه.</summary>
    Statutes,

    /// <summary>سایر.</summary>
    Other,
}

/// <summary>One document of a centre, with its validity and perhaps its scan.</summary>
public sealed class CentreDocument : IScoped, ICentreOwned, IVersioned
{
    private CentreDocument() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Its sort.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Number printed on it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Who gave it, or what it says, in one line; may be empty.</summary>
    public string Title { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly Issued { get; private set; }

    /// <summary>Last day; null when it does not end.</summary>
    public DateOnly? ValidTill { get; private set; }

    /// <summary>SHA-256 of the scan in the file store; null when there is none.</summary>
    public string? Scan { get; private set; }

    /// <summary>Day from which a newer one stands in its place, or it was taken back.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>A document as received.</summary>
    /// <returns>The document; or refused: unlicensed place, no number, ends before it begins, from the future.</returns>
    public static Outcome<CentreDocument> Receive(
        Centre centre, DocumentKind kind, string? number, string? title, DateOnly issued, DateOnly? validTill, DateOnly today)
    {
        if (!centre.IsCentre) return CentresRefusal.NotForUnlicensed;
        var text = Lengths.Fit(number, Lengths.Number);
        if (!text.Succeeded) return text.Refusal.At(nameof(Number));
        if (text.Value.Length == 0) return CentresRefusal.NumberMissing.At(nameof(Number));
        var line = Lengths.Fit(title, Lengths.Line);
        if (!line.Succeeded) return line.Refusal.At(nameof(Title));
        if (issued > today) return CentresRefusal.InFuture.At(nameof(Issued));
        if (validTill < issued) return CentresRefusal.ValidBeforeIssued.At(nameof(ValidTill));
        return new CentreDocument
        {
            CentreId = centre.Id, Office = centre.Office, Field = centre.Field,
            Kind = kind, Number = text.Value, Title = line.Value, Issued = issued, ValidTill = validTill,
        };
    }

    /// <summary>Ties a scan of the file store to it.</summary>
    public void Attach(string scan) => Scan = scan;

    /// <summary>It no longer counts.</summary>
    public void End(DateOnly day) => EndedOn ??= day;
}
