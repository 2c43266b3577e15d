using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>Something that came and could not be taken into its chain, or could not be applied: kept whole, visible, counted.</summary>
public sealed class Parked
{
    public Parked(Guid id, Guid subject, DeviceId device, string reason, string fingerprint, DateTimeOffset at) =>
        (Id, Subject, Device, Reason, Fingerprint, At) = (id, subject, device, reason, fingerprint, at);

    private Parked() => (Reason, Fingerprint) = ("", "");

    /// <summary>Of what came with a body also the number of its receipt.</summary>
    public Guid Id { get; private set; }

    public Guid Subject { get; private set; }

    public DeviceId Device { get; private set; }

    /// <summary>Code of the reason, such as <c>fork</c>; its text is <c>Sync.Parked.fork</c>.</summary>
    public string Reason { get; private set; }

    /// <summary>What came, deflated and encrypted with a key of its own. Empty when the lines stand in the chain and only applying failed.</summary>
    public byte[] Body { get; internal set; } = [];

    /// <summary>SHA-256 of what came, so that a repeat is not parked twice; empty when only applying failed.</summary>
    public string Fingerprint { get; private set; }

    /// <summary>The last line of the chain that was here then.</summary>
    public int UpTo { get; init; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The office's signature of the receipt; empty when only applying failed: then the lines have theirs.</summary>
    public byte[] Signature { get; internal set; } = [];

    public DateTimeOffset? Settled { get; private set; }

    /// <summary>What a person decided, in words; null when it was taken in after all.</summary>
    public string? Decision { get; private set; }

    public ReceiptText Receipt => new(Id, Subject, Device, ReceiptText.Parked(Reason), UpTo, Fingerprint, At);

    public void Settle(DateTimeOffset at, string? decision = null)
    {
        if (Settled is null) (Settled, Decision) = (at, decision);
    }
}
