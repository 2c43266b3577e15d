using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>A new document that the centre sent: no part of the register before somebody of the office accepted it.</summary>
public sealed class ProposedDocument : IScoped, ICentreOwned, IVersioned
{
    private ProposedDocument() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its sort.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Number printed on it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly Issued { get; private set; }

    /// <summary>Last day; null when it does not end.</summary>
    public DateOnly? ValidTill { get; private set; }

    /// <summary>SHA-256 of the scan in the file store.</summary>
    public string Scan { get; private set; } = "";

    /// <summary>Who sent it.</summary>
    public AccountId SentBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>Whether it went into the register; null while it waits.</summary>
    public bool? Accepted { get; private set; }

    /// <summary>Why not.</summary>
    public string Reason { get; private set; } = "";

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>A document as the centre sends it: checked as one that the office receives.</summary>
    /// <returns>The document; or what the register would refuse.</returns>
    public static Outcome<ProposedDocument> Send(
        Centre centre, (Guid Id, DocumentKind Kind, string? Number, DateOnly Issued, DateOnly? ValidTill, string? Scan) sent, AccountId by, DateTimeOffset at)
    {
        var would = CentreDocument.Receive(centre, sent.Kind, sent.Number, "", sent.Issued, sent.ValidTill, TehranTime.DayOf(at));
        if (!would.Succeeded) return would.Refusal;
        if (string.IsNullOrEmpty(sent.Scan)) return CentresRefusal.ScanMissing.At("File");
        return new ProposedDocument
        {
            Id = sent.Id, CentreId = centre.Id, Office = centre.Office, Field = centre.Field, Kind = sent.Kind, Number = would.Value.Number,
            Issued = sent.Issued, ValidTill = sent.ValidTill, Scan = sent.Scan, SentBy = by, SentAt = at,
        };
    }

    /// <summary>The office looked at it.</summary>
    /// <returns>Refused when somebody did before, and when it is sent back without a reason.</returns>
    public Outcome<ProposedDocument> Decide(bool accepted, string? reason)
    {
        if (Accepted is not null) return CentresRefusal.DecidedBefore;
        var text = Lengths.Fit(reason, Lengths.Line);
        if (!text.Succeeded) return text.Refusal.At(nameof(Reason));
        if (!accepted && text.Value.Length == 0) return CentresRefusal.ReasonMissing.At(nameof(Reason));
        (Accepted, Reason) = (accepted, text.Value);
        return this;
    }
}
