using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>The hashes of a chain: a header line, then lines numbered from 1. The bytes of a line are its canonical form.</summary>
/// <remarks>h0 = SHA-256(header), hn = SHA-256(h(n−1) ‖ line n); see <c>docs/formats/visit-log.md</c>.</remarks>
public static class Chain
{
    /// <summary>h0: the hash of the header line.</summary>
    public static Digest Start(ReadOnlySpan<byte> header) => Digest.Of(header);

    /// <summary>The hash after one more line.</summary>
    public static Digest Next(Digest previous, ReadOnlySpan<byte> line)
    {
        Span<byte> bytes = stackalloc byte[Digest.Size];
        previous.CopyTo(bytes);
        return Digest.Of(bytes, line);
    }

    /// <summary>The hash after these lines, in their order.</summary>
    /// <param name="previous">The hash before the first of them.</param>
    /// <param name="lines">The bytes of the lines as they came.</param>
    public static Digest After(Digest previous, IEnumerable<ReadOnlyMemory<byte>> lines) =>
        lines.Aggregate(previous, (hash, line) => Next(hash, line.Span));
}
