using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>What became of a file that a phone without a network gave.</summary>
/// <param name="Stored">Pieces of logs that stand in their chains now, or did before.</param>
/// <param name="Parked">Pieces that were put aside.</param>
/// <param name="Missing">Pieces before which lines are missing.</param>
/// <param name="Files">Photos and voices that are here now.</param>
/// <param name="Refused">Photos and voices that were refused.</param>
public sealed record TakenOutbox(int Stored, int Parked, int Missing, int Files, int Refused);

/// <summary>
/// Takes in the file in which a phone without a network carries what it could not send: locked for this office alone, each piece signed by
/// its device. The same file twice changes nothing.
/// </summary>
public sealed class TakeOutbox(PayeshDb db, Actor actor, ServerSigning signing, SharedStore shared, StoreSegments store, UploadFile upload, TimeProvider clock)
{
    /// <summary>Bytes of a file, and of what may be inside it.</summary>
    public const long Most = 200L << 20, MostInside = 400L << 20;

    private const int NonceSize = 12, TagSize = 16;

    public async Task<Outcome<TakenOutbox>> Run(Stream file, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        if (await Unlocked(file, cancel) is not { } content) return SyncRefusal.NotAnOutbox;
        using (content)
        {
            if (content.RootElement.ValueKind != JsonValueKind.Object) return SyncRefusal.NotAnOutbox;
            var taken = new TakenOutbox(0, 0, 0, 0, 0);
            foreach (var one in content.RootElement.Items("segments")) taken = await Take(taken, one);
            foreach (var one in content.RootElement.Items("files")) taken = await Keep(taken, one, cancel);
            db.ChangeTracker.Clear();
            db.Note(
                AuditKind.Added, "Sync", "Outbox", "", clock.GetUtcNow(),
                FormattableString.Invariant($"stored {taken.Stored}, parked {taken.Parked}, missing {taken.Missing}, files {taken.Files}, refused {taken.Refused}"));
            await db.SaveChangesAsync(cancel);
            return taken;
        }
    }

    private async Task<TakenOutbox> Take(TakenOutbox taken, JsonElement one)
    {
        var body = Encoding.UTF8.GetBytes(one.GetRawText());
        var read = Segment.Read(body);
        var device = read.Succeeded ? await db.Set<Device>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == read.Value.Device) : null;
        if (device is null) return taken with { Missing = taken.Missing + 1 };
        return await shared.Store(new(device, read.Value, body), store.Run) switch
        {
            SegmentAnswer.Stored => taken with { Stored = taken.Stored + 1 },
            SegmentAnswer.Parked => taken with { Parked = taken.Parked + 1 },
            _ => taken with { Missing = taken.Missing + 1 },
        };
    }

    private async Task<TakenOutbox> Keep(TakenOutbox taken, JsonElement one, CancellationToken cancel)
    {
        if (one.Digest("hash") is { } hash && one.Text("bytes") is { } text && Base64(text) is { Length: > 0 } bytes)
        {
            var state = upload.State(hash);
            // What had come over the network before goes on where it ended.
            var kept = await upload.Run(hash, state.Received, bytes.Length, new MemoryStream(bytes[(int)Math.Min(state.Received, bytes.Length)..]), cancel);
            if (kept is { Succeeded: true, Value.Complete: true }) return taken with { Files = taken.Files + 1 };
        }
        return taken with { Refused = taken.Refused + 1 };
    }

    private async Task<JsonDocument?> Unlocked(Stream file, CancellationToken cancel)
    {
        try
        {
            using var outside = await JsonDocument.ParseAsync(file, default, cancel);
            var json = outside.RootElement;
            if (json.ValueKind != JsonValueKind.Object || json.Whole("v") != 1) return null;
            if (Base64(json.Text("ephemeral")) is not { } ephemeral || Base64(json.Text("box")) is not { Length: > NonceSize + TagSize } box) return null;
            var plain = Open(await Secret(ephemeral, cancel), box);
            return JsonDocument.Parse(Inflated(plain));
        }
        catch (Exception wrong) when (wrong is JsonException or CryptographicException or InvalidDataException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<byte[]> Secret(byte[] ephemeral, CancellationToken cancel)
    {
        using var ours = (await signing.Open(OfficeKeys.OutboxPurpose, cancel)).Agreement();
        using var theirs = ECDiffieHellman.Create();
        theirs.ImportSubjectPublicKeyInfo(ephemeral, out _);
        using var half = theirs.PublicKey;
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, ours.DeriveRawSecretAgreement(half), 32, [], "payesh outbox 1"u8.ToArray());
    }

    private static byte[] Open(byte[] key, byte[] box)
    {
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, plain.Length), box.AsSpan(^TagSize..), plain);
        return plain;
    }

    // Not further than a phone could have filled it.
    private static MemoryStream Inflated(byte[] packed)
    {
        using var inflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        var all = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = inflate.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > MostInside) throw new InvalidDataException("More than a phone could hold.");
        }
        all.Position = 0;
        return all;
    }

    private static byte[]? Base64(string? text)
    {
        if (text is null) return null;
        var bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
