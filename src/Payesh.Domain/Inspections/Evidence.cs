using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>A picture.</summary>
/// <param name="File">The SHA-256 under which it is stored.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">Media type.</param>
/// <param name="Display">A smaller copy.</param>
public sealed record Photo(Digest File, long Size, string Type, Digest? Display)
{
    internal IEnumerable<Digest> Files => [File, Display ?? File];

    internal static Photo? Read(JsonElement json) =>
        json.Digest("file") is { } file && json.Whole("size") is >= 0 and var size && json.Text("type") is { } type
            ? new(file, size, type, json.Digest("display"))
            : null;
}

/// <summary>Words, written or spoken.</summary>
/// <param name="Text">What is written; of a voice its title.</param>
/// <param name="File">The SHA-256 of a voice.</param>
public sealed record Note(string Text, Digest? File = null)
{
    internal static Note? Read(JsonElement json) => json.Text("text") is { } text ? new(text, json.Digest("file")) : null;
}

/// <summary>Whether a place of the route was seen.</summary>
/// <param name="Seen">False when it was not, or not opened.</param>
/// <param name="Why">Why not.</param>
public sealed record PlaceSeen(bool Seen, string? Why)
{
    internal static PlaceSeen? Read(JsonElement json) => json.Text("state") switch
    {
        "seen" => new(true, json.Text("why")),
        "notSeen" => new(false, json.Text("why")),
        _ => null,
    };
}

/// <summary>The numbers drawn by the app, so that the centre does not choose.</summary>
/// <param name="Drawn">Places in the list, in the order of drawing.</param>
/// <param name="Refused">Those of them that were refused, so that the next was drawn.</param>
/// <param name="Reason">Why.</param>
public sealed record Draw(IReadOnlyList<long> Drawn, IReadOnlyList<long> Refused, string? Reason)
{
    internal static Draw? Read(JsonElement json) => json.Member("drawn") is { ValueKind: JsonValueKind.Array }
        ? new(json.Wholes("drawn"), json.Wholes("refused"), json.Text("reason"))
        : null;
}
