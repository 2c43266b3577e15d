using System.Text.RegularExpressions;

namespace Payesh.Domain.Standards;

/// <summary>What the types cannot say about a requirement and about requirements together.</summary>
internal sealed partial class RequirementCheck(IReadOnlyList<Requirement> requirements, IReadOnlyList<CentreKind> kinds)
{
    private readonly Dictionary<RequirementId, Requirement> _byId = requirements.ToDictionary(r => r.Id);
    private readonly HashSet<string> _kinds = [.. kinds.Select(k => k.Code)];

    public void Run()
    {
        foreach (var requirement in requirements)
        {
            if (Problem(requirement) is { } problem) throw new BadRuleFileException("requirements", requirement.Id.Value, problem);
        }
    }

    private string? Problem(Requirement r) =>
        Shape(r) ?? Texts(r) ?? Limits(r) ?? Defaults(r) ?? Route(r) ?? Others(r);

    private static string? Shape(Requirement r)
    {
        if (!r.Id.Value.StartsWith(WireName.Of(r.Category) + "-", StringComparison.Ordinal))
            return "its code does not begin with its category.";
        if (r.AppliesTo.Count == 0) return "it applies to no family of centres.";
        if (r.IsZeroTolerance != (r.Answer == AnswerKind.Sign)) return "answer and answerScale disagree about zero tolerance.";
        if (r.Minutes < 0) return "its minutes are negative.";
        return null;
    }

    private static string? Texts(Requirement r)
    {
        foreach (var (name, text) in Named(r))
        {
            if (string.IsNullOrWhiteSpace(text)) return $"{name} is empty.";
            foreach (var param in Placeholder().Matches(text).Select(m => m.Groups[1].Value))
            {
                if (!r.Params.TryGetValue(param, out var spoken)) return $"{name} speaks of {{{param}}}, which is no parameter of it.";
                if (spoken.Default is null) return $"{name} speaks of {{{param}}}, which has no value until a province sets it.";
            }
        }

        return r.SayFa is null == r.SayEn is null ? null : "sayFa and sayEn must both be there or neither.";
    }

    private static string? Limits(Requirement r)
    {
        if (r.Answer is AnswerKind.Compliance or AnswerKind.Sign && r.Limit is not null) return "what is judged by hand has no limit.";
        return Limited(r).Select(l => OneLimit(r, l)).FirstOrDefault(p => p is not null);
    }

    private static string? OneLimit(Requirement r, Limit limit)
    {
        if (limit.Param is null) return limit.Value is null ? "a limit has neither a value nor a parameter." : null;
        if (!r.Params.TryGetValue(limit.Param, out var definition)) return $"a limit names {limit.Param}, which is no parameter of it.";
        return limit.Value is { } stated && definition.Default?.Number != stated
            ? $"the stated value and the default of {limit.Param} differ."
            : null;
    }

    private static string? Defaults(Requirement r) =>
        r.Params.Select(p => Default(p.Key, p.Value)).FirstOrDefault(p => p is not null);

    private static string? Default(string name, ParameterDefinition definition)
    {
        if (definition.Default is null != (definition.Status == ParameterStatus.NotFound)) return $"{name}: default and status disagree.";
        if (definition.Default is not { } value) return null;
        return value.Number is null == (definition.Unit == Unit.JalaliMonthDay) ? null : $"{name}: default and unit disagree.";
    }

    private static string? Route(Requirement r)
    {
        if (r.StepOrder != (int)r.Step) return $"stepOrder is {r.StepOrder}, and {WireName.Of(r.Step)} is number {(int)r.Step}.";
        if ((r.Tier == Tier.Rotating) != r.Rotation is not null) return "a rotating item has a theme, and only a rotating one.";
        if (r.Rotation is { } theme && !Enum.IsDefined(theme)) return $"there is no theme {(int)theme}.";
        if (r.VisitKinds.Contains(VisitLabel.Nowruz) != r.NowruzPhase is not null)
            return "a Nowruz item has a phase, and only a Nowruz one.";
        if ((r.Tier is Tier.Office or Tier.Computed) != (r.VisitKinds.Count == 0))
            return "only office and computed items belong to no visit.";
        if ((r.Tier == Tier.Office) != (r.Subject == Subject.Office)) return "tier and subject disagree about whose duty it is.";
        return null;
    }

    private string? Others(Requirement r)
    {
        if (r.Kinds?.FirstOrDefault(k => !_kinds.Contains(k)) is { } kind) return $"there is no kind of centre {kind}.";
        if (r.AskWith is not { } lead) return null;
        if (!_byId.TryGetValue(lead, out var card)) return $"it is asked with {lead}, which does not exist.";
        return card.AskWith is null ? null : $"it is asked with {lead}, which is itself asked with another.";
    }

    private static IEnumerable<Limit> Limited(Requirement r) =>
        (r.MoreLimits ?? []).Select(m => m.Limit).Concat(r.Limit is null ? [] : [r.Limit]);

    private static (string Name, string Text)[] Named(Requirement r) =>
    [
        ("titleFa", r.TitleFa), ("requirementFa", r.RequirementFa), ("requirementEn", r.RequirementEn), ("findingFa", r.FindingFa),
        ("findingEn", r.FindingEn), ("actionFa", r.ActionFa), ("source", r.Source), ("thresholdText", r.ThresholdText),
        ("askFa", r.AskFa), ("askEn", r.AskEn), ("sayFa", r.SayFa ?? "-"), ("sayEn", r.SayEn ?? "-"), ("hintFa", r.HintFa ?? "-"),
    ];

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
