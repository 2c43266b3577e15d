namespace Payesh.Domain.Centres;

/// <summary>Whom a licence lets a centre take in. A centre or ward of women is visited by women (P3).</summary>
public enum GroupSex
{
    /// <summary>زنانه.</summary>
    Women,

    /// <summary>مردانه.</summary>
    Men,

    /// <summary>مختلط.</summary>
    Mixed,
}

/// <summary>The organization's own three levels (P29).</summary>
[Flags]
public enum Dependency
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>مستقل.</summary>
    Independent = 1,

    /// <summary>نیمه‌مستقل.</summary>
    SemiDependent = 2,

    /// <summary>وابسته.</summary>
    Dependent = 4,
}
