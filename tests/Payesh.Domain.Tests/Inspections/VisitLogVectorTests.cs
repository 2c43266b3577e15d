using Payesh.Domain.Sync;
using Xunit;

namespace Payesh.Domain.Tests.Inspections;

// web/shared/log/vectors.test.ts walks the same files.
public sealed class VisitLogVectorTests
{
    public static TheoryData<string> Names => [.. Vector.Names];

    [Fact]
    public void There_are_vectors() => Assert.True(Vector.Names.Count() > 12);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chain_has_these_hashes(string name)
    {
        foreach (var chain in Vector.Load(name).Chains)
        {
            var hashes = new List<string> { Chain.Start(chain.HeaderBytes).ToString() };
            hashes.AddRange(chain.Log.Lines.Select(l => l.Hash.ToString()));

            Assert.Equal(chain.Hashes, hashes);
            Assert.Equal(chain.Hashes[^1], chain.Log.Head.ToString());
            Assert.Equal(chain.Log.Head, Chain.After(Chain.Start(chain.HeaderBytes), chain.LineBytes));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_log_folds_to_this_state_in_whatever_order_it_comes_and_comes_again(string name)
    {
        var vector = Vector.Load(name);

        Assert.Equal(StateText.Of(vector.State), StateText.Of(vector.Logs));
        Assert.Equal(StateText.Of(vector.State), StateText.Of(vector.Logs.Reverse().Concat(vector.Logs)));
    }
}
