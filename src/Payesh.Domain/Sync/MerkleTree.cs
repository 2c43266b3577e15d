using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>
/// One hash over many texts, so that a short proof shows one of them without the others. The tree of RFC 6962: leaves and nodes are hashed
/// with different first bytes, and a tree of n leaves is split at the largest power of two below n.
/// </summary>
public static class MerkleTree
{
    /// <summary>The leaf of a text.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> text) => Digest.Of([0], text);

    /// <summary>The root over these leaves in their order; the hash of nothing when there are none.</summary>
    public static Digest Root(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length == 0) return Digest.Of([]);
        if (leaves.Length == 1) return leaves[0];
        var left = Split(leaves.Length);
        return Node(Root(leaves[..left]), Root(leaves[left..]));
    }

    /// <summary>The hashes that lead from one leaf up to the root, nearest first.</summary>
    /// <param name="leaves">All of them.</param>
    /// <param name="index">From 0.</param>
    public static IReadOnlyList<Digest> Proof(ReadOnlySpan<Digest> leaves, int index)
    {
        if (leaves.Length <= 1) return [];
        var left = Split(leaves.Length);
        return index < left
            ? [.. Proof(leaves[..left], index), Root(leaves[left..])]
            : [.. Proof(leaves[left..], index - left), Root(leaves[..left])];
    }

    /// <summary>Whether a leaf stands at this place among that many.</summary>
    public static bool Holds(Digest leaf, int index, int count, IReadOnlyList<Digest> proof, Digest root) =>
        index >= 0 && index < count && Up(leaf, index, count, [.. proof]) == root;

    private static Digest? Up(Digest leaf, int index, int count, ReadOnlySpan<Digest> proof)
    {
        if (count == 1) return proof.Length == 0 ? leaf : null;
        if (proof.Length == 0) return null;
        var left = Split(count);
        if (index < left) return Up(leaf, index, left, proof[..^1]) is { } below ? Node(below, proof[^1]) : null;
        return Up(leaf, index - left, count - left, proof[..^1]) is { } other ? Node(proof[^1], other) : null;
    }

    private static Digest Node(Digest left, Digest right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * Digest.Size];
        bytes[0] = 1;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + Digest.Size)..]);
        return Digest.Of(bytes);
    }

    private static int Split(int count) => 1 << int.Log2(count - 1);
}
