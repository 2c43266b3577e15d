using System.Buffers.Binary;
using System.Text;

namespace Payesh.Domain.Access;

/// <summary>
/// A piece of personal data as it is stored: encrypted, with a masked hint that may be shown. It cannot be read without the key file,
/// and whoever reads it leaves an audit entry. Made by the vault of App; this type only carries it.
/// </summary>
public sealed class Personal : IEquatable<Personal>
{
    private const byte Format = 1;
    private const int HeadLength = 5;
    private readonly byte[] _stored;

    private Personal(byte[] stored) => _stored = stored;

    /// <summary>Which version of the key opens it.</summary>
    public int KeyId => BinaryPrimitives.ReadUInt16BigEndian(_stored.AsSpan(1));

    /// <summary>What it is: decides how its fingerprint is made.</summary>
    public PersonalKind Kind => (PersonalKind)_stored[3];

    /// <summary>What may be shown without a look being noted, such as ********37.</summary>
    public string Hint => Encoding.UTF8.GetString(_stored, HeadLength, _stored[4]);

    /// <summary>Format, key id, kind and hint: in clear, but part of what the seal protects.</summary>
    public ReadOnlySpan<byte> Head => _stored.AsSpan(0, HeadLength + _stored[4]);

    /// <summary>Nonce, encrypted text and tag.</summary>
    public ReadOnlySpan<byte> Body => _stored.AsSpan(HeadLength + _stored[4]);

    /// <summary>The whole, as it stands in the column.</summary>
    public byte[] ToStored() => [.. _stored];

    /// <summary>Reads a column.</summary>
    /// <exception cref="FormatException">These bytes are not of this form.</exception>
    public static Personal FromStored(byte[] stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        if (stored.Length < HeadLength || stored[0] != Format || stored.Length < HeadLength + stored[4])
            throw new FormatException("No personal data of a known format.");
        return new(stored);
    }

    /// <summary>The head that must be sealed together with the text.</summary>
    /// <param name="keyId">Version of the key.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="hint">What may be shown; at most 255 bytes.</param>
    public static byte[] MakeHead(int keyId, PersonalKind kind, string hint)
    {
        var shown = Encoding.UTF8.GetBytes(hint);
        byte[] head = [Format, 0, 0, (byte)kind, checked((byte)shown.Length), .. shown];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(1), checked((ushort)keyId));
        return head;
    }

    /// <inheritdoc/>
    public bool Equals(Personal? other) => other is not null && _stored.AsSpan().SequenceEqual(other._stored);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Personal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_stored.Length, _stored[^1], _stored[^2], _stored[^3]);

    /// <summary>The hint, so that it reaches no log and no page by accident.</summary>
    public override string ToString() => Hint;
}

/// <summary>What a piece of personal data is.</summary>
public enum PersonalKind
{
    /// <summary>Any text; it has no fingerprint.</summary>
    Text,

    /// <summary>کد ملی.</summary>
    NationalId,

    /// <summary>Telephone number.</summary>
    Phone,
}

/// <summary>
/// A keyed fingerprint of a normalised value: finds the same value again without telling it. Stands in a column of its own beside
/// <see cref="Personal"/>, with an index.
/// </summary>
/// <param name="Value">Key version and HMAC, such as <c>1.kQ3…</c>.</param>
public readonly record struct BlindIndex(string Value)
{
    /// <summary>Longest text of one.</summary>
    public const int MaxLength = 32;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
