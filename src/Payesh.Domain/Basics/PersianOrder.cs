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
        "0123456789ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیabcdefghijklmnopqrstuvwxyz"
            .Select((sign, place) => (sign, Key: Two(place)))
            .ToFrozenDictionary(pair => pair.sign, pair => pair.Key);

    /// <summary>
    /// Two small Latin letters for each of the first 40 letters and digits: digits first, then Persian, then Latin, then all else.
    /// Texts that differ only in spaces, marks or forms of a letter have one key.
    /// </summary>
    public static string Key(string? text)
    {
        var key = new StringBuilder(2 * Letters);
        foreach (var sign in PersianText.SearchKey(text).Take(Letters)) key.Append(Places.GetValueOrDefault(sign, "zz"));
        return key.ToString();
    }

    private static string Two(int place) => string.Create(2, place, static (two, at) =>
    {
        two[0] = (char)('a' + at / 26);
        two[1] = (char)('a' + at % 26);
    });
}
