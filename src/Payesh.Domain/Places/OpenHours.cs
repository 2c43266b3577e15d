using System.Globalization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>When an office is open on one day: from an hour, included, to an hour, excluded; or not at all (the default).</summary>
public readonly record struct OpenHours
{
    private OpenHours(TimeOnly from, TimeOnly to) => (From, To) = (from, to);

    /// <summary>Not open that day.</summary>
    public static OpenHours Closed => default;

    /// <summary>Opens; midnight when closed.</summary>
    public TimeOnly From { get; }

    /// <summary>Closes; midnight when closed.</summary>
    public TimeOnly To { get; }

    /// <summary>Whether the office opens at all.</summary>
    public bool IsClosed => From == To;

    /// <summary>Open between two hours of one day.</summary>
    /// <returns>The hours; or refused when it would close before it opens.</returns>
    public static Outcome<OpenHours> Between(TimeOnly from, TimeOnly to) =>
        from < to ? new OpenHours(from, to) : PlacesRefusal.ClosesBeforeOpening;

    /// <summary>Whether it is open at an hour of that day.</summary>
    public bool Contains(TimeOnly clock) => clock >= From && clock < To;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is neither hours nor "closed".</exception>
    public static OpenHours Parse(string text)
    {
        if (text is "closed") return Closed;
        if (text.Split('-') is [var from, var to] && Between(Clock(from), Clock(to)) is { Succeeded: true } hours) return hours.Value;
        throw new FormatException($"Not hours of an office: '{text}'.");
    }

    /// <summary>07:30-14:30, or closed: as files and the database hold it.</summary>
    public override string ToString() => IsClosed ? "closed" : string.Create(CultureInfo.InvariantCulture, $"{From:HH:mm}-{To:HH:mm}");

    private static TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
