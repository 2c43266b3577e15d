using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Domain.Work;

namespace Payesh.App.Work;

/// <summary>An act that a room asks for.</summary>
public sealed record NewWork
{
    public required WorkSubject Subject { get; init; }

    /// <summary>Number of the subject as people say it; a message names it.</summary>
    public string Number { get; init; } = "";

    /// <summary>Path of the page on which it is done.</summary>
    public required string Link { get; init; }

    /// <summary>Key of the line in the room's texts, verb first: <c>Cases.WorkEstablish</c>. Beside it <c>.Act</c> (button) and <c>.Why</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Numbers, codes, days, instants, <see cref="Basics.TextKey"/>s; never personal data.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    public required OfficeCode Office { get; init; }

    public required FieldOfWork Field { get; init; }

    public CentreId? Centre { get; init; }

    public string CentreName { get; init; } = "";

    /// <summary>Code of the kind of centre.</summary>
    public string CentreKind { get; init; } = "";

    /// <summary>The office on whose worklist it lies; <see cref="Office"/> when not given.</summary>
    public OfficeCode? Desk { get; init; }

    /// <summary>Waits for anyone of the desk with this duty; or for <see cref="Person"/>.</summary>
    public Duty? Duty { get; init; }

    public AccountId? Person { get; init; }

    /// <summary>A letter that only waits for a signature.</summary>
    public bool ToSign { get; init; }

    public DateTimeOffset? Due { get; init; }

    public bool Danger { get; init; }

    /// <summary>For an act without deadline: when it is first called to mind. One that has a deadline is called to mind by the ladder of reminders.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>When it goes to the superior office; null: some days after <see cref="Due"/>, as the ladder says.</summary>
    public DateTimeOffset? EscalateAt { get; init; }
}

/// <summary>
/// Writes work items into the open unit of work and saves nothing: they stand or fall with what caused them.
/// </summary>
public sealed class Worklist(PayeshDb db, Actor actor, TimeProvider clock, MessageShelf shelf, SettleMessages settle)
{
    public void Add(NewWork work)
    {
        if (work.Duty is null && work.Person is null) throw new ArgumentException("It waits for nobody.", nameof(work));
        db.Add(new WorkItem(work, Ladder, clock.GetUtcNow(), actor.Account));
    }

    /// <summary>Adds it, or renews the open item with the same subject, text, desk and person.</summary>
    public async Task AddOnce(NewWork work, CancellationToken cancel)
    {
        var desk = work.Desk ?? work.Office;
        await Open(work.Subject, work.Text).LoadAsync(cancel);
        // Those of this unit of work, stored or not yet: one added or done a moment ago must be seen as it is now.
        var open = db.Set<WorkItem>().Local.FirstOrDefault(
            i => i.IsOpen && i.Subject == work.Subject && i.Text == work.Text && i.Desk == desk && i.Person == work.Person);
        if (open is null)
        {
            Add(work);
            return;
        }
        // What was said about another deadline says nothing any more.
        if (open.Due != work.Due) await settle.Run(Stored([open]), cancel);
        open.Renew(work, Ladder, clock.GetUtcNow());
    }

    /// <summary>The subject's open items were done, all of them or those of one text.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Done(WorkSubject subject, string? text, CancellationToken cancel)
    {
        await Open(subject, text).LoadAsync(cancel);
        var items = db.Set<WorkItem>().Local.Where(i => i.IsOpen && i.Subject == subject && (text is null || i.Text == text)).ToList();
        foreach (var item in items) item.Done(clock.GetUtcNow(), actor.Account);
        await settle.Run(Stored(items), cancel);
        return items.Count;
    }

    private ReminderLadder Ladder => shelf.At(clock.GetUtcNow()).Ladder;

    // One that is not stored yet has no number, and no message.
    private List<string> Stored(IEnumerable<WorkItem> items) =>
        [.. items.Where(item => db.Entry(item).State is not EntityState.Added).Select(item => item.Matter)];

    private IQueryable<WorkItem> Open(WorkSubject subject, string? text) => db.Set<WorkItem>()
        .Where(i => i.SubjectKind == subject.Kind && i.SubjectId == subject.Id && i.DoneAt == null && (text == null || i.Text == text));
}
