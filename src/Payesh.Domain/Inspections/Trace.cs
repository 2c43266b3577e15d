using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>What the app noted about the work itself: how long, when it paused, battery and network. Nothing is judged by it.</summary>
/// <param name="Events">In the order they happened.</param>
public sealed record Trace(IReadOnlyList<TraceEvent> Events)
{
    internal static Trace? Read(JsonElement json) => json.Text("what") switch
    {
        "batch" => new([.. json.Items("events").Select(TraceEvent.Read).OfType<TraceEvent>()]),
        not null => TraceEvent.Read(json) is { } one ? new([one]) : null,
        null => null,
    };
}

/// <summary>One thing the app noted.</summary>
/// <param name="What">item, pause, battery, network; later programs may say more.</param>
/// <param name="Item">Which question, for <c>item</c>.</param>
/// <param name="Milliseconds">How long.</param>
/// <param name="Changes">How often the answer was changed meanwhile.</param>
/// <param name="Percent">Charge of the battery.</param>
/// <param name="Online">Whether there was a network.</param>
public sealed record TraceEvent(string What, string Item, long? Milliseconds, int? Changes, int? Percent, bool? Online)
{
    internal static TraceEvent? Read(JsonElement json) => json.Text("what") is { } what
        ? new(
            what, json.Text("item") ?? "", json.Whole("ms"), json.Count("changes"), json.Count("percent"),
            json.Member("online") is { ValueKind: JsonValueKind.True or JsonValueKind.False } online ? online.GetBoolean() : null)
        : null;
}
