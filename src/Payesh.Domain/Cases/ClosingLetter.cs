using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.Domain.Cases;

/// <summary>One finding as it stands in the letter that ends a case.</summary>
/// <param name="Place">محل.</param>
/// <param name="Sentence">نقص.</param>
/// <param name="How">How it ended.</param>
/// <param name="Day">The day on which it ended.</param>
public sealed record ClosingLine(string Place, string Sentence, SettledBy How, DateOnly Day);

/// <summary>What that letter says besides its table.</summary>
/// <param name="Office">Name of the office as it stands on the letter.</param>
/// <param name="Centre">The centre.</param>
/// <param name="Case">Number of the case.</param>
/// <param name="Visits">The visits that opened it.</param>
/// <param name="Texts">The addressee and the expert who answers questions; empty for the usual words.</param>
/// <param name="Copies">The copies that stand on the sheet.</param>
public sealed record ClosingFacts(
    string Office, string Centre, string Case, IReadOnlyList<(string Number, DateTimeOffset Arrived)> Visits,
    (string Addressee, string ContactPost, string ContactPhone) Texts, IReadOnlyList<string> Copies);

/// <summary>Writes the words of the letter that ends a case.</summary>
public static class ClosingLetter
{
    /// <summary>Composes it: what the case was about, and how each of it ended. It decides nothing, so it carries no deadline and no appeal.</summary>
    /// <param name="words">The words that hold.</param>
    /// <param name="facts">What is filled in.</param>
    /// <param name="lines">The findings.</param>
    /// <param name="written">Own words; null for the template's alone.</param>
    [Source("office-practice", Clause = "P23")]
    public static LetterContent Compose(ClosingWords words, ClosingFacts facts, IReadOnlyList<ClosingLine> lines, DraftWords? written = null)
    {
        var values = Values(words, facts);
        return new()
        {
            Office = facts.Office,
            Title = words.Title,
            Attachment = false,
            Address = NoticeLetter.Fill(words.Address, values).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Subject = NoticeLetter.Fill(words.Subject, values),
            Parts = [.. Body(words, lines, values, written ?? DraftWords.Template)],
            Copies = facts.Copies,
        };
    }

    /// <summary>The parts of its body in their order, for an editor.</summary>
    [Source("office-practice", Clause = "P22")]
    public static IReadOnlyList<PartShown> Parts(ClosingWords words, ClosingFacts facts, bool named, DraftWords written) => written.Show(
        new Dictionary<DraftPart, string>
        {
            [DraftPart.Subject] = words.Subject, [DraftPart.Greeting] = words.Greeting, [DraftPart.Opening] = named ? words.Opening : words.OpeningNone,
            [DraftPart.Deadline] = words.Closing, [DraftPart.Ending] = "",
        },
        Values(words, facts));

    private static Dictionary<string, string> Values(ClosingWords words, ClosingFacts facts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["centre"] = facts.Centre,
            ["case"] = PersianText.Digits(facts.Case),
            ["visitDay"] = NoticeLetter.Joined(facts.Visits.Select(visit => TehranTime.DayOf(visit.Arrived).Jalali.Text)),
            ["visitNumber"] = NoticeLetter.Joined(facts.Visits.Select(visit => PersianText.Digits(visit.Number))),
            ["post"] = facts.Texts.ContactPost,
            ["phone"] = PersianText.Digits(facts.Texts.ContactPhone),
        };
        values["addressee"] = facts.Texts.Addressee.Length > 0 ? facts.Texts.Addressee : NoticeLetter.Fill(words.AddresseeDefault, values);
        return values;
    }

    private static IEnumerable<LetterPart> Body(ClosingWords words, IReadOnlyList<ClosingLine> lines, Dictionary<string, string> values, DraftWords written)
    {
        foreach (var text in written.Paragraphs(DraftPart.Greeting, words.Greeting)) yield return new LetterText(text);
        var opening = NoticeLetter.Fill(lines.Count > 0 ? words.Opening : words.OpeningNone, values);
        foreach (var text in written.Paragraphs(DraftPart.Opening, opening)) yield return new LetterText(text);
        if (lines.Count > 0)
        {
            yield return new LetterTable(words.Table.Title, Light: false, words.Table.Columns, [.. lines.Select((line, at) => (IReadOnlyList<string>)
            [
                PersianText.Digits(at + 1), line.Place, PersianText.Digits(line.Sentence),
                words.How[line.How].Replace("{day}", line.Day.Jalali.Text, StringComparison.Ordinal),
            ])]);
        }

        yield return new LetterText(words.Closing);
        if (values["post"].Length > 0) yield return new LetterText(NoticeLetter.Fill(words.Contact, values));
        foreach (var text in written.Paragraphs(DraftPart.Ending, "")) yield return new LetterText(text);
    }
}
