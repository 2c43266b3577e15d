using System.Reflection;
using System.Text;
using System.Text.Json;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Inspections;

public sealed class VisitStateTests
{
    private const string Device = "aaaaaaaa-0000-4000-8000-000000000001";

    private static readonly Digest File = Digest.Of("picture"u8);

    [Fact]
    public void A_whole_visit_is_read_into_words()
    {
        var open = Fold.Of(Vector.Load("simple").Logs).Open;

        Assert.Equal(AnswerCode.Met, open.Answers[RequirementId.Parse("FIRE-01")].Value.Code);
        var order = Assert.Single(open.Orders);
        Assert.Equal(("FIRE-02", "1.5", FindingScope.Pattern), (order.Item, order.Value.Measured, order.Value.Scope));
        Assert.Equal(new DefectOutcome.Order(24, "مسئول شیفت", "کارشناس"), order.Value.Outcome);
        Assert.Equal(new Census(0, 12, 1, 0, 13), open.Census?.Value);
        Assert.Equal(12, open.Census!.Value.Present);
        Assert.Equal(new OnShift("علی رضایی", "مراقب", ShiftState.Present, null), Assert.Single(open.Shift).Value);
        Assert.Equal(new PersonInCharge("زهرا محمدی", "مراقب شب", "کارمند"), open.InCharge?.Value);
        Assert.Equal(new Position(36.5659m, 53.0586m, 12), Assert.Single(open.Departures).Value);
        Assert.Equal(new Position(null, null, null), Assert.Single(open.Arrivals).Value);
        Assert.Equal(TimeSpan.FromMinutes(3), Assert.Single(open.Doors).Value.Waited);
        Assert.Equal("FIRE-02", Assert.Single(open.Photos).Item);
        Assert.Equal(new Note("درِ پشتی قفل بود"), Assert.Single(open.Notes).Value);
        Assert.NotNull(open.ReadOut);
        Assert.Equal(new Remark("تا فردا درست می‌شود", null), open.Remark?.Value);
        Assert.Equal(new Signature.Drawn("زهرا محمدی", "مراقب شب", "M0 0L10 10"), Assert.Single(open.Signatures).Value);
        Assert.Equal(new VisitEnd(EndHow.Done, null), open.End?.Value);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1763883015000), Assert.Single(open.Leaves).At);
        Assert.Equal(Device, Assert.Single(open.Done).ToString());
        Assert.Empty(open.Unclear);
    }

    [Fact]
    public void An_answer_in_conflict_is_told_by_nobody_until_it_is_resolved()
    {
        var open = Fold.Of(Vector.Load("conflict").Logs).Open;

        Assert.DoesNotContain(RequirementId.Parse("FIRE-01"), open.Answers.Keys);
        Assert.Equal("answer|FIRE-01", Assert.Single(open.Conflicts).Key);
        Assert.Equal(2, open.Arrivals.Count);
    }

    [Fact]
    public void What_was_taken_back_is_told_by_nobody() =>
        Assert.Equal(["FIRE-02"], Fold.Of(Vector.Load("taken-back").Logs).Open.Answers.Keys.Select(k => k.Value));

    [Fact]
    public void Private_words_are_read_in_their_own_part()
    {
        var state = Fold.Of(Vector.Load("protected-opened").Logs);

        var talk = Assert.Single(state.Protected.Talks).Value;
        Assert.Equal(("RGT-01", Said.Yes), (talk.Answers.Single().Key, talk.Answers.Single().Value));
        Assert.Equal(3, Assert.Single(state.Protected.Observations).Value.Marks["engaged"]);
        Assert.Equal(new Note("دو نفر گفتند"), Assert.Single(state.Protected.SignsSeen).Value);
        Assert.Equal([3, 11, 27], Assert.Single(state.Office.Draws).Value.Drawn);
        Assert.Equal(new Note("برای همکار"), Assert.Single(state.Office.Notes).Value);
        Assert.Equal("f1", Assert.Single(state.Office.Photos).Value.File.ToString()[..2]);
        Assert.Equal("f2", Assert.Single(state.Open.Photos).Value.File.ToString()[..2]);
    }

    [Fact]
    public void Nothing_withheld_is_told()
    {
        var state = Fold.Of(Vector.Load("protected-withheld").Logs);

        Assert.Empty(state.Protected.Talks);
        Assert.Empty(state.Office.Draws);
        Assert.Equal(4, state.Protected.Sealed.Count());
    }

    [Fact]
    public void From_the_open_part_no_member_leads_to_the_others()
    {
        Type[] elsewhere = [typeof(VisitState), typeof(OfficePart), typeof(ProtectedPart), typeof(Talk), typeof(Observation), typeof(Draw)];

        Assert.False(Reaches(typeof(OpenPart), elsewhere));
        Assert.All(elsewhere, part => Assert.True(Reaches(typeof(VisitState), part)));
    }

    [Theory]
    [InlineData("answer", "nonsense", """{"answer":"met"}""")]
    [InlineData("answer", "FIRE-01", """{"answer":"perhaps"}""")]
    [InlineData("count", "residents", """{"women":-1,"men":2}""")]
    [InlineData("shift", "s1", """{"name":"الف","state":"late"}""")]
    [InlineData("photo", "FIRE-01", """{"file":"x","size":1,"type":"image/png"}""")]
    [InlineData("signature", "incharge", """{"name":"الف"}""")]
    [InlineData("end", null, """{"how":"tired"}""")]
    [InlineData("end", null, """{"how":0}""")]
    [InlineData("door", null, "[]")]
    [InlineData("done", null, "7")]
    [InlineData("copy", null, """{"how":"Pad"}""")]
    public void A_value_of_another_shape_is_kept_and_shown_as_unclear(string kind, string? item, string value)
    {
        var open = Open(kind, item, value);

        Assert.Equal(kind, Assert.Single(open.Unclear).Kind);
        Assert.Single(open.Slots);
        Assert.Empty(open.Answers);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_shape_of_the_format_is_read(string kind, string item, string value, object expected, Func<OpenPart, object?> view)
    {
        var open = Open(kind, item, value);

        Assert.Empty(open.Unclear);
        Assert.Equivalent(expected, view(open), strict: true);
    }

    public static TheoryData<string, string, string, object, Func<OpenPart, object?>> Shapes => new()
    {
        {
            "answer", "FIRE-01", Quoted("{'answer':'notMet','outcome':{'kind':'mended','photo':'FILE'}}"),
            new DefectOutcome.Mended(File), o => The(o).Outcome
        },
        {
            "answer", "FIRE-01", Quoted("{'answer':'notMet','outcome':{'kind':'notice'}}"),
            new DefectOutcome.Notice(), o => The(o).Outcome
        },
        { "answer", "FIRE-01", Quoted("{'answer':'met','bulk':true}"), true, o => The(o).InBulk },
        { "answer", "FIRE-01", Quoted("{'answer':'partly','phrases':['الف','ب']}"), new[] { "الف", "ب" }, o => The(o).Phrases },
        {
            "count", "sections", Quoted("{'sections':[{'name':'طبقه ۱','count':7}]}"),
            new SectionCount("طبقه ۱", 7), o => o.Sections?.Value.Sections[0]
        },
        {
            "body", "", Quoted("{'body':'آتش‌نشانی','name':'ب','post':'بازرس','order':'12'}"),
            new Representative("آتش‌نشانی", "ب", "بازرس", "12"), o => o.Representatives[0].Value
        },
        { "place", "kitchen", Quoted("{'state':'notSeen','why':'قفل'}"), new PlaceSeen(false, "قفل"), o => o.Places[0].Value },
        {
            "signature", "incharge", Quoted("{'name':'الف','photo':'FILE'}"),
            new Signature.Photographed("الف", null, File), o => o.Signatures[0].Value
        },
        {
            "signature", "incharge", Quoted("{'refused':true,'reason':'نخواست','witnesses':['ب','پ']}"),
            new Signature.Refused("نخواست", ["ب", "پ"]), o => o.Signatures[0].Value
        },
        { "paper", "", Quoted("{'pad':'000123'}"), new PaperSheet("000123"), o => o.Paper?.Value },
        { "copy", "", Quoted("{'how':'qr'}"), new CentreCopy(CopyHow.Qr), o => o.Copies[0].Value },
        {
            "end", "", Quoted("{'how':'nobodyAnswered','reason':'۲۰ دقیقه'}"),
            new VisitEnd(EndHow.NobodyAnswered, "۲۰ دقیقه"), o => o.End?.Value
        },
        {
            "close", "", Quoted("{'heads':[{'device':'DEVICE','n':3,'head':'FILE'}]}"),
            new OperationRef(new(Guid.Parse(Device)), 3), o => o.Close?.Value.Heads[0]
        },
    };

    private static Answer The(OpenPart open) => open.Answers.Values.Single().Value;

    private static string Quoted(string value) => value.Replace('\'', '"')
        .Replace("FILE", File.ToString(), StringComparison.Ordinal).Replace("DEVICE", Device, StringComparison.Ordinal);

    private static OpenPart Open(string kind, string? item, string value)
    {
        var named = item is null ? "" : $"\"item\":{JsonSerializer.Serialize(item)},";
        var line = $$"""{"n":1,"by":"{{Guid.Empty}}","at":1,"kind":"{{kind}}","class":"open",{{named}}"value":{{value}}}""";
        var header = $$"""{"v":1,"visit":"{{Guid.Empty}}","device":"{{Device}}","pack":"{{default(Digest)}}","at":0}""";
        return Fold.Of([DeviceLog.Read(Encoding.UTF8.GetBytes(header), [Encoding.UTF8.GetBytes(line)], [])]).Open;
    }

    private static bool Reaches(Type from, params Type[] targets)
    {
        HashSet<Type> seen = [];
        Queue<Type> waiting = new([from]);
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type) || type.Assembly != typeof(OpenPart).Assembly && !type.IsGenericType) continue;
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance))
                if (member is MethodInfo { ReturnType: var next })
                    foreach (var part in next.GetGenericArguments().Append(next)) waiting.Enqueue(part);
        }

        return targets.Any(seen.Contains);
    }
}
