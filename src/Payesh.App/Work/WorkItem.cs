using Payesh.App.Basics;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Domain.Work;

namespace Payesh.App.Work;

/// <summary>
/// One act that somebody must do, and by when: a line of a worklist. Written by the room that causes it, in the same transaction.
/// <see cref="Office"/> says whose matter it is (scope); <see cref="Desk"/> on which office's worklist it lies.
/// </summary>
public sealed class WorkItem : IScoped, ICentreOwned, IVersioned
{
    // Later than any moment in milliseconds that can be due.
    private const long DangerEnds = 1_000_000_000_000_000;

    private WorkItem() { }

    internal WorkItem(NewWork work, ReminderLadder ladder, DateTimeOffset at, AccountId by)
    {
        (SubjectKind, SubjectId, Link, Number) = (work.Subject.Kind, work.Subject.Id, work.Link, work.Number);
        (Text, Arguments) = (work.Text, StoredText.Write(work.Arguments));
        (Office, Field, Desk) = (work.Office, work.Field, work.Desk ?? work.Office);
        (CentreId, CentreName, CentreKind) = (work.Centre ?? default, work.CentreName, work.CentreKind);
        (Duty, Person, ToSign) = (work.Duty, work.Person, work.ToSign);
        (Created, CreatedBy) = (at, by);
        Renew(work, ladder, at);
    }

    public long No { get; private set; }

    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    /// <summary>Number of the subject as people say it: what a message names. Empty where it has none.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Path of the page on which it is done.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Key of the line, verb first; <c>KEY.Act</c> names its button, <c>KEY.Why</c> the grey line under it.</summary>
    public string Text { get; private set; } = "";

    public string Arguments { get; private set; } = "[]";

    /// <summary>All zero when no centre is concerned.</summary>
    public CentreId CentreId { get; private set; }

    public string CentreName { get; private set; } = "";

    /// <summary>Code of the kind of centre; empty when nobody said.</summary>
    public string CentreKind { get; private set; } = "";

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public OfficeCode Desk { get; private set; }

    /// <summary>Anyone of <see cref="Desk"/> with this duty may do it, unless it waits for a person.</summary>
    public Duty? Duty { get; private set; }

    public AccountId? Person { get; private set; }

    /// <summary>A letter that only waits for a signature.</summary>
    public bool ToSign { get; private set; }

    /// <summary>The last moment for it; of a legal day, its last minute.</summary>
    public DateTimeOffset? Due { get; private set; }

    /// <summary>Lives are at stake: always on top.</summary>
    public bool Danger { get; private set; }

    /// <summary>Danger first, then by <see cref="Due"/>, what has none last: the one order of every worklist, and with <see cref="No"/> its page key.</summary>
    [Technical("Follows from Danger and Due.")]
    public long Rank { get; private set; }

    public DateTimeOffset Created { get; private set; }

    public AccountId CreatedBy { get; private set; }

    /// <summary>Since when it lies where it lies: moves with each margin order and escalation.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>When it is called to mind next; null when no reminder is left.</summary>
    [Technical("Moved by the clock; each reminder is a message of its own.")]
    public DateTimeOffset? RemindAt { get; private set; }

    [Technical("Counts the reminders.")]
    public int Reminders { get; private set; }

    /// <summary>When it goes to the superior office if it is not done by then.</summary>
    public DateTimeOffset? EscalateAt { get; private set; }

    public DateTimeOffset? Escalated { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public AccountId? DoneBy { get; private set; }

    public long Version { get; private set; }

    public bool IsOpen => DoneAt is null;

    public WorkSubject Subject => new(SubjectKind, SubjectId);

    /// <summary>What messages about it carry.</summary>
    public string Matter => MatterOf(No);

    internal static string MatterOf(long no) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"work-{no}");

    /// <summary>The same act again, with what is known now.</summary>
    internal void Renew(NewWork work, ReminderLadder ladder, DateTimeOffset at)
    {
        var (moved, alarmed) = (work.Due != Due || Since == default, work.Danger && !Danger);
        (Arguments, Link, Due, Danger) = (StoredText.Write(work.Arguments), work.Link, work.Due, work.Danger);
        if (moved || Due is null) RemindAt = Due is { } due ? ladder.Next(due, at) : work.RemindAt;
        if (alarmed) RemindAt = at;
        EscalateAt = work.EscalateAt ?? (Due is { } end ? ladder.EscalateAt(end) : null);
        if (Since == default) Since = Created;
        Rank = RankOf(Danger, Due);
    }

    /// <summary>A margin order sends it to a person; an earlier moment than the present one becomes its due.</summary>
    internal void HandTo(AccountId person, OfficeCode desk, DateTimeOffset? by, ReminderLadder ladder, DateTimeOffset at)
    {
        (Person, Desk, Since) = (person, desk, at);
        if (by is { } moment && (Due is null || moment < Due)) (Due, EscalateAt) = (moment, ladder.EscalateAt(moment));
        if (Due is { } due) RemindAt = ladder.Next(due, at);
        Rank = RankOf(Danger, Due);
    }

    /// <summary>Its person left the office and nobody is named in the stead: whoever there holds the duty has it now.</summary>
    internal void BackToOffice(Duty duty, DateTimeOffset at) => (Person, Duty, Since) = (null, Duty ?? duty, at);

    /// <summary>Nobody did it in time: the superior office has it now.</summary>
    internal void Escalate(DateTimeOffset at)
    {
        (Desk, Person, Since, Escalated) = (Desk.Superior, Duty is null ? Person : null, at, at);
    }

    internal void Remind(bool told, DateTimeOffset? next) => (Reminders, RemindAt) = (Reminders + (told ? 1 : 0), next);

    internal static long RankOf(bool danger, DateTimeOffset? due) =>
        (danger ? 0 : DangerEnds) + (due?.ToUnixTimeMilliseconds() ?? DangerEnds - 1);

    internal void Done(DateTimeOffset at, AccountId by)
    {
        if (!IsOpen) return;
        (DoneAt, DoneBy) = (at, by);
    }
}
