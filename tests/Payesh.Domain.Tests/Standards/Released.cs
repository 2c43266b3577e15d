using System.Text;
using System.Text.Json.Nodes;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Tests.Standards;

/// <summary>The released rule files of this repository, and broken copies of them.</summary>
internal static class Released
{
    public const string Date = "1404-07-01";

    private static readonly Lazy<Catalogue> Read = new(() => Catalogue.Read(Files()));

    public static Catalogue Catalogue => Read.Value;

    public static string Root { get; } = FindRoot();

    public static string PathOf(string part) => Path.Combine(Root, "data", "standards", $"{part}-{Date}.json");

    public static Dictionary<string, byte[]> Files() => Catalogue.Parts.ToDictionary(p => p, p => File.ReadAllBytes(PathOf(p)));

    /// <summary>The files with one part changed.</summary>
    public static Dictionary<string, byte[]> With(string part, Action<JsonObject> change)
    {
        var files = Files();
        var node = JsonNode.Parse(files[part])!.AsObject();
        change(node);
        files[part] = Encoding.UTF8.GetBytes(node.ToJsonString());
        return files;
    }

    /// <summary>The files with one requirement changed.</summary>
    public static Dictionary<string, byte[]> WithItem(string id, Action<JsonObject> change) =>
        With("requirements", file => change(file["requirements"]!.AsArray().Single(r => (string)r!["id"]! == id)!.AsObject()));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Payesh.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Payesh.slnx was not found above the tests.");
    }
}
