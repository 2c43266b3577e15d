using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>What was put aside, oldest first: for the administrator of the territory.</summary>
public sealed class ParkedList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50;

    // Many are put aside in one instant: the id tells them apart.
    private static readonly ListColumn<Parked, Parked> ByTime = new ListRows<Parked, Parked, Guid>(p => p.Id, p => p.Id).By(p => p.At, p => p.At);

    /// <param name="settled">Those that somebody decided.</param>
    /// <param name="place">Which page; a key of this list.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<ListPage<ParkedLine>>> Run(bool settled, ListPlace place, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var parked = db.ParkedOf(actor).Where(p => p.Settled != null == settled).AsNoTracking();
        var page = await ByTime.Page(parked, place, PageSize, rows => rows, cancel);
        return new ListPage<ParkedLine>(await Named(page.Lines, cancel), page.Next, page.Previous) { Count = await parked.CountAsync(cancel) };
    }

    public async Task<Outcome<ParkedLine>> Find(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.ParkedOf(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } parked) return AccessRefusal.NotFound;
        return (await Named([parked], cancel))[0];
    }

    public async Task<int> Waiting(CancellationToken cancel) => await db.ParkedOf(actor).CountAsync(p => p.Settled == null, cancel);

    private async Task<List<ParkedLine>> Named(IReadOnlyList<Parked> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.Device).ToList();
        var devices = await db.Set<Device>().AsNoTracking().Where(device => ids.Contains(device.Id)).ToDictionaryAsync(device => device.Id, cancel);
        var names = await db.NamesOf(devices.Values.Select(device => device.Account), cancel);
        return [.. rows.Select(row => devices.TryGetValue(row.Device, out var device)
            ? new ParkedLine(row, device.Name, names.GetValueOrDefault(device.Account)) : new(row, null, null))];
    }
}

/// <param name="Device">What its owner calls it; null when no device of this number is known.</param>
/// <param name="Owner">Whose it is.</param>
public sealed record ParkedLine(Parked Parked, string? Device, string? Owner);

/// <summary>
/// Opens what was put aside; the look is written down before anything is shown, for open lines name people. What was said in private stays
/// closed: only how much of it there is can be seen.
/// </summary>
public sealed class ReadParked(PayeshDb db, Actor actor, SubjectKeys keys, TimeProvider clock)
{
    private const int Longest = 20_000;

    /// <returns>The lines as they came, or none when they stand in the chain or their key was destroyed.</returns>
    public async Task<Outcome<ParkedContent>> Run(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.ParkedOf(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } parked) return AccessRefusal.NotFound;
        if (await keys.Body(parked, cancel) is not { } body || !Segment.Read(body).Succeeded) return ParkedContent.None;
        db.Note(AuditKind.Looked, "Sync", "Parked", id.ToString("D"), clock.GetUtcNow(), "lines");
        await db.SaveChangesAsync(cancel);
        var segment = Segment.Read(body).Value;
        var text = string.Join('\n', segment.Lines.Select(line => Encoding.UTF8.GetString(line.Span)));
        return new ParkedContent(segment.First, segment.Last, segment.Openings.Count, text.Length > Longest ? text[..Longest] + "…" : text);
    }
}

/// <param name="First">Number of its first line; 0 when nothing can be read.</param>
/// <param name="Openings">How many closed values travel with it.</param>
public sealed record ParkedContent(int First, int Last, int Openings, string Lines)
{
    public static ParkedContent None { get; } = new(0, 0, 0, "");
}

/// <summary>An administrator lets something into its chain after all, or tries again what could not be applied. What another past of the chain says stays aside.</summary>
public sealed class RetryParked(PayeshDb db, Actor actor, SubjectKeys keys, SharedStore shared, StoreSegments store, ApplyLog apply, TimeProvider clock)
{
    /// <returns>The entry: settled when it was taken, else with the reason why it still waits.</returns>
    public async Task<Outcome<Parked>> Run(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.ParkedOf(actor).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } parked) return AccessRefusal.NotFound;
        if (parked.Settled is not null) return SyncRefusal.Settled;
        if (parked.Fingerprint.Length > 0)
        {
            if (await Store(parked, cancel) is { } still) return still;
        }
        await apply.Run(parked.Subject, parked.Device, cancel);
        db.ChangeTracker.Clear();
        var after = await db.Set<Parked>().SingleAsync(p => p.Id == id, cancel);
        if (parked.Fingerprint.Length > 0)
        {
            after.Settle(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }
        return after.Settled is null ? SyncRefusal.StillWaits(after.Reason) : after;
    }

    private async Task<Refusal?> Store(Parked parked, CancellationToken cancel)
    {
        if (await keys.Body(parked, cancel) is not { } body || !Segment.Read(body).Succeeded) return SyncRefusal.Unreadable;
        var segment = Segment.Read(body).Value;
        if (await db.Set<Device>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == segment.Device, cancel) is not { } device) return SyncRefusal.Unreadable;
        return await shared.Store(new(device, segment, body) { IsReleased = true }, store.Run) switch
        {
            SegmentAnswer.Stored => null,
            SegmentAnswer.Gap gap => SyncRefusal.LinesMissing(gap.UpTo),
            SegmentAnswer.Parked other => SyncRefusal.StillWaits(other.Reason),
            _ => SyncRefusal.Unreadable,
        };
    }
}

/// <summary>An administrator decides that something stays out of its chain, and says why. It is kept all the same.</summary>
public sealed class SettleParked(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<Parked>> Run(Guid id, string? decision, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.ParkedOf(actor).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } parked) return AccessRefusal.NotFound;
        if (parked.Settled is not null) return SyncRefusal.Settled;
        if (PersianText.Normalise(decision ?? "") is not { Length: > 0 and <= 400 } why) return SyncRefusal.ReasonNeeded.At("Reason");
        parked.Settle(clock.GetUtcNow(), why);
        await db.SaveChangesAsync(cancel);
        return parked;
    }
}
