using System.Globalization;
using System.Text;

namespace Payesh.Domain.Basics;

/// <summary>Persian text as it is stored, searched and shown.</summary>
public static partial class PersianText
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char Tatweel = '\u0640';

    /// <summary>
    /// Text for storage: Persian ی and ک, ASCII digits, no tatweel, no invisible marks, single spaces, and a zero-width
    /// non-joiner only between two letters. Lines stay lines; ة and diacritics stay.
    /// </summary>
    public static string Normalise(string? text)
    {
        var kept = new StringBuilder(text?.Length ?? 0);
        foreach (var sign in Compose(text ?? ""))
        {
            var plain = Plain(sign);
            if (plain is Tatweel || IsInvisible(plain)) continue;
            if (char.IsWhiteSpace(plain)) DropBefore(kept, plain);
            if (plain is ZeroWidthNonJoiner or ' ' && FollowsGap(kept)) continue;
            kept.Append(plain);
        }

        // What stood between a letter and its hamza may be gone by now, so the two are composed once more.
        return kept.ToString().Trim().Trim(ZeroWidthNonJoiner).Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Text for the search column and for what is searched in it: letters and digits only, so that «می خواهم», «می‌خواهم» and
    /// «میخواهم» are one, and no sign of LIKE survives. Forms of alef, ye and he are one; Latin is lower case without accents.
    /// Empty when nothing searchable was typed.
    /// </summary>
    public static string SearchKey(string? text)
    {
        var key = new StringBuilder(text?.Length ?? 0);
        foreach (var sign in Normalise(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(sign)) key.Append(Folded(sign));
        }

        return key.ToString();
    }

    // Pasted from a PDF, letters come as presentation forms (ﻻ, ﮐ): each is replaced by the letters it shows.
    private static string Compose(string text)
    {
        var composed = Whole(text.ReplaceLineEndings("\n")).Normalize(NormalizationForm.FormC);
        if (!composed.Any(IsPresentationForm)) return composed;

        var plain = new StringBuilder(composed.Length);
        foreach (var sign in composed)
        {
            if (IsPresentationForm(sign)) plain.Append(sign.ToString().Normalize(NormalizationForm.FormKC));
            else plain.Append(sign);
        }

        return plain.ToString();
    }

    // Half a surrogate pair, as a cut-off text ends, would make Normalize throw.
    private static string Whole(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    private static bool IsPresentationForm(char sign) => sign is (>= '\uFB50' and <= '\uFDFB') or (>= '\uFE70' and <= '\uFEFC');

    private static char Plain(char sign) => sign switch
    {
        '\u064A' or '\u0649' => 'ی',
        '\u0643' => 'ک',
        '\n' => '\n',
        _ when char.IsWhiteSpace(sign) => ' ',
        _ => AsciiDigit(sign),
    };

    // Marks of direction and joining can make two names look alike, or a sentence read backwards.
    private static bool IsInvisible(char sign) => sign is not (ZeroWidthNonJoiner or '\n')
        && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static void DropBefore(StringBuilder kept, char space)
    {
        while (kept.Length > 0 && (kept[^1] is ZeroWidthNonJoiner || (space is '\n' && kept[^1] is ' '))) kept.Length--;
    }

    private static bool FollowsGap(StringBuilder kept) =>
        kept.Length == 0 || kept[^1] is ZeroWidthNonJoiner || char.IsWhiteSpace(kept[^1]);

    private static char Folded(char sign) => sign switch
    {
        'ٱ' => 'ا',
        '\u064A' => 'ی',
        'ة' or '\u06D5' or '\u06C1' or '\u06BE' => 'ه',
        _ => char.ToLowerInvariant(sign),
    };
}
