using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Payesh.App.Basics.Demo;
using Payesh.App.Sync.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections.Demo;

/// <summary>The chain of one invented device in one visit: written line by line as the field app writes it, sent in segments as it sends them.</summary>
internal sealed class DemoChain
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Guid _visit;
    private readonly AccountId _by;
    private readonly Dice _salts;
    private readonly PhoneKey _key;
    private readonly List<string> _lines = [];
    private readonly List<Digest> _hashes = [];
    private readonly List<Opening> _openings = [];

    public DemoChain(Guid visit, DeviceId device, PhoneKey key, AccountId by, string pack, DateTimeOffset at, Dice salts)
    {
        (_visit, Device, _key, _by, _salts) = (visit, device, key, by, salts);
        Header = JsonSerializer.Serialize(new { v = 1, visit, device = device.Value, pack, at = at.ToUnixTimeMilliseconds() }, Json);
        _hashes.Add(Chain.Start(Encoding.UTF8.GetBytes(Header)));
    }

    public DeviceId Device { get; }

    public string Header { get; }

    public int Count => _lines.Count;

    public Digest Head => _hashes[^1];

    /// <summary>Something the centre may see.</summary>
    public OperationRef Open(string kind, DateTimeOffset at, object value, string? item = null, OperationRef? replaces = null) => Append(new Line
    {
        N = _lines.Count + 1, By = _by.Value, At = at.ToUnixTimeMilliseconds(), Kind = kind, Class = "open", Item = item, Value = value,
        Replaces = replaces is { } before ? [before.ToString()] : null,
    });

    /// <summary>Something that stands in the chain as a commitment, and travels beside it.</summary>
    /// <param name="class">office or protected.</param>
    public OperationRef Closed(string @class, string kind, DateTimeOffset at, object value, string item)
    {
        var opening = new Opening(_lines.Count + 1, Convert.ToBase64String(_salts.Bytes(32)), JsonSerializer.Serialize(value, Json));
        _openings.Add(opening);
        return Append(new Line
        {
            N = opening.N, By = _by.Value, At = at.ToUnixTimeMilliseconds(), Kind = kind, Class = @class, Item = item,
            Commit = opening.Commitment()!.Value.ToString(),
        });
    }

    /// <summary>The request with which a device delivers these lines.</summary>
    /// <param name="first">From 1.</param>
    /// <param name="last">Included.</param>
    public byte[] Segment(int first, int last) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            v = 1, visit = _visit, device = Device.Value, header = Header, first, prev = _hashes[first - 1].ToString(),
            lines = _lines[(first - 1)..last], head = _hashes[last].ToString(),
            openings = _openings.Where(opening => opening.N >= first && opening.N <= last),
            signature = _key.Sign(_visit, Device, last, _hashes[last]),
        },
        Json);

    private OperationRef Append(Line line)
    {
        var text = JsonSerializer.Serialize(line, Json);
        _hashes.Add(Chain.Next(Head, Encoding.UTF8.GetBytes(text)));
        _lines.Add(text);
        return new(Device, line.N);
    }

    private sealed record Line
    {
        public required int N { get; init; }

        public required Guid By { get; init; }

        public required long At { get; init; }

        public required string Kind { get; init; }

        public required string Class { get; init; }

        public string? Item { get; init; }

        public object? Value { get; init; }

        public string? Commit { get; init; }

        public string[]? Replaces { get; init; }
    }
}
