using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>One finding as it stands in a notice.</summary>
public sealed record NoticeLine
{
    /// <summary>The finding.</summary>
    public required FindingId Finding { get; init; }

    /// <summary>Code of the requirement.</summary>
    public required string Item { get; init; }

    /// <summary>Whether it bound the centre on the day of the visit: it decides the table, and nobody can change it (P15).</summary>
    public required Standing Standing { get; init; }

    /// <summary>محل.</summary>
    public required string Place { get; init; }

    /// <summary>نقص.</summary>
    public required string Sentence { get; init; }

    /// <summary>مستند.</summary>
    public required string Basis { get; init; }

    /// <summary>اقدام لازم.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it was mended on the spot.</summary>
    public required bool Mended { get; init; }

    /// <summary>Whether nothing but residents' words carries it.</summary>
    public required bool RestsOnWordsOnly { get; init; }

    /// <summary>Whether it may not be signed yet.</summary>
    public required bool NeedsProtection { get; init; }
}

/// <summary>The letter of the step before, from whose days a warning follows.</summary>
/// <param name="Kind">Name of that step, Persian.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Served">The day of its service.</param>
/// <param name="Due">The last day it gave.</param>
public sealed record LetterBefore(string Kind, string Number, DateOnly Date, DateOnly Served, DateOnly Due);

/// <summary>What the letter of a step says besides its tables.</summary>
public sealed record NoticeFacts
{
    /// <summary>Kind of its words, such as <c>notice</c>.</summary>
    public required string Words { get; init; }

    /// <summary>The letter before; null for the first letter of a case.</summary>
    public LetterBefore? Before { get; init; }

    /// <summary>The case in which the same critical requirement was broken before; empty when there is none.</summary>
    public string EarlierCase { get; init; } = "";

    /// <summary>Name of the office as it stands on the letter.</summary>
    public required string Office { get; init; }

    /// <summary>The centre, with its kind.</summary>
    public required string Centre { get; init; }

    /// <summary>Number of the case.</summary>
    public required string Case { get; init; }

    /// <summary>Whom it is addressed to; empty for the usual words.</summary>
    public required string Addressee { get; init; }

    /// <summary>The visits, after a letter those that looked again: number and when the inspectors stood at the door.</summary>
    public required IReadOnlyList<(string Number, DateTimeOffset Arrived)> Visits { get; init; }

    /// <summary>Days of the sessions; none on the fast track.</summary>
    public required IReadOnlyList<DateOnly> Sessions { get; init; }

    /// <summary>Days given.</summary>
    public required int Days { get; init; }

    /// <summary>The way proof is sent; empty for the usual words.</summary>
    public required string Channel { get; init; }

    /// <summary>Post of the expert who answers questions; empty when there is none.</summary>
    public required string ContactPost { get; init; }

    /// <summary>The office's telephone of that expert.</summary>
    public required string ContactPhone { get; init; }

    /// <summary>Whether something is attached.</summary>
    public required bool Attachment { get; init; }

    /// <summary>The copies that stand on the sheet.</summary>
    public required IReadOnlyList<string> Copies { get; init; }
}

/// <summary>Writes the words of the letter of a step: the written notice and the warnings.</summary>
public static class NoticeLetter
{
    /// <summary>Composes the letter. Requirements and advice are parted by standing, and advice carries no basis and no deadline (P15).</summary>
    /// <param name="words">The words that hold.</param>
    /// <param name="appeal">The appeal block.</param>
    /// <param name="facts">What is filled in.</param>
    /// <param name="lines">The findings.</param>
    /// <param name="written">Own words; null for the template's alone.</param>
    /// <exception cref="ArgumentException">No line binds: the ladder does not run on advice.</exception>
    [Source("office-practice", Clause = "P15")]
    public static LetterContent Compose(
        NoticeWords words, AppealBlock appeal, NoticeFacts facts, IReadOnlyList<NoticeLine> lines, DraftWords? written = null)
    {
        if (!lines.Any(line => line.Standing.Binds)) throw new ArgumentException("No line binds.", nameof(lines));
        var filled = Values(words, facts);
        return new()
        {
            Office = facts.Office,
            Title = words.Title,
            Attachment = facts.Attachment,
            Address = Fill(words.Address, filled).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Subject = Fill(words.Subject, filled),
            Parts = [.. Body(words, appeal, facts, lines, filled, written ?? DraftWords.Template)],
            Copies = facts.Copies,
        };
    }

