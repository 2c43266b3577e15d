using Payesh.Domain.Access;
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

/// <summary>One defect of one visit, from proposed to decided. Its texts and photos stand in <see cref="Detail"/>.</summary>
public sealed class Finding : IScoped, ICentreOwned, IVersioned
{
    private Finding() { }

    /// <summary>A proposed finding of a case.</summary>
    public Finding(FindingId id, SupervisionCase of, FindingFacts facts, FindingDetail detail)
    {
        (Id, CaseId, CentreId, Office, Field) = (id, of.Id, of.CentreId, of.Office, of.Field);
        (Visit, VisitNumber, Arrived) = (facts.Visit, facts.VisitNumber, facts.Arrived);
        (Item, Answer, Grade, Standing, Severity) = (facts.Item.Value, facts.Answer, facts.Grade, facts.Standing, facts.Severity);
        (Scope, Place, Outcome, OrderHours, RestsOnWordsOnly) = (facts.Scope, facts.Place, facts.Outcome, facts.OrderHours, facts.RestsOnWordsOnly);
        Detail = detail;
    }

    /// <summary>Number in the database; the order of the list.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public FindingId Id { get; private set; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The visit.</summary>
    public VisitId Visit { get; private set; }

    /// <summary>Number of the visit.</summary>
    public string VisitNumber { get; private set; } = "";

    /// <summary>When the inspectors stood at the door.</summary>
    public DateTimeOffset Arrived { get; private set; }

    /// <summary>Code of the requirement.</summary>
    public string Item { get; private set; } = "";

    /// <summary>What the inspector answered.</summary>
    public AnswerCode Answer { get; private set; }

    /// <summary>Grade of the requirement.</summary>
    public Grade Grade { get; private set; }

    /// <summary>Whether it bound the centre on the day of the visit.</summary>
    public Standing Standing { get; private set; }

    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; private set; }

    /// <summary>How far it reaches.</summary>
    public FindingScope? Scope { get; private set; }

    /// <summary>Where it was looked at.</summary>
    public Place Place { get; private set; }

    /// <summary>What was done on the spot.</summary>
    public DefectOutcome Outcome { get; private set; }

    /// <summary>Hours of the immediate order.</summary>
    public int? OrderHours { get; private set; }

    /// <summary>Whether nothing but residents' words carries it.</summary>
    public bool RestsOnWordsOnly { get; private set; }

    /// <summary>Where it stands.</summary>
    public FindingState State { get; private set; }

    /// <summary>The session that decided; null on the fast track.</summary>
    public MeetingId? Meeting { get; private set; }

    /// <summary>The letter in which it was served, once that is sealed.</summary>
    public Guid? Letter { get; private set; }

    /// <summary>Whether the immediate order was carried out; null until somebody looked.</summary>
    public bool? OrderKept { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Texts, photos, reasons.</summary>
    public FindingDetail Detail { get; private set; } = null!;

    /// <summary>When the immediate order ends; null when there is none.</summary>
    public DateTimeOffset? OrderEnds => Outcome == DefectOutcome.Order && OrderHours is { } hours ? Arrived.AddHours(hours) : null;

    /// <summary>Whether it needs a protective decision or separate evidence before it may stand in a letter (P17).</summary>
    public bool NeedsProtection => RestsOnWordsOnly && !Detail.HasSeparateEvidence && Detail.ProtectedBy is null;

    /// <summary>Confirms or rejects it.</summary>
    /// <returns>Refused when somebody decided before, or when the reason does not carry the decision.</returns>
    public Outcome<Finding> Decide(Decision decision, MeetingId? meeting, AccountId by, DateTimeOffset at)
    {
        if (State != FindingState.Proposed) return CasesRefusal.AlreadyDecided(Item);
        if (decision.Check() is { } refusal) return refusal;
        (State, Meeting) = (decision.Confirmed ? FindingState.Confirmed : FindingState.Rejected, meeting);
        Detail.Decided(decision, by, at);
        return this;
    }

    /// <summary>Something besides residents' words carries it.</summary>
    public Outcome<Finding> AddEvidence(string evidence, AccountId by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(evidence)) return CasesRefusal.EvidenceMissing.At("Evidence");
        Detail.Evident(evidence.Trim(), by, at);
        return this;
    }

    /// <summary>A second person decides that it may stand in a letter although only residents spoke of it.</summary>
    /// <param name="drafter">Who wrote the letter: cannot be the same person.</param>
    /// <param name="reason">Why nobody can be recognised and nobody harmed.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When.</param>
    [Source("office-practice", Clause = "P17")]
    public Outcome<Finding> Protect(AccountId? drafter, string reason, AccountId by, DateTimeOffset at)
    {
        if (by == drafter) return CasesRefusal.AnotherPersonNeeded;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Protect");
        Detail.Protect(reason.Trim(), by, at);
        return this;
    }

    /// <summary>Somebody looked whether the immediate order was carried out.</summary>
    public Outcome<Finding> CheckOrder(bool kept, string words, AccountId by, DateTimeOffset at)
    {
        if (OrderEnds is null) return CasesRefusal.NoOrder;
        if (OrderKept is not null) return CasesRefusal.OrderChecked;
        if (!kept && string.IsNullOrWhiteSpace(words)) return CasesRefusal.ReasonMissing.At("Order");
        OrderKept = kept;
        Detail.OrderChecked(words.Trim(), by, at);
        return this;
    }

    /// <summary>It stands in a sealed letter.</summary>
    public void Noticed(Guid letter) => Letter = letter;
}
