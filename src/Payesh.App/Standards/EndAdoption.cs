using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Standards;

/// <summary>A province takes an adopted item back by circular: after the day it names the item is advice again.</summary>
public sealed class EndAdoption(PayeshDb db, Actor actor, TimeProvider clock)
{
    /// <param name="no">The adoption.</param>
    /// <param name="typed">The circular; its day is the last on which the item binds.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Outcome<AdoptionRow>> Run(long no, TypedCircular typed, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } refusal) return refusal;
        var row = await db.Set<AdoptionRow>().SingleOrDefaultAsync(r => r.No == no && r.Province == actor.Office, cancel);
        if (row is null) return AccessRefusal.NotFound;
        var circular = Circular.Read(typed);
        if (!circular.Succeeded) return circular.Refusal;

        var now = clock.GetUtcNow();
        var ended = row.End(circular.Value, TehranTime.DayOf(now), actor.Account, now);
        return ended.Succeeded ? await db.Save(row, cancel) : ended;
    }
}
