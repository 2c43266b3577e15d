using System.Collections.Frozen;
using System.Text;

namespace Payesh.Domain.Basics;

/// <summary>
/// Alphabetical order of Persian text. Databases order by code points or by a locale of their own, which puts پ, چ, ژ, گ after ی
/// or differs from machine to machine; this key orders alike everywhere.
/// </summary>
public static class PersianOrder
{
    private const int Letters = 40;

    private static readonly FrozenDictionary<char, string> Places =
        "0123456789ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیabcdefghijklmnopqrstuvwxyz"
            .Select((sign, place) => (sign, Key: Two(place)))
            .ToFrozenDictionary(pair => pair.sign, pair => pair.Key);

    /// <summary>
    /// Two small Latin letters for each of the first 40 letters and digits: digits first, then Persian, then Latin, then all else.
    /// Texts that differ only in spaces or marks have one key; آ stands before ا.
    /// </summary>
    public static string Key(string? text)
    {
        var key = new StringBuilder(2 * Letters);
        foreach (var sign in Plain(PersianText.Normalise(text)).Take(Letters)) key.Append(Places.GetValueOrDefault(sign, "zz"));
        return key.ToString();
    }

    // The search key makes one of آ and ا; a list does not.
    private static IEnumerable<char> Plain(string text) =>
        text.SelectMany(sign => sign is 'آ' ? "آ" : PersianText.SearchKey(sign.ToString()));

    private static string Two(int place) => string.Create(2, place, static (two, at) =>
    {
        two[0] = (char)('a' + at / 26);
        two[1] = (char)('a' + at % 26);
    });
}
