using System.Globalization;

namespace Payesh.Server.Desk;

/// <summary>How values look on screen: Persian digits and the Jalali calendar in Persian, Latin digits in English.</summary>
public static class Shown
{
    public static object Argument(object value) => value switch
    {
        int or long => Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => value,
    };

    public static string Number(long value) => Digits(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>ASCII digits become Persian ones on a Persian page.</summary>
    public static string Digits(string text) => Texts.IsPersian
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < source.Length; i++) span[i] = source[i] is >= '0' and <= '9' ? (char)(source[i] - '0' + '۰') : source[i];
        })
        : text;
}
