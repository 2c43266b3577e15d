using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>The promise given to a device: this much is stored here. It does not say applied.</summary>
public sealed class Receipt
{
    public Receipt(Guid id, Guid subject, DeviceId device, int upTo, string head, DateTimeOffset at) =>
        (Id, Subject, Device, UpTo, Head, At) = (id, subject, device, upTo, head, at);

    private Receipt() => Head = "";

    public Guid Id { get; private set; }

    public Guid Subject { get; private set; }

    public DeviceId Device { get; private set; }

    public int UpTo { get; private set; }

    public string Head { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Something that came and could not be taken into its chain, or could not be applied: kept whole, visible, counted.</summary>
public sealed class Parked
{
    public Parked(Guid id, Guid subject, DeviceId device, string reason, string fingerprint, DateTimeOffset at) =>
        (Id, Subject, Device, Reason, Fingerprint, At) = (id, subject, device, reason, fingerprint, at);

    private Parked() => (Reason, Fingerprint) = ("", "");

    public Guid Id { get; private set; }

    public Guid Subject { get; private set; }

    public DeviceId Device { get; private set; }

    /// <summary>Code of the reason, such as <c>fork</c>; its text is <c>Sync.Parked.fork</c>.</summary>
    public string Reason { get; private set; }

    /// <summary>What came, deflated and encrypted with the subject's key. Empty when the lines stand in the chain and only applying failed.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>SHA-256 of what came, so that a repeat is not parked twice; empty when only applying failed.</summary>
    public string Fingerprint { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? Settled { get; private set; }

    public void Settle(DateTimeOffset at) => Settled ??= at;
}
