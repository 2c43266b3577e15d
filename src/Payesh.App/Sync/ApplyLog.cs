using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>
/// Hands what is stored to the stream that owns it, in a transaction of its own. What cannot be applied is parked with the reason; the lines stay in the chain.
/// </summary>
public sealed class ApplyLog(PayeshDb db, IEnumerable<IStream> streams, TimeProvider clock, ILogger<ApplyLog> log)
{
    private const int Tries = 3;

    public async Task<bool> IsKnown(Guid subject, CancellationToken cancel) => await Owner(subject, cancel) is not null;

    public async Task Run(Guid subject, DeviceId from, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                db.ChangeTracker.Clear();
                await db.InTransaction(() => Apply(subject, from, cancel), cancel);
                return;
            }
            catch (DbUpdateException clash) when (attempt < Tries)
            {
                log.LogInformation(clash, "Applying {Subject} met another writer; trying again.", subject);
            }
#pragma warning disable CA1031 // No fault of applying may reach the device: its lines are stored and it has its receipt.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogError(fault, "Applying {Subject} failed; parked.", subject);
                db.ChangeTracker.Clear();
                await Park(subject, from, "applyFailed", cancel);
                return;
            }
        }
    }

    private async Task<bool> Apply(Guid subject, DeviceId from, CancellationToken cancel)
    {
        var reason = await Owner(subject, cancel) is { } stream ? await stream.Apply(subject, from, cancel) : "unknownVisit";
        if (reason is null)
        {
            foreach (var earlier in await Waiting(subject).Where(p => p.Fingerprint == "").ToListAsync(cancel)) earlier.Settle(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
        }
        else await Park(subject, from, reason, cancel);
        return true;
    }

    private async Task Park(Guid subject, DeviceId from, string reason, CancellationToken cancel)
    {
        if (await Waiting(subject).AnyAsync(p => p.Device == from && p.Reason == reason && p.Fingerprint == "", cancel)) return;
        var now = clock.GetUtcNow();
        db.Add(new Parked(clock.NewId(), subject, from, reason, "", now));
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Parked> Waiting(Guid subject) => db.Set<Parked>().Where(p => p.Subject == subject && p.Settled == null);

    private async Task<IStream?> Owner(Guid subject, CancellationToken cancel)
    {
        foreach (var stream in streams)
            if (await stream.Owns(subject, cancel)) return stream;
        return null;
    }
}
