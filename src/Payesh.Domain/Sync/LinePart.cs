using System.Text;
using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>Which key closes the opening of a line: the one of the whole log, or, for what was said in private, one of its own.</summary>
public static class LinePart
{
    /// <summary>All that is not private.</summary>
    public const string Whole = "";

    private const int Longest = 120;

    /// <summary>Kind, bar, item of a line of the class <c>protected</c>, such as <c>talk|talk:1</c>: one person's words. A longer one, or one of several lines, stands as its SHA-256.</summary>
    /// <param name="line">The bytes as they came; what is no operation belongs to the whole.</param>
    public static string Of(ReadOnlySpan<byte> line)
    {
        return WholeJson.Read(line)?.Root is { ValueKind: JsonValueKind.Object } json && json.Text("class") == "protected"
            ? OfSlot(json.Text("kind") ?? "", json.Text("item") ?? "") : Whole;
    }

    /// <summary>The part of a private thing.</summary>
    /// <param name="kind">What sort of act, such as <c>talk</c>.</param>
    /// <param name="item">Which one, such as <c>talk:1</c>.</param>
    public static string OfSlot(string kind, string item)
    {
        var slot = $"{kind}|{item}";
        return slot.Length <= Longest && !slot.Contains('\n', StringComparison.Ordinal) ? slot : Digest.Of(Encoding.UTF8.GetBytes(slot)).ToString();
    }
}
