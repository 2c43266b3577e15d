namespace Payesh.Domain.Basics;

/// <summary>What people type around the digits of an identifier.</summary>
internal static class Identifier
{
    /// <summary>The ASCII digits, without spaces, hyphens and brackets; null when something else stands among them.</summary>
    public static string? Digits(string? text)
    {
        var kept = string.Concat(PersianText.Normalise(text).Where(sign => sign is not (' ' or '-' or '–' or '(' or ')' or '/')));
        return kept.All(char.IsAsciiDigit) ? kept : null;
    }
}
