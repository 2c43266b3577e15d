using System.Text.RegularExpressions;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>One part of a template in both languages.</summary>
/// <param name="Fa">Persian.</param>
/// <param name="En">English.</param>
public sealed record TemplatePart(string Fa, string En)
{
    /// <summary>In one language.</summary>
    public string In(MessageLanguage language) => language is MessageLanguage.English ? En : Fa;
}

/// <summary>A message with its words filled in.</summary>
/// <param name="Subject">Head of an e-mail: one line.</param>
/// <param name="Body">Text of an e-mail, or the whole short message.</param>
public sealed record FilledMessage(string Subject, string Body);

/// <summary>
/// The words of one kind of message: <c>{name}</c> is filled in. They name the act, a number and a day, never a person, a centre or what was seen:
/// mail and short messages pass through strange hands.
/// </summary>
public sealed partial record MessageTemplate
{
    /// <summary>Words a template may ask for: the matter, its day, how many days are left, where to read it.</summary>
    public static IReadOnlyList<string> Words { get; } = ["matter", "day", "days", "link"];

    /// <summary>Which kind of message, such as <c>reminder</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Head of the e-mail, and line of the list inside the program.</summary>
    public required TemplatePart Subject { get; init; }

    /// <summary>Text of the e-mail.</summary>
    public required TemplatePart Mail { get; init; }

    /// <summary>The short message.</summary>
    public required TemplatePart Sms { get; init; }

    /// <summary>What an e-mail says.</summary>
    public Outcome<FilledMessage> FillMail(MessageLanguage language, IReadOnlyDictionary<string, string> words)
    {
        var (subject, body) = (FillSubject(language, words), Fill(Mail.In(language), words));
        if (subject.Refusal is { } first) return first;
        return body.Refusal is { } second ? second : new FilledMessage(subject.Value, body.Value);
    }

    /// <summary>What a short message says.</summary>
    public Outcome<FilledMessage> FillSms(MessageLanguage language, IReadOnlyDictionary<string, string> words)
    {
        var body = Fill(Sms.In(language), words);
        return body.Refusal is { } refusal ? refusal : new FilledMessage("", body.Value);
    }

    /// <summary>The line of the list inside the program.</summary>
    public Outcome<string> FillSubject(MessageLanguage language, IReadOnlyDictionary<string, string> words) => Fill(Subject.In(language), words);

    /// <summary>Words that a part asks for and no template may.</summary>
    internal IEnumerable<string> Strange() => new[] { Subject, Mail, Sms }.SelectMany(part => new[] { part.Fa, part.En })
        .SelectMany(text => Place().Matches(text)).Select(place => place.Groups[1].Value).Where(word => !Words.Contains(word)).Distinct();

    private Outcome<string> Fill(string text, IReadOnlyDictionary<string, string> words)
    {
        if (Place().Matches(text).Select(place => place.Groups[1].Value).FirstOrDefault(word => !words.ContainsKey(word)) is { } missing)
            return MessagesRefusal.WordMissing(Code, missing);
        // A word is one line: a line end inside it could begin a header of its own.
        return Place().Replace(text, place => LineEnds().Replace(words[place.Groups[1].Value], " "));
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds();
}
