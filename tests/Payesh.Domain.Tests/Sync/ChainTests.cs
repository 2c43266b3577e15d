using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;
using Xunit;

namespace Payesh.Domain.Tests.Sync;

public sealed class ChainTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly byte[] Header = Encoding.ASCII.GetBytes(
        $$"""{"v":1,"visit":"{{Guid.Empty}}","device":"{{Guid.Empty}}","pack":"{{default(Digest)}}","at":0}""");

    [Fact]
    public void One_changed_byte_anywhere_is_noticed() =>
        Prop.ForAll(Chains.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (lines, seed) =>
        {
            var chance = new Random(seed);
            var segment = Of(lines, 1, lines.Count);
            Assert.Null(segment.Flaw());

            var line = chance.Next(lines.Count);
            var changed = lines[line].ToArray();
            changed[chance.Next(changed.Length)] ^= (byte)(1 << chance.Next(8));
            Assert.NotNull((segment with { Lines = [.. lines.Select((l, i) => i == line ? changed : l)] }).Flaw());
            Assert.NotNull((segment with { Lines = [.. lines.SkipLast(1)] }).Flaw());
            Assert.NotNull((segment with { Lines = [.. lines.Append(lines[0])] }).Flaw());
            if (lines.Count > 1 && !lines[0].Span.SequenceEqual(lines[^1].Span))
                Assert.NotNull((segment with { Lines = [.. lines.Reverse()] }).Flaw());
        }).Check(Many);

    [Fact]
    public void SegmentCheck_meets_specification() =>
        Prop.ForAll(Chains.ToArbitrary(), Chains.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (ours, theirs, seed) =>
        {
            var chance = new Random(seed);
            var shared = chance.Next(ours.Count + 1);
            List<ReadOnlyMemory<byte>> sent = [.. ours.Take(shared), .. theirs];
            var upTo = chance.Next(ours.Count + 1);
            var first = 1 + chance.Next(sent.Count);
            var segment = Of(sent, first, first - 1 + chance.Next(sent.Count - first + 2));
            var known = upTo == 0 ? null : new KnownChain(upTo, HashAt(ours, upTo), n => HashAt(ours, n));

            var told = SegmentCheck.Of(segment, known);

            // By comparing the lines themselves, which a server would have to read again.
            var overlap = Math.Min(segment.Last, upTo);
            var same = ours.Take(overlap).Zip(sent.Take(overlap)).All(p => p.First.Span.SequenceEqual(p.Second.Span));
            if (first > upTo + 1) Assert.Equal(new SegmentCheck.Gap(upTo), told);
            else if (!same) Assert.IsType<SegmentCheck.Fork>(told);
            else if (segment.Last <= upTo) Assert.IsType<SegmentCheck.AlreadyHave>(told);
            else
            {
                var append = Assert.IsType<SegmentCheck.Append>(told);
                Assert.Equal((upTo + 1, segment.Last - upTo, segment.Head), (append.First, append.Lines.Count, append.Head));
                Assert.Equal(segment.Head, Chain.After(HashAt(ours, upTo), append.Lines));
            }
        }).Check(Many);

    [Fact]
    public void In_whatever_order_pieces_come_the_device_ends_with_the_whole_chain_stored() =>
        Prop.ForAll(Chains.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (lines, seed) =>
        {
            var chance = new Random(seed);
            List<ReadOnlyMemory<byte>> stored = [];
            var from = 1;
            for (var sends = 0; stored.Count < lines.Count; sends++)
            {
                Assert.True(sends < 10_000, "It sends for ever.");

                // A device that forgets an answer now and then, and does as the table of the format says.
                var segment = Of(lines, from, from + chance.Next(lines.Count - from + 1));
                switch (SegmentCheck.Of(segment, new(stored.Count, HashAt(stored, stored.Count), n => HashAt(stored, n))))
                {
                    case SegmentCheck.Append append:
                        stored.AddRange(append.Lines);
                        break;
                    case SegmentCheck.Gap gap:
                        from = gap.UpTo + 1;
                        continue;
                    case SegmentCheck.Fork:
                        Assert.Fail("A device that says the same is no fork.");
                        break;
                }

                from = 1 + chance.Next(lines.Count);
            }

            Assert.Equal(lines.Select(l => Encoding.UTF8.GetString(l.Span)), stored.Select(l => Encoding.UTF8.GetString(l.Span)));
        }).Check(Many);

    private static Gen<IReadOnlyList<ReadOnlyMemory<byte>>> Chains =>
        Gen.Elements("a", "b", "{\"n\":1}", "پایش").NonEmptyListOf().Resize(12)
            .Select(all => (IReadOnlyList<ReadOnlyMemory<byte>>)[.. all.Select(l => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(l))]);

    private static Digest HashAt(IEnumerable<ReadOnlyMemory<byte>> lines, int n) => Chain.After(Chain.Start(Header), lines.Take(n));

    private static Segment Of(IReadOnlyList<ReadOnlyMemory<byte>> lines, int first, int last) => new(
        1, Guid.Empty, new(Guid.Empty), Header, first, HashAt(lines, first - 1), [.. lines.Skip(first - 1).Take(last - first + 1)],
        HashAt(lines, last), []);
}
