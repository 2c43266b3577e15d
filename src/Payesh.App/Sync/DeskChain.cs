using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>What somebody does at the desk to a log: a line of the server's own chain, naming the person.</summary>
/// <param name="Value">JSON.</param>
/// <param name="Replaces">References of what it replaces.</param>
public sealed record DeskLine(string Kind, string Item, JsonElement Value, IReadOnlyList<string> Replaces);

/// <summary>The server's own device: it writes into the logs what people decide at the desk, and signs like every device.</summary>
public sealed class DeskChain(PayeshDb db, Actor actor, ServerSigning signing, TimeProvider clock)
{
    public const string Purpose = "desk";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Adds one line; the caller saves. Two people at once: the second is refused by the key of the chain.</summary>
    /// <param name="pack">SHA-256 of the pack the log is about.</param>
    /// <returns>The desk's device.</returns>
    public async Task<DeviceId> Append(Guid subject, string pack, DeskLine said, CancellationToken cancel)
    {
        var key = await signing.Open(Purpose, cancel);
        var desk = new DeviceId(key.Id);
        var now = clock.GetUtcNow();
        var chain = await db.Set<DeviceChain>().FindAsync([subject, desk], cancel) ?? Begin(subject, desk, pack, now);
        var n = chain.UpTo + 1;
        var line = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                n, by = actor.Account.Value, at = now.ToUnixTimeMilliseconds(), kind = said.Kind, @class = "open",
                item = said.Item.Length == 0 ? null : said.Item, value = said.Value, replaces = said.Replaces.Count == 0 ? null : said.Replaces,
            },
            Json);
        var head = Chain.Next(HeadOf(chain), line);
        chain.Extend(n, head.ToString());
        var stored = new StoredSegment(subject, desk, n, n, head.ToString(), LineBytes.Pack([line]))
        {
            Signature = key.Sign(SignedText.Head(subject, desk, n, head)), Sent = now, Received = now, ReceiptId = clock.NewId(),
        };
        stored.ReceiptSignature = (await signing.Open(OfficeKeys.ReceiptsPurpose, cancel)).Sign(stored.Receipt.ToBytes());
        db.Add(stored);
        return desk;
    }

    private DeviceChain Begin(Guid subject, DeviceId desk, string pack, DateTimeOffset at)
    {
        var header = JsonSerializer.Serialize(new { v = 1, visit = subject, device = desk.Value, pack, at = at.ToUnixTimeMilliseconds(), desk = true }, Json);
        return db.Add(new DeviceChain(subject, desk, header)).Entity;
    }

    private static Digest HeadOf(DeviceChain chain)
    {
        if (chain.UpTo == 0) return Chain.Start(Encoding.UTF8.GetBytes(chain.Header));
        return Digest.TryParse(chain.Head, out var head) ? head : throw new InvalidDataException($"Chain {chain.Subject} has no head.");
    }
}
