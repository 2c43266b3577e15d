using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>Evidence besides residents' words is named for a finding (P17).</summary>
public sealed class AddEvidence(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<Finding>> Run(FindingId id, string? evidence, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        if (await db.Set<Finding>().Include(f => f.Detail).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } finding) return AccessRefusal.NotFound;
        var added = finding.AddEvidence(PersianText.Normalise(evidence), actor.Account, clock.GetUtcNow());
        if (!added.Succeeded) return added;
        await worklist.Done(CaseWork.Subject(id), CaseWork.Protect, cancel);
        return await db.Save(finding, cancel);
    }
}

/// <summary>A second person decides that a finding may stand in the notice although only residents spoke of it (P17).</summary>
public sealed class ProtectFinding(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<Finding>> Run(FindingId id, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        if (await db.Set<Finding>().Include(f => f.Detail).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } finding) return AccessRefusal.NotFound;
        var drafter = await db.Set<NoticeDraft>().Where(d => d.CaseId == finding.CaseId).OrderByDescending(d => d.EditedAt)
            .Select(d => (AccountId?)d.Drafter).FirstOrDefaultAsync(cancel);
        var decided = finding.Protect(drafter, PersianText.Normalise(reason), actor.Account, clock.GetUtcNow());
        if (!decided.Succeeded) return decided;
        await worklist.Done(CaseWork.Subject(id), CaseWork.Protect, cancel);
        return await db.Save(finding, cancel);
    }
}

/// <summary>Somebody looked whether an immediate order was carried out (P13).</summary>
public sealed class CheckOrder(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist, OpenDefects openDefects)
{
    public async Task<Outcome<Finding>> Run(FindingId id, bool kept, string? words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        if (await db.Set<Finding>().Include(f => f.Detail).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } finding) return AccessRefusal.NotFound;
        var checkedNow = finding.CheckOrder(kept, PersianText.Normalise(words), actor.Account, clock.GetUtcNow());
        if (!checkedNow.Succeeded) return checkedNow;
        if (kept) await openDefects.End(id.Value, cancel);
        await worklist.Done(CaseWork.Subject(id), CaseWork.CheckOrder, cancel);
        return await db.Save(finding, cancel);
    }
}
