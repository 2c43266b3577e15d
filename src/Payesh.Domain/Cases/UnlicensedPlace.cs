using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.Domain.Cases;

/// <summary>Where the track of an unlicensed place stands.</summary>
public enum PlaceStage
{
    /// <summary>گزارش‌شده: somebody must look from outside.</summary>
    Reported,

    /// <summary>از بیرون دیده شد: the letters are next.</summary>
    Looked,

    /// <summary>Both letters are out: the judicial order is awaited.</summary>
    Written,

    /// <summary>ورود مشترک: everybody inside needs a place to go, then it is sealed.</summary>
    Entered,

    /// <summary>پلمب: watched for re-opening.</summary>
    Sealed,

    /// <summary>Ended with a reason.</summary>
    Ended,
}

/// <summary>How the office learned of it. Who told is kept nowhere here.</summary>
public enum PlaceSource
{
    /// <summary>گزارش مردمی.</summary>
    Citizen,

    /// <summary>Family of somebody inside.</summary>
    Family,

    /// <summary>Police.</summary>
    Police,

    /// <summary>Another body: health network, municipality.</summary>
    OtherBody,

    /// <summary>An officer saw it.</summary>
    OwnLook,

    /// <summary>Press or an advertisement.</summary>
    Press,
}

/// <summary>How the track ended.</summary>
public enum PlaceEnd
{
    /// <summary>It stayed closed until the watch was over.</summary>
    WatchOver,

    /// <summary>Nobody is kept there, or it is no place of this organization.</summary>
    NotOurs,

    /// <summary>Another body has it.</summary>
    HandedOver,
}

/// <summary>What a person enters within two minutes.</summary>
/// <param name="Source">How the office learned of it.</param>
/// <param name="Estimated">People inside, guessed; null when nobody knows.</param>
/// <param name="Danger">Whether lives are in danger.</param>
/// <param name="Words">What is said about it, without the name of who told.</param>
public sealed record PlaceTold(PlaceSource Source, int? Estimated, bool Danger, string Words);

/// <summary>
/// The track of an unlicensed place (مکان فاقد مجوز, P24): report, look from outside, letters, joint entry with a judicial order, list of who was
/// inside, sealing, watch. No checklist, no score, no notice, no ladder: those would recognise the place.
/// </summary>
[Source("office-practice", Clause = "P24")]
public sealed partial class UnlicensedPlace : IScoped, IOfficeOnly, IVersioned
{
    /// <summary>Signs of what is told, seen or decided.</summary>
    public const int MaxWords = 2000;

    /// <summary>More people than any such house held.</summary>
    public const int MostPeople = 2000;

    private UnlicensedPlace() { }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>Number as people say it: 1404-0003.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its row in the register.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The same in alphabetical order, the same on every database.</summary>
    public string NameOrder { get; private set; } = "";

