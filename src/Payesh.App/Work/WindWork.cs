using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Work;

/// <summary>
/// The sweep of all clocks: reminders are written, and what was not done in time goes to the superior office. In steps of 100 rows, each with
/// its messages in one transaction.
/// </summary>
public sealed class WindWork(PayeshDb db, Actor actor, TimeProvider clock, MessageShelf shelf, WorkMessages messages, EnqueueMessages enqueue, SettleMessages settle)
{
    private const int Step = 100;

    /// <returns>Items that were reminded or escalated.</returns>
    public async Task<Outcome<int>> Run(CancellationToken cancel)
    {
        if (!actor.IsMachine) return AccessRefusal.NotYourDuty;
        return await InSteps(Escalate, cancel) + await InSteps(Remind, cancel);
    }

    private async Task<int> InSteps(Func<CancellationToken, Task<int>> once, CancellationToken cancel)
    {
        var (total, count) = (0, 0);
        do
        {
            count = await db.InTransaction(() => once(cancel), cancel);
            // Without this the memory would grow with the number of items.
            db.ChangeTracker.Clear();
            total += count;
        }
        while (count == Step);
        return total;
    }

    // Before the reminders: what is over needs none.
    private async Task<int> Escalate(CancellationToken cancel)
    {
        var (now, ladder) = (clock.GetUtcNow(), shelf.At(clock.GetUtcNow()).Ladder);
        var items = await db.Set<WorkItem>().Where(i => i.DoneAt == null && i.Escalated == null && i.EscalateAt <= now)
            .OrderBy(i => i.EscalateAt).ThenBy(i => i.No).Take(Step).ToListAsync(cancel);
        await messages.Meet(items, cancel);
        await settle.Run([.. items.Select(item => item.Matter)], cancel);
        var told = new List<NewMessage>();
        foreach (var item in items)
        {
            var (from, before) = (item.Desk, messages.Holders(item));
            item.Escalate(now);
            // Who is told that it came up need not be reminded of it in the same minute.
            if (item.RemindAt <= now) item.Remind(told: false, item.Due is { } due ? ladder.Next(due, now) : ladder.NextAgain(now));
            var superiors = messages.Superiors(item, from);
            told.Add(WorkMessages.About(item, MessageKinds.Escalated, "escalated", item.EscalateAt, superiors));
            told.Add(WorkMessages.About(item, MessageKinds.Passed, "passed", item.EscalateAt, [.. before.Except(superiors)]));
        }
        return await Save(items, told, cancel);
    }

    private async Task<int> Remind(CancellationToken cancel)
    {
        var (now, ladder) = (clock.GetUtcNow(), shelf.At(clock.GetUtcNow()).Ladder);
        var items = await db.Set<WorkItem>().Where(i => i.DoneAt == null && i.RemindAt <= now)
            .OrderBy(i => i.RemindAt).ThenBy(i => i.No).Take(Step).ToListAsync(cancel);
        await messages.Meet(items, cancel);
        var told = new List<NewMessage>();
        foreach (var item in items)
        {
            var step = Next(item, ladder, now);
            if (step is not null) told.Add(step with { To = messages.Holders(item) });
            if (item.Danger) told.Add(WorkMessages.About(item, MessageKinds.Danger, "danger", null, messages.Holders(item)));
            var next = item.Due is { } due ? ladder.Next(due, now) : item.Danger ? (DateTimeOffset?)null : ladder.NextAgain(now);
            item.Remind(step is not null || item.Danger, next);
        }
        return await Save(items, told, cancel);
    }

    private static NewMessage? Next(WorkItem item, ReminderLadder ladder, DateTimeOffset now)
    {
        if (item.Due is { } due)
            return ladder.Now(due, item.RemindAt!.Value, now) is { } days
                ? WorkMessages.About(item, MessageKinds.Reminder, ReminderLadder.Step(days), due, [])
                : null;
        // Without a deadline the day of the reminder makes it one.
        var day = TehranTime.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return item.Danger ? null : WorkMessages.About(item, MessageKinds.Waiting, $"waiting-{day}", null, []);
    }

    private async Task<int> Save(List<WorkItem> items, List<NewMessage> told, CancellationToken cancel)
    {
        await enqueue.Run(told, cancel);
        await db.SaveChangesAsync(cancel);
        return items.Count;
    }
}
