using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.Domain.Cases;

/// <summary>What such a letter says besides its fixed words and what was written.</summary>
/// <param name="Office">Name of the office at its head.</param>
/// <param name="Name">The centre, or what people call the place.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Day">The visit or look behind it; null when there is none.</param>
/// <param name="Visit">Number of the minutes; or empty.</param>
/// <param name="Danger">Whether lives are in danger.</param>
public sealed record TrackFacts(string Office, string Name, string Address, DateTimeOffset? Day, string Visit, bool Danger);

/// <summary>Writes the letters to the prosecutor and the police.</summary>
public static class TrackLetterText
{
    /// <summary>Composes one. All but the facts, the address and the contact is fixed; nothing in it decides, so there is no appeal.</summary>
    [Source("report-to-prosecutor", Clause = "72")]
    public static LetterContent Compose(TrackWords words, TrackFacts facts, TrackWritten written)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = facts.Name,
            ["address"] = PersianText.Digits(facts.Address.Length > 0 ? facts.Address : facts.Name),
            ["office"] = facts.Office,
            ["day"] = facts.Day is { } at ? TehranTime.DayOf(at).Jalali.Text : "",
            ["hour"] = facts.Day is { } hour ? PersianText.Digits(TehranTime.ClockOf(hour).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)) : "",
            ["visit"] = PersianText.Digits(facts.Visit),
            ["post"] = written.ContactPost,
            ["phone"] = PersianText.Digits(written.ContactPhone),
        };
        return new()
        {
            Office = facts.Office,
            Title = words.Title,
            Confidential = true,
            Address = (written.Addressee.Length > 0 ? written.Addressee : NoticeLetter.Fill(words.AddresseeDefault, values))
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Subject = NoticeLetter.Fill(words.Subject, values),
            Parts = [.. Body(words, facts, written, values)],
            Copies = Lines(words, confidential: false),
        };
    }

    /// <summary>Copies as they are printed, those on the sheet or those apart.</summary>
    [Source("office-practice", Clause = "P23")]
    public static IReadOnlyList<string> Lines(TrackWords words, bool confidential) =>
        [.. words.Copies.Where(copy => copy.Confidential == confidential).Select(copy => $"{copy.To} جهت {copy.For}")];

    private static IEnumerable<LetterPart> Body(TrackWords words, TrackFacts facts, TrackWritten written, Dictionary<string, string> values)
    {
        yield return new LetterText(words.Greeting);
        yield return new LetterText(NoticeLetter.Fill(facts.Day is null ? words.OpeningOther : words.Opening, values));
        foreach (var line in written.Facts.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            yield return new LetterText(PersianText.Digits(line));
        if (facts.Danger && words.Danger.Length > 0) yield return new LetterText(words.Danger);
        yield return new LetterText(NoticeLetter.Fill(words.Request, values));
        yield return new LetterText(words.Limits);
        if (written.ContactPost.Length > 0) yield return new LetterText(NoticeLetter.Fill(words.Contact, values));
    }
}
