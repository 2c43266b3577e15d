using System.Collections.Concurrent;
using System.Globalization;

namespace Payesh.Bench;

/// <summary>How long each thing of one sort took.</summary>
internal sealed class Times
{
    private readonly ConcurrentBag<double> _milliseconds = [];

    public int Count => _milliseconds.Count;

    public void Add(TimeSpan took) => _milliseconds.Add(took.TotalMilliseconds);

    /// <summary>p50, p95, p99 and the longest, milliseconds, as cells of a Markdown table.</summary>
    public string Cells
    {
        get
        {
            var sorted = _milliseconds.Order().ToArray();
            return string.Join(" | ", new[] { .50, .95, .99, 1 }.Select(share => Text(sorted[Rank(share, sorted.Length)])));
        }
    }

    public static string Text(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    // The nearest rank: always a time that was really measured.
    private static int Rank(double share, int count) => Math.Max(0, (int)Math.Ceiling(share * count) - 1);
}
