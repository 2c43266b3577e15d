using System.Globalization;
using Payesh.App.Basics;
using Payesh.App.Messages;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Server.Desk;

namespace Payesh.Server.Messages;

/// <summary>Fills templates with the words of a message, in the language of who reads it.</summary>
internal sealed class MessageWords(Texts texts, MessageShelf shelf, PublicUrl url)
{
    private static readonly string[] KnownKinds = ["case", "finding", "prosecutor", "visit", "letter", "correspondence", "agenda", "session"];

    /// <summary>What leaves on one way.</summary>
    public Outcome<FilledMessage> Fill(Message message, Channel channel, MessageLanguage language) => In(language, () =>
    {
        var (template, words) = (TemplateOf(message), WordsOf(message));
        return channel is Channel.Mail ? template.FillMail(language, words) : template.FillSms(language, words);
    });

    /// <summary>The line of the list inside the program, in the language of the page.</summary>
    public string Line(Message message) =>
        TemplateOf(message).FillSubject(Texts.IsPersian ? MessageLanguage.Persian : MessageLanguage.English, WordsOf(message)).Value;

    /// <summary>«احراز، پرونده ۱۴۰۵-۰۰۱۰»: the act and a number, never a person or a centre.</summary>
    public string Matter(string text, string subjectKind, string number) => number.Length == 0
        ? texts[text + ".Act"]
        : texts["Messages.Matter", texts[text + ".Act"], new Said(texts[$"Messages.Sort.{(KnownKinds.Contains(subjectKind) ? subjectKind : "other")}"]), number];

    /// <summary>Does something in a language, whatever the thread's is.</summary>
    public static T In<T>(MessageLanguage language, Func<T> work)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language is MessageLanguage.English ? "en" : "fa");
            return work();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private MessageTemplate TemplateOf(Message message) => shelf.At(message.At).Templates[message.Kind];

    private Dictionary<string, string> WordsOf(Message message)
    {
        var day = TehranTime.DayOf(message.Due ?? message.At);
        return new()
        {
            ["matter"] = Matter(message.Text, message.SubjectKind, message.Number),
            ["day"] = Shown.DayText(day),
            ["days"] = Shown.Number(Math.Max(0, day.DayNumber - TehranTime.DayOf(message.At).DayNumber)),
            ["link"] = url.Of(message.Link),
        };
    }

    // A word of ours, not a name to be set apart in a sentence.
    private sealed record Said(string Text)
    {
        public override string ToString() => Text;
    }
}
