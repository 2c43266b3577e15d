using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>A proof that a finding is mended came in. After the days it is taken all the same, marked late.</summary>
public sealed class BringProof(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<FindingProof>> Run(FindingId id, BroughtWords brought, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        return await Take(id, brought, cancel);
    }

    /// <summary>The same for the centre's own door, which has asked for its own duty.</summary>
    internal Task<Outcome<FindingProof>> Take(FindingId id, BroughtWords brought, CancellationToken cancel) =>
        db.InTransaction<Outcome<FindingProof>>(async () =>
        {
            var found = await db.MatterOf(id, cancel);
            if (!found.Succeeded) return found.Refusal;
            var (finding, of, letter) = found.Value;
            if (brought.Check(letter?.Sealed, TehranTime.DayOf(clock.GetUtcNow())) is { } wrong) return wrong;
            if (await db.KeepFiles(of, brought.Files, cancel) is { } unknown) return unknown;
            var proof = db.Add(new FindingProof(clock.NewId(), finding, brought, brought.Day > letter?.Due, actor.Account, clock.GetUtcNow())).Entity;
            await worklist.AddOnce(CaseWork.Of(of, CaseWork.Proof, $"{CaseWork.Link(of)}#finding-{finding.Item}") with
            {
                Subject = CaseWork.Subject(id), Arguments = [of.CentreName, finding.Item], Duty = Duty.Review, RemindAt = clock.GetUtcNow().AddDays(3),
            }, cancel);
            await db.SaveChangesAsync(cancel);
            return proof;
        }, cancel);
}

/// <summary>A reviewer accepts a proof, asks for more, or says that somebody must go there.</summary>
public sealed class DecideProof(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CatalogueShelf catalogues, CaseWork work, Worklist worklist, OpenDefects openDefects)
{
    public async Task<Outcome<FindingProof>> Run(Guid id, ProofState state, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        try
        {
            return await db.InTransaction(() => Decide(id, state, PersianText.Normalise(reason), cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CasesRefusal.DecidedBefore;
        }
    }

    private async Task<Outcome<FindingProof>> Decide(Guid id, ProofState state, string reason, CancellationToken cancel)
    {
        if (await db.Set<FindingProof>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } proof) return AccessRefusal.NotFound;
        var decided = proof.Decide(state, reason, actor.Account, clock.GetUtcNow());
        if (!decided.Succeeded) return decided;
        var finding = await db.Set<Finding>().SingleAsync(f => f.Id == proof.FindingId, cancel);
        var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == proof.CaseId, cancel);
        if (state == ProofState.Accepted)
        {
            var allowed = catalogues.On(TehranTime.DayOf(finding.Arrived))[RequirementId.Parse(finding.Item)].ProofFromAfar;
            if (finding.Prove(allowed, TehranTime.DayOf(clock.GetUtcNow())) is { Succeeded: false, Refusal: var wrong }) return wrong;
            // What closes provisionally is looked at on the next visit all the same.
            if (allowed == ProofFromAfar.Yes) await openDefects.End(finding.Id.Value, cancel);
        }

        await db.SaveChangesAsync(cancel);
        if (!await db.Set<FindingProof>().AnyAsync(p => p.FindingId == finding.Id && p.State == ProofState.Arrived, cancel))
            await worklist.Done(CaseWork.Subject(finding.Id), CaseWork.Proof, cancel);
        await work.AskForWhatFollows(of, shelf.Ladder(of.LadderId), cancel);
        await db.SaveChangesAsync(cancel);
        return proof;
    }
}
