using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>Signs that fit into the columns of the register.</summary>
public static class Lengths
{
    /// <summary>Names of centres and people.</summary>
    public const int Name = 120;

    /// <summary>Numbers of papers, letters, orders.</summary>
    public const int Number = 60;

    /// <summary>One line of text.</summary>
    public const int Line = 200;

    /// <summary>Addresses.</summary>
    public const int Address = 400;

    /// <summary>Notes of the office.</summary>
    public const int Note = 4000;

    /// <summary>The text as stored, or refused when it does not fit.</summary>
    internal static Outcome<string> Fit(string? text, int most)
    {
        var normal = PersianText.Normalise(text);
        return normal.Length <= most ? normal : BasicsRefusal.TextTooLong(most);
    }
}
