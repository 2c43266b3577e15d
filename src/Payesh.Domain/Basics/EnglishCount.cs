using System.Globalization;

namespace Payesh.Domain.Basics;

/// <summary>Counted words of English sentences that are no texts of a page: of the command line and the log.</summary>
public static class EnglishCount
{
    /// <summary>1 row, 2 rows.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for none or several; the same with an s where it is not given.</param>
    public static string Of(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
