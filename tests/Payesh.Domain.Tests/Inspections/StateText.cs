using System.Text.Json;
using System.Text.Json.Nodes;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.Domain.Tests.Inspections;

/// <summary>A state as the vectors write it, in canonical form: equal texts are equal states.</summary>
internal static class StateText
{
    public static string Of(IEnumerable<DeviceLog> logs) => Of(Fold.Of(logs));

    public static string Of(VisitState state) => Of(new JsonObject
    {
        ["open"] = Part(state.Open),
        ["office"] = Part(state.Office),
        ["protected"] = Part(state.Protected),
        ["ignored"] = Refs(state.Ignored),
        ["unreadable"] = Refs(state.Unreadable),
    }.Deserialize<JsonElement>());

    public static string Of(JsonElement json) => WholeJson.Read(JsonSerializer.SerializeToUtf8Bytes(json))!.Canonical;

    private static JsonObject Part(StatePart part) => new()
    {
        ["slots"] = new JsonObject(part.Slots.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)new JsonArray([.. s.Heads.Select(Head)])))),
        ["conflicts"] = new JsonArray([.. part.Conflicts.Select(s => JsonValue.Create(s.Key))]),
        ["late"] = Refs(part.Late.Select(o => o.Ref)),
    };

    private static JsonObject Head(Operation head)
    {
        var json = new JsonObject { ["ref"] = head.Ref.ToString(), ["by"] = head.By.Value, ["at"] = head.At.ToUnixTimeMilliseconds() };
        if (head.Value is { } value) json["value"] = JsonNode.Parse(value.Canonical);
        else json["sealed"] = true;
        return json;
    }

    private static JsonArray Refs(IEnumerable<OperationRef> refs) => new([.. refs.Select(r => JsonValue.Create(r.ToString()))]);
}
