using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>One case before a commission: sent with its file, put on an agenda, heard, decided. Never visible to the centre as it stands here.</summary>
public sealed class AgendaItem : IScoped, IVersioned
{
    /// <summary>Signs of a text.</summary>
    public const int MaxText = 4000;

    private readonly List<MemberConflict> _conflicts = [];
    private readonly List<MemberVote> _votes = [];

    private AgendaItem() { }

    /// <summary>A case is sent to a commission.</summary>
    public AgendaItem(AgendaItemId id, SupervisionCase of, OfficeCode body, CommissionRoute route, SendingWords words, AccountId by, DateTimeOffset at)
    {
        (Id, CaseId, CaseNo, CaseNumber, Office, Field) = (id, of.Id, of.No, of.Number, of.Office, of.Field);
        (CentreId, CentreName, Body, Route) = (of.CentreId, of.CentreName, body, route);
        (Remarks, Missing, SentBy, SentAt) = (words.Remarks, string.Join(' ', words.Missing), by, at);
    }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public AgendaItemId Id { get; private set; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

    /// <summary>Its number in the database.</summary>
    public long CaseNo { get; private set; }

    /// <summary>Its number as people say it.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The centre.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>Its name when the case was sent.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>The office at which the commission is kept.</summary>
    public OfficeCode Body { get; private set; }

    /// <summary>Why it came here.</summary>
    public CommissionRoute Route { get; private set; }

    /// <summary>What the county says to it; also why it sends it although parts of the file are missing.</summary>
    public string Remarks { get; private set; } = "";

    /// <summary>Codes of the parts of the file that were missing when it was sent, a space between.</summary>
    public string Missing { get; private set; } = "";

    /// <summary>Who sent it.</summary>
    public AccountId SentBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The session on whose agenda it stands; null while it waits.</summary>
    public SessionId? Session { get; private set; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public int Place { get; private set; }

    /// <summary>The invitation of the centre to this session, once it is signed.</summary>
    public Guid? Invitation { get; private set; }

    /// <summary>The day on which it was served.</summary>
    public DateOnly? Invited { get; private set; }

    /// <summary>Whether the centre was heard; null until that is written.</summary>
    public HearingOutcome? Hearing { get; private set; }

    /// <summary>Who came for the centre.</summary>
    [Masked]
    public string HeardName { get; private set; } = "";

    /// <summary>What the centre said.</summary>
    [Masked]
    public string HeardWords { get; private set; } = "";

    /// <summary>What was decided; null until then.</summary>
    public DecisionKind? Decision { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>How it is carried out, by whom, and who reports.</summary>
    public string Execution { get; private set; } = "";

    /// <summary>The day of the session that decided.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public AccountId? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The letter that tells the centre, once it is signed.</summary>
    public Guid? DecisionLetter { get; private set; }

    /// <summary>The letter that tells the county how it is carried out, once it is signed.</summary>
    public Guid? ExecutionLetter { get; private set; }

    /// <summary>What the public reads; empty while nothing is published.</summary>
    public string PublicText { get; private set; } = "";

    /// <summary>The day since when the public reads it.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>Who decided that.</summary>
    public AccountId? PublishedBy { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Who has a conflict of interest.</summary>
    public IReadOnlyList<MemberConflict> Conflicts => _conflicts;

    /// <summary>The votes, each with name and post of that day.</summary>
    public IReadOnlyList<MemberVote> Votes => _votes;

    /// <summary>Whether a commission still has it before it.</summary>
    public bool IsPending => Decision is null;

    /// <summary>Parts that were missing when it was sent.</summary>
    public IReadOnlyList<string> MissingParts => Missing.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>It is put on the agenda of a session.</summary>
    /// <returns>Refused when it stands on one, was decided, or the session is over.</returns>
    public Outcome<AgendaItem> PutOn(CommissionSession session, int place)
    {
        if (Decision is not null) return CasesRefusal.DecidedBefore;
        if (Session is not null) return CommissionRefusal.OnAgenda;
        if (session.Body != Body) return AccessRefusal.NotFound;
        if (session.State is not (SessionState.Planned or SessionState.Held)) return CommissionRefusal.SessionOver;
        (Session, Place) = (session.Id, place);
        return this;
    }

    /// <summary>It is taken off the agenda and waits for another session, to which the centre is invited anew.</summary>
    public Outcome<AgendaItem> TakeOff()
    {
        if (Decision is not null) return CasesRefusal.DecidedBefore;
        if (Session is null) return CommissionRefusal.OnNoAgenda;
        (Session, Place, Invitation, Invited, Hearing, HeardName, HeardWords) = (null, 0, null, null, null, "", "");
        _conflicts.Clear();
        return this;
    }

    /// <summary>The invitation was signed.</summary>
    public Outcome<AgendaItem> Invite(Guid letter)
    {
        if (Decision is not null) return CasesRefusal.DecidedBefore;
        if (Session is null) return CommissionRefusal.OnNoAgenda;
        if (Invitation is not null) return CommissionRefusal.LetterSigned;
        Invitation = letter;
        return this;
    }

    /// <summary>One of its letters was served.</summary>
    public void LetterServed(Guid letter, DateOnly day)
    {
        if (letter == Invitation) Invited = day;
    }

    /// <summary>What the centre said, or that it did not come.</summary>
    /// <param name="facts">What is written.</param>
    /// <param name="session">The session.</param>
    /// <param name="rules">The rules of that day.</param>
    public Outcome<AgendaItem> Hear(HearingFacts facts, CommissionSession session, CommissionRules rules)
    {
        if (Decision is not null) return CasesRefusal.DecidedBefore;
        if (Session is null) return CommissionRefusal.OnNoAgenda;
        if (session.State != SessionState.Held) return CommissionRefusal.SessionNotHeld;
        if (facts.Check() is { } wrong) return wrong;
        // Who was not invited in time did not stay away; who comes all the same is heard.
        if (facts.Outcome == HearingOutcome.StayedAway && Waits(session.Day, rules) is { } waits) return waits;
        (Hearing, HeardName, HeardWords) = (facts.Outcome, facts.Name, facts.Words);
        return this;
    }

    /// <summary>A member has a conflict of interest on it: an alternate takes the seat.</summary>
    public Outcome<AgendaItem> Conflict(CommissionMember member, string reason)
    {
        if (Decision is not null) return CasesRefusal.DecidedBefore;
        if (Session is null) return CommissionRefusal.OnNoAgenda;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > CommissionMember.TextLength * 4) return BasicsRefusal.TextTooLong(CommissionMember.TextLength * 4).At("Reason");
        if (_conflicts.Any(one => one.Member == member.No)) return CommissionRefusal.ConflictKnown(member.Name).At("Member");
        _conflicts.Add(new(Id, member.No, reason.Trim()));
        return this;
    }

    /// <summary>The commission decides.</summary>
    /// <param name="proposal">What was put to the vote, and the votes.</param>
    /// <param name="session">The session.</param>
    /// <param name="members">Who is appointed to the commission.</param>
    /// <param name="rules">The rules of that day.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">When.</param>
    /// <returns>Refused without quorum, without majority, before the centre was invited in time and heard; on the fast track the invitation may be left out.</returns>
    [Source("supervision-ladder", Clause = "commission")]
    public Outcome<AgendaItem> Decide(
        Proposal proposal, CommissionSession session, IReadOnlyCollection<CommissionMember> members, CommissionRules rules, AccountId by, DateTimeOffset at)
    {
        if (Decision is not null) return CasesRefusal.DecidedBefore;
        if (Session is null) return CommissionRefusal.OnNoAgenda;
        if (session.State is not (SessionState.Held or SessionState.Minuted)) return CommissionRefusal.SessionNotHeld;
        var bench = Bench.Of(members, session.Day, session.Present, _conflicts.Select(one => one.Member).ToHashSet());
        if (bench.Lacks(rules.Quorum) is { } alone) return alone;
        if (Waits(session.Day, rules) is { } waits) return waits;
        if (Hearing is null && Route != CommissionRoute.FastTrack) return CommissionRefusal.NotHeard;
        if (proposal.Check(rules.Of(Body), Route) is { } wrong) return wrong;
        if (bench.Lacks(rules.Majority, proposal.Votes) is { } lost) return lost;
        (Decision, Reason, Execution, DecidedOn, DecidedBy, DecidedAt) = (proposal.Kind, proposal.Reason, proposal.Execution, session.Day, by, at);
        _votes.AddRange(bench.Voters.Select(voter => new MemberVote(Id, voter, proposal.Votes[voter.No])));
        return this;
    }

    /// <summary>The letter to the centre or to the county was signed.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="toCounty">The letter of execution.</param>
    public Outcome<AgendaItem> Told(Guid letter, bool toCounty)
    {
        if (Decision is null) return CommissionRefusal.NotDecided;
        if ((toCounty ? ExecutionLetter : DecisionLetter) is not null) return CommissionRefusal.LetterSigned;
        if (toCounty) ExecutionLetter = letter;
        else DecisionLetter = letter;
        return this;
    }

    /// <summary>What the public may read of it is decided apart.</summary>
    public Outcome<AgendaItem> Publish(string text, AccountId by, DateOnly today)
    {
        if (Decision is not (DecisionKind.Measures or DecisionKind.NoMeasure)) return CommissionRefusal.NotDecided;
        if (string.IsNullOrWhiteSpace(text)) return CasesRefusal.TextMissing.At("Text");
        if (text.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Text");
        if (DecisionLetter is null) return CommissionRefusal.CentreNotTold;
        (PublicText, PublishedOn, PublishedBy) = (text.Trim(), today, by);
        return this;
    }

    /// <summary>What was published is taken back.</summary>
    public Outcome<AgendaItem> TakeBack()
    {
        if (PublishedOn is null) return CommissionRefusal.NotPublished;
        (PublicText, PublishedOn, PublishedBy) = ("", null, null);
        return this;
    }

    /// <summary>Why the session may not deal with it yet: the invitation is not served, or its days had not passed. Null on the fast track.</summary>
    public Refusal? Waits(DateOnly day, CommissionRules rules)
    {
        if (Route == CommissionRoute.FastTrack) return null;
        if (Invited is not { } served) return CommissionRefusal.NotInvited;
        return day < rules.Invitation.FirstDay(served) ? CommissionRefusal.InvitedLate(rules.Invitation.FirstDay(served), rules.Invitation.Days) : null;
    }
}
