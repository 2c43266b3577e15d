using System.Globalization;
using System.Text.RegularExpressions;

namespace Payesh.Domain.Basics;

public static partial class PersianText
{
    private const char ThousandsSeparator = '٬';

    // The mark keeps the sign on the left of the number in a line that runs from right to left.
    private const string Minus = "\u200E\u2212";

    /// <summary>Shows every ASCII or Arabic digit of a text as a Persian one; the rest stays.</summary>
    public static string Digits(string text) =>
        string.Create(text.Length, text, (shown, source) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                var digit = AsciiDigit(source[i]);
                shown[i] = char.IsAsciiDigit(digit) ? (char)(digit - '0' + '۰') : digit;
            }
        });

    /// <summary>A whole number in Persian digits, without separators: years, counts, numbers of letters.</summary>
    public static string Digits(long number) => Signed(Digits(Magnitude(number, "0")), number);

    /// <summary>A whole number in Persian digits with separators: «۱٬۲۵۰٬۰۰۰».</summary>
    public static string Number(long number) =>
        Signed(Digits(Magnitude(number, "#,0")).Replace(',', ThousandsSeparator), number);

    /// <summary>An hour of the day: «۲۱:۱۰».</summary>
    public static string Clock(TimeOnly time) => Digits(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>Turns every Persian or Arabic digit of a text into an ASCII one; the rest stays.</summary>
    public static string AsciiDigits(string text) =>
        string.Create(text.Length, text, (plain, source) =>
        {
            for (var i = 0; i < plain.Length; i++) plain[i] = AsciiDigit(source[i]);
        });

    /// <summary>Reads a whole number in Persian, Arabic or ASCII digits, with or without separators of thousands.</summary>
    /// <returns>The number; or refused as unreadable or too large.</returns>
    public static Outcome<long> ParseNumber(string? text)
    {
        var match = WholeNumber().Match(Normalise(text));
        var digits = (match.Groups["sign"].Success ? "-" : "") + string.Concat(match.Groups["digits"].Value.Where(char.IsAsciiDigit));
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : BasicsRefusal.NumberUnreadable;
    }

    /// <summary>Reads an hour of the day such as «۲۱:۱۰», 9:5 or 2110.</summary>
    /// <returns>The hour; or refused as unreadable.</returns>
    public static Outcome<TimeOnly> ParseClock(string? text) =>
        TimeOnly.TryParseExact(Normalise(text), ["H:m", "HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : BasicsRefusal.HourUnreadable;

    // 1250000 · 1,250,000 · ۱٬۲۵۰٬۰۰۰ · −5; but not 1,25, which may have meant a decimal.
    [GeneratedRegex(@"^(?<sign>[-\u2212])?(?<digits>[0-9]+|[0-9]{1,3}([٬,،][0-9]{3})+)$")]
    private static partial Regex WholeNumber();

    private static char AsciiDigit(char sign) => sign switch
    {
        >= '۰' and <= '۹' => (char)(sign - '۰' + '0'),
        >= '٠' and <= '٩' => (char)(sign - '٠' + '0'),
        _ => sign,
    };

    // A negative number may have no positive twin in long, so its size is told in the next wider type.
    private static string Magnitude(long number, string format) => Int128.Abs(number).ToString(format, CultureInfo.InvariantCulture);

    private static string Signed(string digits, long number) => number < 0 ? Minus + digits : digits;
}
