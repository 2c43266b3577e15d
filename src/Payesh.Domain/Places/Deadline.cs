namespace Payesh.Domain.Places;

/// <summary>The last day for something, and how it came about.</summary>
/// <param name="Served">The day of service, from which the days were counted.</param>
/// <param name="Days">Days that were given.</param>
/// <param name="Due">The last day, on which the office is open.</param>
/// <param name="Closed">The closed days over which the last day moved, first to last; none when it did not move.</param>
public sealed record Deadline(DateOnly Served, int Days, DateOnly Due, IReadOnlyList<ClosedDay> Closed)
{
    /// <summary>The day on which the count ended, when the office was closed on it; else null.</summary>
    public DateOnly? MovedFrom => Closed is [var first, ..] ? first.Day : null;

    /// <summary>Whether the last day may still move by one, because a holiday it moved over is not official yet.</summary>
    public bool IsEstimated => Closed.Any(day => day.Estimated);

    /// <summary>Whether both end on the same day for the same reasons.</summary>
    public bool Equals(Deadline? other) =>
        other is not null && (Served, Days, Due) == (other.Served, other.Days, other.Due) && Closed.SequenceEqual(other.Closed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Served, Days, Due);
}
