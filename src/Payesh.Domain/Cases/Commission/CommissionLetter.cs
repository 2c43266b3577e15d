using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.Domain.Cases.Commission;

/// <summary>What a letter of a commission says.</summary>
public sealed record CommissionFacts
{
    /// <summary>Name of the office at whose head it stands.</summary>
    public required string Office { get; init; }

    /// <summary>Name of the commission.</summary>
    public required string Body { get; init; }

    /// <summary>The centre.</summary>
    public required string Centre { get; init; }

    /// <summary>Name of the county.</summary>
    public required string County { get; init; }

    /// <summary>Number of the case.</summary>
    public required string Case { get; init; }

    /// <summary>The session.</summary>
    public required CommissionSession Session { get; init; }

    /// <summary>The item.</summary>
    public required AgendaItem Item { get; init; }

    /// <summary>Rows of its table.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}

/// <summary>Writes the letters of a commission: invitation, decision, execution.</summary>
public static class CommissionLetter
{
    /// <summary>In the list of letters that carry the appeal block, the decision's word.</summary>
    public const string Decision = "decision";

    /// <summary>Composes one.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="facts">What it is about.</param>
    /// <param name="appeal">The appeal block; null where the letter decides nothing.</param>
    [Source("office-practice", Clause = "P22")]
    public static LetterContent Compose(CommissionWords words, CommissionFacts facts, AppealBlock? appeal)
    {
        var values = Values(facts);
        return new()
        {
            Office = facts.Office,
            Title = words.Title,
            Attachment = false,
            Address = [NoticeLetter.Fill(words.Address, values)],
            Subject = NoticeLetter.Fill(words.Subject, values),
            Parts = [.. Body(words, facts, appeal, values)],
            Copies = [.. words.Copies.Where(copy => !copy.Confidential).Select(copy => Line(copy, values))],
        };
    }

    /// <summary>Copies that stand on no sheet.</summary>
    public static IReadOnlyList<string> ApartOf(CommissionWords words, CommissionFacts facts)
    {
        var values = Values(facts);
        return [.. words.Copies.Where(copy => copy.Confidential).Select(copy => Line(copy, values))];
    }

    private static IEnumerable<LetterPart> Body(CommissionWords words, CommissionFacts facts, AppealBlock? appeal, Dictionary<string, string> values)
    {
        yield return new LetterText(words.Greeting);
        foreach (var paragraph in words.Opening) yield return new LetterText(NoticeLetter.Fill(paragraph, values));
        if (facts.Item.Decision is { } kind && words.Kinds.TryGetValue(kind.ToString(), out var decided))
        {
            yield return new LetterText(NoticeLetter.Fill(decided, values));
        }

        if (facts.Rows.Count > 0) yield return new LetterTable(words.Table.Title, Light: false, words.Table.Columns, facts.Rows);
        foreach (var paragraph in words.Closing.Select(text => NoticeLetter.Fill(text, values)).Where(text => text.Length > 0)) yield return new LetterText(paragraph);
        if (appeal is null) yield break;
        yield return new LetterHeading(appeal.Title);
        foreach (var paragraph in appeal.Paragraphs) yield return new LetterText(paragraph);
    }

    private static string Line(CopyWords copy, Dictionary<string, string> values) =>
        NoticeLetter.Fill(copy.For.Length == 0 ? copy.To : $"{copy.To} جهت {copy.For}", values);

    private static Dictionary<string, string> Values(CommissionFacts facts) => new(StringComparer.Ordinal)
    {
        ["centre"] = facts.Centre,
        ["county"] = facts.County,
        ["case"] = PersianText.Digits(facts.Case),
        ["body"] = facts.Body,
        ["session"] = PersianText.Digits(facts.Session.Number),
        ["sessionDay"] = facts.Session.Day.Jalali.Text,
        ["sessionHour"] = PersianText.Clock(facts.Session.Hour),
        ["sessionPlace"] = facts.Session.Place,
        ["reason"] = PersianText.Digits(facts.Item.Reason),
        ["execution"] = PersianText.Digits(facts.Item.Execution),
        ["for"] = PersianText.Digits(facts.Item.Votes.Count(vote => vote.Choice == VoteChoice.For)),
        ["voters"] = PersianText.Digits(facts.Item.Votes.Count),
    };
}
