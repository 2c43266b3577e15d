using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>The key of one subject, wrapped by the key file. Destroying the row destroys what was said in private, and leaves the chain whole.</summary>
public sealed class SubjectKey
{
    public SubjectKey(Guid subject, byte[] wrapped) => (Subject, Wrapped) = (subject, wrapped);

    private SubjectKey() => Wrapped = [];

    public Guid Subject { get; private set; }

    [WrappedBy(SubjectKeys.Purpose)]
    public byte[] Wrapped { get; private set; }
}

/// <summary>Encrypts the openings of a subject with its own key.</summary>
public sealed class SubjectKeys(PayeshDb db, KeyRing keys)
{
    internal const string Purpose = "subject";
    private const int KeySize = 32, NonceSize = 12, TagSize = 16;

    private readonly HashSet<Guid> _without = [];

    /// <summary>Reads the keys of several subjects in one go; sealing for them asks for none again.</summary>
    public async Task Prepare(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var there = await db.Set<SubjectKey>().Where(key => subjects.Contains(key.Subject)).ToListAsync(cancel);
        _without.Clear();
        _without.UnionWith(subjects.Except(there.Select(key => key.Subject)));
    }

    /// <summary>Makes the key of a new subject ahead: whoever sends about it must not wait for that.</summary>
    public void Make(Guid subject) => Add(subject);

    public async Task<byte[]> Seal(Guid subject, ReadOnlyMemory<byte> plain, CancellationToken cancel)
    {
        var row = _without.Remove(subject) ? null : await db.Set<SubjectKey>().FindAsync([subject], cancel);
        return Box(keys.Unwrap(Purpose, (row ?? Add(subject)).Wrapped), plain.Span);
    }

    private SubjectKey Add(Guid subject)
    {
        var row = new SubjectKey(subject, keys.Wrap(Purpose, RandomNumberGenerator.GetBytes(KeySize)));
        db.Add(row);
        return row;
    }

    /// <returns>Null when the key was destroyed.</returns>
    public async Task<byte[]?> Open(Guid subject, byte[] box, CancellationToken cancel) =>
        await db.Set<SubjectKey>().FindAsync([subject], cancel) is { } row ? Unbox(keys.Unwrap(Purpose, row.Wrapped), box) : null;

    /// <summary>What was put aside, as it came; null when there is nothing of it, or its key was destroyed.</summary>
    public async Task<byte[]?> Body(Parked parked, CancellationToken cancel) =>
        parked.Body.Length > 0 && await Open(parked.Subject, parked.Body, cancel) is { } deflated ? LineBytes.Inflate(deflated) : null;

    public static byte[] Box(byte[] key, ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceSize + plain.Length + TagSize];
        var nonce = box.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length));
        return box;
    }

    public static byte[] Unbox(byte[] key, ReadOnlySpan<byte> box)
    {
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], plain);
        return plain;
    }

    internal static byte[] Write(IEnumerable<Opening> openings) => JsonSerializer.SerializeToUtf8Bytes(openings);

    internal static List<Opening> Read(ReadOnlySpan<byte> stored) => JsonSerializer.Deserialize<List<Opening>>(stored)!;
}
