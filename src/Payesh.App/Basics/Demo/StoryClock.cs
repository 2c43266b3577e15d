namespace Payesh.App.Basics.Demo;

/// <summary>
/// The clock while a demonstration is invented: it stands at the moment that is being told, so that the use cases of today write
/// what those of two years ago would have written. It also gives the ids, so that they follow from the seed.
/// </summary>
public sealed class StoryClock(DateTimeOffset begin, Dice ids) : TimeProvider
{
    private long _ticks = begin.UtcTicks;

    public DateTimeOffset Now => new(_ticks, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Goes on to a later moment; never back.</summary>
    public void Reach(DateTimeOffset at) => _ticks = Math.Max(_ticks, at.UtcTicks);

    internal Guid NextId() => ids.Id(Now);

    internal int Draw(int below) => ids.Between(0, below - 1);
}
