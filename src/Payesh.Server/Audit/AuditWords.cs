using System.Globalization;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;

namespace Payesh.Server.Audit;

/// <summary>The words of the log, and its filter from the address.</summary>
internal sealed class AuditWords(Texts texts, TimeProvider clock)
{
    private static readonly int[] Days = [1, 7, 30, 365];

    private static readonly string[] WithRoom =
        ["Access", "Audit", "Places", "Files", "Messages", "Work", "Letters", "Centres", "Standards", "Sync", "Inspections", "Cases"];

    public IReadOnlyList<Option> Kinds => [.. Enum.GetValues<AuditKind>().Select(kind => new Option(kind.ToString(), Kind(kind)))];

    public IReadOnlyList<Option> Rooms => [.. WithRoom.Select(room => new Option(room, texts[$"Audit.Room.{room}"]))];

    public IReadOnlyList<Option> Spans => [.. Days.Select(days => new Option(days.ToString(CultureInfo.InvariantCulture), texts["Audit.LastDays", days]))];

    public AuditFilter Filter(string? text, string? kind, string? room, string? days, string? after) => new()
    {
        Text = text,
        Kind = Enum.TryParse<AuditKind>(kind, out var known) && Enum.IsDefined(known) ? known : null,
        Room = room,
        Since = int.TryParse(days, CultureInfo.InvariantCulture, out var span) && Days.Contains(span) ? clock.GetUtcNow().AddDays(-span) : null,
        Below = long.TryParse(after, CultureInfo.InvariantCulture, out var below) ? below : null,
    };

    /// <summary>A person by name; the machine, and nobody, in our words.</summary>
    public string Who(AuditEntry entry) => entry.Role is not null ? entry.Name : entry.Name.Length > 0 ? texts["Audit.Machine", entry.Name] : texts["Audit.Nobody"];

    public string What(AuditEntry entry) => entry.Subject.Length == 0
        ? Kind(entry.Kind)
        : texts["Audit.KindOf", Kind(entry.Kind), WithRoom.Contains(entry.Room) ? texts[$"Audit.Room.{entry.Room}"] : entry.Room, Subject(entry.Subject)];

    /// <summary>Enough of an id to tell it from its neighbours.</summary>
    public string Short(string id) => id.Length > 13 ? id[..8] + "…" : id;

    public IReadOnlyList<object?> Row(AuditEntry entry) =>
    [
        entry.No, entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture), JalaliDate.From(TehranTime.DayOf(entry.At)).ToString(),
        entry.EventAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture), Who(entry), entry.Role is { } role ? texts.Of(role) : "",
        entry.From, Kind(entry.Kind), entry.Room, Subject(entry.Subject), entry.SubjectId, entry.Office.ToString(), entry.Changes,
    ];

    public IReadOnlyList<string> Heads =>
    [
        texts["Audit.No"], texts["Audit.WhenUtc"], texts["Audit.Day"], texts["Audit.HappenedAt"], texts["Audit.Who"], texts["Access.Role"], texts["Audit.From"],
        texts["Audit.Kind"], texts["Audit.Room"], texts["Audit.Subject"], texts["Audit.Id"], texts["Access.Office"], texts["Audit.Changes"],
    ];

    /// <summary>The sort of thing by its word; what an older release called otherwise by the name it had.</summary>
    public string Subject(string subject) => texts.Maybe($"Audit.Of.{subject}") ?? subject;

    private string Kind(AuditKind kind) => texts[$"Audit.Kind.{kind}"];
}
