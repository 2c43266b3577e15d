using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>The words and bytes of a letter. From the seal on nothing here changes, and nothing is rendered anew.</summary>
public sealed class LetterBody
{
    private LetterBody() { }

    internal LetterBody(LetterId letter) => LetterId = letter;

    public LetterId LetterId { get; private set; }

    /// <summary>The unnumbered document as it was signed: canonical JSON; null in a draft.</summary>
    [Technical("Bytes; the entry holds their hash.")]
    public byte[]? Unnumbered { get; private set; }

    /// <summary>The sealed document: canonical JSON.</summary>
    [Technical("Bytes; the entry holds their hash.")]
    public byte[]? Json { get; private set; }

    /// <summary>The sealed document as a page: the digital original that is handed out.</summary>
    [Technical("Bytes; the entry holds their hash.")]
    public byte[]? Html { get; private set; }

    public string JsonHash { get; private set; } = "";

    public string HtmlHash { get; private set; } = "";

    /// <summary>Hash of the page's one style element, as its Content-Security-Policy names it.</summary>
    public string StyleHash { get; private set; } = "";

    public DateTimeOffset? SealedAt { get; private set; }

    /// <summary>Copies that stand on no sheet: recipients apart (P23), one a line.</summary>
    public string ConfidentialCopies { get; private set; } = "";

    internal void Sign(LetterDocument document, IEnumerable<string> confidentialCopies)
    {
        if (Json is not null) throw new InvalidOperationException("A sealed letter does not change.");
        (Unnumbered, ConfidentialCopies) = (document.Canonical(), string.Join('\n', confidentialCopies));
    }

    internal void Seal(byte[] json, LetterPage page, DateTimeOffset at)
    {
        if (Json is not null) throw new InvalidOperationException("A sealed letter does not change.");
        (Json, Html) = (json, page.Bytes);
        (JsonHash, HtmlHash, StyleHash) = (Digest.Of(json).ToString(), Digest.Of(page.Bytes).ToString(), page.StyleHash);
        SealedAt = at;
    }
}
