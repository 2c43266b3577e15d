using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payesh.App.Sync;
using Payesh.App.Sync.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.Testing;

/// <summary>A device as the format page describes it, so that tests speak to the server in real segments.</summary>
public sealed class Phone
{
    /// <summary>All phones of the tests sign with one key; a phone of its own kind may have another.</summary>
    public static readonly PhoneKey Key = new();

    private readonly VisitId _visit;
    private readonly AccountId _by;
    private readonly TestClock _clock;
    private readonly List<byte[]> _lines = [];
    private readonly List<Digest> _hashes = [];
    private readonly List<JsonObject> _openings = [];
    private readonly string _header;

    public Phone(Enrolled enrolled, VisitId visit, string packHash, TestClock clock)
    {
        (Id, Credentials) = (enrolled.Device, $"{enrolled.Device:D}.{enrolled.Secret}");
        (_visit, _by, _clock) = (visit, new(enrolled.Account), clock);
        _header = $$"""{"v":1,"visit":"{{visit.Value:D}}","device":"{{Id:D}}","pack":"{{packHash}}","at":{{Now}}}""";
        _hashes.Add(Chain.Start(Encoding.UTF8.GetBytes(_header)));
    }

    public Guid Id { get; }

    public string Credentials { get; }

    /// <summary>Another key than the one it was enrolled with.</summary>
    public PhoneKey? SignedBy { get; set; }

    public int Count => _lines.Count;

    public string Head => _hashes[^1].ToString();

    public string HeadAt(int n) => _hashes[n].ToString();

    /// <summary>Its own replica, with everything it wrote.</summary>
    public DeviceLog Log() => DeviceLog.Read(
        Encoding.UTF8.GetBytes(_header), _lines.Select(line => new ReadOnlyMemory<byte>(line)),
        _openings.Select(o => new Opening((int)o["n"]!, (string)o["salt"]!, (string)o["value"]!)));

    private string Now => _clock.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>One tap. <paramref name="value"/> is JSON; a class other than open travels as a commitment with its opening beside it.</summary>
    /// <returns>The reference others replace.</returns>
    public string Tap(string kind, string item, string value, string of = "open", params string[] replaces)
    {
        var n = _lines.Count + 1;
        var said = of == "open" ? $"\"value\":{value}" : $"\"commit\":\"{Commit(n, value)}\"";
        var over = replaces.Length == 0 ? "" : $",\"replaces\":{JsonSerializer.Serialize(replaces)}";
        var about = item.Length == 0 ? "" : $"\"item\":\"{item}\",";
        Line($"{{\"n\":{n},\"by\":\"{_by.Value:D}\",\"at\":{Now},\"kind\":\"{kind}\",\"class\":\"{of}\",{about}{said}{over}}}");
        return $"{Id:D}:{n}";
    }

    public string Answer(string item, string answer, string more = "") => Tap("answer", item, $$"""{"answer":"{{answer}}"{{more}}}""");

    /// <summary>Ends the visit and the chain, as the lead does.</summary>
    public Phone Close()
    {
        Tap("end", "", """{"how":"done"}""");
        Tap("done", "", "{}");
        Tap("close", "", $$"""{"heads":[{"device":"{{Id:D}}","n":{{Count}},"head":"{{Head}}"}]}""");
        return this;
    }

    public Phone Line(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        _lines.Add(bytes);
        _hashes.Add(Chain.Next(_hashes[^1], bytes));
        return this;
    }

    /// <summary>The envelope of lines <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public byte[] Segment(int first = 1, int? last = null)
    {
        var to = last ?? Count;
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["v"] = 1, ["visit"] = _visit.Value.ToString("D"), ["device"] = Id.ToString("D"), ["header"] = _header, ["first"] = first,
            ["prev"] = _hashes[first - 1].ToString(), ["head"] = _hashes[to].ToString(),
            ["signature"] = (SignedBy ?? Key).Sign(_visit.Value, new(Id), to, _hashes[to]), ["sent"] = _clock.Now.ToUnixTimeMilliseconds(),
            ["lines"] = new JsonArray([.. _lines.Skip(first - 1).Take(to - first + 1).Select(line => (JsonNode)Encoding.UTF8.GetString(line))]),
            ["openings"] = new JsonArray([.. _openings.Where(o => (int)o["n"]! >= first && (int)o["n"]! <= to).Select(o => o.DeepClone())]),
        });
    }

    private string Commit(int n, string value)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        _openings.Add(new JsonObject { ["n"] = n, ["salt"] = Convert.ToBase64String(salt), ["value"] = value });
        return Digest.Of(salt, Encoding.UTF8.GetBytes(value)).ToString();
    }
}
