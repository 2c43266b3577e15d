using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Where a measure stands.</summary>
public enum MeasureState
{
    /// <summary>Ordered; its clock runs.</summary>
    Ordered,

    /// <summary>Carried out, and it holds.</summary>
    InForce,

    /// <summary>Carried out, and nothing more is to be done.</summary>
    Done,

    /// <summary>Taken back or ended by a decision.</summary>
    Lifted,
}

/// <summary>A measure as it is ordered.</summary>
/// <param name="Kind">What.</param>
/// <param name="Text">In words: who by post, which condition, how many.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null while nobody can know it.</param>
/// <param name="Number">The new capacity in people; of <see cref="MeasureKind.ReducedCapacity"/> alone.</param>
/// <param name="Responsible">Who sees to it.</param>
public sealed record MeasureOrder(MeasureKind Kind, string Text, DateOnly From, DateOnly? Until, int? Number, AccountId Responsible);

/// <summary>
/// Something ordered beside the ladder (اقدام قانونی): by the head on the fast track, or by a commission. It has its own clock, a person who sees to it,
/// a proof that it was carried out, and an end.
/// </summary>
public sealed class Measure : IScoped, ICentreOwned, IVersioned
{
    /// <summary>Signs a text may have.</summary>
    public const int MaxText = 600;

    private readonly List<MeasureLook> _looks = [];

    private Measure() { }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>What.</summary>
    public MeasureKind Kind { get; private set; }

    /// <summary>The decision of a commission it rests on; null when the head ordered it on the fast track.</summary>
    public Guid? Decision { get; private set; }

    /// <summary>In words.</summary>
    [Masked]
    public string Text { get; private set; } = "";

