using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>What a segment means for the chain a server has: one of four.</summary>
public abstract record SegmentCheck
{
    private SegmentCheck()
    {
    }

    /// <summary>These lines are new: append them.</summary>
    /// <param name="First">The number of the first new line.</param>
    /// <param name="Lines">The new lines.</param>
    /// <param name="Head">The chain's hash after them.</param>
    public sealed record Append(int First, IReadOnlyList<ReadOnlyMemory<byte>> Lines, Digest Head) : SegmentCheck;

    /// <summary>Every line of it is stored already.</summary>
    public sealed record AlreadyHave : SegmentCheck;

    /// <summary>Lines between are missing: the device sends again from the line after.</summary>
    /// <param name="UpTo">The last line stored.</param>
    public sealed record Gap(int UpTo) : SegmentCheck;

    /// <summary>It continues another history of the same chain: <see cref="SyncRefusal.Fork"/>.</summary>
    public sealed record Fork : SegmentCheck;

    /// <summary>Compares a segment without <see cref="Segment.Flaw"/> with what is stored of its chain.</summary>
    /// <param name="segment">What came.</param>
    /// <param name="stored">What is there; null when nothing is.</param>
    public static SegmentCheck Of(Segment segment, KnownChain? stored)
    {
        stored ??= new(0, Chain.Start(segment.Header.Span), _ => throw new InvalidOperationException("An empty chain has no lines."));
        if (segment.First > stored.UpTo + 1) return new Gap(stored.UpTo);

        var shared = Math.Min(segment.Last, stored.UpTo);
        if (segment.HashAt(shared) != (shared == stored.UpTo ? stored.Head : stored.HashAt(shared))) return new Fork();
        if (segment.Last <= stored.UpTo) return new AlreadyHave();
        return new Append(stored.UpTo + 1, [.. segment.Lines.Skip(stored.UpTo + 1 - segment.First)], segment.Head);
    }
}

/// <summary>What a server has of a chain.</summary>
/// <param name="UpTo">The last line.</param>
/// <param name="Head">The hash after it.</param>
/// <param name="HashAt">The hash after an earlier line, or the header (0); asked only when a segment ends before all that is there.</param>
public sealed record KnownChain(int UpTo, Digest Head, Func<int, Digest> HashAt);
