using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.Domain.Inspections;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections;

public abstract class ReceiveSuite(Engine engine) : DatabaseSuite(engine)
{
    private County _county = null!;
    private VisitId _visit;
    private Phone _phone = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _county = await County.Make(Database);
        _visit = await _county.Plan();
        _phone = await _county.Phone(_visit);
        _phone.Tap("arrival", "", "{}");
        _phone.Answer("FIRE-01", "notMet", ""","scope":"pattern","outcome":{"kind":"mended"}""");
        _phone.Answer("FIRE-03", "met");
        _phone.Answer("STAFF-02", "partly");
    }

    [Fact]
    public async Task A_segment_is_stored_with_a_receipt_and_applied_to_the_visit()
    {
        var stored = Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment()));

        Assert.Equal((4, _phone.Head), (stored.UpTo, stored.Head));
        var visit = await _county.Read(_visit);
        Assert.Equal((VisitStage.UnderWay, 2), (visit.Stage, visit.Defects));
        Assert.NotNull(visit.Score);
    }

    [Fact]
    public async Task A_row_that_says_something_else_than_the_log_is_made_anew()
    {
        await _county.Send(_phone, _phone.Segment());
        var told = await _county.Read(_visit);
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal((1, 0), await scope.Get<RebuildVisits>().Run(Cancel));
        await scope.Db.Set<Visit>().ExecuteUpdateAsync(rows => rows.SetProperty(v => v.Defects, 9).SetProperty(v => v.Score, 1), Cancel);

        Assert.Equal((1, 1), await scope.Get<RebuildVisits>().Run(Cancel));
        var mended = await _county.Read(_visit);
        Assert.Equal((told.Score, told.Defects, told.Stage), (mended.Score, mended.Defects, mended.Stage));
    }

    [Fact]
    public async Task The_same_segment_twice_and_overlapping_pieces_change_nothing()
    {
        await _county.Send(_phone, _phone.Segment());
        var again = Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment()));
        _phone.Answer("FIRE-10", "met");
        var overlapping = Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment(3)));

        Assert.Equal((4, 5), (again.UpTo, overlapping.UpTo));
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal(5, await scope.Db.Set<StoredSegment>().SumAsync(s => s.Last - s.First + 1, Cancel));
        Assert.Empty(await scope.Db.Set<Parked>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_piece_that_comes_too_early_is_asked_for_again_from_where_the_chain_ends()
    {
        await _county.Send(_phone, _phone.Segment(1, 2));
        _phone.Answer("FIRE-10", "met");

        Assert.Equal(2, Assert.IsType<SegmentAnswer.Gap>(await _county.Send(_phone, _phone.Segment(5))).UpTo);
        Assert.Equal(5, Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment(3))).UpTo);
    }

    [Fact]
    public async Task Another_past_of_the_same_device_is_parked_once_and_kept_whole()
    {
        await _county.Send(_phone, _phone.Segment());
        var forked = System.Text.Encoding.UTF8.GetString(_phone.Segment()).Replace("notMet", "met", StringComparison.Ordinal);
        var bytes = System.Text.Encoding.UTF8.GetBytes(forked);

        var first = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, bytes));
        var second = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, bytes));

        Assert.Equal(first.Receipt, second.Receipt);
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.NotEmpty(Assert.Single(await scope.Db.Set<Parked>().ToListAsync(Cancel)).Body);
    }

    [Fact]
    public async Task Work_for_a_cancelled_visit_is_kept_and_parked()
    {
        await using (var head = _county.As(_county.Head)) await head.Get<CancelVisit>().Run(_visit, "مرکز جابه‌جا شد", Cancel);

        Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment()));

        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal("visitCancelled", Assert.Single(await scope.Db.Set<Parked>().ToListAsync(Cancel)).Reason);
        Assert.Equal(4, (await scope.Db.Set<DeviceChain>().SingleAsync(Cancel)).UpTo);
    }

    [Fact]
    public async Task A_disabled_account_still_delivers_and_gets_no_new_pack()
    {
        await using (var scope = Database.As(Actor.Machine("test")))
        {
            (await scope.Db.Users.SingleAsync(u => u.Id == _county.Inspector.Id, Cancel)).Disabled = true;
            await scope.Db.SaveChangesAsync(Cancel);
            Assert.False(await scope.Get<OpenAccounts>().Has(_county.Inspector.AccountId, Cancel));
        }

        Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment()));
    }

    [Fact]
    public async Task A_revoked_device_is_parked_not_refused()
    {
        await using (var scope = Database.As(Actor.Machine("test")))
        {
            (await scope.Db.Set<Device>().SingleAsync(Cancel)).Revoke(Clock.Now, "گم شده است.", wipe: false);
            await scope.Db.SaveChangesAsync(Cancel);
        }

        Assert.Equal("revokedDevice", Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, _phone.Segment())).Reason);
    }

    [Fact]
    public async Task Nonsense_and_a_wrong_secret_are_told_apart()
    {
        await using var scope = Database.As(Actor.Machine("field"));
        var receive = scope.Get<ReceiveSegment>();

        Assert.IsType<SegmentAnswer.NotASegment>(await receive.Run(_phone.Credentials, "{}"u8.ToArray(), Cancel));
        Assert.IsType<SegmentAnswer.NotASegment>(await receive.Run(_phone.Credentials, new byte[] { 0xFF, 0x00 }, Cancel));
        Assert.IsType<SegmentAnswer.UnknownDevice>(await receive.Run(_phone.Id + ".AAAA", _phone.Segment(), Cancel));
        Assert.IsType<SegmentAnswer.UnknownDevice>(await receive.Run(null, _phone.Segment(), Cancel));
    }

    [Fact]
    public async Task A_device_whose_clock_is_days_wrong_is_stored_with_both_times()
    {
        Clock.Advance(TimeSpan.FromDays(-20));
        var wrong = await _county.Phone(_visit);
        wrong.Tap("arrival", "", "{}");
        var said = Clock.Now;
        Clock.Advance(TimeSpan.FromDays(20));

        Assert.IsType<SegmentAnswer.Stored>(await _county.Send(wrong, wrong.Segment()));

        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal(Clock.Now, (await scope.Db.Set<StoredSegment>().SingleAsync(Cancel)).Received);
        Assert.Equal(said, (await _county.Read(_visit)).Arrived);
    }
}

public sealed class ReceiveOnSqlite() : ReceiveSuite(Engine.Sqlite);

public sealed class ReceiveOnPostgres() : ReceiveSuite(Engine.Postgres);
