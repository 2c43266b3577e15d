using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Audit;

/// <summary>
/// Who did what to which row, when and from where. Written in the transaction of the act itself and never changed after.
/// It stands without a hash: <see cref="SealAudit"/> chains what is committed.
/// </summary>
[Technical("It is the trace itself.")]
public sealed class AuditEntry : IScoped
{
    public const int LongestFrom = 64;

    private AuditEntry() { }

    internal AuditEntry(AuditKind kind, Actor who, DateTimeOffset at, DateTimeOffset? eventAt, AuditSubject subject)
    {
        (Kind, At, EventAt) = (kind, at, eventAt ?? at);
        (Account, Name, Role) = (who.Account, who.Name, who.Role);
        From = who.From.Length > LongestFrom ? who.From[..LongestFrom] : who.From;
        (Room, Subject, SubjectId) = (subject.Room, subject.Type, subject.Id);
        (Office, Field, Centre) = (subject.Office ?? who.Office, subject.Field ?? FieldOfWork.All, subject.Centre);
        Changes = subject.Changes;
    }

    public long No { get; private set; }

    public AuditKind Kind { get; private set; }

    /// <summary>When it was entered here.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it happened in the world; the same where nobody said otherwise.</summary>
    public DateTimeOffset EventAt { get; private set; }

    /// <summary>All zero for the machine and for nobody.</summary>
    public AccountId Account { get; private set; }

    public string Name { get; private set; } = "";

    public Role? Role { get; private set; }

    /// <summary>Network address; for jobs and commands their name.</summary>
    public string From { get; private set; } = "";

    /// <summary>Office of the row; of the person where the row has none.</summary>
    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public CentreId? Centre { get; private set; }

    public string Room { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string SubjectId { get; private set; } = "";

    /// <summary>JSON: member → [old, new], or member → value of a new row. Personal data and secrets are masked.</summary>
    public string Changes { get; private set; } = "";

    /// <summary>Only before it is stored: a key made by the database is known after the row itself.</summary>
    internal void IsAbout(string id) => SubjectId = id;
}

/// <summary>What an entry is about.</summary>
internal sealed record AuditSubject(string Room, string Type, string Id, string Changes = "")
{
    public OfficeCode? Office { get; init; }

    public FieldOfWork? Field { get; init; }

    public CentreId? Centre { get; init; }
}
