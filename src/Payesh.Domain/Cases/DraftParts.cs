using System.Text.Json.Serialization;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>A part of the draft of a letter.</summary>
[JsonConverter(typeof(KebabNames<DraftPart>))]
public enum DraftPart
{
    /// <summary>مخاطب.</summary>
    Addressee,

    /// <summary>موضوع.</summary>
    Subject,

    /// <summary>First line.</summary>
    Greeting,

    /// <summary>What happened, and on what the letter rests.</summary>
    Opening,

    /// <summary>The table of the letter that ends a case.</summary>
    Findings,

    /// <summary>محل, in a row of a table.</summary>
    Place,

    /// <summary>نقص, in a row.</summary>
    Sentence,

    /// <summary>مستند, in a row.</summary>
    Basis,

    /// <summary>اقدام لازم, in a row.</summary>
    Action,

    /// <summary>What is asked within which days, and what follows otherwise.</summary>
    Deadline,

    /// <summary>حق اعتراض.</summary>
    Appeal,

    /// <summary>How more time is asked for.</summary>
    Extension,

    /// <summary>Who answers questions, and the way on which proof is sent.</summary>
    Contact,

    /// <summary>A last sentence of the office's own; the template has none.</summary>
    Ending,

    /// <summary>رونوشت.</summary>
    Copies,
}

/// <summary>What may be worded in one part of a letter.</summary>
/// <param name="Part">The part.</param>
/// <param name="Editable">Whether the office may word it.</param>
/// <param name="Longest">Signs at most; 0 where it is locked.</param>
/// <param name="MustName">Names of the values that own words must still hold, such as <c>visitNumber</c>.</param>
/// <param name="WhyFa">Why it is locked, Persian; empty where it is not.</param>
/// <param name="WhyEn">Why it is locked, English.</param>
public sealed record PartRule(
    DraftPart Part, bool Editable, int Longest = 0, IReadOnlyList<string>? MustName = null, string WhyFa = "", string WhyEn = "")
{
    /// <summary>Reads what somebody wrote for this part.</summary>
    /// <param name="typed">What was written.</param>
    /// <param name="template">The template's words, filled in.</param>
    /// <param name="mustName">Values that must still stand in it.</param>
    /// <returns>The words to keep, empty for the template's; refused where the part is locked, too long, or no longer names what the letter rests on.</returns>
    [Source("office-practice", Clause = "P15, P22")]
    public Outcome<string> Read(string? typed, string template, IReadOnlyList<string> mustName)
    {
        var written = PersianText.Normalise(typed);
        if (written.Length == 0 || written == PersianText.Normalise(template)) return "";
        if (!Editable) return CasesRefusal.PartLocked;
        if (written.Length > Longest) return BasicsRefusal.TextTooLong(Longest);
        var missing = mustName.FirstOrDefault(value => !written.Contains(PersianText.Normalise(value), StringComparison.Ordinal));
        return missing is null ? written : CasesRefusal.PartMustName(missing);
    }
}

/// <summary>Which parts of letters may be worded, as released on a day.</summary>
/// <param name="Id">Its id, printed into the sealed document.</param>
/// <param name="Effective">The first day on which it holds.</param>
/// <param name="Step">Parts of the letter of a step, in their order.</param>
/// <param name="Closing">Parts of the letter that ends a case, in their order.</param>
public sealed record PartRules(string Id, DateOnly Effective, IReadOnlyList<PartRule> Step, IReadOnlyList<PartRule> Closing);

/// <summary>One part of a draft as an editor shows it.</summary>
/// <param name="Rule">What may be worded.</param>
/// <param name="Template">The template's words, filled in.</param>
/// <param name="MustName">Values that own words must still hold.</param>
/// <param name="Written">Own words; empty for the template's.</param>
public sealed record PartShown(PartRule Rule, string Template, IReadOnlyList<string> MustName, string Written)
{
    /// <summary>What stands in the letter.</summary>
    public string Text => Written.Length > 0 && Rule.Editable ? PersianText.Digits(Written) : Template;
}

/// <summary>Own words of the parts of one draft. What a rule locks is never taken from here, whatever was stored.</summary>
/// <param name="Rules">The rules, in the order of the parts.</param>
/// <param name="Texts">Own words by part.</param>
public sealed record DraftWords(IReadOnlyList<PartRule> Rules, IReadOnlyDictionary<DraftPart, string> Texts)
{
    /// <summary>Nothing but the template's words.</summary>
    public static DraftWords Template { get; } = new([], new Dictionary<DraftPart, string>());

    /// <summary>What stands in the letter, paragraph by paragraph.</summary>
    public IEnumerable<string> Paragraphs(DraftPart part, string template) =>
        Shown(part, template, []).Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Own words that stand in the letter: what is looked through before it is signed.</summary>
    public IEnumerable<string> Own =>
        Rules.Where(rule => rule.Editable).Select(rule => Texts.GetValueOrDefault(rule.Part, "")).Where(text => text.Length > 0);

    internal PartShown Shown(DraftPart part, string template, IReadOnlyList<string> mustName) => new(
        Rules.FirstOrDefault(rule => rule.Part == part) ?? new(part, Editable: false), template, mustName, Texts.GetValueOrDefault(part, ""));

    /// <summary>The parts in their order, with the template's words and what must stand in them.</summary>
    /// <param name="templates">The template of each part, unfilled.</param>
    /// <param name="values">What is filled in.</param>
    internal IReadOnlyList<PartShown> Show(IReadOnlyDictionary<DraftPart, string> templates, Dictionary<string, string> values) =>
    [
        .. Rules.Where(rule => templates.ContainsKey(rule.Part)).Select(rule => Shown(
            rule.Part, NoticeLetter.Fill(templates[rule.Part], values), [.. MustName(rule, templates[rule.Part], values)])),
    ];

    // Of several visits each is to be named.
    private static IEnumerable<string> MustName(PartRule rule, string template, Dictionary<string, string> values) => (rule.MustName ?? [])
        .Where(name => template.Contains("{" + name + "}", StringComparison.Ordinal) && values.ContainsKey(name))
        .SelectMany(name => values[name].Split('،', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

internal sealed record PartsFile : RuleFile
{
    public required IReadOnlyList<PartRule> Step { get; init; }

    public required IReadOnlyList<PartRule> Closing { get; init; }

    private static readonly DraftPart[] Fixed =
        [DraftPart.Subject, DraftPart.Basis, DraftPart.Deadline, DraftPart.Appeal, DraftPart.Extension, DraftPart.Findings];

    public PartRules Rule()
    {
        foreach (var rule in Step.Concat(Closing))
        {
            if (rule.Editable ? rule.Longest < 1 : rule.WhyFa.Length == 0 || rule.WhyEn.Length == 0)
                throw new BadRuleFileException("parts", Id, $"{rule.Part} needs a longest text, or, where it is locked, the reason in both languages.");
        }

        // What the law fixes stays fixed, whatever a file says.
        if (Step.Concat(Closing).Any(rule => rule.Editable && Fixed.Contains(rule.Part)))
            throw new BadRuleFileException("parts", Id, "days, what follows, basis, subject and the right of objection are never worded by an office.");
        return new(Id, Effective, Step, Closing);
    }
}
