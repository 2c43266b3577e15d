using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>Somebody looks at what was said in private: the look is written down before anything is shown.</summary>
public sealed class RevealTalks(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<VisitId>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.RevealPersonal) is { } refusal) return refusal;
        if (!await db.Set<Visit>().AnyAsync(v => v.Id == id, cancel)) return AccessRefusal.NotFound;
        db.Note(AuditKind.Looked, "Inspections", "Visit", id.Value.ToString("D"), clock.GetUtcNow(), "talks");
        await db.SaveChangesAsync(cancel);
        return id;
    }
}
