using System.Text;
using System.Text.Json.Nodes;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class AdoptionProposalTests
{
    private static string File => Path.Combine(Released.Root, "data", "standards", "adoption-proposal.json");

    internal static AdoptionProposal Read() => AdoptionProposal.Read(System.IO.File.ReadAllBytes(File), Released.Catalogue);

    [Fact]
    public void The_proposal_lists_seven_vital_looks_and_23_other_critical_items()
    {
        var proposal = Read();

        Assert.Equal(7, proposal.Items.Count(i => i.Reason == ProposalReason.VitalLook));
        Assert.Equal(23, proposal.Items.Count(i => i.Reason == ProposalReason.Critical));
        Assert.All(proposal.Items, i => Assert.Equal(Severity.Critical, Released.Catalogue[i.Id].Severity));
        Assert.Equal(["STAFF-04"], proposal.Items.Where(i => i.ParamsToFixFirst.Count > 0).Select(i => i.Id.Value));
    }

    [Theory]
    [InlineData("FIRE-99", "there is no such requirement")]
    [InlineData("LIC-06", "it binds already")]
    [InlineData("FIRE-03", "it stands there twice")]
    public void A_broken_proposal_names_the_item(string id, string word)
    {
        var node = JsonNode.Parse(System.IO.File.ReadAllBytes(File))!;
        node["items"]![0]!["id"] = id;

        var bad = Assert.Throws<BadRuleFileException>(
            () => AdoptionProposal.Read(Encoding.UTF8.GetBytes(node.ToJsonString()), Released.Catalogue));

        Assert.Equal(id, bad.Item);
        Assert.Contains(word, bad.Message, StringComparison.Ordinal);
    }
}
