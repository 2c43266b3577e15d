namespace Payesh.Domain.Basics;

/// <summary>
/// What a person can mend about a date, an hour, a number or an identifier. None repeats what was typed: it may be personal.
/// </summary>
public static class BasicsRefusal
{
    /// <summary>Not of the form year, month, day.</summary>
    public static Refusal DateUnreadable => new("Basics.DateUnreadable");

    /// <summary>No such month, or no such day in that month.</summary>
    /// <param name="year">Jalali year.</param>
    /// <param name="month">Month as it was given, perhaps none of the twelve.</param>
    /// <param name="days">Days of that month; 0 when there is no such month.</param>
    public static Refusal NoSuchDay(int year, int month, int days) => new("Basics.NoSuchDay", year, month, days);

    /// <summary>A year the official calendar table does not hold: often a Gregorian year.</summary>
    public static Refusal YearOutOfRange => new("Basics.YearOutOfRange", JalaliDate.FirstYear, JalaliDate.LastYear);

    /// <summary>Not an hour of the day such as 21:10.</summary>
    public static Refusal HourUnreadable => new("Basics.HourUnreadable");

    /// <summary>Not a whole number.</summary>
    public static Refusal NumberUnreadable => new("Basics.NumberUnreadable");

    /// <summary>Not 8 to 10 digits.</summary>
    public static Refusal NationalIdUnreadable => new("Basics.NationalIdUnreadable");

    /// <summary>Ten digits, but nobody's number: the check digit differs, or all are equal.</summary>
    public static Refusal NationalIdWrong => new("Basics.NationalIdWrong");

    /// <summary>Not 11 digits.</summary>
    public static Refusal LegalPersonIdUnreadable => new("Basics.LegalPersonIdUnreadable");

    /// <summary>Eleven digits, but the check digit differs, or all are equal.</summary>
    public static Refusal LegalPersonIdWrong => new("Basics.LegalPersonIdWrong");

    /// <summary>Neither an Iranian mobile nor an Iranian landline with its area code.</summary>
    public static Refusal PhoneNumberUnreadable => new("Basics.PhoneNumberUnreadable");

    /// <summary>More signs than the column holds.</summary>
    /// <param name="most">Signs that fit.</param>
    public static Refusal TextTooLong(int most) => new("Basics.TextTooLong", most);

    /// <summary>Another person changed the same thing since it was read.</summary>
    public static Refusal ChangedMeanwhile => new("Basics.ChangedMeanwhile");

    /// <summary>Nothing was chosen, or something that is not offered.</summary>
    public static Refusal ChoiceMissing => new("Basics.ChoiceMissing");
}
