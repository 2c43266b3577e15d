using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>The clock of the whole program: the real one, and in a demo database as far ahead of it as somebody moved it.</summary>
public sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private long _ahead;

    /// <summary>What signatures, authenticator codes and sessions go by: phones do not know the demo's time.</summary>
    public TimeProvider Real => real;

    public TimeSpan Ahead
    {
        get => TimeSpan.FromMilliseconds(Interlocked.Read(ref _ahead));
        internal set => Interlocked.Exchange(ref _ahead, (long)value.TotalMilliseconds);
    }

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Ahead;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Takes the offset a database holds; called at start.</summary>
    public void Read(DatabaseMark mark) => Ahead = TimeSpan.FromMilliseconds(mark.ClockOffset);
}

/// <summary>Moves the clock of a demo database, so that deadlines can be watched running out.</summary>
public sealed class MoveDemoClock(PayeshDb db, Actor actor, DemoClock clock)
{
    public async Task<Outcome<DateTimeOffset>> Run(TimeSpan ahead, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await DatabaseMark.Of(db, cancel) is not { Demo: true } mark) return AccessRefusal.OnlyInDemo;

        mark.MoveClock(ahead);
        db.Note(AuditKind.ClockMoved, "Access", nameof(DatabaseMark), "", clock.GetUtcNow(), ahead.ToString("c", System.Globalization.CultureInfo.InvariantCulture));
        await db.SaveChangesAsync(cancel);
        clock.Ahead = ahead;
        return clock.GetUtcNow();
    }
}
