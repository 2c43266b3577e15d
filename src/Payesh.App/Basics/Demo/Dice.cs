using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Payesh.App.Basics.Demo;

/// <summary>
/// Chance that follows from a seed: the same seed and the same path give the same throws, on every machine and however much
/// was thrown elsewhere. For invented data only; nothing secret may come from it.
/// </summary>
public sealed class Dice
{
    private readonly Random _random;

    private Dice(int seed) => _random = new(seed);

    /// <param name="seed">The seed of the whole demonstration.</param>
    /// <param name="path">What is thrown for, such as "centre", 17.</param>
    public static Dice Of(int seed, params IEnumerable<object> path)
    {
        var text = string.Join('/', path.Prepend(seed).Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)));
        return new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    public bool Falls(double chance) => _random.NextDouble() < chance;

    /// <summary>From 0 to 1.</summary>
    public double Share() => _random.NextDouble();

    /// <summary>Both ends included.</summary>
    public int Between(int first, int last) => _random.Next(first, last + 1);

    public TimeSpan Minutes(int first, int last) => TimeSpan.FromSeconds(Between(first * 60, last * 60));

    public T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>One of several, each as likely as its weight.</summary>
    public T Weighted<T>(IReadOnlyList<(T Value, double Weight)> of)
    {
        var throwOf = _random.NextDouble() * of.Sum(one => one.Weight);
        foreach (var (value, weight) in of)
        {
            if (throwOf < weight) return value;
            throwOf -= weight;
        }
        return of[^1].Value;
    }

    /// <summary>So many different ones, in the order in which they fell.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> of, int count)
    {
        var all = of.ToArray();
        _random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>An identifier that sorts by its instant (UUID v7).</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, at.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new(bytes, bigEndian: true);
    }
}
