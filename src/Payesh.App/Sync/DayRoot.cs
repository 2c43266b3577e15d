using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>One hash over every receipt of a day, signed and public. It stands in the audit like every row: nothing can be put under a past day.</summary>
public sealed class DayRoot
{
    public DayRoot(DateOnly day, int count, string root, DateTimeOffset at) => (Day, Count, Root, At) = (day, count, root, at);

    private DayRoot() => Root = "";

    /// <summary>By Iran's calendar day.</summary>
    public DateOnly Day { get; private set; }

    public int Count { get; private set; }

    /// <summary>Root of <see cref="MerkleTree"/>, 64 hexadecimal digits.</summary>
    public string Root { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The office's over <see cref="SignedText.Root"/>.</summary>
    public byte[] Signature { get; internal set; } = [];

    public byte[] Text() => SignedText.Root(Day, Count, Digest.TryParse(Root, out var root) ? root : default);
}

/// <summary>The receipts of a day as leaves, in the order of their hashes.</summary>
public sealed class DayLeaves(PayeshDb db)
{
    public async Task<Digest[]> Read(DateOnly day, CancellationToken cancel)
    {
        var (from, to) = (TehranTime.Instant(day, TimeOnly.MinValue), TehranTime.Instant(day.AddDays(1), TimeOnly.MinValue));
        var stored = await db.Set<StoredSegment>().Where(s => s.Received >= from && s.Received < to)
            .Select(s => new { s.ReceiptId, s.Subject, s.Device, s.Last, s.Head, s.Received }).ToListAsync(cancel);
        var parked = await db.Set<Parked>().Where(p => p.At >= from && p.At < to && p.Fingerprint != "")
            .Select(p => new { p.Id, p.Subject, p.Device, p.Reason, p.UpTo, p.Fingerprint, p.At }).ToListAsync(cancel);
        return
        [
            .. stored.Select(s => new ReceiptText(s.ReceiptId, s.Subject, s.Device, ReceiptText.Stored, s.Last, s.Head, s.Received))
                .Concat(parked.Select(p => new ReceiptText(p.Id, p.Subject, p.Device, ReceiptText.Parked(p.Reason), p.UpTo, p.Fingerprint, p.At)))
                .Select(receipt => MerkleTree.Leaf(receipt.ToBytes())).Order(),
        ];
    }
}

/// <summary>Closes the days that are over, each once.</summary>
public sealed class CloseDays(PayeshDb db, DayLeaves leaves, ServerSigning signing, TimeProvider clock)
{
    // A receipt gets its time a moment before it is committed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <returns>How many days were closed.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow() - Patience);
        var closed = 0;
        if (await First(cancel) is not { } day) return 0;
        var key = await signing.Open(OfficeKeys.ReceiptsPurpose, cancel);
        for (; day < today; day = day.AddDays(1), closed++)
        {
            var all = await leaves.Read(day, cancel);
            var root = new DayRoot(day, all.Length, MerkleTree.Root(all).ToString(), clock.GetUtcNow());
            root.Signature = key.Sign(root.Text());
            db.Add(root);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        return closed;
    }

    private async Task<DateOnly?> First(CancellationToken cancel)
    {
        if (await db.Set<DayRoot>().MaxAsync(root => (DateOnly?)root.Day, cancel) is { } last) return last.AddDays(1);
        var first = await db.Set<StoredSegment>().MinAsync(s => (DateTimeOffset?)s.Received, cancel);
        return first is { } at ? TehranTime.DayOf(at) : null;
    }
}

/// <summary>The closed days, newest first: for everybody.</summary>
public sealed class DayRoots(PayeshDb db, ServerSigning signing)
{
    public const int PageSize = 60;

    public async Task<IReadOnlyList<DayRoot>> Run(DateOnly? before, CancellationToken cancel)
    {
        var roots = db.Set<DayRoot>().AsNoTracking();
        if (before is { } day) roots = roots.Where(root => root.Day < day);
        return await roots.OrderByDescending(root => root.Day).Take(PageSize + 1).ToListAsync(cancel);
    }

    /// <summary>The key that checks receipts and roots: SubjectPublicKeyInfo.</summary>
    public async Task<byte[]> Key(CancellationToken cancel) => (await signing.Open(OfficeKeys.ReceiptsPurpose, cancel)).Public;
}
