using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>
/// A device delivers a piece of a chain. It is authorised by the device's secret, not by a session: an expired session, a disabled account
/// and a revoked device still deliver. Store and receipt are one transaction; applying comes after it (<see cref="ApplyWaiting"/>) and cannot
/// undo the receipt.
/// </summary>
public sealed class ReceiveSegment(KnownDevice known, StoreSegments store, SharedStore shared)
{
    public async Task<SegmentAnswer> Run(string? credentials, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        if (await known.Find(credentials, cancel) is not { } device) return new SegmentAnswer.UnknownDevice();
        var read = Segment.Read(body.Span);
        if (read.Refusal is { Code: "Sync.TooLarge" } large) return new SegmentAnswer.TooLarge((int)large.Arguments[0]);
        if (!read.Succeeded) return new SegmentAnswer.NotASegment();

        // From here on the sender may go: what is whole is stored.
        return await shared.Store(new(device, read.Value, body), store.Run);
    }
}