    /// <summary>The parts of its body in their order, for an editor: what the template says, and what may be worded.</summary>
    [Source("office-practice", Clause = "P22")]
    public static IReadOnlyList<PartShown> Parts(NoticeWords words, AppealBlock appeal, NoticeFacts facts, DraftWords written) => written.Show(
        new Dictionary<DraftPart, string>
        {
            [DraftPart.Subject] = words.Subject, [DraftPart.Greeting] = words.Greeting, [DraftPart.Opening] = Opening(words, facts),
            [DraftPart.Deadline] = words.Closing, [DraftPart.Extension] = words.Extension, [DraftPart.Ending] = "",
            [DraftPart.Appeal] = appeal.Applies.Contains(facts.Words) ? string.Join('\n', appeal.Paragraphs.Prepend(appeal.Title)) : "",
        },
        Values(words, facts));

    private static IEnumerable<LetterPart> Body(
        NoticeWords words, AppealBlock appeal, NoticeFacts facts, IReadOnlyList<NoticeLine> lines, Dictionary<string, string> filled, DraftWords written)
    {
        foreach (var text in written.Paragraphs(DraftPart.Greeting, words.Greeting)) yield return new LetterText(text);
        foreach (var text in written.Paragraphs(DraftPart.Opening, Fill(Opening(words, facts), filled))) yield return new LetterText(text);
        yield return Requirements(words, [.. lines.Where(line => line.Standing.Binds)], filled);
        if (lines.Any(line => !line.Standing.Binds)) yield return Advice(words, [.. lines.Where(line => !line.Standing.Binds)]);
        yield return new LetterText(Fill(words.Closing, filled));
        if (appeal.Applies.Contains(facts.Words))
        {
            yield return new LetterHeading(appeal.Title);
            foreach (var paragraph in appeal.Paragraphs) yield return new LetterText(paragraph);
        }

        yield return new LetterText(words.Extension);
        if (facts.ContactPost.Length > 0) yield return new LetterText(Fill(words.Contact, filled));
        foreach (var text in written.Paragraphs(DraftPart.Ending, "")) yield return new LetterText(text);
    }

    private static string Opening(NoticeWords words, NoticeFacts facts) =>
        facts.Sessions.Count == 0 ? words.OpeningFast
        : facts.Before is null && facts.EarlierCase.Length > 0 ? words.OpeningEntry
        : facts.Visits.Count > 1 ? words.OpeningMore : words.Opening;

    private static LetterTable Requirements(NoticeWords words, IReadOnlyList<NoticeLine> lines, Dictionary<string, string> filled) =>
        new(words.Requirements.Title, Light: false, words.Requirements.Columns, [.. lines.Select((line, at) => (IReadOnlyList<string>)
        [
            PersianText.Digits(at + 1), line.Place, PersianText.Digits(line.Sentence), PersianText.Digits(line.Basis),
            PersianText.Digits(line.Action), line.Mended ? words.Mended : Fill(words.Deadline, filled),
        ])]);

    private static LetterTable Advice(NoticeWords words, IReadOnlyList<NoticeLine> lines) =>
        new(words.Advice.Title, Light: true, words.Advice.Columns, [.. lines.Select((line, at) => (IReadOnlyList<string>)
            [PersianText.Digits(at + 1), line.Place, PersianText.Digits(line.Action)])]);

    private static Dictionary<string, string> Values(NoticeWords words, NoticeFacts facts)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["centre"] = facts.Centre,
            ["case"] = PersianText.Digits(facts.Case),
            ["days"] = PersianText.Digits(facts.Days),
            ["visitDay"] = Joined(facts.Visits.Select(visit => TehranTime.DayOf(visit.Arrived).Jalali.Text)),
            ["visitHour"] = Joined(facts.Visits.Select(visit => PersianText.Clock(TehranTime.ClockOf(visit.Arrived)))),
            ["visitNumber"] = Joined(facts.Visits.Select(visit => PersianText.Digits(visit.Number))),
            ["meetingDay"] = Joined(facts.Sessions.Select(day => day.Jalali.Text)),
            ["channel"] = facts.Channel.Length > 0 ? facts.Channel : words.Channel,
            ["post"] = facts.ContactPost,
            ["phone"] = PersianText.Digits(facts.ContactPhone),
            ["earlierCase"] = PersianText.Digits(facts.EarlierCase),
        };
        if (facts.Before is { } before)
        {
            (values["previousKind"], values["previousNumber"]) = (before.Kind, PersianText.Digits(before.Number));
            (values["previousDate"], values["previousServed"], values["previousDue"]) = (before.Date.Jalali.Text, before.Served.Jalali.Text, before.Due.Jalali.Text);
        }

        values["addressee"] = facts.Addressee.Length > 0 ? facts.Addressee : Fill(words.AddresseeDefault, values);
        return values;
    }

    internal static string Joined(IEnumerable<string> parts) => string.Join("، ", parts.Distinct(StringComparer.Ordinal));

    internal static string Fill(string text, Dictionary<string, string> values) =>
        values.Aggregate(text, (filled, value) => filled.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal));
}
