using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>The code by which anybody asks whether a letter is genuine: 128 random bits.</summary>
/// <remarks>The QR holds all of it (26 signs and a check sign); under it stands a short form for typing, its first 75 bits and a check sign.</remarks>
public readonly record struct CheckCode
{
    /// <summary>Signs of a whole code, without the check sign.</summary>
    public const int Signs = 26;

    /// <summary>Signs of the short form, without the check sign.</summary>
    public const int TypedSigns = 15;

    private CheckCode(string value) => Value = value;

    /// <summary>The 26 signs: how it is stored.</summary>
    public string Value { get; } = "";

    /// <summary>What the QR's address ends with: 26 signs and a check sign.</summary>
    public string ForQr => Value + CheckSign.Of(Value);

    /// <summary>The first 15 signs: how the short form is looked up.</summary>
    public string ForLookup => Value[..TypedSigns];

    /// <summary>The short form as printed: four groups of four, the last sign being the check sign.</summary>
    public string ForTyping => Typed(ForLookup);

    /// <summary>The short form of 15 signs as it is printed.</summary>
    public static string Typed(string lookup) => Grouped(lookup + CheckSign.Of(lookup));

    /// <summary>The code of 16 random bytes.</summary>
    /// <exception cref="ArgumentException">They are not 16.</exception>
    public static CheckCode Of(ReadOnlySpan<byte> random) => random.Length == 16
        ? new(CheckSign.Write(random))
        : throw new ArgumentException("A code has 16 bytes.", nameof(random));

    /// <summary>A code as it is stored.</summary>
    /// <exception cref="ArgumentException">It is not 26 signs.</exception>
    public static CheckCode From(string stored) =>
        stored.Length == Signs ? new(stored) : throw new ArgumentException("A code has 26 signs.", nameof(stored));

    /// <summary>Reads a long or short code as people type it.</summary>
    /// <returns>The 26 or 15 signs to look up; refused when its length is neither, or the check sign tells of a slip.</returns>
    public static Outcome<string> Read(string? typed)
    {
        if (CheckSign.Read(typed) is not { Length: Signs + 1 or TypedSigns + 1 } signs) return LettersRefusal.CodeUnreadable;
        return CheckSign.Of(signs.AsSpan(..^1)) == signs[^1] ? signs[..^1] : LettersRefusal.CodeMistyped;
    }

    private static string Grouped(string signs) => string.Join('-', signs.Chunk(4).Select(group => new string(group)));
}
