using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.Domain.Tests.Inspections;

/// <summary>One act that a random log is made of; numbers are turned into things that exist by then, or do not.</summary>
internal sealed record Act(int Device, string Kind, string Item, string Value, IReadOnlyList<int> Replaces, bool Withheld);

/// <summary>A random log of three devices and the desk, small enough that acts meet.</summary>
internal sealed record Acts(IReadOnlyList<Act> All)
{
    private const int Desk = 3;

    private static readonly string[] Kinds =
        ["answer", "answer", "answer", "photo", "note", "talk", "count", "close", "admit", "unheard-of"];

    private static readonly string[] Values = ["null", """{"answer":"met"}""", """{"answer":"partly"}""", """{ "answer" : "met" }""", "7"];

    public static Arbitrary<Acts> Arbitrary { get; } = (
        from kind in Gen.Elements(Kinds)
        from device in Gen.Choose(0, Desk)
        from item in Gen.Elements("A", "B")
        from value in Gen.Elements(Values)
        from replaces in Gen.Choose(-1, 25).ListOf().Resize(3)
        from withheld in Gen.Elements(true, false, false)
        select new Act(device, kind, item, value, [.. replaces], withheld))
        .ListOf().Resize(25).Select(all => new Acts([.. all])).ToArbitrary();

    public IReadOnlyList<DeviceLog> Logs()
    {
        var chains = Enumerable.Range(0, Desk + 1).Select(d => new Written(d)).ToList();
        foreach (var act in All) chains[act.Device].Write(act, chains);
        return [.. chains.Select(c => c.Log())];
    }

    private static DeviceId Id(int device) => new(new Guid(device + 10, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1));

    /// <summary>A chain in the making.</summary>
    private sealed class Written(int device)
    {
        private readonly List<byte[]> _lines = [];
        private readonly List<Opening> _openings = [];

        private byte[] Header => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["v"] = 1, ["visit"] = Guid.Empty, ["device"] = Id(device).Value, ["pack"] = new string('0', 64), ["at"] = 0,
            ["desk"] = device == Desk,
        });

        public void Write(Act act, IReadOnlyList<Written> chains)
        {
            var value = act.Kind switch
            {
                _ when act.Value == "null" => act.Value,
                "close" => JsonSerializer.Serialize(new { heads = act.Replaces.Select(r => Listed(chains, r)) }),
                "admit" => Listed(chains, act.Replaces is [var r, ..] ? r : -1).ToJsonString(),
                _ => act.Value,
            };
            var line = new JsonObject
            {
                ["n"] = _lines.Count + 1, ["by"] = Guid.Empty, ["at"] = All(chains), ["kind"] = act.Kind,
                ["item"] = act.Kind == "admit" ? Id(act.Replaces.Count % 3).ToString() : act.Item,
                ["replaces"] = new JsonArray([.. act.Replaces.Select(r => JsonValue.Create(Reference(r)))]),
            };
            var office = act is { Kind: "note" or "answer", Item: "B", Withheld: true };
            var @class = act.Kind == "talk" ? "protected" : office ? "office" : "open";
            line["class"] = @class;
            if (@class == "open") line["value"] = JsonNode.Parse(value);
            else line["commit"] = Commit(value, act.Withheld);
            _lines.Add(JsonSerializer.SerializeToUtf8Bytes(line));
        }

        public DeviceLog Log() => DeviceLog.Read(Header, _lines.Select(l => (ReadOnlyMemory<byte>)l), _openings);

        private static int All(IReadOnlyList<Written> chains) => chains.Sum(c => c._lines.Count);

        private static string Reference(int r) => r < 0 ? "nobody" : $"{Id(r % (Desk + 1))}:{(r / 4) + 1}";

        // Every third head is not the chain's own.
        private static JsonObject Listed(IReadOnlyList<Written> chains, int r)
        {
            var (chain, n) = (chains[Math.Max(r, 0) % (Desk + 1)], Math.Max(r, 0) / 4);
            var hash = n <= chain._lines.Count && r % 3 != 0 ? chain.Hash(n) : default;
            return new() { ["device"] = Id(Math.Max(r, 0) % (Desk + 1)).ToString(), ["n"] = n, ["head"] = hash.ToString() };
        }

        private Digest Hash(int n) => Chain.After(Chain.Start(Header), _lines.Take(n).Select(l => (ReadOnlyMemory<byte>)l));

        private string Commit(string value, bool withheld)
        {
            var n = _lines.Count + 1;
            var opening = new Opening(n, Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes($"{device}:{n}"))), value);
            if (!withheld) _openings.Add(opening);
            return opening.Commitment()!.Value.ToString();
        }
    }
}
