using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>What somebody said to one sentence of a private talk.</summary>
public enum Said
{
    /// <summary>آری.</summary>
    Yes,

    /// <summary>نه.</summary>
    No,

    /// <summary>نگفت.</summary>
    Unsaid,
}

/// <summary>A private talk. Never leaves the protected part.</summary>
/// <param name="Answers">Per requirement.</param>
/// <param name="Text">Free words.</param>
/// <param name="Follow">Whether somebody else should come again.</param>
public sealed record Talk(IReadOnlyDictionary<string, Said> Answers, string? Text, bool Follow)
{
    internal static Talk? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        var answers = new SortedDictionary<string, Said>(StringComparer.Ordinal);
        if (json.Member("answers") is { ValueKind: JsonValueKind.Object } all)
            foreach (var one in all.EnumerateObject())
                if (all.Named<Said>(one.Name) is { } said) answers[one.Name] = said;
        return new(answers, json.Text("text"), json.IsTrue("follow"));
    }
}

/// <summary>What was seen in a quarter of an hour of watching.</summary>
/// <param name="Marks">How often each thing was seen.</param>
/// <param name="Text">Free words.</param>
public sealed record Observation(IReadOnlyDictionary<string, int> Marks, string? Text)
{
    internal static Observation? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        var marks = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (json.Member("marks") is { ValueKind: JsonValueKind.Object } all)
            foreach (var one in all.EnumerateObject())
                if (all.Count(one.Name) is { } count) marks[one.Name] = count;
        return new(marks, json.Text("text"));
    }
}
