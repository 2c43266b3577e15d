using System.Text.Json.Serialization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>One requirement of one version: the duty, its words, how it is looked at, what it rests on.</summary>
/// <remarks>The members are those of the rule file, name by name; nothing is derived in the file.</remarks>
public sealed record Requirement
{
    /// <summary>Its code.</summary>
    public required RequirementId Id { get; init; }

    /// <summary>Its legal sort.</summary>
    public required Category Category { get; init; }

    /// <summary>The families of centres it holds for.</summary>
    public required IReadOnlyList<Family> AppliesTo { get; init; }

    /// <summary>The kinds of centre, where narrower than the families; null for all of them.</summary>
    public required IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Short title, Persian.</summary>
    public required string TitleFa { get; init; }

    /// <summary>The duty, English.</summary>
    public required string RequirementEn { get; init; }

    /// <summary>The duty, Persian.</summary>
    public required string RequirementFa { get; init; }

    /// <summary>The notice's sentence when it is not met, Persian.</summary>
    public required string FindingFa { get; init; }

    /// <summary>The notice's sentence when it is not met, English.</summary>
    public required string FindingEn { get; init; }

    /// <summary>The column «اقدام لازم» of a notice.</summary>
    public required string ActionFa { get; init; }

    /// <summary>How much a defect weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it rests on; <see cref="Standings"/> says what follows.</summary>
    public required Grade Grade { get; init; }

    /// <summary>The sources, by their ids in the list of sources.</summary>
    public required string Source { get; init; }

    /// <summary>The threshold in the words of the research.</summary>
    public required string ThresholdText { get; init; }

    /// <summary>The value behind the answer.</summary>
    public required AnswerKind Answer { get; init; }

    /// <summary>The unit of that value.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>The number it is compared with; null when it is judged by hand.</summary>
    public required Limit? Limit { get; init; }

    /// <summary>Further limits of the same item.</summary>
    public required IReadOnlyList<FurtherLimit>? MoreLimits { get; init; }

    /// <summary>The parameters a province may set, by name.</summary>
    public required IReadOnlyDictionary<string, ParameterDefinition> Params { get; init; }

    /// <summary>Whose duty it is.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Where on the route it is looked at.</summary>
    public required Place Step { get; init; }

    /// <summary>The place's number on the route.</summary>
    public required int StepOrder { get; init; }

    /// <summary>Its order inside the place.</summary>
    public required int OrderInStep { get; init; }

    /// <summary>How one looks.</summary>
    public required Method Method { get; init; }

    /// <summary>Other ways of looking at it.</summary>
    public required IReadOnlyList<Method> AlsoMethods { get; init; }

    /// <summary>The visits it belongs to.</summary>
    public required IReadOnlyList<VisitLabel> VisitKinds { get; init; }

    /// <summary>When it is looked at.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Its theme, for rotating items.</summary>
    public required Theme? Rotation { get; init; }

    /// <summary>Whether it is one of the ten vital looks.</summary>
    public required bool Vital { get; init; }

    /// <summary>Which of the two Nowruz visits looks at it.</summary>
    public required NowruzPhase? NowruzPhase { get; init; }

    /// <summary>Minutes it takes: an estimate.</summary>
    public required decimal Minutes { get; init; }

    /// <summary>How many of what are drawn.</summary>
    public required Sample? Sample { get; init; }

    /// <summary>The fact without which it does not arise.</summary>
    public required CentreFact? OnlyIf { get; init; }

    /// <summary>The item on whose card it is asked.</summary>
    public required RequirementId? AskWith { get; init; }

    /// <summary>The three buttons.</summary>
    public required AnswerScale AnswerScale { get; init; }

    /// <summary>Whether a defect may be closed without going there.</summary>
    public required ProofFromAfar ProofFromAfar { get; init; }

    /// <summary>What proves it from afar.</summary>
    public required ProofKind? ProofKind { get; init; }

    /// <summary>What may be photographed.</summary>
    public required PhotoPolicy Photo { get; init; }

    /// <summary>The complaints on which it is looked at.</summary>
    public required IReadOnlyList<ComplaintTopic> ComplaintTopics { get; init; }

    /// <summary>The question, Persian.</summary>
    public required string AskFa { get; init; }

    /// <summary>The question, English.</summary>
    public required string AskEn { get; init; }

    /// <summary>The sentence said to a resident in a private talk, Persian.</summary>
    public required string? SayFa { get; init; }

    /// <summary>The sentence said to a resident in a private talk, English.</summary>
    public required string? SayEn { get; init; }

    /// <summary>A hint for the inspector, Persian.</summary>
    public required string? HintFa { get; init; }

    /// <summary>Whether a number can decide it; else it is judged by hand.</summary>
    [JsonIgnore]
    public bool IsJudgedByHand => Limit is null;

    /// <summary>Whether it is a zero-tolerance item: two hours never prove it "met".</summary>
    [JsonIgnore]
    public bool IsZeroTolerance => AnswerScale == AnswerScale.Sign;

    /// <summary>Whether it can arise in a centre of this kind at all.</summary>
    public bool HoldsFor(CentreKind kind) => AppliesTo.Contains(kind.Family) && (Kinds is null || Kinds.Contains(kind.Code));

    /// <summary>Whether it binds an office's centres on a day: the one answer for pages, packs and letters.</summary>
    public Standing StandingFor(Adoptions adoptions, OfficeCode office, DateOnly day) =>
        Standings.Of(Grade, adoptions.Hold(Id, office, day));

    /// <summary>Judges the reading by the limit and those that must hold too; <see cref="LimitRole.If"/> is left to a person.</summary>
    /// <param name="reading">In <see cref="Unit"/>, relative to the limit's <see cref="Limit.Per"/>; null when none was taken.</param>
    /// <param name="further">Readings of the further limits by their <see cref="FurtherLimit.What"/>.</param>
    /// <param name="parameters">The parameters in force.</param>
    /// <returns>Not met when one is broken, met when all are kept, else undecided.</returns>
    public Verdict Judge(decimal? reading, IReadOnlyDictionary<string, decimal> further, Parameters parameters)
    {
        if (Limit is null) return Verdict.Undecided;
        var verdicts = new List<Verdict> { Limit.Judge(reading, Limit.InForce(Id, parameters), Unit) };
        foreach (var also in (MoreLimits ?? []).Where(m => m.Role == LimitRole.Also))
        {
            decimal? read = further.TryGetValue(also.What, out var value) ? value : null;
            verdicts.Add(also.Limit.Judge(read, also.Limit.InForce(Id, parameters), also.Unit));
        }

        if (verdicts.Contains(Verdict.NotMet)) return Verdict.NotMet;
        return verdicts.Contains(Verdict.Undecided) ? Verdict.Undecided : Verdict.Met;
    }
}