    /// <summary>نشانی.</summary>
    public string Address { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>How the office learned of it.</summary>
    public PlaceSource Source { get; private set; }

    /// <summary>What was said.</summary>
    [Masked]
    public string Words { get; private set; } = "";

    /// <summary>People inside, guessed.</summary>
    public int? Estimated { get; private set; }

    /// <summary>When it was reported.</summary>
    public DateTimeOffset Opened { get; private set; }

    /// <summary>Who entered it.</summary>
    public AccountId OpenedBy { get; private set; }

    /// <summary>How often the track was opened: 1, and one more for each re-opening.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Where it stands.</summary>
    public PlaceStage Stage { get; private set; }

    /// <summary>When it came there.</summary>
    public DateTimeOffset StageAt { get; private set; }

    /// <summary>Until when the act that is next must be done; null when none is.</summary>
    public DateTimeOffset? StageDue { get; private set; }

    /// <summary>The end of the clock that ends first; null when none runs.</summary>
    public DateTimeOffset? Next { get; private set; }

    /// <summary>Since when lives are known to be in danger.</summary>
    public DateTimeOffset? DangerAt { get; private set; }

    /// <summary>Until when somebody must have decided about it.</summary>
    public DateTimeOffset? DangerDue { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DangerDecidedAt { get; private set; }

    /// <summary>What was decided.</summary>
    [Masked]
    public string DangerDecision { get; private set; } = "";

    /// <summary>By whom.</summary>
    public AccountId? DangerDecidedBy { get; private set; }

    /// <summary>The day of the sealing of this round.</summary>
    public DateOnly? SealedOn { get; private set; }

    /// <summary>The day on which it ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>How.</summary>
    public PlaceEnd? End { get; private set; }

    /// <summary>Why.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>The body that has it now.</summary>
    public string EndBody { get; private set; } = "";

    /// <summary>Who ended it.</summary>
    public AccountId? EndedBy { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether lives are in danger and nobody decided yet.</summary>
    public bool DangerWaits => DangerAt is not null && DangerDecidedAt is null && Stage != PlaceStage.Ended;

    /// <summary>The number of the n-th place of a year.</summary>
    public static string NumberOf(int year, long place) => SupervisionCase.NumberOf(year, place);

    /// <summary>Opens the track.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="number">Its number.</param>
    /// <param name="place">Its row in the register, which says that it is no centre; read with its detail.</param>
    /// <param name="told">What is known.</param>
    /// <param name="rule">Hours and days.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">Now.</param>
    /// <returns>The track; or refused: a licensed centre, a number that cannot be, nothing said about a danger.</returns>
    public static Outcome<UnlicensedPlace> Report(Guid id, string number, Centre place, PlaceTold told, PlaceRule rule, AccountId by, DateTimeOffset at)
    {
        if (place.IsCentre) return CasesRefusal.LicensedCentre;
        if (told.Estimated is < 0 or > MostPeople) return CasesRefusal.PeopleOutside(MostPeople).At(nameof(Estimated));
        if (told.Words.Length > MaxWords) return BasicsRefusal.TextTooLong(MaxWords).At(nameof(Words));
        if (told.Danger && string.IsNullOrWhiteSpace(told.Words)) return CasesRefusal.DangerUnsaid.At(nameof(Words));
        var made = new UnlicensedPlace
        {
            Id = id, Number = number, CentreId = place.Id, Name = place.Name, NameOrder = PersianOrder.Key(place.Name), Address = place.Detail.Address,
            Office = place.Office, Field = place.Field, Source = told.Source, Words = told.Words.Trim(), Estimated = told.Estimated,
            Opened = at, OpenedBy = by,
        };
        if (told.Danger) made.Endanger(rule, at);
        made.Come(PlaceStage.Reported, at, at.AddHours(told.Danger ? Math.Min(rule.LookHours, rule.DangerHours) : rule.LookHours));
        return made;
    }

    /// <summary>Whether an act about a centre may be done here: a place without licence has no checklist, no notice and no ladder.</summary>
    /// <param name="place">Its row in the register.</param>
    [Source("office-practice", Clause = "P24")]
    public static Refusal? BarsLadder(Centre place) => place.IsCentre ? null : CasesRefusal.UnlicensedPlace;

    private void Come(PlaceStage stage, DateTimeOffset at, DateTimeOffset? next)
    {
        (Stage, StageAt) = (stage, at);
        Wait(next);
    }

    private void Wait(DateTimeOffset? due)
    {
        StageDue = due;
        Next = DangerWaits && (due is null || DangerDue < due) ? DangerDue : due;
    }

    private void Endanger(PlaceRule rule, DateTimeOffset at)
    {
        if (DangerAt is not null && DangerDecidedAt is null) return;
        (DangerAt, DangerDue, DangerDecidedAt, DangerDecision, DangerDecidedBy) = (at, at.AddHours(rule.DangerHours), null, "", null);
    }

    private static DateTimeOffset EndOf(DateOnly day) => TehranTime.Instant(day, new(23, 59));
}
