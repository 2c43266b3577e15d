using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class CatalogueTests
{
    [Fact]
    public void The_released_version_is_read_whole()
    {
        var catalogue = Released.Catalogue;

        Assert.Equal("requirements-1404-07-01", catalogue.Id);
        Assert.Equal(1, catalogue.Version);
        Assert.Equal(new DateOnly(2025, 9, 23), catalogue.Effective);
        Assert.Equal(294, catalogue.Requirements.Count);
        Assert.Equal(14, catalogue.Kinds.Count);
        Assert.Equal("قفل نبودن درهای خروج", catalogue[RequirementId.Parse("FIRE-01")].TitleFa);
    }

    [Fact]
    public void Reading_and_writing_a_requirement_gives_the_same_44_members()
    {
        var file = JsonNode.Parse(File.ReadAllBytes(Released.PathOf("requirements")))!["requirements"]!.AsArray();

        foreach (var (written, read) in file.Zip(Released.Catalogue.Requirements))
        {
            var again = JsonSerializer.SerializeToNode(read, StandardsJson.Default.Requirement)!.AsObject();
            Assert.Equal(44, again.Count);
            Assert.True(JsonNode.DeepEquals(written, again), $"{read.Id}\n{written}\n{again}");
        }
    }

    [Fact]
    public void The_hash_covers_every_byte_of_every_part()
    {
        var files = Released.Files();
        var before = Catalogue.Read(files);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files["points"])), before.Hashes["points"]);

        foreach (var part in Catalogue.Parts)
        {
            var changed = Released.Files();
            changed[part] = [.. changed[part], (byte)' '];
            Assert.NotEqual(before.Sha256, Catalogue.Read(changed).Sha256);
        }
    }
}
