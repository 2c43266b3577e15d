using System.Text;
using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>A run of lines of one chain, as a device sends it. Its lines are opaque here.</summary>
/// <param name="Version">Of the format; only 1 is understood.</param>
/// <param name="Subject">What the chain is about: the visit, to the room that reads it.</param>
/// <param name="Device">Whose chain it claims to be.</param>
/// <param name="Header">The bytes of the header line.</param>
/// <param name="First">The number of its first line.</param>
/// <param name="Previous">The chain's hash before that line.</param>
/// <param name="Lines">The bytes of the lines, to be kept as they are.</param>
/// <param name="Head">The chain's hash after the last of them.</param>
/// <param name="Openings">What opens the commitments among them.</param>
/// <param name="Signature">The device's over <see cref="SignedText.Head"/> of its last line; empty when it is none.</param>
/// <param name="Sent">The device's clock when it sent this.</param>
public sealed record Segment(
    long Version, Guid Subject, DeviceId Device, ReadOnlyMemory<byte> Header, int First, Digest Previous,
    IReadOnlyList<ReadOnlyMemory<byte>> Lines, Digest Head, IReadOnlyList<Opening> Openings,
    ReadOnlyMemory<byte> Signature = default, DateTimeOffset? Sent = null)
{
    /// <summary>Lines a segment may hold.</summary>
    public const int MaxLines = 2000;

    /// <summary>Bytes its body may have.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The number of its last line; one before <see cref="First"/> when it is empty.</summary>
    public int Last => First + Lines.Count - 1;

    /// <summary>The chain's hash after one of its lines, or before the first of them.</summary>
    /// <param name="n">From <see cref="First"/> − 1 to <see cref="Last"/>.</param>
    public Digest HashAt(int n) => Chain.After(Previous, Lines.Take(n - First + 1));

    /// <summary>Why it is put aside for a person although it has the shape of a segment; null when it holds together.</summary>
    public Refusal? Flaw()
    {
        if (Version != 1) return SyncRefusal.UnknownVersion;
        if (ChainHeader.Read(Header.Span) is not { IsDesk: false } header || header.Subject != Subject || header.Device != Device)
            return SyncRefusal.ForeignHeader;
        if (Lines.Append(Header).Any(l => l.Span.ContainsAny((byte)'\n', (byte)'\r'))) return SyncRefusal.BrokenLine;
        return HashAt(Last) == Head && (First > 1 || Previous == Chain.Start(Header.Span)) ? null : SyncRefusal.BrokenChain;
    }

    /// <summary>Whether the owner of this key signed the chain as far as this goes.</summary>
    public bool IsSignedBy(VerifyingKey key) => key.Holds(SignedText.Head(Subject, Device, Last, Head), Signature.Span);

    /// <summary>Reads a request's body: unknown members are ignored.</summary>
    /// <returns>The segment, or <see cref="SyncRefusal.NotASegment"/>, or <see cref="SyncRefusal.TooLarge"/>.</returns>
    public static Outcome<Segment> Read(ReadOnlySpan<byte> body)
    {
        if (WholeJson.Read(body)?.Root is not { ValueKind: JsonValueKind.Object } json) return SyncRefusal.NotASegment;
        if (Envelope(json) is not { } segment) return SyncRefusal.NotASegment;
        if (segment.Lines.Count <= MaxLines && body.Length <= MaxBytes) return segment;
        return segment.Lines.Count > 1 ? SyncRefusal.TooLarge(Math.Min(MaxLines, segment.Lines.Count / 2)) : SyncRefusal.NotASegment;
    }

    private static Segment? Envelope(JsonElement json)
    {
        if (json.Whole("v") is not { } version || json.Id("visit") is not { } subject || json.Id("device") is not { } device) return null;
        if (json.Text("header") is not { } header || json.Count("first") is not (> 0 and var first)) return null;
        if (json.Digest("prev") is not { } previous || json.Digest("head") is not { } head) return null;
        if (json.Member("lines") is not { ValueKind: JsonValueKind.Array }) return null;
        var lines = json.Texts("lines");
        if (lines.Count != json.Items("lines").Count() || lines.Count > int.MaxValue - first) return null;
        return Opened(json) is { } openings
            ? new(version, subject, new(device), Bytes(header), first, previous, [.. lines.Select(Bytes)], head, openings, Signed(json), json.Instant("sent"))
            : null;
    }

    // An opening that was dropped because it is oddly shaped would be lost for ever; so the whole body is none.
    private static List<Opening>? Opened(JsonElement json)
    {
        if (json.Member("openings") is not { } member) return [];
        if (member.ValueKind != JsonValueKind.Array) return null;
        var openings = new List<Opening>();
        foreach (var item in member.EnumerateArray())
        {
            if (item.Count("n") is not { } n || item.Text("salt") is not { } salt || item.Text("value") is not { } value) return null;
            openings.Add(new(n, salt, value));
        }

        return openings;
    }

    // What is no signature is as good as none: it is for who checks it to say so.
    private static byte[] Signed(JsonElement json)
    {
        var bytes = new byte[VerifyingKey.SignatureSize + 2];
        return json.Text("signature") is { Length: <= 88 } text && Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
