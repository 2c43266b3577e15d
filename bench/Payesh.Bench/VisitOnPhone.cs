using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.App.Sync.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Payesh.Domain.Sync;

namespace Payesh.Bench;

/// <summary>A whole visit as a phone writes it: 80 operations in one segment, as <c>docs/formats/visit-log.md</c> describes them.</summary>
internal sealed class VisitOnPhone
{
    public const int Operations = 80;

    private const int OperationsAfterAnswers = 15;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All phones of the bench sign with one key: signing is no part of what is measured, checking is.</summary>
    public static readonly PhoneKey Key = new();

    private readonly Enrolled _phone;
    private readonly PlannedVisit _visit;
    private readonly string _header;
    private readonly List<string> _lines = [];
    private readonly List<object> _openings = [];
    private readonly Digest _start;
    private Digest _head;
    private long _at;

    private VisitOnPhone(Enrolled phone, PlannedVisit visit, DateTimeOffset at)
    {
        (_phone, _visit, _at) = (phone, visit, at.ToUnixTimeMilliseconds());
        _header = JsonSerializer.Serialize(new { v = 1, visit = visit.Id.Value, device = phone.Device, pack = visit.PackHash, at = _at }, Json);
        _start = _head = Chain.Start(Encoding.UTF8.GetBytes(_header));
    }

    /// <summary>The body of the request that delivers the visit.</summary>
    public static byte[] Segment(Enrolled phone, PlannedVisit visit, DateTimeOffset at, int operations = Operations, params IReadOnlyList<(Digest Hash, int Size)> photos)
    {
        var log = new VisitOnPhone(phone, visit, at);
        log.Arrive();
        foreach (var (hash, size) in photos) log.Open("photo", visit.Items[0].Id, new { file = hash.ToString(), size, type = "image/jpeg" });
        log.Look(operations);
        log.Part();
        return log.Body();
    }

    private void Arrive()
    {
        Open("departure", null, new { });
        Open("arrival", null, new { lat = "36.5601", lon = "53.0632", accuracy = 12 });
        Open("door", null, new { waited = 95 });
        Open("incharge", null, new { name = "مریم احمدی", post = "مسئول فنی", relation = "کارمند مرکز" });
        Open("count", "residents", new { women = 14, men = 11, leave = 1, hospital = 0, list = 26 });
    }

    // Answers to all items of the route as far as they go; what is left of the 80 are notes about them.
    private void Look(int operations)
    {
        for (var i = 0; _lines.Count < operations - OperationsAfterAnswers; i++)
        {
            var item = _visit.Items[i % _visit.Items.Count];
            if (i >= _visit.Items.Count || i % 12 == 11) Open("note", item.Id, new { text = "در حضور مسئول شیفت دیده شد." });
            else Open("answer", item.Id, Answer(item, i));
        }
    }

    private static object Answer(PackItem item, int i)
    {
        if (item.Scale is AnswerScale.Sign) return new { answer = "noSign" };
        if (i % 9 != 4) return new { answer = "met" };
        return new
        {
            answer = i % 2 == 0 ? "partly" : "notMet", scope = "isolated", phrases = item.Phrases.Take(1).Select(phrase => phrase.Fa),
            note = "مسئول فنی قول رفع تا پایان هفته را داد.", outcome = new { kind = item.Severity is Severity.Critical ? "mended" : "notice" },
        };
    }

    private void Part()
    {
        Closed("office", "draw", "talks", new { drawn = new[] { 3, 11, 17 } });
        Closed("protected", "talk", "talk:1", new { answers = new Dictionary<string, string> { ["RGT-01"] = "no" }, text = "از غذا راضی بود.", follow = false });
        Closed("protected", "talk", "talk:2", new { answers = new Dictionary<string, string> { ["RGT-01"] = "unsaid" }, text = (string?)null, follow = false });
        Closed("protected", "observation", "observation:1", new { marks = new { engaged = 3, withdrawn = 1 }, text = (string?)null });
        Closed("office", "note", "visit", new { text = "بازدید بعدی در نوبت عصر باشد." });
        Open("place", "kitchen", new { state = "seen" });
        Open("readout", null, new { done = true });
        Open("remark", null, new { text = "موارد تا پایان هفته رفع می‌شود." });
        Open("signature", "incharge", new { name = "مریم احمدی", post = "مسئول فنی", strokes = Strokes });
        Open("signature", _phone.Account.ToString("D"), new { name = _phone.Name, post = "کارشناس نظارت", strokes = Strokes });
        Open("copy", null, new { how = "qr" });
        Open("end", null, new { how = "done" });
        Open("leave", null, new { });
        Open("done", null, new { });
        Open("close", null, new { heads = Array.Empty<object>() });
    }

    private static string Strokes { get; } = "M20 60" + string.Concat(Enumerable.Range(1, 20).Select(i => $"L{20 + 9 * i} {60 + i * 37 % 50}"));

    private void Open(string kind, string? item, object value) => Append(kind, "open", item, "value", value);

    private void Closed(string @class, string kind, string item, object value)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        var text = JsonSerializer.Serialize(value, Json);
        _openings.Add(new { n = _lines.Count + 1, salt = Convert.ToBase64String(salt), value = text });
        Append(kind, @class, item, "commit", Digest.Of(salt, Encoding.UTF8.GetBytes(text)).ToString());
    }

    private void Append(string kind, string @class, string? item, string member, object value)
    {
        var line = new Dictionary<string, object>
        {
            ["n"] = _lines.Count + 1, ["by"] = _phone.Account, ["at"] = _at += 40_000, ["kind"] = kind, ["class"] = @class,
        };
        if (item is not null) line["item"] = item;
        line[member] = value;
        var text = JsonSerializer.Serialize(line, Json);
        _head = Chain.Next(_head, Encoding.UTF8.GetBytes(text));
        _lines.Add(text);
    }

    private byte[] Body() => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            v = 1, visit = _visit.Id.Value, device = _phone.Device, header = _header, first = 1, prev = _start.ToString(), lines = _lines,
            head = _head.ToString(), openings = _openings, signature = Key.Sign(_visit.Id.Value, new(_phone.Device), _lines.Count, _head), sent = _at,
        },
        Json);
}
