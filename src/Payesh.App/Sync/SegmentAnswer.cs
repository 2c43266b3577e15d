using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>What a device is told about a segment: see <c>docs/formats/visit-log.md</c>, "Sending".</summary>
public abstract record SegmentAnswer
{
    private SegmentAnswer()
    {
    }

    /// <summary>Stored up to a line; not yet applied.</summary>
    /// <param name="Receipt">What the office promises.</param>
    /// <param name="Signature">The office's over it.</param>
    public sealed record Stored(ReceiptText Receipt, byte[] Signature) : SegmentAnswer
    {
        public int UpTo => Receipt.UpTo;

        public string Head => Receipt.Head;
    }

    /// <summary>Kept aside whole for a person to look at.</summary>
    public sealed record Parked(string Reason, ReceiptText Receipt, byte[] Signature) : SegmentAnswer;

    /// <summary>Lines before it are missing: send again from the one after.</summary>
    public sealed record Gap(int UpTo) : SegmentAnswer;

    public sealed record TooLarge(int SplitAt) : SegmentAnswer;

    public sealed record NotASegment : SegmentAnswer;

    /// <summary>The secret is not the device's.</summary>
    public sealed record UnknownDevice : SegmentAnswer;
}
