using System.Globalization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>When a deadline is called to mind, and when it goes to the superior office (grade I, P35). Days are days of Iran.</summary>
[Source("office-practice", Clause = "P35")]
public sealed record ReminderLadder
{
    /// <summary>How many days before the due day, most first.</summary>
    public required IReadOnlyList<int> Before { get; init; }

    /// <summary>At which hour of that day.</summary>
    public required TimeOnly Hour { get; init; }

    /// <summary>How many days after the due day it goes to the superior office, where the room that asked for it said nothing.</summary>
    public required int EscalateAfter { get; init; }

    /// <summary>What has no deadline is called to mind every so many days.</summary>
    public required int Again { get; init; }

    /// <summary>The first reminder after an instant; null when none is left.</summary>
    public DateTimeOffset? Next(DateTimeOffset due, DateTimeOffset after) =>
        Moments(due).Where(step => step.At > after).Select(step => (DateTimeOffset?)step.At).FirstOrDefault();

    /// <summary>
    /// The reminder that is to be given now: of those that came since <paramref name="from"/> the latest. Who was asleep for days is not told three times.
    /// </summary>
    /// <returns>Days before the due day; null when the due moment is over or none came.</returns>
    public int? Now(DateTimeOffset due, DateTimeOffset from, DateTimeOffset now) => now >= due
        ? null
        : Moments(due).Where(step => step.At >= from && step.At <= now).Select(step => (int?)step.Days).LastOrDefault();

    /// <summary>When it goes to the superior office.</summary>
    public DateTimeOffset EscalateAt(DateTimeOffset due) => due.AddDays(EscalateAfter);

    /// <summary>When something without a deadline is called to mind next.</summary>
    public DateTimeOffset NextAgain(DateTimeOffset now) => TehranTime.Instant(TehranTime.DayOf(now).AddDays(Again), Hour);

    /// <summary>Name of a step in a key: <c>before-7</c>.</summary>
    public static string Step(int days) => string.Create(CultureInfo.InvariantCulture, $"before-{days}");

    private IEnumerable<(int Days, DateTimeOffset At)> Moments(DateTimeOffset due) =>
        Before.Select(days => (days, TehranTime.Instant(TehranTime.DayOf(due).AddDays(-days), Hour)));
}
