using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

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

    /// <summary>How it ended; null while it is open, and of what is no confirmed finding.</summary>
    public SettledBy? Settled { get; private set; }

    /// <summary>The day on which it ended.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>The day of the last visit that looked at it again.</summary>
    public DateOnly? LookedOn { get; private set; }

    /// <summary>Number of that visit.</summary>
    public string LookedAt { get; private set; } = "";

    /// <summary>When the inspectors of that visit stood at the door.</summary>
    public DateTimeOffset? LookedArrived { get; private set; }

    /// <summary>Whether it was still there, and somebody saw it who was not at the visit that found it.</summary>
    public bool StandsByOther { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Texts, photos, reasons.</summary>
    public FindingDetail Detail { get; private set; } = null!;

    /// <summary>When the immediate order ends; null when there is none.</summary>
    public DateTimeOffset? OrderEnds => Outcome == DefectOutcome.Order && OrderHours is { } hours ? Arrived.AddHours(hours) : null;

    /// <summary>Whether it needs a protective decision or separate evidence before it may stand in a letter (P17).</summary>
    public bool NeedsProtection => RestsOnWordsOnly && !Detail.HasSeparateEvidence && Detail.ProtectedBy is null;

    /// <summary>Confirmed, binding, and not ended: it carries the case up the ladder. Advice never does (P15).</summary>
    public bool Climbs => IsOpen && Standing.Binds;

    /// <summary>Confirmed and not ended.</summary>
    public bool IsOpen => State == FindingState.Confirmed && Settled is null;

    /// <summary>A sign of it was seen or it is established (P14): looking again never proves that it is over, so a commission ends it, or it is withdrawn.</summary>
    public bool IsZeroTolerance => Answer is AnswerCode.Sign or AnswerCode.Established;

    /// <summary>Confirms or rejects it.</summary>
    /// <returns>Refused when somebody decided before, or when the reason does not carry the decision.</returns>
    public Outcome<Finding> Decide(Decision decision, MeetingId? meeting, AccountId by, DateTimeOffset at)
    {
        if (State != FindingState.Proposed) return CasesRefusal.AlreadyDecided(Item);
        if (decision.Check() is { } refusal) return refusal;
        (State, Meeting) = (decision.Confirmed ? FindingState.Confirmed : FindingState.Rejected, meeting);
        Detail.Decided(decision, by, at);
        if (State == FindingState.Confirmed && Outcome == DefectOutcome.Mended) Settle(SettledBy.OnTheSpot, TehranTime.DayOf(Arrived));
        if (State == FindingState.Confirmed && OrderKept == true) Settle(SettledBy.Order, TehranTime.DayOf(at));
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
        if (kept && IsOpen) Settle(SettledBy.Order, TehranTime.DayOf(at));
        return this;
    }

    /// <summary>It stands in a sealed letter.</summary>
    public void Noticed(Guid letter) => Letter = letter;

    /// <summary>A later visit looked at the same requirement.</summary>
    /// <param name="look">What was seen, and by whom.</param>
    /// <returns>Whether it says something new about this finding: what was seen before the last look, or by the same visit, does not.</returns>
    [Source("office-practice", Clause = "the visit")]
    public bool Look(LookAgain look)
    {
        if (!IsOpen || look.Visit == Visit || look.Arrived <= Arrived || look.Arrived <= LookedArrived) return false;
        (LookedOn, LookedAt, LookedArrived) = (TehranTime.DayOf(look.Arrived), look.VisitNumber, look.Arrived);
        StandsByOther = look is { Stands: true, ByOther: true };
        if (look is { Stands: false, ByOther: true } && !IsZeroTolerance) Settle(SettledBy.Revisit, LookedOn.Value);
        return true;
    }

    /// <summary>A proof from afar is enough.</summary>
    /// <returns>Refused when it is not open, and where the requirement wants somebody to go there.</returns>
    public Outcome<Finding> Prove(ProofFromAfar allowed, DateOnly day)
    {
        if (!IsOpen) return CasesRefusal.FindingNotOpen(Item);
        if (IsZeroTolerance) return CasesRefusal.OnlyByCommission(Item);
        if (allowed == ProofFromAfar.No) return CasesRefusal.OnlyByRevisit(Item);
        Settle(SettledBy.Proof, day);
        return this;
    }

    /// <summary>It is taken back after a dispute, whatever letters went out.</summary>
    /// <returns>Refused when it is not open.</returns>
    public Outcome<Finding> Withdraw(DateOnly day)
    {
        if (!IsOpen) return CasesRefusal.FindingNotOpen(Item);
        Settle(SettledBy.Withdrawal, day);
        return this;
    }

    /// <summary>A decision of a commission ends it.</summary>
    /// <returns>Refused when it is not open.</returns>
    public Outcome<Finding> EndByCommission(DateOnly day)
    {
        if (!IsOpen) return CasesRefusal.FindingNotOpen(Item);
        Settle(SettledBy.Commission, day);
        return this;
    }

    private void Settle(SettledBy how, DateOnly day) => (Settled, SettledOn) = (how, day);
}
