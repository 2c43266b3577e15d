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

/// <summary>The devices of the administrator's territory.</summary>
public sealed class DeviceList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50;

    /// <param name="search">Part of the person's name or of the device's.</param>
    /// <param name="revoked">Null: all.</param>
    /// <param name="after">The last one of the page before.</param>
    public async Task<Outcome<IReadOnlyList<DeviceLine>>> Run(string? search, bool? revoked, DeviceId? after, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var devices = db.DevicesOf(actor);
        if (revoked is { } only) devices = devices.Where(device => device.Revoked != null == only);
        if (after is { } last && await devices.SingleOrDefaultAsync(device => device.Id == last, cancel) is { } mark)
            devices = devices.Where(device => device.Enrolled < mark.Enrolled);
        if (PersianText.SearchKey(search) is { Length: > 0 } key)
        {
            var people = await db.AccountsOf(actor).Where(account => account.SearchKey.Contains(key)).Select(account => account.Id).ToListAsync(cancel);
            var owners = people.ConvertAll(id => new AccountId(id));
            devices = devices.Where(device => owners.Contains(device.Account));
        }
        return await Lines(devices, PageSize + 1, cancel);
    }

    public async Task<Outcome<DeviceLine>> Find(DeviceId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        return await Lines(db.DevicesOf(actor).Where(device => device.Id == id), 1, cancel) is [var line] ? line : AccessRefusal.NotFound;
    }

    private async Task<List<DeviceLine>> Lines(IQueryable<Device> devices, int most, CancellationToken cancel)
    {
        var rows = await devices.AsNoTracking().OrderByDescending(device => device.Enrolled).Take(most)
            .Select(device => new { device, Parked = db.Set<Parked>().Count(p => p.Device == device.Id && p.Settled == null) }).ToListAsync(cancel);
        var names = await db.NamesOf(rows.Select(row => row.device.Account), cancel);
        return rows.ConvertAll(row => new DeviceLine(row.device, names.GetValueOrDefault(row.device.Account, "?"), row.Parked));
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
