using System.Text.Json.Serialization;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>Who may take a step.</summary>
[JsonConverter(typeof(KebabNames<TakenBy>))]
public enum TakenBy
{
    /// <summary>A supervision committee with minutes; on the fast track the head or deputy alone.</summary>
    Committee,

    /// <summary>Who may sign letters of the office.</summary>
    Signatory,

    /// <summary>کمیسیون عالی نظارت.</summary>
    Commission,
}

/// <summary>One step after a breach was seen (مراحل رسیدگی).</summary>
/// <param name="Code">Its code: <c>establish</c>, <c>notice</c> …; kept for ever.</param>
/// <param name="Fa">Name, Persian.</param>
/// <param name="En">Name, English.</param>
/// <param name="TakenBy">Who may take it.</param>
/// <param name="Days">Days it gives the centre, from service on; null when none.</param>
/// <param name="Letter">Kind of the words of its letter, such as <c>notice</c>; null when it has none.</param>
/// <param name="Grade">What the step rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record LadderStep(string Code, string Fa, string En, TakenBy TakenBy, int? Days, string? Letter, Grade Grade, string Source)
{
    /// <summary>What its letter is; null when it has none, or one this program does not know.</summary>
    public LetterKind? Kind => Letter switch
    {
        "notice" => LetterKind.WrittenNotice,
        "first-warning" => LetterKind.FirstWarning,
        "second-warning" => LetterKind.SecondWarning,
        _ => null,
    };
}

/// <summary>How many establish a breach together (P16).</summary>
/// <param name="Members">At least so many people.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record CommitteeRule(int Members, Grade Grade, string Source);

/// <summary>Within how many days findings are to be decided.</summary>
/// <param name="Days">Days from the review of the visit.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record EstablishmentRule(int Days, Grade Grade, string Source);

/// <summary>What must be seen before the step after a letter (بازدید مجدد).</summary>
/// <param name="OtherPerson">Whether somebody must look who was not at the visit that found it.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record RevisitRule(bool OtherPerson, Grade Grade, string Source);

/// <summary>More time for a step (تمدید مهلت): never more days than the step gave.</summary>
/// <param name="Times">How often in one step.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record ExtensionRule(int Times, Grade Grade, string Source);

/// <summary>The same requirement broken again soon after a case was closed enters at the step after the last one.</summary>
/// <param name="Days">Days from the closing within which it counts.</param>
/// <param name="Severity">How heavy it must be.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record ReentryRule(int Days, Severity Severity, Grade Grade, string Source);

/// <summary>The centre disputes a finding or a step (اعتراض).</summary>
/// <param name="Days">Days from the service of a letter within which it may.</param>
/// <param name="Suspends">Whether the ladder waits for the decision.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record DisputeRule(int Days, bool Suspends, Grade Grade, string Source);

/// <summary>رسیدگی فوری و خارج از نوبت.</summary>
/// <param name="DecisionHours">Hours in which it must be decided.</param>
/// <param name="TellCommitteeDays">Days within which the committee is told afterwards.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record FastTrackRule(int DecisionHours, int TellCommitteeDays, Grade Grade, string Source);

/// <summary>What opens the report to the prosecutor (P14).</summary>
/// <param name="Hours">Hours in which the report must be on its way. The law says "at once".</param>
/// <param name="Dismissal">How many people must agree before it is dismissed.</param>
/// <param name="Items">The zero-tolerance items on violence, illegal detention and sexual abuse.</param>
/// <param name="Grade">What the list and the hours rest on.</param>
/// <param name="Source">The source in words.</param>
public sealed record ProsecutorRule(int Hours, int Dismissal, IReadOnlyList<RequirementId> Items, Grade Grade, string Source)
{
    /// <summary>Whether an answer opens the clock: a sign is enough.</summary>
    [Source("report-to-prosecutor", Clause = "72")]
    public bool Opens(RequirementId item, AnswerCode answer) =>
        answer is AnswerCode.Sign or AnswerCode.Established && Items.Contains(item);
}

/// <summary>The steps of a case as they hold from a day on. A case keeps its ladder for life.</summary>
[Source("supervision-ladder")]
public sealed record Ladder
{
    /// <summary>The step that decides the findings.</summary>
    public const string Establish = "establish";

    /// <summary>The step of the written notice.</summary>
    public const string Notice = "notice";

    /// <summary>Its id, such as <c>ladder-1404-07-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<LadderStep> Steps { get; init; }

    /// <summary>Who establishes.</summary>
    public required CommitteeRule Committee { get; init; }

    /// <summary>By when.</summary>
    public required EstablishmentRule Establishment { get; init; }

    /// <summary>What is seen before the next step.</summary>
    public required RevisitRule Revisit { get; init; }

    /// <summary>More time.</summary>
    public required ExtensionRule Extension { get; init; }

    /// <summary>Broken again.</summary>
    public required ReentryRule Reentry { get; init; }

    /// <summary>Disputes.</summary>
    public required DisputeRule Dispute { get; init; }

    /// <summary>The fast track.</summary>
    public required FastTrackRule FastTrack { get; init; }

    /// <summary>The report to the prosecutor.</summary>
    public required ProsecutorRule Prosecutor { get; init; }

    /// <summary>A step by its code.</summary>
    /// <exception cref="KeyNotFoundException">The ladder has no such step.</exception>
    public LadderStep Step(string code) =>
        Steps.FirstOrDefault(step => step.Code == code) ?? throw new KeyNotFoundException($"{Id} has no step {code}.");

    /// <summary>The step after one; null after the last.</summary>
    public LadderStep? After(string code) => IndexOf(code) + 1 is > 0 and var next && next < Steps.Count ? Steps[next] : null;

    /// <summary>The place of a step, from 0; −1 when there is none.</summary>
    public int IndexOf(string code) => Steps.Select(step => step.Code).ToList().IndexOf(code);
}
