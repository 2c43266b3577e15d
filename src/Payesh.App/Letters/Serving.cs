using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>One act of service of a letter (ابلاغ), as it was recorded. Never changed: a mistake is followed by another act.</summary>
public sealed class Serving : IScoped, ICentreOwned
{
    private Serving() { }

    internal Serving(Letter letter, ServingFacts facts, string? proof, AccountId by, DateTimeOffset at)
    {
        (LetterId, Office, Field, CentreId) = (letter.Id, letter.Office, letter.Field, letter.CentreId);
        (By, Day, Hour) = (facts.By, facts.Day, facts.Hour);
        (Recipient, Post, Relation, Place) = (facts.Recipient, facts.Post, facts.Relation, facts.Place);
        (Refused, Witnesses, Consent) = (facts.Refused, string.Join('\n', facts.Witnesses.Where(name => name.Length > 0)), facts.Consent);
        (StartsDays, Proof, EnteredBy, EnteredAt) = (facts.StartsDays, proof, by, at);
    }

    public long No { get; private set; }

    public LetterId LetterId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public CentreId CentreId { get; private set; }

    public ServedBy By { get; private set; }

    public DateOnly Day { get; private set; }

    public TimeOnly? Hour { get; private set; }

    [Masked]
    public string Recipient { get; private set; } = "";

    public string Post { get; private set; } = "";

    public string Relation { get; private set; } = "";

    public string Place { get; private set; } = "";

    public bool Refused { get; private set; }

    /// <summary>Names, one a line.</summary>
    [Masked]
    public string Witnesses { get; private set; } = "";

    public string Consent { get; private set; } = "";

    /// <summary>Whether the days run from it.</summary>
    public bool StartsDays { get; private set; }

    /// <summary>Hash of the scanned receipt.</summary>
    public string? Proof { get; private set; }

    /// <summary>Laid into the centre's box, or opened there, by the program itself.</summary>
    public bool ByPortal { get; private set; }

    internal Serving InPortal()
    {
        ByPortal = true;
        return this;
    }

    public AccountId EnteredBy { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }
}
