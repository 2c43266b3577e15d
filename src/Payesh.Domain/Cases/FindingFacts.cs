using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>Where a finding stands.</summary>
public enum FindingState
{
    /// <summary>نقص مشاهده‌شده.</summary>
    Proposed,

    /// <summary>تخلف احرازشده / نقص تأییدشده.</summary>
    Confirmed,

    /// <summary>رد با ذکر دلیل.</summary>
    Rejected,
}

/// <summary>How a confirmed finding ended.</summary>
public enum SettledBy
{
    /// <summary>در محل رفع شد.</summary>
    OnTheSpot,

    /// <summary>The immediate order was carried out.</summary>
    Order,

    /// <summary>بازدید مجدد: somebody else saw it mended.</summary>
    Revisit,

    /// <summary>A proof was accepted where the requirement allows proof from afar.</summary>
    Proof,

    /// <summary>Taken back after a dispute.</summary>
    Withdrawal,

    /// <summary>A decision of a commission ended it.</summary>
    Commission,
}

/// <summary>What was done about a defect during the visit (P13).</summary>
public enum DefectOutcome
{
    /// <summary>Nothing on the spot: it goes into a written notice.</summary>
    Notice,

    /// <summary>در محل رفع شد: counts as a repeat later.</summary>
    Mended,

    /// <summary>دستور رفع فوری, in hours.</summary>
    Order,
}

/// <summary>Why a finding was confirmed or rejected.</summary>
public enum DecisionReason
{
    /// <summary>Seen by the inspectors themselves.</summary>
    Seen,

    /// <summary>Photo or paper proves it.</summary>
    Proven,

    /// <summary>Measured or counted.</summary>
    Measured,

    /// <summary>The centre said so itself.</summary>
    Admitted,

    /// <summary>The evidence does not carry it.</summary>
    NotProven,

    /// <summary>It does not arise in this centre.</summary>
    DoesNotArise,

    /// <summary>It is already part of another finding or letter.</summary>
    AlreadyDealtWith,

    /// <summary>Another reason, in own words.</summary>
    Other,
}

/// <summary>The decision on one finding.</summary>
/// <param name="Confirmed">Confirmed or rejected.</param>
/// <param name="Reason">Why.</param>
/// <param name="Words">In own words; compulsory for <see cref="DecisionReason.Other"/>.</param>
public sealed record Decision(bool Confirmed, DecisionReason Reason, string Words)
{
    /// <summary>What must be mended before it can be taken, or null.</summary>
    public Refusal? Check()
    {
        var confirms = Reason is DecisionReason.Seen or DecisionReason.Proven or DecisionReason.Measured or DecisionReason.Admitted;
        if (Reason is not DecisionReason.Other && confirms != Confirmed) return CasesRefusal.ReasonDoesNotFit;
        return Reason is DecisionReason.Other && string.IsNullOrWhiteSpace(Words) ? CasesRefusal.ReasonMissing : null;
    }
}

/// <summary>What a finding was when the visit was reviewed; it never changes.</summary>
public sealed record FindingFacts
{
    /// <summary>The visit.</summary>
    public required VisitId Visit { get; init; }

    /// <summary>Its number.</summary>
    public required string VisitNumber { get; init; }

    /// <summary>When the inspectors stood at the door.</summary>
    public required DateTimeOffset Arrived { get; init; }

    /// <summary>The requirement.</summary>
    public required RequirementId Item { get; init; }

    /// <summary>What the inspector answered.</summary>
    public required AnswerCode Answer { get; init; }

    /// <summary>Grade of the requirement.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Whether it bound the centre on the day of the visit.</summary>
    public required Standing Standing { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How far it reaches; null when nobody said.</summary>
    public FindingScope? Scope { get; init; }

    /// <summary>Where it was looked at.</summary>
    public required Place Place { get; init; }

    /// <summary>What was done on the spot.</summary>
    public required DefectOutcome Outcome { get; init; }

    /// <summary>Hours of the immediate order; null when there was none.</summary>
    public int? OrderHours { get; init; }

    /// <summary>Whether nothing but residents' words carries it (P17).</summary>
    public bool RestsOnWordsOnly { get; init; }
}
