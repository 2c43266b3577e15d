namespace Payesh.Domain.Centres;

/// <summary>What is known about those who live in a centre, as far as requirements depend on it.</summary>
[Flags]
public enum Circumstances
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>مقیمان یارانه‌بگیر.</summary>
    Subsidised = 1,

    /// <summary>مقیمان دارای زوال عقل.</summary>
    Dementia = 2,

    /// <summary>مقیمان در سن مدرسه.</summary>
    SchoolAge = 4,

    /// <summary>مقیمان مجهول‌الهویه.</summary>
    Unidentified = 8,

    /// <summary>مقیمان نیازمند اکسیژن یا ساکشن.</summary>
    OxygenOrSuction = 16,

    /// <summary>مددجویان ماده ۱۶.</summary>
    CourtOrdered = 32,
}
