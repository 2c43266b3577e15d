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

    /// <summary>پروانه: a paper of the licence chain.</summary>
    Licence,

    /// <summary>اعلام عدم موافقت با صدور پروانه.</summary>
    LicenceRefusal,
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
