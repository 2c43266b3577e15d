using System.Globalization;
using System.Text.Json;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Places;

namespace Payesh.App.Letters;

/// <summary>The days that run from a service, with the reason why they end when they end.</summary>
public sealed class LetterClock : IScoped, ICentreOwned, IVersioned
{
    private LetterClock() { }

    internal LetterClock(Letter letter, Deadline deadline)
    {
        (LetterId, Office, Field, CentreId) = (letter.Id, letter.Office, letter.Field, letter.CentreId);
        (Served, Days, Due, Closed) = (deadline.Served, deadline.Days, deadline.Due, Write(deadline.Closed));
    }

    public LetterId LetterId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public CentreId CentreId { get; private set; }

    public DateOnly Served { get; private set; }

    public int Days { get; private set; }

    public DateOnly Due { get; private set; }

    /// <summary>The closed days over which the end moved: JSON.</summary>
    public string Closed { get; private set; } = "[]";

    /// <summary>When a closure moved the end, and where it was before.</summary>
    public DateTimeOffset? Recounted { get; private set; }

    public DateOnly? DueBefore { get; private set; }

    public long Version { get; private set; }

    public Deadline Deadline => new(Served, Days, Due, Read(Closed));

    internal void Extend(int days) => Days += days;

    internal bool Recount(Deadline deadline, DateTimeOffset at)
    {
        if (deadline.Equals(Deadline)) return false;
        if (deadline.Due != Due) (DueBefore, Recounted) = (Due, at);
        (Due, Closed) = (deadline.Due, Write(deadline.Closed));
        return true;
    }

    private static string Write(IEnumerable<ClosedDay> days) => JsonSerializer.Serialize(days.Select(day => new StoredDay(
        day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (int)day.Because, day.Title, day.Estimated)));

    private static List<ClosedDay> Read(string stored) => [.. JsonSerializer.Deserialize<StoredDay[]>(stored)!.Select(day => new ClosedDay(
        DateOnly.ParseExact(day.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), (ClosedBecause)day.Because, day.Title, day.Estimated))];

    private sealed record StoredDay(string Day, int Because, string Title, bool Estimated);
}
