namespace Payesh.Domain.Basics;

/// <summary>Days from one day to another, both included; an open end has no last day.</summary>
public readonly record struct DateSpan
{
    /// <summary>A span of days.</summary>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public DateSpan(DateOnly first, DateOnly? last)
    {
        if (last < first) throw new ArgumentException("The last day lies before the first.", nameof(last));
        (First, Last) = (first, last);
    }

    /// <summary>The first day, included.</summary>
    public DateOnly First { get; }

    /// <summary>The last day, included; null when open.</summary>
    public DateOnly? Last { get; }

    /// <summary>Whether a day lies inside.</summary>
    public bool Contains(DateOnly day) => day >= First && !(day > Last);

    /// <summary>Whether the two spans share a day.</summary>
    public bool Overlaps(DateSpan other) => !(other.First > Last) && !(First > other.Last);
}
