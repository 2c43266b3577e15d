namespace Payesh.Domain.Centres;

/// <summary>Where a centre stands in the register.</summary>
public enum CentreStatus
{
    /// <summary>در دست صدور پروانه: asked for, not yet licensed.</summary>
    Applied,

    /// <summary>فعال.</summary>
    Active,

    /// <summary>معلق.</summary>
    Suspended,

    /// <summary>تعطیل.</summary>
    Closed,

    /// <summary>مکان فاقد مجوز: never a centre in words; no licence, no checklist, no notice (P24).</summary>
    Unlicensed,
}
