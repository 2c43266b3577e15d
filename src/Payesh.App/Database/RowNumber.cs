namespace Payesh.App.Database;

/// <summary>A number that rises with time, for tables whose pages go by key and whose rows have a GUID: milliseconds, then a counter of this process.</summary>
public static class RowNumber
{
    private const int CounterBits = 20;
    private static int _counter;

    public static long Next(DateTimeOffset now) =>
        (now.ToUnixTimeMilliseconds() << CounterBits) | ((uint)Interlocked.Increment(ref _counter) & ((1 << CounterBits) - 1));
}
