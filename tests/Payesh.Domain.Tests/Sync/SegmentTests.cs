using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payesh.Domain.Sync;
using Payesh.Domain.Tests.Inspections;
using Xunit;

namespace Payesh.Domain.Tests.Sync;

public sealed class SegmentTests
{
    private static readonly Vector Pieces = Vector.Load("segments");

    [Fact]
    public void A_chain_that_arrives_in_pieces_is_put_together_and_everything_else_is_told_apart()
    {
        var store = new Store();
        foreach (var (about, body, answer) in Pieces.Segments!)
            Assert.Equal($"{about}: {answer}", $"{about}: {store.Receive(Body(body))}");

        Assert.Equal(Pieces.Chains[0].Lines, store.Lines.Select(l => Encoding.UTF8.GetString(l.Span)));
        Assert.Equal(Pieces.Chains[0].Hashes[^1], store.Chain!.Head.ToString());
    }

    [Fact]
    public void The_bytes_of_a_line_are_kept_as_they_were_sent()
    {
        var segment = Segment.Read(Body(Pieces.Segments![0].Body)).Value;

        Assert.Equal(Pieces.Chains[0].Header, Encoding.UTF8.GetString(segment.Header.Span));
        Assert.Equal(Pieces.Chains[0].Lines.Take(2), segment.Lines.Select(l => Encoding.UTF8.GetString(l.Span)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("{}")]
    public void What_is_no_segment_is_none(string body) =>
        Assert.Equal(SyncRefusal.NotASegment.Code, Segment.Read(Encoding.UTF8.GetBytes(body)).Refusal?.Code);

    [Theory]
    [InlineData("v", "\"1\"")]
    [InlineData("visit", "\"me\"")]
    [InlineData("visit", "\"00000000-0000-4000-8000-00000000000A\"")]
    [InlineData("device", "7")]
    [InlineData("header", "{}")]
    [InlineData("first", "0")]
    [InlineData("first", "-1")]
    [InlineData("first", "1.0")]
    [InlineData("first", "2147483648")]
    [InlineData("first", "2147483647")]
    [InlineData("prev", "\"\"")]
    [InlineData("head", "null")]
    [InlineData("lines", "\"x\"")]
    [InlineData("lines", "[\"x\",1]")]
    [InlineData("lines", "[\"\\ud800\"]")]
    [InlineData("openings", "{}")]
    [InlineData("openings", "[7]")]
    [InlineData("openings", "[{\"n\":1,\"salt\":\"\"}]")]
    [InlineData("openings", "[{\"n\":-1,\"salt\":\"\",\"value\":\"\"}]")]
    public void A_member_of_another_shape_makes_it_none(string name, string value)
    {
        var body = Valid();
        body.Remove(name);
        var text = body.ToJsonString().TrimEnd('}') + $",\"{name}\":{value}}}";

        Assert.Equal(SyncRefusal.NotASegment.Code, Segment.Read(Encoding.UTF8.GetBytes(text)).Refusal?.Code);
    }

    [Theory]
    [InlineData("v")]
    [InlineData("visit")]
    [InlineData("device")]
    [InlineData("header")]
    [InlineData("first")]
    [InlineData("prev")]
    [InlineData("head")]
    [InlineData("lines")]
    public void A_missing_member_makes_it_none(string name)
    {
        var body = Valid();
        body.Remove(name);

        Assert.Equal(SyncRefusal.NotASegment.Code, Segment.Read(Encoding.UTF8.GetBytes(body.ToJsonString())).Refusal?.Code);
    }

    [Fact]
    public void Openings_may_be_absent()
    {
        var body = Valid();
        body.Remove("openings");

        Assert.Empty(Segment.Read(Encoding.UTF8.GetBytes(body.ToJsonString())).Value.Openings);
    }

    [Theory]
    [InlineData(2001, 10, 1000)]
    [InlineData(9000, 10, 2000)]
    [InlineData(40, 120_000, 20)]
    [InlineData(2, 3_000_000, 1)]
    public void What_is_too_large_says_how_many_lines_to_send_first(int lines, int size, int splitAt)
    {
        var refusal = Segment.Read(Large(lines, size)).Refusal;

        Assert.Equal(SyncRefusal.TooLarge(splitAt).Code, refusal?.Code);
        Assert.Equal(splitAt, refusal!.Arguments[0]);
    }

    [Fact]
    public void One_line_that_no_segment_can_carry_is_no_segment() =>
        Assert.Equal(SyncRefusal.NotASegment.Code, Segment.Read(Large(1, Segment.MaxBytes)).Refusal?.Code);

    [Fact]
    public void The_largest_segment_is_taken() => Assert.True(Segment.Read(Large(Segment.MaxLines, 2000)).Succeeded);

    private static JsonObject Valid() => JsonNode.Parse(Pieces.Segments![^1].Body.GetRawText())!.AsObject();

    private static byte[] Large(int lines, int size)
    {
        var body = Valid();
        body["lines"] = new JsonArray([.. Enumerable.Repeat(new string('x', size), lines).Select(l => JsonValue.Create(l))]);
        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    private static byte[] Body(JsonElement body) => JsonSerializer.SerializeToUtf8Bytes(body);

    /// <summary>A server's memory of one chain.</summary>
    private sealed class Store
    {
        public List<ReadOnlyMemory<byte>> Lines { get; } = [];

        public KnownChain? Chain { get; private set; }

        public string Receive(byte[] body)
        {
            var segment = Segment.Read(body).Value;
            if (segment.Flaw() is { } flaw) return flaw.Code;
            switch (SegmentCheck.Of(segment, Chain))
            {
                case SegmentCheck.Append(var first, var lines, var head):
                    Lines.AddRange(lines);
                    var start = Domain.Sync.Chain.Start(segment.Header.Span);
                    Chain = new(Lines.Count, head, n => Domain.Sync.Chain.After(start, Lines.Take(n)));
                    return $"append {first}-{Lines.Count}";
                case SegmentCheck.Gap(var upTo): return $"gap {upTo}";
                case SegmentCheck.Fork: return SyncRefusal.Fork.Code;
                default: return "have";
            }
        }
    }
}
