using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>What a letter is.</summary>
public enum LetterKind
{
    /// <summary>تذکر کتبی.</summary>
    WrittenNotice,

    /// <summary>اخطار اول.</summary>
    FirstWarning,

    /// <summary>اخطار دوم.</summary>
    SecondWarning,

    /// <summary>نامه خاتمه رسیدگی.</summary>
    CaseClosing,

    /// <summary>گزارش به دادستان.</summary>
    ProsecutorReport,

    /// <summary>نامه درباره مکان فاقد مجوز به دادستان.</summary>
    PlaceToProsecutor,

    /// <summary>نامه درباره مکان فاقد مجوز به فرماندهی انتظامی.</summary>
    PlaceToPolice,

    /// <summary>دعوت به جلسه کمیسیون.</summary>
    CommissionInvitation,

    /// <summary>ابلاغ رأی کمیسیون: to the centre.</summary>
    CommissionDecision,

    /// <summary>اجرای رأی کمیسیون: to the county, never to the centre.</summary>
    CommissionExecution,

    /// <summary>پروانه: a paper of the licence chain.</summary>
    Licence,

    /// <summary>اعلام عدم موافقت با صدور پروانه.</summary>
    LicenceRefusal,
}

/// <summary>What follows from the kind of a letter.</summary>
public static class LetterKinds
{
    /// <summary>The kinds that are addressed to the centre itself: what its own people may read. A letter to another body is none of them.</summary>
    [Source("office-practice", Clause = "P23")]
    public static IReadOnlyList<LetterKind> ToCentre { get; } =
        [LetterKind.WrittenNotice, LetterKind.FirstWarning, LetterKind.SecondWarning, LetterKind.CaseClosing, LetterKind.CommissionInvitation,
         LetterKind.CommissionDecision];
}

/// <summary>Where a letter stands before it is served.</summary>
public enum LetterState
{
    /// <summary>Being written; anything may change.</summary>
    Draft,

    /// <summary>Signed; waits for the number and date of the organization's automation.</summary>
    AwaitingNumber,

    /// <summary>Numbered, dated and sealed: never rendered anew.</summary>
    Sealed,
}

/// <summary>In what capacity somebody signed (P16).</summary>
public enum SignedAs
{
    /// <summary>Holds the post.</summary>
    Head,

    /// <summary>سرپرست اداره: appointed for the time being.</summary>
    ActingHead,

    /// <summary>از طرف: signs in the place of the head.</summary>
    OnBehalf,
}
