using Microsoft.EntityFrameworkCore;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>Whoever holds the row may run the job; the others wait until it is given back or forgotten.</summary>
[Technical("Says which node runs what; the job writes its own entries.")]
public sealed class JobLease : IVersioned
{
    private JobLease() { }

    internal JobLease(string name) => Name = name;

    public string Name { get; private set; } = "";

    /// <summary>Node and process; empty when free.</summary>
    public string Holder { get; private set; } = "";

    public DateTimeOffset Until { get; private set; }

    /// <summary>When the job last came to its end.</summary>
    public DateTimeOffset? Done { get; private set; }

    public long Version { get; private set; }

    internal bool Take(string holder, DateTimeOffset now, TimeSpan time)
    {
        if (Holder.Length > 0 && Holder != holder && Until > now) return false;
        (Holder, Until) = (holder, now + time);
        return true;
    }

    internal void GiveBack(DateTimeOffset now, bool done)
    {
        (Holder, Until) = ("", now);
        if (done) Done = now;
    }
}

/// <summary>
/// Takes and gives back leases, in a scope of their own, so that a lease never waits for the job's transaction.
/// They go by the real clock: a demo's clock that is moved back would leave them taken for ever.
/// </summary>
public sealed class Leases(PayeshDb db, DemoClock clock)
{
    /// <summary>Takes the lease, or says that another has it.</summary>
    public async Task<bool> Take(string name, string holder, TimeSpan time, CancellationToken cancel)
    {
        try
        {
            var lease = await Find(name, cancel);
            if (lease is null) db.Add(lease = new(name));
            if (!lease.Take(holder, clock.Real.GetUtcNow(), time)) return false;
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was faster: its row came first, or its version.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    public async Task GiveBack(string name, string holder, bool done, CancellationToken cancel)
    {
        if (await Find(name, cancel) is not { } lease || lease.Holder != holder) return;
        lease.GiveBack(clock.Real.GetUtcNow(), done);
        await db.SaveChangesAsync(cancel);
    }

    private Task<JobLease?> Find(string name, CancellationToken cancel) => db.Set<JobLease>().SingleOrDefaultAsync(lease => lease.Name == name, cancel);
}
