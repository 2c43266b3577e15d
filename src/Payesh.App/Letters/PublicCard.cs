using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>
/// What anybody may know of a letter who holds its code. Not filtered by scope, so nothing personal stands here: no addressee, no
/// signatory, no finding.
/// </summary>
public sealed class PublicCard
{
    private PublicCard() { }

    internal PublicCard(Letter letter, string officeName)
    {
        (Code, Typed, LetterId, Kind) = (letter.Code, letter.CheckCode.ForLookup, letter.Id, letter.Kind);
        (OfficeName, CentreName, Days, Findings) = (officeName, letter.CentreName, letter.Days, letter.Findings);
    }

    /// <summary>26 signs.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The first 15 signs, for what people type.</summary>
    public string Typed { get; private set; } = "";

    public LetterId LetterId { get; private set; }

    public LetterKind Kind { get; private set; }

    public string OfficeName { get; private set; } = "";

    public string CentreName { get; private set; } = "";

    /// <summary>Null while it waits for its number: then it is no letter yet.</summary>
    public string? Number { get; private set; }

    public DateOnly? Date { get; private set; }

    public int? Days { get; private set; }

    public int Findings { get; private set; }

    public DateOnly? Served { get; private set; }

    public DateOnly? Due { get; private set; }

    /// <summary>The mark that is printed on the paper too.</summary>
    public string Mark { get; private set; } = "";

    public string JsonHash { get; private set; } = "";

    public string HtmlHash { get; private set; } = "";

    internal void Sealed(Letter letter, LetterBody body, string mark) =>
        (Number, Date, Mark, JsonHash, HtmlHash) = (letter.Number, letter.Date, mark, body.JsonHash, body.HtmlHash);

    internal void Runs(Letter letter) => (Served, Due) = (letter.Served, letter.Due);
}
