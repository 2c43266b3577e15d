using Payesh.Domain.Basics;

namespace Payesh.Domain.Licensing;

/// <summary>How many files took so many of an office's days at a step; or lie there still.</summary>
/// <param name="Days">The office's own days; null while it lies there.</param>
/// <param name="Late">Whether over the limit.</param>
/// <param name="Files">How many.</param>
public sealed record StepCount(int? Days, bool Late, int Files);

/// <summary>What an office needed for a step: the middle and the tail, in its own days.</summary>
/// <param name="Done">Files that left the desk.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="Ninetieth">Nine of ten took no longer.</param>
/// <param name="Longest">The longest.</param>
/// <param name="Late">How many of them left after the last day.</param>
/// <param name="Open">Files that lie there now.</param>
/// <param name="OverLimit">How many of those are over their last day.</param>
public sealed record StepTimes(int Done, int? Median, int? Ninetieth, int? Longest, int Late, int Open, int OverLimit)
{
    /// <summary>Reckons them from counts by days: the n-th of all in order, where n is the share of all rounded up.</summary>
    [Source("office-practice", Clause = "P26")]
    public static StepTimes Of(IEnumerable<StepCount> counts)
    {
        var all = counts.ToList();
        var done = all.Where(count => count.Days is not null).OrderBy(count => count.Days).ToList();
        var files = done.Sum(count => count.Files);
        return new(
            files, At(done, (files + 1) / 2), At(done, ((files * 9) + 9) / 10), done.Count == 0 ? null : done[^1].Days,
            done.Where(count => count.Late).Sum(count => count.Files),
            all.Where(count => count.Days is null).Sum(count => count.Files), all.Where(count => count is { Days: null, Late: true }).Sum(count => count.Files));
    }

    private static int? At(List<StepCount> done, int place)
    {
        var seen = 0;
        foreach (var count in done)
        {
            seen += count.Files;
            if (seen >= place && place > 0) return count.Days;
        }

        return null;
    }
}
