using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>What only the opened finding shows: texts in the words of the visit's version, photos, reasons.</summary>
public sealed class FindingDetail
{
    private FindingDetail() { }

    /// <summary>The texts as they were on the day of the visit.</summary>
    public FindingDetail(FindingId finding, FindingWords words, string? note, IEnumerable<string> photos)
    {
        (FindingId, TextFa, TextEn, ActionFa) = (finding, words.TextFa, words.TextEn, words.ActionFa);
        (Source, Circular, Note, Photos) = (words.Source, words.Circular, note ?? "", string.Join(' ', photos));
    }

    /// <summary>The finding.</summary>
    public FindingId FindingId { get; private set; }

    /// <summary>The notice's sentence, Persian.</summary>
    public string TextFa { get; private set; } = "";

    /// <summary>The notice's sentence, English.</summary>
    public string TextEn { get; private set; } = "";

    /// <summary>اقدام لازم.</summary>
    public string ActionFa { get; private set; } = "";

    /// <summary>What the requirement rests on, as it is printed.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Number of the circular by which the province adopted the item; empty when it did not.</summary>
    public string Circular { get; private set; } = "";

    /// <summary>The inspector's open note.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Hashes of the photos, a space between.</summary>
    public string Photos { get; private set; } = "";

    /// <summary>Why it was confirmed or rejected.</summary>
    public DecisionReason? Reason { get; private set; }

    /// <summary>The same in own words.</summary>
    public string ReasonWords { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public AccountId? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Evidence besides residents' words.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>Who named that evidence.</summary>
    public AccountId? EvidenceBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? EvidenceAt { get; private set; }

    /// <summary>The second person's reason.</summary>
    public string ProtectReason { get; private set; } = "";

    /// <summary>The second person.</summary>
    public AccountId? ProtectedBy { get; private set; }

    /// <summary>When the second person decided.</summary>
    public DateTimeOffset? ProtectedAt { get; private set; }

    /// <summary>What was seen when the immediate order was looked after.</summary>
    public string OrderWords { get; private set; } = "";

    /// <summary>Who looked.</summary>
    public AccountId? OrderBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? OrderAt { get; private set; }

    /// <summary>Hashes of the photos, one by one.</summary>
    public IReadOnlyList<string> PhotoHashes => Photos.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether something besides residents' words carries it.</summary>
    public bool HasSeparateEvidence => Evidence.Length > 0;

    /// <summary>The sentence that stands instead since a dispute changed it; empty when none did.</summary>
    public string ChangedTextFa { get; private set; } = "";

    /// <summary>The sentence as it stands now, Persian.</summary>
    public string SentenceFa => ChangedTextFa.Length > 0 ? ChangedTextFa : TextFa;

    /// <summary>A dispute changed the sentence; what was said before stays.</summary>
    public void Change(string text) => ChangedTextFa = text.Trim();

    internal void Decided(Decision decision, AccountId by, DateTimeOffset at) =>
        (Reason, ReasonWords, DecidedBy, DecidedAt) = (decision.Reason, decision.Words.Trim(), by, at);

    internal void Evident(string evidence, AccountId by, DateTimeOffset at) => (Evidence, EvidenceBy, EvidenceAt) = (evidence, by, at);

    internal void Protect(string reason, AccountId by, DateTimeOffset at) => (ProtectReason, ProtectedBy, ProtectedAt) = (reason, by, at);

    internal void OrderChecked(string words, AccountId by, DateTimeOffset at) => (OrderWords, OrderBy, OrderAt) = (words, by, at);
}

/// <summary>A requirement in the words of the day of the visit.</summary>
/// <param name="TextFa">The notice's sentence, Persian.</param>
/// <param name="TextEn">The notice's sentence, English.</param>
/// <param name="ActionFa">اقدام لازم.</param>
/// <param name="Source">What it rests on, as it is printed.</param>
/// <param name="Circular">Number of the circular that adopted it; empty when none did.</param>
public sealed record FindingWords(string TextFa, string TextEn, string ActionFa, string Source, string Circular);
