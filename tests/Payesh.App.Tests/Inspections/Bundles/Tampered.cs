using System.IO.Compression;
using System.Text.Json.Nodes;
using Payesh.App.Access;
using Payesh.App.Inspections.Bundles;

namespace Payesh.App.Tests.Inspections.Bundles;

/// <summary>An evidence file taken apart, so that somebody can change it and put it together again.</summary>
internal sealed class Tampered
{
    private readonly Dictionary<string, byte[]> _members;

    private Tampered(Dictionary<string, byte[]> members) => _members = members;

    public IEnumerable<string> Names => _members.Keys;

    public byte[] this[string name]
    {
        get => _members[name];
        set => _members[name] = value;
    }

    public static Tampered Open(byte[] bundle)
    {
        using var zip = new ZipArchive(new MemoryStream(bundle));
        return new(zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var all = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(all);
            return all.ToArray();
        }));
    }

    public Tampered Copy() => new(new(_members));

    public bool Drop(string name) => _members.Remove(name);

    /// <summary>A new list over what is here now, signed by whoever holds the server's key.</summary>
    public Tampered SignedBy(OpenKey key)
    {
        var manifest = BundleJson.Read<BundleManifest>(this[BundleManifest.Name])!;
        var listed = _members.Where(member => !member.Key.StartsWith("manifest.", StringComparison.Ordinal)).Select(member => BundleMember.Of(member.Key, member.Value));
        this[BundleManifest.Name] = BundleJson.Write(manifest with { Members = [.. listed] });
        this[BundleManifest.SignatureName] = key.Sign(BundleManifest.SignedText(this[BundleManifest.Name]));
        return this;
    }

    public byte[] Close()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _members)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(bytes);
            }
        }
        return file.ToArray();
    }

    /// <summary>Copies in which one field of a JSON member each is another.</summary>
    public IEnumerable<(string Field, Tampered File)> EachField(string member, params string[] except)
    {
        var fields = new List<string>();
        Walk(JsonNode.Parse(this[member])!, node => fields.Add(node.GetPath()));
        foreach (var path in fields.Where(path => !except.Any(name => path.EndsWith($".{name}", StringComparison.Ordinal))))
        {
            var root = JsonNode.Parse(this[member])!;
            Walk(root, node => { if (node.GetPath() == path) node.ReplaceWith(Other(node)); });
            var copy = Copy();
            copy[member] = BundleJson.Write(root);
            yield return ($"{member} {path}", copy);
        }
    }

    private static void Walk(JsonNode node, Action<JsonValue> see)
    {
        switch (node)
        {
            case JsonObject all: foreach (var (_, child) in all.ToList()) if (child is not null) Walk(child, see); break;
            case JsonArray all: foreach (var child in all.ToList()) if (child is not null) Walk(child, see); break;
            case JsonValue value: see(value); break;
        }
    }

    private static JsonValue Other(JsonValue value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Number => JsonValue.Create(value.GetValue<long>() + 1),
        System.Text.Json.JsonValueKind.True => JsonValue.Create(false),
        System.Text.Json.JsonValueKind.False => JsonValue.Create(true),
        _ => JsonValue.Create(Other(value.GetValue<string>())),
    };

    // A letter or digit near its end is another one: still Base64, hexadecimal, or a day.
    private static string Other(string text)
    {
        var signs = text.ToCharArray();
        var at = Math.Max(0, signs.Length - 4);
        signs[at] = signs[at] switch { '1' => '2', 'a' => 'b', >= '0' and <= '9' => '1', _ => 'a' };
        return new(signs);
    }
}
