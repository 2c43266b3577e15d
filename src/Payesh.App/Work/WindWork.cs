using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Work;

/// <summary>The clock of the worklists: reminders are counted, and what was not done in time goes to the superior office. In steps of 100 rows.</summary>
public sealed class WindWork(PayeshDb db, Actor actor, TimeProvider clock)
{
    private const int Step = 100;

    /// <returns>Items that were reminded or escalated.</returns>
    public async Task<Outcome<int>> Run(CancellationToken cancel)
    {
        if (!actor.IsMachine) return AccessRefusal.NotYourDuty;
        var (total, count) = (0, 0);
        do
        {
            count = await db.InTransaction(() => Once(cancel), cancel);
            db.ChangeTracker.Clear();
            total += count;
        }
        while (count == Step);
        return total;
    }

    private async Task<int> Once(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var items = await db.Set<WorkItem>()
            .Where(i => i.DoneAt == null && ((i.EscalateAt <= now && i.Escalated == null) || i.RemindAt <= now))
            .OrderBy(i => i.No).Take(Step).ToListAsync(cancel);
        foreach (var item in items)
        {
            if (item.RemindAt <= now) item.Remind(now.AddDays(1));
            if (item.EscalateAt <= now && item.Escalated is null) item.Escalate(now);
        }

        await db.SaveChangesAsync(cancel);
        return items.Count;
    }
}
