using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>
/// The keys of one subject, wrapped by the key file: one for the log and one for each private thing in it. What loses its key here is gone from
/// the database; no backup holds this table (<see cref="SubjectKeyFile"/>). The chain stays whole.
/// </summary>
public sealed class SubjectKey
{
    public SubjectKey(Guid subject, byte[] wrapped) => (Subject, Wrapped) = (subject, wrapped);

    private SubjectKey() => Wrapped = [];

    public Guid Subject { get; private set; }

    [WrappedBy(SubjectKeys.Purpose)]
    public byte[] Wrapped { get; internal set; }
}

/// <summary>Encrypts what is closed in the log of a subject, each part with its own key.</summary>
public sealed class SubjectKeys(PayeshDb db, KeyRing keys)
{
    internal const string Purpose = "subject";
    private const int NonceSize = 12, TagSize = 16;

    private readonly HashSet<Guid> _without = [];

    /// <summary>Reads the keys of several subjects in one go; sealing for them asks for none again.</summary>
    public async Task Prepare(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var there = await db.Set<SubjectKey>().Where(key => subjects.Contains(key.Subject)).ToListAsync(cancel);
        _without.Clear();
        _without.UnionWith(subjects.Except(there.Select(key => key.Subject)));
    }

    /// <summary>Makes the keys of a new subject ahead: whoever sends about it must not wait for that.</summary>
    public void Make(Guid subject) => Add(subject);

    /// <returns>The parts one after the other, each encrypted with its own key.</returns>
    public async Task<byte[]> Seal(Guid subject, IEnumerable<(string Part, byte[] Plain)> parts, CancellationToken cancel)
    {
        var row = (_without.Remove(subject) ? null : await db.Set<SubjectKey>().FindAsync([subject], cancel)) ?? Add(subject);
        var sheet = Sheet(row);
        var boxes = new List<(string, byte[])>();
        foreach (var (part, plain) in parts)
        {
            if (sheet.NameOf(part) is null) row.Wrapped = Wrap(sheet = sheet.With(part));
            var name = sheet.NameOf(part)!;
            boxes.Add((name, Box(sheet.Of(name)!, plain)));
        }
        return SealedParts.Write(boxes);
    }

    /// <returns>The parts whose key still exists, in their order.</returns>
    public async Task<IReadOnlyList<byte[]>> Open(Guid subject, byte[] sealedParts, CancellationToken cancel)
    {
        if (await db.Set<SubjectKey>().FindAsync([subject], cancel) is not { } row) return [];
        var sheet = Sheet(row);
        return [.. SealedParts.Read(sealedParts).Select(one => (one.Box, Key: sheet.Of(one.Part))).Where(one => one.Key is not null).Select(one => Unbox(one.Key!, one.Box))];
    }

    /// <summary>The parts of a subject whose key still exists.</summary>
    public async Task<IReadOnlySet<string>> Kept(Guid subject, IEnumerable<string> parts, CancellationToken cancel) =>
        await db.Set<SubjectKey>().FindAsync([subject], cancel) is { } row ? parts.Where(part => Sheet(row).NameOf(part) is not null).ToHashSet() : new HashSet<string>();

    /// <summary>What was put aside, as it came; null when there is nothing of it, or its key was destroyed.</summary>
    public async Task<byte[]?> Body(Parked parked, CancellationToken cancel) =>
        parked.Body.Length > 0 && await Open(parked.Subject, parked.Body, cancel) is [var deflated] ? LineBytes.Inflate(deflated) : null;

    /// <summary>Encrypts what is put aside, with a key of its own: it holds everything of its lines.</summary>
    public Task<byte[]> SealBody(Guid subject, Guid parked, byte[] body, CancellationToken cancel) =>
        Seal(subject, [($"parked|{parked:N}", LineBytes.Deflate(body))], cancel);

    /// <summary>Destroys the key of one part; the caller saves. What is put aside loses the same words.</summary>
    /// <returns>The keys that are left, wrapped; null when there was no such key.</returns>
    public async Task<byte[]?> Forget(Guid subject, string part, CancellationToken cancel)
    {
        if (await db.Set<SubjectKey>().FindAsync([subject], cancel) is not { } row || Sheet(row).NameOf(part) is null) return null;
        var parked = await db.Set<Parked>().Where(p => p.Subject == subject).ToListAsync(cancel);
        var openings = await db.Set<StoredOpenings>().AsNoTracking().Where(o => o.Subject == subject).Select(o => o.Sealed).ToListAsync(cancel);
        var renewed = new List<(Parked Parked, byte[] Body)>();
        foreach (var one in parked)
            if (await Body(one, cancel) is { } body && Segment.Read(body) is { Succeeded: true } segment && Has(segment.Value, part))
                renewed.Add((one, PrivateWords.Without(body, segment.Value, part)));

        var parts = openings.Concat(parked.Except(renewed.Select(one => one.Parked)).Where(p => p.Body.Length > 0).Select(p => p.Body))
            .SelectMany(sealedParts => SealedParts.Read(sealedParts)).Select(one => one.Part);
        row.Wrapped = Wrap(Sheet(row).Only(parts.Append(LinePart.Whole).Distinct().Where(name => !KeySheet.IsOf(name, part))));
        foreach (var (one, body) in renewed) one.Body = await SealBody(subject, one.Id, body, cancel);
        return row.Wrapped;
    }

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

    private static bool Has(Segment segment, string part) => segment.Openings.Count > 0 && segment.Lines.Any(line => LinePart.Of(line.Span) == part);

    private KeySheet Sheet(SubjectKey row) => KeySheet.Read(keys.Unwrap(Purpose, row.Wrapped));

    private byte[] Wrap(KeySheet sheet) => keys.Wrap(Purpose, sheet.ToBytes());

    private SubjectKey Add(Guid subject) => db.Add(new SubjectKey(subject, Wrap(KeySheet.New()))).Entity;
}
