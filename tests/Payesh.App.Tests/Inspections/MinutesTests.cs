using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payesh.App.Inspections;
using Payesh.Domain.Inspections;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections;

/// <summary>The minutes of the desk and the reading out of the phone name the same: both walk <c>tests/vectors/minutes</c>.</summary>
public sealed class MinutesTests
{
    private const string Place = "corridors";

    private static JsonElement Vector { get; } =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests/vectors/minutes/what-is-named.json"))).RootElement;

    public static TheoryData<string> Cases => [.. Vector.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Minutes_name_what_the_vectors_say(string name)
    {
        var one = Vector.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        var minutes = new Minutes(Made(), Log(one));

        Assert.Equal(Texts(one, "defects"), Ids(minutes.Requirements));
        Assert.Equal(Texts(one, "advice"), Ids(minutes.Advice));
        Assert.Equal(Texts(one, "orders"), Ids(minutes.Orders));
        Assert.Equal(Texts(one, "withheld"), Ids(minutes.Withheld));
    }

    private static string[] Texts(JsonElement one, string member) => [.. one.GetProperty(member).EnumerateArray().Select(text => text.GetString()!)];

    private static string[] Ids(IEnumerable<MinutesDefect> defects) => [.. defects.Select(defect => defect.Item.Id)];

    private static OpenPart Log(JsonElement one)
    {
        var (visit, device, by) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var lines = new List<ReadOnlyMemory<byte>>();
        void Line(string kind, string item, string value) => lines.Add(Encoding.UTF8.GetBytes(
            $$"""{"n":{{lines.Count + 1}},"by":"{{by:D}}","at":1,"kind":"{{kind}}","class":"open","item":"{{item}}","value":{{value}}}"""));
        foreach (var answer in one.GetProperty("answers").EnumerateObject()) Line("answer", answer.Name, answer.Value.GetRawText());
        foreach (var item in Texts(one, "photos")) Line("photo", item, $$"""{"file":"{{new string('0', 64)}}","size":1,"type":"image/jpeg"}""");
        var header = Encoding.UTF8.GetBytes($$"""{"v":1,"visit":"{{visit:D}}","device":"{{device:D}}","pack":"{{new string('0', 64)}}","at":1}""");
        return Fold.Of([DeviceLog.Read(header, lines, [])]).Open;
    }

    private static Pack Made()
    {
        var both = new JsonObject { ["fa"] = "متن", ["en"] = "text" };
        var items = Vector.GetProperty("items").EnumerateObject().Select((item, i) => (JsonNode)new JsonObject
        {
            ["id"] = item.Name, ["asked"] = true, ["order"] = i, ["place"] = item.Value.GetProperty("place").GetString(), ["vital"] = false,
            ["severity"] = "moderate", ["grade"] = "B", ["standing"] = item.Value.GetProperty("standing").GetString(), ["source"] = both.DeepClone(),
            ["scale"] = item.Value.GetProperty("scale").GetString(), ["answer"] = "compliance", ["unit"] = null, ["limit"] = null, ["photo"] = "none",
            ["askWith"] = null, ["title"] = both.DeepClone(), ["ask"] = both.DeepClone(), ["say"] = null, ["hint"] = null, ["action"] = both.DeepClone(),
            ["finding"] = both.DeepClone(), ["points"] = new JsonObject { ["isolated"] = 4, ["pattern"] = 8, ["widespread"] = 12 }, ["phrases"] = new JsonArray(),
        }).ToArray();
        var pack = new JsonObject
        {
            ["v"] = 1, ["visit"] = Guid.Empty, ["number"] = "1", ["kind"] = "routine", ["opensAt"] = 0, ["theme"] = null, ["building"] = null, ["order"] = null,
            ["centre"] = new JsonObject
            {
                ["id"] = Guid.Empty, ["name"] = "آرامش", ["kind"] = both.DeepClone(), ["family"] = "E", ["county"] = both.DeepClone(), ["address"] = "", ["phone"] = "",
                ["lat"] = null, ["lon"] = null, ["licence"] = null, ["capacity"] = null, ["sex"] = "men",
            },
            ["window"] = new JsonObject { ["from"] = 0, ["to"] = 0 }, ["team"] = new JsonArray(),
            ["standards"] = new JsonObject { ["id"] = "x", ["hash"] = "" },
            ["places"] = new JsonArray(new JsonObject { ["id"] = Place, ["fa"] = "راهرو", ["en"] = "Corridors" }),
            ["items"] = new JsonArray(items), ["staff"] = new JsonArray(), ["openFindings"] = new JsonArray(), ["contacts"] = new JsonArray(),
            ["draws"] = new JsonObject { ["files"] = new JsonArray(), ["talks"] = new JsonArray(), ["observation"] = new JsonArray() },
        };
        return Pack.Read(Encoding.UTF8.GetBytes(pack.ToJsonString()));
    }
}
