using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Inspections;

/// <summary>
/// خودارزیابی: the centre's own people go through the checklist of an office visit, answer by answer over days, and send it once. Never a finding,
/// never a lighter duty; what the next visit saw otherwise is kept beside it.
/// </summary>
[Source("office-practice", Clause = "P15")]
public sealed class SelfAssessment : IScoped, ICentreOwned, IVersioned
{
    /// <summary>Signs a note may have.</summary>
    public const int MaxNote = 600;

    private readonly List<SelfAnswer> _answers = [];
    private readonly List<SelfGap> _gaps = [];

    private SelfAssessment() { }

    /// <summary>One that begins.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="of">Whose it is.</param>
    /// <param name="standards">The version of the standards it keeps.</param>
    /// <param name="items">Codes of the requirements it asks, in their order.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="at">When.</param>
    public SelfAssessment(
        Guid id, (CentreId Centre, OfficeCode Office, FieldOfWork Field) of, string standards, IEnumerable<string> items, AccountId by, DateTimeOffset at)
    {
        (Id, CentreId, Office, Field) = (id, of.Centre, of.Office, of.Field);
        (Standards, Items, BegunBy, Begun) = (standards, string.Join(' ', items), by, at);
    }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The version of the standards it keeps.</summary>
    public string Standards { get; private set; } = "";

    /// <summary>Codes of what it asks, a space between.</summary>
    public string Items { get; private set; } = "";

    /// <summary>Who began it.</summary>
    public AccountId BegunBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset Begun { get; private set; }

    /// <summary>When it was sent; null while it is open.</summary>
    public DateTimeOffset? Sent { get; private set; }

    /// <summary>Number of the visit it was compared with; empty before.</summary>
    public string ComparedWith { get; private set; } = "";

    /// <summary>How many of its answers that visit judged too.</summary>
    public int Compared { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>What was answered; where it was read with it.</summary>
    public IReadOnlyList<SelfAnswer> Answers => _answers;

    /// <summary>What the visit saw otherwise; where it was read with it.</summary>
    public IReadOnlyList<SelfGap> Gaps => _gaps;

    /// <summary>Codes of what it asks, one by one.</summary>
    public IReadOnlyList<string> ItemCodes => Items.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Saves one answer; a later one takes its place.</summary>
    /// <returns>Refused once it is sent, for what it does not ask, and for a note that is too long.</returns>
    public Outcome<SelfAnswer> Answer(string item, AnswerCode answer, string note, DateTimeOffset at)
    {
        if (Sent is not null) return InspectionsRefusal.SelfSent;
        if (!ItemCodes.Contains(item)) return InspectionsRefusal.NotAsked;
        if (answer is not (AnswerCode.Met or AnswerCode.Partly or AnswerCode.NotMet or AnswerCode.NotApplicable)) return BasicsRefusal.ChoiceMissing.At("Answer");
        if (note.Length > MaxNote) return BasicsRefusal.TextTooLong(MaxNote).At("Note");
        if (_answers.FirstOrDefault(given => given.Item == item) is not { } here) _answers.Add(here = new(item));
        here.Say(answer, note, at);
        return here;
    }

    /// <summary>Sends it, once and for all.</summary>
    /// <returns>Refused when it was sent before, and while something is unanswered.</returns>
    public Outcome<SelfAssessment> Send(DateTimeOffset at)
    {
        if (Sent is not null) return InspectionsRefusal.SelfSent;
        var open = ItemCodes.Count - _answers.Count;
        if (open > 0) return InspectionsRefusal.SelfUnanswered(open);
        Sent = at;
        return this;
    }

    /// <summary>The next visit was reviewed: what it saw otherwise is kept. It ends nothing and begins nothing.</summary>
    /// <param name="visit">Number of the visit.</param>
    /// <param name="broken">Codes of what was broken, with the answer given there.</param>
    /// <param name="met">Codes of what was met.</param>
    public void CompareWith(string visit, IReadOnlyDictionary<string, AnswerCode> broken, IReadOnlyCollection<string> met)
    {
        if (Sent is null || ComparedWith.Length > 0) return;
        ComparedWith = visit;
        foreach (var own in _answers.Where(answer => answer.Answer.IsJudged))
        {
            AnswerCode? seen = broken.TryGetValue(own.Item, out var found) ? found : met.Contains(own.Item) ? AnswerCode.Met : null;
            if (seen is not { } there) continue;
            Compared++;
            if ((own.Answer == AnswerCode.Met) != (there == AnswerCode.Met)) _gaps.Add(new(own.Item, own.Answer, there));
        }
    }
}

/// <summary>One answer of a self-assessment.</summary>
public sealed class SelfAnswer
{
    private SelfAnswer() { }

    internal SelfAnswer(string item) => Item = item;

    /// <summary>The self-assessment.</summary>
    public long AssessmentNo { get; private set; }

    /// <summary>Code of the requirement.</summary>
    public string Item { get; private set; } = "";

    /// <summary>What the centre says: met, partly, not met, does not apply.</summary>
    public AnswerCode Answer { get; private set; }

    /// <summary>A word to it; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset At { get; private set; }

    internal void Say(AnswerCode answer, string note, DateTimeOffset at) => (Answer, Note, At) = (answer, note, at);
}

/// <summary>A requirement on which the centre and the visit after it differ.</summary>
public sealed class SelfGap
{
    private SelfGap() { }

    internal SelfGap(string item, AnswerCode said, AnswerCode seen) => (Item, Said, Seen) = (item, said, seen);

    /// <summary>The self-assessment.</summary>
    public long AssessmentNo { get; private set; }

    /// <summary>Code of the requirement.</summary>
    public string Item { get; private set; } = "";

    /// <summary>What the centre had said.</summary>
    public AnswerCode Said { get; private set; }

    /// <summary>What the visit saw.</summary>
    public AnswerCode Seen { get; private set; }

    /// <summary>Whether the centre had seen itself better than the visit did; else worse.</summary>
    public bool TooGood => Said == AnswerCode.Met;
}
