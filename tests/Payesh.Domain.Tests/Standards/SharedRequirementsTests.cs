using System.Text.Json.Nodes;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

/// <summary>The released file against the research it was carried over from, where that lies beside the repository.</summary>
public sealed class SharedRequirementsTests
{
    [Fact]
    public void Every_requirement_of_the_research_is_in_the_catalogue_key_by_key()
    {
        var research = Research("requirements.json").AsArray();
        var released = JsonNode.Parse(File.ReadAllBytes(Released.PathOf("requirements")))!["requirements"]!.AsArray();

        Assert.Equal(research.Select(r => (string)r!["id"]!), released.Select(r => (string)r!["id"]!));
        foreach (var (expected, item) in research.Zip(released))
        {
            Assert.Equal(44, expected!.AsObject().Count);
            Assert.Equal(expected.AsObject().Select(p => p.Key), item!.AsObject().Select(p => p.Key));
            foreach (var (key, value) in expected.AsObject())
                Assert.True(JsonNode.DeepEquals(value, item[key]), $"{item["id"]}.{key}: {value} became {item[key]}");
        }
    }

    [Fact]
    public void Every_requirement_of_the_research_is_in_the_catalogue_with_its_grade_and_source()
    {
        foreach (var expected in Research("requirements.json").AsArray())
        {
            var requirement = Released.Catalogue[RequirementId.Parse((string)expected!["id"]!)];
            Assert.Equal((string)expected["grade"]!, requirement.Grade.ToString());
            Assert.Equal((string)expected["source"]!, requirement.Source);
        }
    }

    [Fact]
    public void The_proposal_of_adoptions_is_that_of_the_research()
    {
        var research = Research("adoption.json")["items"]!.AsArray();
        var proposal = AdoptionProposalTests.Read();

        Assert.Equal(research.Select(i => (string)i!["id"]!), proposal.Items.Select(i => i.Id.Value));
        Assert.Equal(research.Select(i => (string)i!["whyFa"]!), proposal.Items.Select(i => i.WhyFa));
    }

    private static JsonNode Research(string file)
    {
        var folder = Environment.GetEnvironmentVariable("PAYESH_SHARED") ?? Path.Combine(Released.Root, "..", "shared");
        var path = Path.Combine(folder, "domain", file);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there.");
        return JsonNode.Parse(File.ReadAllBytes(path))!;
    }
}
