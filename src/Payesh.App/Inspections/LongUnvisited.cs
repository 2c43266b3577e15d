using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>How many active centres of the own scope nobody has visited for a long time.</summary>
public sealed class LongUnvisited(PayeshDb db, Actor actor, TimeProvider clock)
{
    /// <summary>Days after which a centre is counted: a default of this project, for a hint alone.</summary>
    public const int Days = 60;

    /// <returns>0 as well for who may not read visits.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is not null) return 0;
        var since = clock.GetUtcNow().AddDays(-Days);
        return await db.Set<Centre>().CountAsync(
            centre => centre.Status == CentreStatus.Active && !db.Set<Visit>().Any(visit => visit.CentreId == centre.Id && visit.Arrived >= since), cancel);
    }
}
