namespace Payesh.Domain.Places;

/// <summary>An official holiday of the whole country. A day may have two.</summary>
/// <param name="Day">The day offices are closed.</param>
/// <param name="Title">What is kept, in Persian.</param>
/// <param name="Kind">Which calendar it follows.</param>
/// <param name="Estimated">Whether the official calendar of its year is not out yet: a lunar day may still move by one.</param>
public sealed record Holiday(DateOnly Day, string Title, HolidayKind Kind, bool Estimated);

/// <summary>The calendar a holiday follows.</summary>
public enum HolidayKind
{
    /// <summary>The same Jalali date every year.</summary>
    Fixed,

    /// <summary>The same lunar date every year, ten or eleven days earlier each time.</summary>
    Lunar,
}
