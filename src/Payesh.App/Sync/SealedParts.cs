using System.Text.Json.Nodes;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>Several boxes in one column, each with the name of the key that opens it.</summary>
internal static class SealedParts
{
    public static byte[] Write(IEnumerable<(string Part, byte[] Box)> parts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var (part, box) in parts)
        {
            writer.Write(part);
            writer.Write(box.Length);
            writer.Write(box);
        }
        return bytes.ToArray();
    }

    public static IReadOnlyList<(string Part, byte[] Box)> Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var parts = new List<(string, byte[])>();
        while (reader.BaseStream.Position < bytes.Length) parts.Add((reader.ReadString(), reader.ReadBytes(reader.ReadInt32())));
        return parts;
    }
}

/// <summary>Takes what opens one part out of the body of a segment; its lines stay as they are.</summary>
internal static class PrivateWords
{
    public static byte[] Without(byte[] body, Segment segment, string part)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        var openings = json["openings"]!.AsArray();
        foreach (var opening in openings.ToList())
        {
            var at = opening!["n"]!.GetValue<int>() - segment.First;
            if (at >= 0 && at < segment.Lines.Count && LinePart.Of(segment.Lines[at].Span) == part) openings.Remove(opening);
        }
        return System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
    }
}
