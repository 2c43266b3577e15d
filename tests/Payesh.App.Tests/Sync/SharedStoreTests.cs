using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Sync;
using Payesh.App.Tests.Inspections;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Sync;

/// <summary>Phones that send at the same moment share a transaction, and each gets its own answer; what is stored waits until it is applied.</summary>
public abstract class SharedStoreSuite(Engine engine) : DatabaseSuite(engine)
{
    private readonly List<(VisitId Visit, Phone Phone)> _sent = [];
    private County _county = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _county = await County.Make(Database);
        for (var i = 0; i < 4; i++)
        {
            var visit = await _county.Plan(_county.Proposal() with { OverrideReason = "همکار دیگری در دسترس نیست." });
            var phone = await _county.Phone(visit);
            phone.Tap("arrival", "", "{}");
            phone.Answer("FIRE-01", "notMet", ""","scope":"pattern","outcome":{"kind":"mended"}""");
            _sent.Add((visit, phone));
        }
    }

    [Fact]
    public async Task Whoever_sends_at_the_same_moment_gets_his_own_receipt()
    {
        var answers = await Together([.. _sent.Select(one => (one.Phone, one.Phone.Segment()))]);

        Assert.Equal(_sent.Select(one => (one.Visit.Value, 2, one.Phone.Head)), answers.Cast<SegmentAnswer.Stored>().Select(a => (a.Receipt.Subject, a.UpTo, a.Head)));
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal(4, await scope.Db.Set<StoredSegment>().Select(s => s.ReceiptId).Distinct().CountAsync(Cancel));
    }

    [Fact]
    public async Task Two_pieces_of_one_chain_in_one_moment_are_taken_one_after_the_other()
    {
        var phone = _sent[0].Phone;
        phone.Answer("FIRE-03", "met");

        var answers = await Together([(phone, phone.Segment(1, 2)), (phone, phone.Segment(1, 2)), (phone, phone.Segment(3))]);

        // The third may come before the first: it is asked for again, and never put beside it.
        Assert.All(answers, answer => Assert.True(answer is SegmentAnswer.Stored or SegmentAnswer.Gap));
        Assert.IsType<SegmentAnswer.Stored>(await _county.Send(phone, phone.Segment(3)));
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal(3, await scope.Db.Set<StoredSegment>().SumAsync(s => s.Last - s.First + 1, Cancel));
        Assert.Empty(await scope.Db.Set<Parked>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task One_that_is_put_aside_does_not_touch_the_others()
    {
        var foreign = new Guid("0190a5e0-0000-7000-8000-00000000dead");
        var unknown = new Phone(await Enrol(), new(foreign), new string('a', 64), Clock);
        unknown.Tap("arrival", "", "{}");

        var answers = await Together([(_sent[0].Phone, _sent[0].Phone.Segment()), (unknown, unknown.Segment()), (_sent[1].Phone, _sent[1].Phone.Segment())]);

        Assert.IsType<SegmentAnswer.Stored>(answers[0]);
        Assert.Equal("unknownVisit", Assert.IsType<SegmentAnswer.Parked>(answers[1]).Reason);
        Assert.IsType<SegmentAnswer.Stored>(answers[2]);
    }

    [Fact]
    public Task When_another_node_was_faster_with_one_the_rest_is_stored_all_the_same() => OneFails(new DbUpdateException("the row is there"));

    [Fact]
    public Task When_one_cannot_be_read_the_rest_is_stored_all_the_same() => OneFails(new InvalidDataException("the chain has no head"));

    private async Task OneFails<T>(T fault) where T : Exception
    {
        var (phone, other) = (_sent[0].Phone, _sent[1].Phone);
        await using var scope = Database.As(Actor.Machine("field"));
        var shared = scope.Get<SharedStore>();
        var store = scope.Get<StoreSegments>();
        var device = await scope.Db.Set<Device>().ToDictionaryAsync(d => d.Id, Cancel);
        var clashes = 0;
        var begun = new TaskCompletionSource();

        // What the database says when a row of one of them is there already.
        async Task<IReadOnlyList<SegmentAnswer>> Write(IReadOnlyList<Arrived> all)
        {
            await begun.Task;
            if (all.Any(one => one.Device.Id.Value == phone.Id) && clashes++ < 2) throw fault;
            return await store.Run(all);
        }

        Arrived Of(Phone of) => new(device[new(of.Id)], Segment.Read(of.Segment()).Value, of.Segment());
        var first = shared.Store(Of(_sent[2].Phone), Write);
        var lost = shared.Store(Of(phone), Write);
        var kept = shared.Store(Of(other), Write);
        begun.SetResult();

        Assert.IsType<SegmentAnswer.Stored>(await first);
        await Assert.ThrowsAsync<T>(() => lost);
        Assert.IsType<SegmentAnswer.Stored>(await kept);
        Assert.IsType<SegmentAnswer.Stored>(await _county.Send(phone, phone.Segment()));
    }

    [Fact]
    public async Task What_was_stored_before_the_server_fell_is_applied_by_the_next_one()
    {
        var (visit, phone) = _sent[0];
        Assert.IsType<SegmentAnswer.Stored>((await Together([(phone, phone.Segment())]))[0]);
        Assert.Equal(VisitStage.Planned, (await _county.Read(visit)).Stage);

        await using (var scope = Database.As(Actor.Machine("next")))
        {
            Assert.True(await scope.Get<ApplyWaiting>().Any(Cancel));
            Assert.Equal(1, await scope.Get<ApplyWaiting>().Run(Cancel));
            Assert.False(await scope.Get<ApplyWaiting>().Any(Cancel));
        }

        Assert.Equal((VisitStage.UnderWay, 1), (await _county.Read(visit)) is var read ? (read.Stage, read.Defects) : default);
    }

    private async Task<Enrolled> Enrol()
    {
        await using var scope = _county.As(_county.Inspector);
        return (await scope.Get<EnrolDevice>().Run("گوشی", Phone.Key.Public, Cancel)).Value;
    }

    private Task<SegmentAnswer[]> Together(IReadOnlyList<(Phone Phone, byte[] Segment)> all) => Task.WhenAll(all.Select(async one =>
    {
        await using var scope = Database.As(Actor.Machine("field"));
        return await scope.Get<ReceiveSegment>().Run(one.Phone.Credentials, one.Segment, Cancel);
    }));
}

public sealed class SharedStoreOnSqlite() : SharedStoreSuite(Engine.Sqlite);

public sealed class SharedStoreOnPostgres() : SharedStoreSuite(Engine.Postgres);
