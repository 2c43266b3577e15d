using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Letters;
using Payesh.Domain.Places;

namespace Payesh.App.Letters;

/// <summary>Days of an office opened or closed: the ends of running days are counted anew, and say why they moved (P19).</summary>
public sealed class RecountDeadlines(PayeshDb db, TimeProvider clock, ReadPlaces places, Announcer announcer) : IOn<WorkCalendarChanged>
{
    public async Task On(WorkCalendarChanged announcement, CancellationToken cancel)
    {
        var (first, last) = (announcement.Office.First, announcement.Office.Last);
        var clocks = await db.Set<LetterClock>()
            .Where(c => c.Office >= first && c.Office <= last && c.Due >= announcement.First).ToListAsync(cancel);
        foreach (var running in clocks)
        {
            var before = running.Deadline;
            var now = DayCounting.LastDay(running.Served, running.Days, await places.Calendar(running.Office, cancel));
            if (!running.Recount(now, clock.GetUtcNow()) || now.Due == before.Due) continue;
            var letter = await db.Set<Letter>().SingleAsync(l => l.Id == running.LetterId, cancel);
            letter.Recount(now.Due);
            (await db.Set<PublicCard>().SingleAsync(card => card.Code == letter.Code, cancel)).Runs(letter);
            await announcer.Say(new DeadlineMoved(letter, before, now, announcement.Reason), cancel);
        }

        await db.SaveChangesAsync(cancel);
    }
}
