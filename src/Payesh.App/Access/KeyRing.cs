using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Payesh.App.Access;

/// <summary>One version of the master key.</summary>
public sealed record MasterKey(int Id, DateTimeOffset Made, byte[] Secret);

/// <summary>
/// The master keys in memory and what is derived from them. The newest one seals; every version opens what it once sealed.
/// </summary>
public sealed class KeyRing
{
    public const int SecretLength = 32;
    private const int NonceLength = 12, TagLength = 16;
    private readonly SortedDictionary<int, MasterKey> _keys = [];
    private readonly Lock _lock = new();

    public KeyRing(params IEnumerable<MasterKey> keys)
    {
        foreach (var key in keys) Add(key);
        if (_keys.Count == 0) throw new ArgumentException("A key ring holds at least one key.", nameof(keys));
    }

    /// <summary>Where versions come from that were added after the start: another process may have rotated the key file.</summary>
    public Func<IEnumerable<MasterKey>>? Source { get; set; }

    public int Current => Locked(() => _keys.Keys.Last());

    public IReadOnlyList<int> Ids => Locked(() => _keys.Keys.Reverse().ToList());

    /// <summary>Tells two key files apart without telling the key.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derive(Locked(() => _keys.Keys.First()), "fingerprint")[..8]);

    public bool Holds(int id) => Locked(() => _keys.ContainsKey(id));

    public void Add(MasterKey key)
    {
        if (key.Secret.Length != SecretLength) throw new ArgumentException("A master key has 32 bytes.", nameof(key));
        lock (_lock) _keys[key.Id] = key;
    }

    /// <summary>A key for one purpose; different purposes cannot open each other's.</summary>
    /// <exception cref="UnknownKeyException">This version is not in the key file.</exception>
    public byte[] Derive(int id, string purpose)
    {
        if (!Holds(id)) foreach (var key in Source?.Invoke() ?? []) Add(key);
        var master = Locked(() => _keys.GetValueOrDefault(id)) ?? throw new UnknownKeyException(id);
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, master.Secret, SecretLength, info: Encoding.UTF8.GetBytes($"payesh {purpose} 1"));
    }

    /// <summary>Encrypts with AES-256-GCM; <paramref name="head"/> is not hidden but protected.</summary>
    public byte[] Encrypt(int id, string purpose, ReadOnlySpan<byte> text, ReadOnlySpan<byte> head)
    {
        var sealedText = new byte[NonceLength + text.Length + TagLength];
        RandomNumberGenerator.Fill(sealedText.AsSpan(0, NonceLength));
        using var aes = new AesGcm(Derive(id, purpose), TagLength);
        aes.Encrypt(sealedText.AsSpan(0, NonceLength), text, sealedText.AsSpan(NonceLength, text.Length), sealedText.AsSpan(^TagLength..), head);
        return sealedText;
    }

    /// <exception cref="UnknownKeyException">This version is not in the key file.</exception>
    /// <exception cref="CryptographicException">It was changed, or sealed with another key.</exception>
    public byte[] Decrypt(int id, string purpose, ReadOnlySpan<byte> sealedText, ReadOnlySpan<byte> head)
    {
        var text = new byte[sealedText.Length - NonceLength - TagLength];
        using var aes = new AesGcm(Derive(id, purpose), TagLength);
        aes.Decrypt(sealedText[..NonceLength], sealedText[NonceLength..^TagLength], sealedText[^TagLength..], text, head);
        return text;
    }

    /// <summary>Wraps another secret: the key's version in front, then nonce, text, tag.</summary>
    public byte[] Wrap(string purpose, ReadOnlySpan<byte> secret)
    {
        var id = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(id, checked((ushort)Current));
        return [.. id, .. Encrypt(Current, purpose, secret, id)];
    }

    public byte[] Unwrap(string purpose, ReadOnlySpan<byte> wrapped) => Decrypt(WrappedWith(wrapped), purpose, wrapped[2..], wrapped[..2]);

    public static int WrappedWith(ReadOnlySpan<byte> wrapped) => BinaryPrimitives.ReadUInt16BigEndian(wrapped);

    private T Locked<T>(Func<T> read)
    {
        lock (_lock) return read();
    }
}

/// <summary>A column of bytes that <see cref="KeyRing.Wrap"/> made for this purpose; the rotation of keys wraps it anew.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WrappedByAttribute(string purpose) : Attribute
{
    public string Purpose { get; } = purpose;
}

/// <summary>Something was sealed with a version of the key that the key file does not hold.</summary>
public sealed class UnknownKeyException(int id) : Exception($"The key file holds no key {id}. Is it the right file, and complete?")
{
    public int KeyId { get; } = id;
}
