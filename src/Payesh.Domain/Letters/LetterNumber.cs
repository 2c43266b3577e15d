using System.Globalization;
using System.Text.RegularExpressions;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>The number of a letter: from the office's own register, or given by the organization's automation (P21).</summary>
public static partial class LetterNumber
{
    /// <summary>A number of the own register: «12/1404/پ»; digits are stored in ASCII.</summary>
    /// <param name="place">Place in the register, from 1 without gaps.</param>
    /// <param name="year">Jalali year of the register.</param>
    /// <param name="mark">Mark of the office's register; may be empty.</param>
    public static string Own(long place, int year, string mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}/{year}") + (mark.Length == 0 ? "" : "/" + mark);

    /// <summary>Signs of a mark.</summary>
    public const int MarkLength = 8;

    /// <summary>Reads the mark of an office's register: letters and digits, or nothing.</summary>
    /// <returns>The mark with ASCII digits; or refused.</returns>
    public static Outcome<string> ParseMark(string? typed)
    {
        var mark = PersianText.Normalise(typed);
        return mark.Length <= MarkLength && mark.All(char.IsLetterOrDigit) ? mark : LettersRefusal.MarkUnreadable(MarkLength);
    }

    /// <summary>Reads a number of the automation: digits, letters, slashes, hyphens, at most 40 signs and at least one digit.</summary>
    /// <returns>The number with ASCII digits; or refused.</returns>
    public static Outcome<string> Parse(string? typed)
    {
        var number = PersianText.Normalise(typed);
        return Shape().IsMatch(number) && number.Any(char.IsAsciiDigit) ? number : LettersRefusal.NumberUnreadable;
    }

    [GeneratedRegex(@"^[\p{L}0-9/\-_. \u200C]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
