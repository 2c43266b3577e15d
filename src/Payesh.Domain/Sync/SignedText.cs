using System.Globalization;
using System.Text;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>The texts that are signed, byte for byte: section "Signatures" of <c>docs/formats/visit-log.md</c>.</summary>
public static class SignedText
{
    /// <summary>What a device signs of each piece it sends: the hash after its last line, which holds every line before it.</summary>
    /// <param name="subject">The visit.</param>
    /// <param name="device">Whose chain it is.</param>
    /// <param name="n">The number of that line.</param>
    /// <param name="head">The hash.</param>
    public static byte[] Head(Guid subject, DeviceId device, int n, Digest head) => Lines("payesh-head-1", subject, device, n, head);

    /// <summary>What the office signs of a day: the root over all receipts it gave.</summary>
    public static byte[] Root(DateOnly day, int count, Digest root) => Lines("payesh-root-1", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count, root);

    internal static byte[] Lines(params object[] parts) => Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => FormattableString.Invariant($"{part}"))));
}

/// <summary>The office's promise to a device that something arrived.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Subject">The visit.</param>
/// <param name="Device">Whose chain it speaks of.</param>
/// <param name="Status"><c>stored</c>, or <c>parked:REASON</c>.</param>
/// <param name="UpTo">The last line of the chain that is here.</param>
/// <param name="Head">The chain's hash after it; of what was parked the SHA-256 of the body that came.</param>
/// <param name="At">The server's clock.</param>
public sealed record ReceiptText(Guid Id, Guid Subject, DeviceId Device, string Status, int UpTo, string Head, DateTimeOffset At)
{
    /// <summary>Status of what joined its chain.</summary>
    public const string Stored = "stored";

    /// <summary>Status of what was put aside.</summary>
    /// <param name="reason">Code of the reason.</param>
    public static string Parked(string reason) => $"parked:{reason}";

    /// <summary>The signed bytes; the leaf of the day's tree.</summary>
    public byte[] ToBytes() => SignedText.Lines("payesh-receipt-1", Id, Subject, Device, Status, UpTo, Head, At.ToUnixTimeMilliseconds());
}
