using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>What a commission decided about a case.</summary>
public enum DecisionKind
{
    /// <summary>One or more measures (اقدام قانونی).</summary>
    Measures,

    /// <summary>No measure: the file does not carry one.</summary>
    NoMeasure,

    /// <summary>Back to the county: the file is to be completed.</summary>
    MoreEvidence,

    /// <summary>With its opinion to the high commission.</summary>
    SendUp,
}

/// <summary>Whether the centre was heard.</summary>
public enum HearingOutcome
{
    /// <summary>Came and spoke.</summary>
    Came,

    /// <summary>Sent its words in writing.</summary>
    Wrote,

    /// <summary>Did not come though invited.</summary>
    StayedAway,
}

/// <summary>What a county says when it sends a case to a commission.</summary>
/// <param name="Remarks">Its words; compulsory when parts of the file are missing.</param>
/// <param name="Missing">Codes of the parts that are missing.</param>
public sealed record SendingWords(string Remarks, IReadOnlyList<string> Missing)
{
    /// <summary>What must be mended before it can be sent, or null.</summary>
    public Refusal? Check()
    {
        if (Missing.Count > 0 && Remarks.Length == 0) return CommissionRefusal.FileIncomplete(Missing.Count).At("Remarks");
        return Remarks.Length > AgendaItem.MaxText ? BasicsRefusal.TextTooLong(AgendaItem.MaxText).At("Remarks") : null;
    }
}

/// <summary>What is written of the hearing of the centre.</summary>
/// <param name="Outcome">Whether it came.</param>
/// <param name="Name">Who came, with post.</param>
/// <param name="Words">What was said.</param>
public sealed record HearingFacts(HearingOutcome Outcome, string Name, string Words)
{
    /// <summary>What must be mended before it can be kept, or null.</summary>
    public Refusal? Check()
    {
        if (Outcome == HearingOutcome.Came && Name.Length == 0) return CommissionRefusal.MemberIncomplete.At("Name");
        if (Outcome != HearingOutcome.StayedAway && Words.Length == 0) return CasesRefusal.TextMissing.At("Words");
        if (Name.Length > CommissionMember.TextLength) return BasicsRefusal.TextTooLong(CommissionMember.TextLength).At("Name");
        return Words.Length > AgendaItem.MaxText ? BasicsRefusal.TextTooLong(AgendaItem.MaxText).At("Words") : null;
    }
}

/// <summary>What was put to the vote, and how each voted.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Measures">How many measures it orders.</param>
/// <param name="Reason">Why.</param>
/// <param name="Execution">How it is carried out; needed where measures are.</param>
/// <param name="Votes">Votes by number of the member.</param>
public sealed record Proposal(DecisionKind Kind, int Measures, string Reason, string Execution, IReadOnlyDictionary<long, VoteChoice> Votes)
{
    /// <summary>What must be mended before it can be decided, or null.</summary>
    public Refusal? Check(BodyRule body, CommissionRoute route)
    {
        if (Reason.Length == 0) return CasesRefusal.ReasonMissing.At("Reason");
        if (Reason.Length > AgendaItem.MaxText) return BasicsRefusal.TextTooLong(AgendaItem.MaxText).At("Reason");
        if (Execution.Length > AgendaItem.MaxText) return BasicsRefusal.TextTooLong(AgendaItem.MaxText).At("Execution");
        if (Kind == DecisionKind.SendUp && body.Level == CommissionLevel.High) return CommissionRefusal.NothingAbove.At("Kind");
        if (Kind is DecisionKind.Measures or DecisionKind.NoMeasure && !body.Decides.Contains(route)) return CommissionRefusal.NotThisBody.At("Kind");
        if (Kind == DecisionKind.Measures != Measures > 0) return (Measures > 0 ? CommissionRefusal.MeasureNotMeant : CommissionRefusal.MeasureMissing).At("Kind");
        return Kind == DecisionKind.Measures && Execution.Length == 0 ? CommissionRefusal.ExecutionMissing.At("Execution") : null;
    }
}

/// <summary>A member who does not vote on an item.</summary>
public sealed class MemberConflict
{
    private MemberConflict() { }

    internal MemberConflict(AgendaItemId item, long member, string reason) => (Item, Member, Reason) = (item, member, reason);

    /// <summary>The item.</summary>
    public AgendaItemId Item { get; private set; }

    /// <summary>Number of the member.</summary>
    public long Member { get; private set; }

    /// <summary>Why.</summary>
    [Masked]
    public string Reason { get; private set; } = "";
}

/// <summary>A vote as it was given, with name and post of that day.</summary>
public sealed class MemberVote
{
    private MemberVote() { }

    internal MemberVote(AgendaItemId item, CommissionMember member, VoteChoice choice) =>
        (Item, Member, Name, Post, Alternate, Choice) = (item, member.No, member.Name, member.PostName, member.AlternateFor is not null, choice);

    /// <summary>The item.</summary>
    public AgendaItemId Item { get; private set; }

    /// <summary>Number of the member.</summary>
    public long Member { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Post.</summary>
    public string Post { get; private set; } = "";

    /// <summary>Whether an alternate took the seat.</summary>
    public bool Alternate { get; private set; }

    /// <summary>The vote.</summary>
    public VoteChoice Choice { get; private set; }
}

/// <summary>What a complainant said to the commission, apart from the centre. No name: who it was stays with the reception (P23).</summary>
public sealed class ComplainantHearing : IScoped
{
    private ComplainantHearing() { }

    /// <summary>Writes it down.</summary>
    public ComplainantHearing(Guid id, AgendaItem item, string words, AccountId by, DateTimeOffset at) =>
        (Id, Item, Office, Field, Words, EnteredBy, EnteredAt) = (id, item.Id, item.Office, item.Field, words, by, at);

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public AgendaItemId Item { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>What was said.</summary>
    [Masked]
    public string Words { get; private set; } = "";

    /// <summary>Who wrote it down.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }
}
