using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>How far the chain of one device about one subject (a visit) has come. The lines stand in <see cref="StoredSegment"/>.</summary>
[Technical("The hash chain is its own trace; the day's root in the audit holds its receipt.")]
public sealed class DeviceChain
{
    public DeviceChain(Guid subject, DeviceId device, string header) => (Subject, Device, Header, Head) = (subject, device, header, "");

    private DeviceChain() => (Header, Head) = ("", "");

    public Guid Subject { get; private set; }

    public DeviceId Device { get; private set; }

    /// <summary>The header line as received.</summary>
    public string Header { get; private set; }

    /// <summary>Number of the last line that is here.</summary>
    public int UpTo { get; private set; }

    /// <summary>Hash after the last line, 64 hexadecimal digits.</summary>
    public string Head { get; private set; }

    /// <summary>Number of the last line that the room of the subject has taken over, or that was parked for it. What is between waits.</summary>
    public int Applied { get; private set; }

    public void Extend(int upTo, string head) => (UpTo, Head) = (upTo, head);

    public void Take(int upTo) => Applied = Math.Max(Applied, upTo);
}

/// <summary>Lines of a chain, as received, deflated, with the receipt the device got for them. No SQL looks inside.</summary>
[Technical("The hash chain is its own trace; the day's root in the audit holds its receipt.")]
public sealed class StoredSegment
{
    public StoredSegment(Guid subject, DeviceId device, int first, int last, string head, byte[] lines) =>
        (Subject, Device, First, Last, Head, Lines) = (subject, device, first, last, head, lines);

    private StoredSegment() => (Head, Lines) = ("", []);

    public Guid Subject { get; private set; }

    public DeviceId Device { get; private set; }

    public int First { get; private set; }

    public int Last { get; private set; }

    public string Head { get; private set; }

    public byte[] Lines { get; private set; }

    /// <summary>The device's over its head.</summary>
    public byte[] Signature { get; init; } = [];

    /// <summary>The device's clock when it sent this; null when it did not say.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>The server's clock.</summary>
    public DateTimeOffset Received { get; init; }

    /// <summary>Number of the receipt.</summary>
    public Guid ReceiptId { get; init; }

    /// <summary>The office's over the receipt.</summary>
    public byte[] ReceiptSignature { get; internal set; } = [];

    public ReceiptText Receipt => new(ReceiptId, Subject, Device, ReceiptText.Stored, Last, Head, Received);
}

/// <summary>The openings that came with a segment, each part encrypted with its own key.</summary>
[Technical("The hash chain is its own trace; the day's root in the audit holds its receipt.")]
public sealed class StoredOpenings
{
    public StoredOpenings(Guid subject, DeviceId device, int first, int last, byte[] sealedBytes) =>
        (Subject, Device, First, Last, Sealed) = (subject, device, first, last, sealedBytes);

    private StoredOpenings() => Sealed = [];

    public long No { get; private set; }

    public Guid Subject { get; private set; }

    public DeviceId Device { get; private set; }

    public int First { get; private set; }

    public int Last { get; private set; }

    public byte[] Sealed { get; private set; }
}
