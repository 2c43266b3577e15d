using Microsoft.EntityFrameworkCore;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>What this database is: one row.</summary>
public sealed class DatabaseMark : IVersioned
{
    public const int TheOne = 1;

    private DatabaseMark() { }

    /// <summary>The mark of a new database.</summary>
    public static DatabaseMark New(bool demo, string keys, DateTimeOffset made) => new() { Id = TheOne, Demo = demo, Keys = keys, Made = made };

    public int Id { get; private set; }

    /// <summary>Invented people and centres, accounts with a known password, a clock that can be moved. Never changes.</summary>
    public bool Demo { get; private set; }

    /// <summary>How far the clock of a demo database runs ahead of the real one, milliseconds.</summary>
    public long ClockOffset { get; private set; }

    /// <summary>Fingerprint of the key file that opens it.</summary>
    public string Keys { get; private set; } = "";

    public DateTimeOffset Made { get; private set; }

    /// <summary>The invented province is being told: true for ever when that was broken off, and then nothing of it is shown.</summary>
    public bool Filling { get; private set; }

    public long Version { get; private set; }

    /// <exception cref="InvalidOperationException">Only a demo database has a clock of its own.</exception>
    internal void MoveClock(TimeSpan ahead)
    {
        if (!Demo) throw new InvalidOperationException("Only the clock of a demo database can be moved.");
        ClockOffset = (long)ahead.TotalMilliseconds;
    }

    /// <summary>The story of a demonstration begins, or has come to its end.</summary>
    /// <exception cref="InvalidOperationException">Only a demo database is filled.</exception>
    public void Fill(bool filling)
    {
        if (!Demo) throw new InvalidOperationException("Only a demo database is filled.");
        Filling = filling;
    }

    public static Task<DatabaseMark?> Of(PayeshDb db, CancellationToken cancel) => db.Set<DatabaseMark>().SingleOrDefaultAsync(cancel);
}