    /// <summary>The new capacity in people, of a reduced capacity.</summary>
    public int? Number { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while nobody can know it.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>By when it is carried out.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>Who sees to it.</summary>
    public AccountId Responsible { get; private set; }

    /// <summary>Who ordered it.</summary>
    public AccountId OrderedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset OrderedAt { get; private set; }

    /// <summary>Whether it holds for a time after it was carried out.</summary>
    public bool Lasting { get; private set; }

    /// <summary>Whether somebody else must see that it is kept.</summary>
    public bool NeedsLook { get; private set; }

    /// <summary>Where it stands.</summary>
    public MeasureState State { get; private set; }

    /// <summary>When it was carried out.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who says so.</summary>
    public AccountId? DoneBy { get; private set; }

    /// <summary>How.</summary>
    [Masked]
    public string DoneText { get; private set; } = "";

    /// <summary>Hashes of the files that prove it, a space between.</summary>
    public string Files { get; private set; } = "";

    /// <summary>The day on which it was lifted.</summary>
    public DateOnly? LiftedOn { get; private set; }

    /// <summary>Who lifted it.</summary>
    public AccountId? LiftedBy { get; private set; }

    /// <summary>Why.</summary>
    public string LiftReason { get; private set; } = "";

    /// <summary>Looks whether it is kept, in order; where they were read with it.</summary>
    public IReadOnlyList<MeasureLook> Looks => _looks;

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Hashes of its files, one by one.</summary>
    public IReadOnlyList<string> FileHashes => Files.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a case cannot be closed because of it: it was not carried out, or nobody else has seen that it is kept.</summary>
    public bool HindersClosing => State == MeasureState.Ordered || (State == MeasureState.InForce && NeedsLook && _looks is not [.., { Kept: true }]);

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => State == MeasureState.InForce && From <= day && !(Until < day);

    /// <summary>Orders a measure.</summary>
    /// <param name="of">The case.</param>
    /// <param name="rule">The rule of its kind.</param>
    /// <param name="order">What is ordered.</param>
    /// <param name="placesKnown">Whether it is written down where every resident goes.</param>
    /// <param name="by">Who orders it.</param>
    /// <param name="at">When, with its id and the decision it rests on.</param>
    /// <returns>Refused when the case has ended, this is not theirs to order, or a word, a day or a number is missing.</returns>
    [Source("supervision-measures")]
    public static Outcome<Measure> Order(
        SupervisionCase of, MeasureKindRule rule, MeasureOrder order, bool placesKnown, AccountId by, (Guid Id, DateTimeOffset Now, Guid? Decision) at)
    {
        if (of.Closed is not null) return CasesRefusal.CaseEnded;
        if (at.Decision is null ? !rule.Fast || of.Track != CaseTrack.Fast : !rule.Commission) return CasesRefusal.NotTheirMeasure.At("Kind");
        if (string.IsNullOrWhiteSpace(order.Text)) return CasesRefusal.TextMissing.At("Text");
        if (order.Text.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Text");
        if (rule.NeedsEnd && order.Until is null) return CasesRefusal.MeasureEndMissing.At("Until");
        if (order.Until < order.From || order.From < TehranTime.DayOf(of.Opened)) return CasesRefusal.DayOutside.At(order.Until < order.From ? "Until" : "From");
        if (order.Kind == MeasureKind.ReducedCapacity != order.Number is >= 0) return CasesRefusal.CapacityMissing.At("Number");
        if (rule.Places && !placesKnown) return CasesRefusal.PlacesUnknown.At("Kind");
        return new Measure
        {
            Id = at.Id, CaseId = of.Id, CentreId = of.CentreId, Office = of.Office, Field = of.Field, Kind = order.Kind, Decision = at.Decision,
            Text = order.Text.Trim(), Number = order.Number, From = order.From, Until = order.Until, Responsible = order.Responsible,
            OrderedBy = by, OrderedAt = at.Now, Due = at.Now.AddHours(rule.Hours), Lasting = rule.Lasting, NeedsLook = rule.Look,
        };
    }

    /// <summary>It was carried out.</summary>
    /// <param name="when">When.</param>
    /// <param name="text">How; with the files it is the proof.</param>
    /// <param name="files">Hashes of files.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">Now.</param>
    /// <returns>Refused when it was carried out or lifted before, without a word, and at a time before the order or to come.</returns>
    public Outcome<Measure> CarryOut(DateTimeOffset when, string text, IReadOnlyList<string> files, AccountId by, DateTimeOffset now)
    {
        if (State != MeasureState.Ordered) return CasesRefusal.DecidedBefore;
        if (string.IsNullOrWhiteSpace(text)) return CasesRefusal.TextMissing.At("Text");
        if (text.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Text");
        if (when > now || when < OrderedAt.AddMinutes(-1)) return CasesRefusal.TimeOutside(OrderedAt).At("When");
        (State, DoneAt, DoneBy, DoneText, Files) = (Lasting ? MeasureState.InForce : MeasureState.Done, when, by, text.Trim(), string.Join(' ', files));
        return this;
    }

    /// <summary>Somebody looked whether it is kept.</summary>
    /// <returns>Refused for one that is not in force, for whoever carried it out, without a word where it is broken, and on another day than since then till today.</returns>
    public Outcome<MeasureLook> Look(DateOnly day, bool kept, string text, AccountId by, DateOnly today)
    {
        if (State != MeasureState.InForce) return CasesRefusal.NotInForce;
        if (by == DoneBy) return CasesRefusal.AnotherPersonNeeded;
        if (!kept && string.IsNullOrWhiteSpace(text)) return CasesRefusal.TextMissing.At("Text");
        if (text.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Text");
        if (day > today || day < TehranTime.DayOf(DoneAt!.Value)) return CasesRefusal.DayOutside.At("Day");
        var look = new MeasureLook(Id, _looks.Count + 1, day, by, kept, text.Trim());
        _looks.Add(look);
        return look;
    }

    /// <summary>It ends before its day, or is taken back before it was carried out.</summary>
    /// <returns>Refused without a reason, and when nothing is to be ended.</returns>
    public Outcome<Measure> Lift(string reason, AccountId by, DateOnly today)
    {
        if (State is MeasureState.Done or MeasureState.Lifted) return CasesRefusal.NotInForce;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > MaxText) return BasicsRefusal.TextTooLong(MaxText).At("Reason");
        (State, LiftedOn, LiftedBy, LiftReason) = (MeasureState.Lifted, today, by, reason.Trim());
        return this;
    }
}

/// <summary>One look whether a measure is kept.</summary>
public sealed class MeasureLook
{
    private MeasureLook() { }

    internal MeasureLook(Guid measure, int order, DateOnly day, AccountId by, bool kept, string text) =>
        (MeasureId, Order, Day, By, Kept, Text) = (measure, order, day, by, kept, text);

    /// <summary>The measure.</summary>
    public Guid MeasureId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Who looked.</summary>
    public AccountId By { get; private set; }

    /// <summary>Whether it is kept.</summary>
    public bool Kept { get; private set; }

    /// <summary>What was seen.</summary>
    [Masked]
    public string Text { get; private set; } = "";
}
