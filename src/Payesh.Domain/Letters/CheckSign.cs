namespace Payesh.Domain.Letters;

/// <summary>Crockford's 32 signs, and one check sign over them.</summary>
/// <remarks>
/// The signs are elements of the field of 32 elements (x⁵ + x² + 1). Each place has its own weight, a power of x, and the weighted
/// sum with the check sign is zero: one wrong sign, or two signs changed about, never pass. At most 30 signs.
/// Crockford's own check sign (mod 37) needs five signs that are awkward in addresses; this one needs none.
/// </remarks>
public static class CheckSign
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly byte[] Powers = MakePowers();

    /// <summary>The check sign of a run of signs.</summary>
    /// <exception cref="ArgumentException">More than 30 signs, or one that is not Crockford's.</exception>
    public static char Of(ReadOnlySpan<char> signs)
    {
        if (signs.Length > 30) throw new ArgumentException("At most 30 signs.", nameof(signs));
        var sum = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            var value = Signs.IndexOf(signs[i], StringComparison.Ordinal);
            if (value < 0) throw new ArgumentException("Not a sign of Crockford's.", nameof(signs));
            sum ^= Times(value, Powers[i + 1]);
        }

        return Signs[sum];
    }

    /// <summary>Writes bytes in Crockford's signs, five bits each, the last ones filled up with zeros.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < i * 5 + 5; bit++)
            {
                value = value << 1 | (bit / 8 < bytes.Length ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0);
            }

            text[i] = Signs[value];
        }

        return new(text);
    }

    /// <summary>What people type, as signs: small letters, O for 0, I and L for 1, hyphens and spaces; null when something else stands among them.</summary>
    public static string? Read(string? typed)
    {
        var kept = new List<char>();
        foreach (var sign in (typed ?? "").ToUpperInvariant())
        {
            if (char.IsWhiteSpace(sign) || sign is '-' or '–' or '\u200C' or '\u200E' or '\u200F') continue;
            var plain = sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign };
            if (!Signs.Contains(plain, StringComparison.Ordinal)) return null;
            kept.Add(plain);
        }

        return string.Concat(kept);
    }

    private static byte[] MakePowers()
    {
        var powers = new byte[31];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = (byte)Times(powers[i - 1], 2);
        return powers;
    }

    private static int Times(int left, int right)
    {
        var product = 0;
        for (; right > 0; right >>= 1)
        {
            if ((right & 1) != 0) product ^= left;
            left <<= 1;
            if ((left & 0b100000) != 0) left ^= 0b100101;
        }

        return product;
    }
}
