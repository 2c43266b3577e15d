using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Letters;
using Payesh.Domain.Places;

namespace Payesh.App.Letters;

/// <summary>More days for a letter that was served, inside the transaction of the room that grants them: its end is counted anew from the service.</summary>
public sealed class AddDays(PayeshDb db, TimeProvider clock, ReadPlaces places, Announcer announcer)
{
    /// <exception cref="InvalidOperationException">No days run.</exception>
    public async Task<Deadline> Run(LetterId id, int days, string reason, CancellationToken cancel)
    {
        var running = await db.Set<LetterClock>().SingleOrDefaultAsync(c => c.LetterId == id, cancel) ?? throw new InvalidOperationException("No days run.");
        var before = running.Deadline;
        running.Extend(days);
        var now = DayCounting.LastDay(running.Served, running.Days, await places.Calendar(running.Office, cancel));
        running.Recount(now, clock.GetUtcNow());
        var letter = await db.Set<Letter>().SingleAsync(l => l.Id == id, cancel);
        letter.Recount(now.Due);
        (await db.Set<PublicCard>().SingleAsync(card => card.Code == letter.Code, cancel)).Runs(letter);
        await announcer.Say(new DeadlineMoved(letter, before, now, reason), cancel);
        return now;
    }
}
