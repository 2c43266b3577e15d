using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.Domain.Licensing;

/// <summary>What a licence or a refusal says besides the application itself.</summary>
/// <param name="Office">Name of the directorate as it stands on the letter.</param>
/// <param name="County">Name of the county.</param>
/// <param name="Kind">Name of the kind of centre.</param>
/// <param name="PaperNumber">Number of the paper.</param>
/// <param name="Today">The day of the signature.</param>
public sealed record LicenceFacts(string Office, string County, string Kind, string PaperNumber, DateOnly Today);

/// <summary>Writes the words of a licence, and of the letter that refuses one.</summary>
public static class LicenceLetter
{
    /// <summary>The licence: what was decided, for whom, where, for how many, until when.</summary>
    [Source("article-26")]
    public static LetterContent Compose(LicenceWords words, LicenceApplication of, LicenceFacts facts)
    {
        var title = TitleOf(words, of);
        var values = Values(of, facts, title);
        var conditions = of.DecisionWords.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new()
        {
            Office = facts.Office, Title = title, Attachment = false, Address = [Fill(words.Address, values)], Subject = Fill(words.Subject, values),
            Parts =
            [
                new LetterText(Fill(words.Opening, values)),
                new LetterTable(words.Table.Title, Light: false, words.Table.Columns, [.. Rows(words, of, facts)]),
                .. conditions.Length == 0 ? [] : (LetterPart[])[new LetterHeading(words.Conditions), .. conditions.Select(line => new LetterText(PersianText.Digits(line)))],
                new LetterText(words.Closing),
            ],
            Copies = [.. words.Copies.Select(copy => Fill(copy, values))],
        };
    }

    /// <summary>The refusal: the reasons, and the block of appeal, for it decides (P22).</summary>
    [Source("appeal-court")]
    public static LetterContent Refuse(RefusalWords words, LicenceWords names, AppealBlock appeal, LicenceApplication of, LicenceFacts facts)
    {
        var values = Values(of, facts, TitleOf(names, of));
        var reasons = of.DecisionWords.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new()
        {
            Office = facts.Office, Title = words.Title, Attachment = false, Address = [Fill(words.Address, values)], Subject = Fill(words.Subject, values),
            Parts =
            [
                new LetterText(words.Greeting), new LetterText(Fill(words.Opening, values)), .. reasons.Select(line => new LetterText(PersianText.Digits(line))),
                new LetterText(words.Closing), new LetterHeading(appeal.Title), .. appeal.Paragraphs.Select(text => new LetterText(text)),
            ],
            Copies = [.. words.Copies.Select(copy => Fill(copy, values))],
        };
    }

    private static string TitleOf(LicenceWords words, LicenceApplication of) => (of.Renewal ? words.Renewed : words.Titles)[of.Paper];

    private static IEnumerable<IReadOnlyList<string>> Rows(LicenceWords words, LicenceApplication of, LicenceFacts facts)
    {
        string Row(string name) => words.Rows[name];
        yield return [Row("number"), PersianText.Digits(facts.PaperNumber)];
        yield return [Row("holder"), Holder(of)];
        yield return [Row("centre"), PersianText.Digits(of.Place)];
        yield return [Row("kind"), facts.Kind];
        if (of.Address.Length > 0) yield return [Row("place"), PersianText.Digits(of.Address)];
        if (of.Capacity is { } places) yield return [Row("capacity"), words.People.Replace("{count}", PersianText.Digits(places), StringComparison.Ordinal)];
        yield return [Row("group"), words.Sexes[of.Sex]];
        if (of.PaperBefore.Length > 0) yield return [Row("before"), PersianText.Digits(of.PaperBefore)];
        yield return [Row("from"), facts.Today.Jalali.Text];
        yield return [Row("till"), of.ValidTill!.Value.Jalali.Text];
    }

    private static string Holder(LicenceApplication of) => of.LegalPerson.Length > 0 ? of.LegalPerson : of.Applicant;

    private static Dictionary<string, string> Values(LicenceApplication of, LicenceFacts facts, string title) => new(StringComparer.Ordinal)
    {
        ["title"] = title, ["applicant"] = Holder(of), ["centre"] = PersianText.Digits(of.Place), ["county"] = facts.County,
        ["application"] = PersianText.Digits(of.Number), ["session"] = PersianText.Digits(of.SessionNumber), ["sessionDay"] = of.SessionDay!.Value.Jalali.Text,
        ["received"] = of.Received.Jalali.Text,
    };

    private static string Fill(string text, Dictionary<string, string> values) =>
        values.Aggregate(text, (filled, value) => filled.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal));
}
