using System.Collections.Frozen;

namespace Payesh.Domain.Basics;

/// <summary>
/// An Iranian telephone number as it is dialled inside the country: eleven ASCII digits, the first of them 0.
/// Personal data where a person owns it: <see cref="ToString"/> is masked, so that it reaches no log by accident.
/// </summary>
public readonly record struct PhoneNumber
{
    // Area codes of the 31 provinces, without the 0.
    private static readonly FrozenSet<string> Areas = FrozenSet.Create(
        "11", "13", "17", "21", "23", "24", "25", "26", "28", "31", "34", "35", "38", "41", "44", "45",
        "51", "54", "56", "58", "61", "66", "71", "74", "76", "77", "81", "83", "84", "86", "87");

    private PhoneNumber(string value) => Value = value;

    /// <summary>The number in clear, such as 09121234567 or 02112345678.</summary>
    public string Value { get; }

    /// <summary>Whether it is a mobile number, to which a short message can go.</summary>
    public bool IsMobile => Value is ['0', '9', ..];

    /// <summary>The number as other countries dial it: +989121234567.</summary>
    public string International => $"+98{Value[1..]}";

    /// <summary>
    /// Reads a mobile or a landline with its area code, in Persian, Arabic or ASCII digits, with spaces, hyphens or brackets;
    /// +98, 0098 or the bare ten digits of a mobile are understood.
    /// </summary>
    /// <returns>The number; or refused as unreadable.</returns>
    public static Outcome<PhoneNumber> Parse(string? text)
    {
        var typed = PersianText.Normalise(text);
        var digits = Identifier.Digits(typed.StartsWith('+') ? "00" + typed[1..] : typed);
        var local = digits switch
        {
            ['0', '0', '9', '8', '0', .. var rest] => rest, // +98 (0) 21 …
            ['0', '0', '9', '8', .. var rest] => rest,
            ['9', '8', .. { Length: 10 } rest] => rest,
            ['0', .. var rest] => rest,
            ['9', ..] => digits,
            _ => "",
        };

        var known = local is { Length: 10 } && (local[0] is '9' || (Areas.Contains(local[..2]) && local[2] is not '0'));
        return known ? new PhoneNumber("0" + local) : BasicsRefusal.PhoneNumberUnreadable;
    }

    /// <summary>The prefix and the last two digits, enough to recognise one's own number and no more.</summary>
    public override string ToString() => Value is null ? "" : $"{Value[..4]}*****{Value[9..]}";
}
