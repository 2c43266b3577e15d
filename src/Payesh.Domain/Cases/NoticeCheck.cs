using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Why a sentence is marked in the preview.</summary>
public enum MarkKind
{
    /// <summary>It says that somebody spoke.</summary>
    Spoke,

    /// <summary>It points at one person.</summary>
    Person,

    /// <summary>It names a bed or a room by its number.</summary>
    Bed,

    /// <summary>Nothing but residents' words carries the finding.</summary>
    WordsOnly,

    /// <summary>It speaks of a complaint.</summary>
    Complaint,
}

/// <summary>One marked sentence.</summary>
/// <param name="Finding">The finding whose line it is; null outside the tables.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Kind">Why.</param>
/// <param name="Word">The word that was found; empty for <see cref="MarkKind.WordsOnly"/>.</param>
public sealed record Mark(FindingId? Finding, string Sentence, MarkKind Kind, string Word);

/// <summary>What the centre could infer from a letter about who spoke, before it is signed (P17, P23).</summary>
/// <param name="Marks">Marked sentences, in their order.</param>
/// <param name="Blocked">Lines that may not stand in the letter yet.</param>
public sealed record NoticeCheck(IReadOnlyList<Mark> Marks, IReadOnlyList<NoticeLine> Blocked)
{
    private static readonly char[] SentenceEnds = ['.', '؟', '!', '؛', '\n'];

    /// <summary>Whether the letter speaks of a complaint: then it is not signed.</summary>
    public bool SpeaksOfComplaint => Marks.Any(mark => mark.Kind == MarkKind.Complaint);

    /// <summary>Looks a letter through.</summary>
    /// <param name="lines">The lines of both tables.</param>
    /// <param name="others">Other texts that were typed.</param>
    /// <param name="words">What to look for.</param>
    [Source("office-practice", Clause = "P17")]
    public static NoticeCheck Of(IReadOnlyList<NoticeLine> lines, IEnumerable<string> others, ProtectiveWords words)
    {
        var marks = lines.SelectMany(line => MarksOf(line, words)).Concat(others.SelectMany(text => MarksOf(null, text, words)));
        return new([.. marks], [.. lines.Where(line => line.NeedsProtection)]);
    }

    private static IEnumerable<Mark> MarksOf(NoticeLine line, ProtectiveWords words)
    {
        if (line.RestsOnWordsOnly) yield return new(line.Finding, line.Sentence, MarkKind.WordsOnly, "");
        foreach (var mark in MarksOf(line.Finding, $"{line.Sentence}\n{line.Place}\n{line.Action}", words)) yield return mark;
    }

    private static IEnumerable<Mark> MarksOf(FindingId? finding, string text, ProtectiveWords words)
    {
        foreach (var part in text.Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sentence = PersianText.Normalise(part);
            foreach (var word in words.Complaint.Where(word => Has(sentence, word))) yield return new(finding, part, MarkKind.Complaint, word);
            foreach (var word in words.Spoke.Where(word => Has(sentence, word))) yield return new(finding, part, MarkKind.Spoke, word);
            foreach (var word in words.Person.Where(word => Has(sentence, word))) yield return new(finding, part, MarkKind.Person, word);
            foreach (var word in words.Place.Where(word => Numbered(sentence, word))) yield return new(finding, part, MarkKind.Bed, word);
        }
    }

    private static bool Has(string sentence, string word) => Ends(sentence, word).Any();

    // «تخت ۴», «اتاق شماره ۱۲»: the word, and a digit within the next few signs.
    private static bool Numbered(string sentence, string word) =>
        Ends(sentence, word).Any(end => sentence.AsSpan(end, Math.Min(8, sentence.Length - end)).ContainsAnyInRange('0', '9'));

    private static IEnumerable<int> Ends(string sentence, string word)
    {
        var wanted = PersianText.Normalise(word);
        for (var at = 0; (at = sentence.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + wanted.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end]))) yield return end;
        }
    }
}
