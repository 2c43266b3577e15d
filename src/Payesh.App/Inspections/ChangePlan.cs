using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>Calls a visit off, with a reason. What a device still sends is kept and parked.</summary>
public sealed class CancelVisit(PayeshDb db, Actor actor, Worklist work)
{
    public async Task<Outcome<Visit>> Run(VisitId id, string reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.PlanVisits) is { } refusal) return refusal;
        var visit = await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        var outcome = visit.Cancel(reason);
        if (!outcome.Succeeded) return outcome;
        await work.Done(new("visit", id.Value), null, cancel);
        return await db.Save(visit, cancel);
    }
}
