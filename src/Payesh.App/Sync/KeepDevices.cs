using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <param name="Account">Whose it is.</param>
/// <param name="Parked">Pieces of it that wait for a person.</param>
public sealed record DeviceLine(Device Device, string Account, int Parked);

/// <summary>What the list of devices is sorted by.</summary>
public enum DeviceSort
{
    Enrolled,
    Seen,
}

/// <summary>Which devices, and which page of them.</summary>
/// <param name="Search">Part of the person's name or of the device's.</param>
/// <param name="Revoked">Null: all.</param>
public sealed record DeviceFilter(string? Search = null, bool? Revoked = null)
{
    public DeviceSort Sort { get; init; }

    /// <summary>The newest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>The devices of the administrator's territory.</summary>
public sealed class DeviceList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50;

    private static readonly ListRows<Device, Device, Guid> Rows = new(device => (Guid)(object)device.Id, device => device.Id.Value);

    private static readonly Dictionary<DeviceSort, ListColumn<Device, Device>> Columns = new()
    {
        [DeviceSort.Enrolled] = Rows.By(device => device.Enrolled, device => device.Enrolled),
        [DeviceSort.Seen] = Rows.By(device => device.Seen, device => device.Seen),
    };

    public async Task<Outcome<ListPage<DeviceLine>>> Run(DeviceFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var devices = db.DevicesOf(actor).AsNoTracking();
        if (filter.Revoked is { } only) devices = devices.Where(device => device.Revoked != null == only);
        if (PersianText.SearchKey(filter.Search) is { Length: > 0 } key)
        {
            var people = await db.AccountsOf(actor).Where(account => account.SearchKey.Contains(key)).Select(account => account.Id).ToListAsync(cancel);
            var owners = people.ConvertAll(id => new AccountId(id));
            devices = devices.Where(device => owners.Contains(device.Account));
        }
        var page = await Columns[filter.Sort].Page(devices, new(filter.Descending, filter.After, filter.Before), PageSize, rows => rows, cancel);
        return new ListPage<DeviceLine>(await Lines(page.Lines, cancel), page.Next, page.Previous) { Count = await devices.CountAsync(cancel) };
    }

    public async Task<Outcome<DeviceLine>> Find(DeviceId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var found = await db.DevicesOf(actor).AsNoTracking().Where(device => device.Id == id).ToListAsync(cancel);
        return await Lines(found, cancel) is [var line] ? line : AccessRefusal.NotFound;
    }

    private async Task<List<DeviceLine>> Lines(IReadOnlyList<Device> devices, CancellationToken cancel)
    {
        var ids = devices.Select(device => device.Id).ToList();
        var parked = await db.Set<Parked>().Where(p => ids.Contains(p.Device) && p.Settled == null)
            .GroupBy(p => p.Device).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, cancel);
        var names = await db.NamesOf(devices.Select(device => device.Account), cancel);
        return [.. devices.Select(device => new DeviceLine(device, names.GetValueOrDefault(device.Account, "?"), parked.GetValueOrDefault(device.Id)))];
    }
}

/// <summary>An administrator takes a device out of use: lost, stolen, or its owner left. What it still sends is put aside for a person.</summary>
public sealed class RevokeDevice(PayeshDb db, Actor actor, TimeProvider clock)
{
    /// <param name="wipe">It erases itself at the next contact, after it has sent what it holds.</param>
    public async Task<Outcome<Device>> Run(DeviceId id, string? reason, bool wipe, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.DevicesOf(actor).SingleOrDefaultAsync(device => device.Id == id, cancel) is not { } device) return AccessRefusal.NotFound;
        if (PersianText.Normalise(reason ?? "") is not { Length: > 0 and <= 400 } why) return SyncRefusal.ReasonNeeded.At("Reason");
        device.Revoke(clock.GetUtcNow(), why, wipe);
        return await db.Save(device, cancel);
    }
}

internal static class DeviceScope
{
    extension(PayeshDb db)
    {
        /// <summary>Devices carry no query filter, for receiving reads them as the machine; everything else asks here.</summary>
        public IQueryable<Device> DevicesOf(Actor actor)
        {
            var (first, last) = (actor.Scope.First, actor.Scope.Last);
            return db.Set<Device>().Where(device => device.Office >= first && device.Office <= last);
        }

        /// <summary>What waits for a person, of devices of the actor's territory; of a device nobody knows any more, for who sees everything.</summary>
        public IQueryable<Parked> ParkedOf(Actor actor)
        {
            var everything = actor.Scope == Scope.Everything;
            var devices = db.DevicesOf(actor).Select(device => device.Id);
            return db.Set<Parked>().Where(parked => everything || devices.Contains(parked.Device));
        }
    }
}
