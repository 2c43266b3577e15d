namespace Payesh.Domain.Basics;

/// <summary>A value that changes on known days and keeps its history: a parameter, a tariff, the text of a right.</summary>
/// <remarks>Each value holds from its day until the day before the next one; the last one holds on. Safe for many readers.</remarks>
public sealed class Dated<T>
{
    private readonly SortedList<DateOnly, T> _values = [];

    /// <summary>Values with the first day on which each holds, in any order.</summary>
    /// <exception cref="ArgumentException">Two values begin on one day.</exception>
    public Dated(params IEnumerable<(DateOnly From, T Value)> values)
    {
        foreach (var (from, value) in values) _values.Add(from, value);
    }

    /// <summary>The days on which the value changes, earliest first.</summary>
    public IReadOnlyList<DateOnly> Changes => [.. _values.Keys];

    /// <summary>The value on a day.</summary>
    /// <exception cref="InvalidOperationException">The day lies before the first value; see <see cref="TryAt"/>.</exception>
    public T At(DateOnly day) => TryAt(day, out var value)
        ? value
        : throw new InvalidOperationException(FormattableString.Invariant($"Nothing holds on {day:yyyy-MM-dd} yet."));

    /// <summary>The value on a day, if one holds by then.</summary>
    public bool TryAt(DateOnly day, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        var (low, high) = (0, _values.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_values.Keys[middle] <= day) low = middle + 1;
            else high = middle;
        }

        value = low > 0 ? _values.Values[low - 1] : default;
        return low > 0;
    }
}
