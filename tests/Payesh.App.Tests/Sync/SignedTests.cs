using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.App.Sync.Demo;
using Payesh.App.Tests.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Sync;

/// <summary>Who sent it is proved by a signature, and that it arrived by the office's.</summary>
public abstract class SignedSuite(Engine engine) : DatabaseSuite(engine)
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
        _phone.Answer("FIRE-01", "met");
    }

    [Fact]
    public async Task A_receipt_is_signed_by_the_office_for_what_it_says_and_is_the_same_when_asked_again()
    {
        var stored = Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment()));
        var again = Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment()));

        Assert.Equal((stored.Receipt, Convert.ToHexString(stored.Signature)), (again.Receipt, Convert.ToHexString(again.Signature)));
        using var key = await ReceiptsKey();
        Assert.True(key.Holds(stored.Receipt.ToBytes(), stored.Signature));
        Assert.False(key.Holds((stored.Receipt with { UpTo = 3 }).ToBytes(), stored.Signature));
    }

    [Fact]
    public async Task What_another_key_signed_is_put_aside_with_a_signed_receipt_and_joins_no_chain()
    {
        _phone.SignedBy = new PhoneKey();
        var segment = _phone.Segment();

        var parked = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, segment));

        Assert.Equal(("badSignature", Digest.Of(segment).ToString()), (parked.Reason, parked.Receipt.Head));
        using var key = await ReceiptsKey();
        Assert.True(key.Holds(parked.Receipt.ToBytes(), parked.Signature));
        Assert.Equal(VisitStage.Planned, (await _county.Read(_visit)).Stage);
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Empty(await scope.Db.Set<StoredSegment>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_clock_ten_years_off_loses_nothing_and_is_told_apart_from_the_offices()
    {
        var real = Clock.Now;
        Clock.Now = real.AddYears(-10);
        var phone = await _county.Phone(_visit, _county.Second);
        phone.Tap("arrival", "", "{}");
        var segment = phone.Segment();
        Clock.Now = real;

        Assert.IsType<SegmentAnswer.Stored>(await _county.Send(phone, segment));
        await using var scope = _county.As(_county.Head);
        var told = (await scope.Get<ReadTimeline>().Run(_visit, Cancel)).Value;
        Assert.InRange(Assert.Single(told.Devices).Skew!.Value.TotalDays, -3660, -3640);
        Assert.All(told.Lines, line => Assert.InRange((real - line.Corrected).Duration().TotalMinutes, 0, 1));
    }

    [Fact]
    public async Task What_nobody_signed_is_put_aside_and_an_administrator_may_take_it_in()
    {
        var parked = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, Unsigned()));
        Assert.Equal("unsigned", parked.Reason);

        await using var scope = As(Administrator());
        Assert.True((await scope.Get<RetryParked>().Run(parked.Receipt.Id, Cancel)).Succeeded);

        Assert.Equal(VisitStage.UnderWay, (await _county.Read(_visit)).Stage);
        Assert.Equal(SyncRefusal.Settled, (await scope.Get<RetryParked>().Run(parked.Receipt.Id, Cancel)).Refusal);
        Assert.Equal(0, await scope.Get<ParkedList>().Waiting(Cancel));
    }

    [Fact]
    public async Task What_came_before_a_device_was_revoked_stands_and_what_comes_after_waits_for_a_person()
    {
        Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment(1, 1)));
        await using var scope = As(Administrator());
        var revoked = await scope.Get<RevokeDevice>().Run(new(_phone.Id), "گم شد.", wipe: true, Cancel);
        Assert.True(revoked.Value.Wipe);

        var after = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, _phone.Segment(2)));

        Assert.Equal(("revokedDevice", 1), (after.Reason, after.Receipt.UpTo));
        var line = Assert.Single((await scope.Get<ParkedList>().Run(settled: false, new(Descending: false), Cancel)).Value.Lines);
        Assert.Equal((after.Receipt.Id, "inspector"), (line.Parked.Id, line.Owner));
        Assert.Equal((2, 2, 0), await scope.Get<ReadParked>().Run(after.Receipt.Id, Cancel) is { Value: var read } ? (read.First, read.Last, read.Openings) : default);
        Assert.True(await scope.Db.Set<Payesh.App.Audit.AuditEntry>().AnyAsync(e => e.Kind == Payesh.App.Database.AuditKind.Looked && e.Subject == "Parked", Cancel));
        Assert.True((await scope.Get<RetryParked>().Run(after.Receipt.Id, Cancel)).Succeeded);
        Assert.Equal(2, await scope.Db.Set<DeviceChain>().Select(c => c.UpTo).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_past_that_differs_can_be_left_out_with_a_reason_and_never_taken_in()
    {
        await _county.Send(_phone, _phone.Segment());
        var other = await Twin();
        var parked = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(other, other.Segment()));
        Assert.Equal("fork", parked.Reason);

        await using var scope = As(Administrator());
        Assert.Equal("Sync.StillWaits", (await scope.Get<RetryParked>().Run(parked.Receipt.Id, Cancel)).Refusal!.Code);
        Assert.Equal("Sync.ReasonNeeded", (await scope.Get<SettleParked>().Run(parked.Receipt.Id, " ", Cancel)).Refusal!.Code);
        var settled = await scope.Get<SettleParked>().Run(parked.Receipt.Id, "از نسخه پشتیبان گوشی آمده است.", Cancel);
        Assert.Equal("از نسخه پشتیبان گوشی آمده است.", settled.Value.Decision);
        Assert.NotEmpty(settled.Value.Body);
    }

    [Fact]
    public async Task Somebody_elses_administrator_sees_neither_devices_nor_what_waits()
    {
        _phone.SignedBy = new PhoneKey();
        var parked = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, _phone.Segment()));
        var far = OfficeCode.Of(7, 0);
        await using var scope = As(new Actor(new(Guid.CreateVersion7()), "دور", Role.Administrator, far, Scope.Of(far, FieldOfWork.All), "test"));

        Assert.Empty((await scope.Get<DeviceList>().Run(new(), Cancel)).Value.Lines);
        Assert.Empty((await scope.Get<ParkedList>().Run(settled: false, new(Descending: false), Cancel)).Value.Lines);
        Assert.Equal(AccessRefusal.NotFound, (await scope.Get<RetryParked>().Run(parked.Receipt.Id, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await scope.Get<SettleParked>().Run(parked.Receipt.Id, "x", Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await scope.Get<RevokeDevice>().Run(new(_phone.Id), "x", wipe: false, Cancel)).Refusal);
    }

    [Fact]
    public async Task A_device_without_a_key_of_its_own_is_not_enrolled()
    {
        await using var scope = _county.As(_county.Inspector);
        Assert.Equal(SyncRefusal.NoKey, (await scope.Get<EnrolDevice>().Run("گوشی", [], Cancel)).Refusal);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Equal(SyncRefusal.NoKey, (await scope.Get<EnrolDevice>().Run("گوشی", other.ExportSubjectPublicKeyInfo(), Cancel)).Refusal);
    }

    [Fact]
    public async Task An_empty_piece_of_a_chain_nobody_knows_is_asked_for_from_its_beginning() =>
        Assert.Equal(0, Assert.IsType<SegmentAnswer.Gap>(await _county.Send(_phone, _phone.Segment(1, 0))).UpTo);

    [Fact]
    public async Task A_day_is_closed_once_with_every_receipt_under_its_root()
    {
        var stored = Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment(1, 1)));
        var second = Assert.IsType<SegmentAnswer.Stored>(await _county.Send(_phone, _phone.Segment(2)));
        _phone.SignedBy = new PhoneKey();
        _phone.Answer("FIRE-03", "met");
        var parked = Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, _phone.Segment(3)));
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal(0, await scope.Get<CloseDays>().Run(Cancel));

        var day = TehranTime.DayOf(Clock.Now);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(2, await scope.Get<CloseDays>().Run(Cancel));
        Assert.Equal(0, await scope.Get<CloseDays>().Run(Cancel));

        var roots = await scope.Get<DayRoots>().Run(null, Cancel);
        Assert.Equal([(day.AddDays(1), 0), (day, 3)], roots.Select(root => (root.Day, root.Count)));
        using var key = await ReceiptsKey();
        Assert.True(key.Holds(roots[1].Text(), roots[1].Signature));
        var leaves = await scope.Get<DayLeaves>().Read(day, Cancel);
        foreach (var receipt in new[] { stored.Receipt, second.Receipt, parked.Receipt })
        {
            var leaf = MerkleTree.Leaf(receipt.ToBytes());
            var index = Array.IndexOf(leaves, leaf);
            Assert.True(MerkleTree.Holds(leaf, index, 3, MerkleTree.Proof(leaves, index), Digest.TryParse(roots[1].Root, out var root) ? root : default));
        }
        Assert.Contains(roots[1].Root, (await scope.Db.Set<Payesh.App.Audit.AuditEntry>().Where(e => e.Subject == "DayRoot").Select(e => e.Changes).ToListAsync(Cancel))[0], StringComparison.Ordinal);
    }

    private async Task<VerifyingKey> ReceiptsKey()
    {
        await using var scope = Database.As(Actor.Machine("test"));
        return VerifyingKey.Read(await scope.Get<DayRoots>().Key(Cancel))!;
    }

    // The same device once more, from an older copy of itself.
    private async Task<Phone> Twin()
    {
        await using var scope = Database.As(Actor.Machine("test"));
        var device = await scope.Db.Set<Device>().SingleAsync(Cancel);
        var secret = _phone.Credentials[37..];
        var twin = new Phone(new(device.Id.Value, secret, device.Account.Value, "", new("", "")), _visit, new string('b', 64), Clock);
        twin.Tap("departure", "", "{}");
        return twin;
    }

    private byte[] Unsigned()
    {
        var body = System.Text.Json.Nodes.JsonNode.Parse(_phone.Segment())!.AsObject();
        body.Remove("signature");
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body);
    }

    private static Actor Administrator() =>
        new(new(Guid.CreateVersion7()), "راهبر", Role.Administrator, County.Office, Scope.Of(County.Office, FieldOfWork.All), "test");
}

public sealed class SignedOnSqlite() : SignedSuite(Engine.Sqlite);

public sealed class SignedOnPostgres() : SignedSuite(Engine.Postgres);
