using System.Text.Json.Serialization;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>What may be ordered beside the steps of the ladder (اقدام قانونی).</summary>
[JsonConverter(typeof(KebabNames<MeasureKind>))]
public enum MeasureKind
{
    /// <summary>تعطیلی موقت.</summary>
    TemporaryClosure,

    /// <summary>توقف پذیرش.</summary>
    StopOfAdmissions,

    /// <summary>منع یک نفر از کار در مرکز.</summary>
    PersonSuspended,

    /// <summary>انتقال مقیمان.</summary>
    ResidentsMoved,

    /// <summary>اطلاع به خانواده‌ها.</summary>
    FamiliesTold,

    /// <summary>اطلاع به دادستان.</summary>
    ProsecutorTold,

    /// <summary>شرط در پروانه.</summary>
    LicenceCondition,

    /// <summary>کاهش ظرفیت.</summary>
    ReducedCapacity,

    /// <summary>مدیر موقت.</summary>
    TemporaryManager,

    /// <summary>عدم تمدید پروانه.</summary>
    NonRenewal,

    /// <summary>لغو پروانه.</summary>
    Revocation,

    /// <summary>معرفی به مراجع قضایی.</summary>
    CourtReferral,
}

/// <summary>Who may order a kind of measure, and its clock.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Fast">Whether the head alone may order it on the fast track.</param>
/// <param name="Commission">Whether a commission may decide it.</param>
/// <param name="Hours">Hours from the order within which it is carried out.</param>
/// <param name="Lasting">Whether it holds for a time after it was carried out; otherwise it is over then.</param>
/// <param name="NeedsEnd">Whether its last day is set when it is ordered.</param>
/// <param name="Places">Whether it may be ordered only once it is written down where every resident goes (P31).</param>
/// <param name="Look">Whether somebody else must have seen that it is kept before the case is closed.</param>
/// <param name="Words">How an order of it usually begins, Persian; empty where nobody can know it.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record MeasureKindRule(
    MeasureKind Code, bool Fast, bool Commission, int Hours, bool Lasting, bool NeedsEnd, bool Places, bool Look, string Words, Grade Grade, string Source);

/// <summary>Emergency relocation of a centre's residents (انتقال اضطراری).</summary>
/// <param name="Hours">Hours within which everybody is moved.</param>
/// <param name="HostingDays">Days for which the receiving centres host them, where nobody says otherwise.</param>
/// <param name="Words">How the list proves that it was done, Persian; <c>{people}</c> is how many.</param>
/// <param name="Grade">What the hours rest on.</param>
/// <param name="Source">The source in words.</param>
public sealed record RelocationRule(int Hours, int HostingDays, string Words, Grade Grade, string Source)
{
    /// <summary>The words of the proof for so many people.</summary>
    public string WordsFor(int people) => Words.Replace("{people}", PersianText.Digits(people), StringComparison.Ordinal);
}

internal sealed record MeasuresFile : RuleFile
{
    public required RelocationRule Relocation { get; init; }

    public required IReadOnlyList<MeasureKindRule> Kinds { get; init; }

    public MeasureRules Rule()
    {
        if (!Kinds.Select(kind => kind.Code).Order().SequenceEqual(Enum.GetValues<MeasureKind>()))
            throw new BadRuleFileException("measures", Id, "each kind must stand in it once.");
        if (Relocation.Hours <= 0 || Relocation.HostingDays <= 0 || Kinds.Any(kind => kind.Hours <= 0))
            throw new BadRuleFileException("measures", Id, "a number of hours or days is not above zero.");
        if (Kinds.FirstOrDefault(kind => !kind.Fast && !kind.Commission) is { } nobody)
            throw new BadRuleFileException("measures", Id, $"nobody may order {nobody.Code}.");
        return new(Id, Effective, Relocation, Kinds);
    }
}

/// <summary>The measures as they hold from a day on.</summary>
/// <param name="Id">Its id, such as <c>measures-1404-07-01</c>.</param>
/// <param name="Effective">The first day on which it holds.</param>
/// <param name="Relocation">Emergency relocation.</param>
/// <param name="Kinds">The kinds.</param>
[Source("supervision-measures")]
public sealed record MeasureRules(string Id, DateOnly Effective, RelocationRule Relocation, IReadOnlyList<MeasureKindRule> Kinds)
{
    /// <summary>The rule of a kind.</summary>
    public MeasureKindRule this[MeasureKind kind] => Kinds.First(rule => rule.Code == kind);

    /// <summary>What the head alone may order on the fast track, in the order of the file.</summary>
    public IEnumerable<MeasureKindRule> Immediate => Kinds.Where(rule => rule.Fast);
}
