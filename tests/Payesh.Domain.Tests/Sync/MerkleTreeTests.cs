using Payesh.Domain.Basics;
using Payesh.Domain.Sync;
using Xunit;

namespace Payesh.Domain.Tests.Sync;

public sealed class MerkleTreeTests
{
    // Inputs and roots that the log of certificates publishes for this tree.
    private static readonly byte[][] Texts =
        [[], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43], Range(0x50, 8), Range(0x60, 16)];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_that_of_the_standard(int count, string root) => Assert.Equal(root, MerkleTree.Root(Leaves(count)).ToString());

    [Fact]
    public void Every_leaf_is_proved_in_its_place_and_nowhere_else()
    {
        foreach (var count in Enumerable.Range(1, 8))
        {
            var leaves = Leaves(count);
            var root = MerkleTree.Root(leaves);
            for (var i = 0; i < count; i++)
            {
                var proof = MerkleTree.Proof(leaves, i);
                Assert.True(MerkleTree.Holds(leaves[i], i, count, proof, root));
                Assert.False(MerkleTree.Holds(leaves[(i + 1) % 8 == i ? 0 : i], (i + 1) % count, count, proof, root) && count > 1);
                Assert.False(MerkleTree.Holds(MerkleTree.Leaf([1, 2, 3]), i, count, proof, root));
                Assert.False(MerkleTree.Holds(leaves[i], i, count, [.. proof, root], root));
                if (proof.Count > 0) Assert.False(MerkleTree.Holds(leaves[i], i, count, [.. proof.Skip(1)], root));
            }
        }
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(3, 3)]
    [InlineData(0, 0)]
    public void A_place_that_is_none_holds_nothing(int index, int count) =>
        Assert.False(MerkleTree.Holds(Leaves(1)[0], index, count, [], MerkleTree.Root(Leaves(1))));

    private static Digest[] Leaves(int count) => [.. Texts.Take(count).Select(text => MerkleTree.Leaf(text))];

    private static byte[] Range(byte from, int count) => [.. Enumerable.Range(from, count).Select(b => (byte)b)];
}
