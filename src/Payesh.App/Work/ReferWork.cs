using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Domain.Work;

namespace Payesh.App.Work;

/// <summary>What a person writes in the margin: to whom, what, by when.</summary>
public sealed record MarginWords(AccountId? To, string? Words, DateOnly? By);

/// <summary>Sends an act on with a margin order (ارجاع، هامش): it moves to that person's worklist, and the chain keeps who sent it.</summary>
public sealed class ReferWork(PayeshDb db, Actor actor, TimeProvider clock, WorkPeople people, MessageShelf shelf, SettleMessages settle)
{
    public async Task<Outcome<WorkItem>> Run(long no, MarginWords margin, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Refer) is { } refusal) return refusal;
        var item = await db.Set<WorkItem>().SingleOrDefaultAsync(i => i.No == no, cancel);
        if (item is null) return AccessRefusal.NotFound;
        if (!item.IsOpen) return WorkRefusal.AlreadyDone;
        return await Margins.Check(margin, TehranTime.DayOf(clock.GetUtcNow()), people, cancel) is var (to, wrong) && wrong is not null
            ? wrong
            : await Send(item, to!, margin, cancel);
    }

    private async Task<Outcome<WorkItem>> Send(WorkItem item, WorkPerson to, MarginWords margin, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        db.Add(new MarginOrder(item, await people.Self(cancel), to, PersianText.Normalise(margin.Words), margin.By, now));
        item.HandTo(to.Id, to.Office, Margins.EndOf(margin.By), shelf.At(now).Ladder, now);
        await settle.Run([item.Matter], cancel);
        return await db.Save(item, cancel);
    }
}

/// <summary>A margin order on any object, also one that waits for nothing: it becomes an act of that person.</summary>
public sealed class OrderWork(PayeshDb db, Actor actor, TimeProvider clock, WorkPeople people, MessageShelf shelf)
{
    public const string Text = "Work.Ordered";

    /// <param name="about">Subject, link, office, centre: by the page of the object, which the actor may see.</param>
    /// <param name="margin">The margin.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<WorkItem>> Run(NewWork about, MarginWords margin, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Refer) is { } refusal) return refusal;
        if (!actor.Scope.Covers(about.Office, about.Field)) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var (to, wrong) = await Margins.Check(margin, TehranTime.DayOf(now), people, cancel);
        if (wrong is not null) return wrong;

        var item = new WorkItem(about with { Text = Text, Person = to!.Id, Desk = to.Office, Duty = null, Due = Margins.EndOf(margin.By) },
            shelf.At(now).Ladder, now, actor.Account);
        db.Add(item);
        db.Add(new MarginOrder(item, await people.Self(cancel), to, PersianText.Normalise(margin.Words), margin.By, now));
        await db.SaveChangesAsync(cancel);
        return item;
    }
}

/// <summary>Who got a margin order says that it is done.</summary>
public sealed class FinishOrder(PayeshDb db, Actor actor, TimeProvider clock, SettleMessages settle)
{
    public async Task<Outcome<WorkItem>> Run(long no, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return AccessRefusal.NotYourDuty;
        var item = await db.Set<WorkItem>().SingleOrDefaultAsync(i => i.No == no && i.Text == OrderWork.Text && i.Person == actor.Account, cancel);
        if (item is null) return AccessRefusal.NotFound;
        if (!item.IsOpen) return WorkRefusal.AlreadyDone;
        item.Done(clock.GetUtcNow(), actor.Account);
        await settle.Run([item.Matter], cancel);
        return await db.Save(item, cancel);
    }
}

/// <summary>The chain of margin orders of one object, oldest first.</summary>
public sealed class MarginChain(PayeshDb db, Actor actor)
{
    /// <summary>Orders on this object that wait for the actor.</summary>
    public async Task<IReadOnlyList<long>> Mine(WorkSubject subject, CancellationToken cancel) => await db.Set<WorkItem>().AsNoTracking()
        .Where(i => i.SubjectKind == subject.Kind && i.SubjectId == subject.Id && i.Text == OrderWork.Text && i.Person == actor.Account && i.DoneAt == null)
        .Select(i => i.No).ToListAsync(cancel);

    public async Task<IReadOnlyList<MarginOrder>> Read(WorkSubject subject, CancellationToken cancel) => actor.IsSignedIn
        ? await db.Set<MarginOrder>().AsNoTracking().Where(o => o.SubjectKind == subject.Kind && o.SubjectId == subject.Id)
            .OrderBy(o => o.No).ToListAsync(cancel)
        : [];
}

internal static class Margins
{
    public static async Task<(WorkPerson? To, Refusal? Wrong)> Check(MarginWords margin, DateOnly today, WorkPeople people, CancellationToken cancel)
    {
        var words = PersianText.Normalise(margin.Words);
        if (words.Length == 0) return (null, WorkRefusal.WordsMissing.At("Words"));
        if (words.Length > MarginOrder.LongestWords) return (null, WorkRefusal.WordsTooLong(MarginOrder.LongestWords).At("Words"));
        if (margin.By < today) return (null, WorkRefusal.DayPassed.At("By"));
        return margin.To is { } id && await people.Find(id, cancel) is { } to ? (to, null) : (null, WorkRefusal.NobodyChosen.At("To"));
    }

    public static DateTimeOffset? EndOf(DateOnly? day) => day is { } last ? TehranTime.Instant(last, new(23, 59)) : null;
}
