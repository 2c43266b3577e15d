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
    /// <summary>Reason of what the program itself could not do.</summary>
    public const string Failed = "applyFailed";

    private const int Tries = 3;

    /// <summary>Those of the subjects that some stream owns.</summary>
    public async Task<IReadOnlyCollection<Guid>> Known(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var known = new HashSet<Guid>();
        if (subjects.Count == 0) return known;
        foreach (var stream in streams) known.UnionWith(await stream.Owned(subjects, cancel));
        return known;
    }

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
                await db.InTransaction(() => Fail(subject, from, cancel), cancel);
                return;
            }
        }
    }

    private async Task<bool> Fail(Guid subject, DeviceId from, CancellationToken cancel)
    {
        await Take(subject, from, cancel);
        await Park(subject, from, Failed, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    // What arrives while this goes on is above this mark, and waits on.
    private async Task Take(Guid subject, DeviceId from, CancellationToken cancel)
    {
        if (await db.Set<DeviceChain>().FindAsync([subject, from], cancel) is { } chain) chain.Take(chain.UpTo);
    }

    private async Task<bool> Apply(Guid subject, DeviceId from, CancellationToken cancel)
    {
        await Take(subject, from, cancel);
        var reason = await Owner(subject, cancel) is { } stream ? await stream.Apply(subject, from, cancel) : "unknownVisit";
        if (reason is null)
        {
            foreach (var earlier in await Waiting(subject).Where(p => p.Fingerprint == "").ToListAsync(cancel)) earlier.Settle(clock.GetUtcNow());
        }
        else await Park(subject, from, reason, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task Park(Guid subject, DeviceId from, string reason, CancellationToken cancel)
    {
        if (await Waiting(subject).AnyAsync(p => p.Device == from && p.Reason == reason && p.Fingerprint == "", cancel)) return;
        var now = clock.GetUtcNow();
        db.Add(new Parked(clock.NewId(), subject, from, reason, "", now));
    }

    private IQueryable<Parked> Waiting(Guid subject) => db.Set<Parked>().Where(p => p.Subject == subject && p.Settled == null);

    private async Task<IStream?> Owner(Guid subject, CancellationToken cancel)
    {
        foreach (var stream in streams)
            if ((await stream.Owned([subject], cancel)).Count > 0) return stream;
        return null;
    }
}
