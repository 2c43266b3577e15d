using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>The centre disputes a step (اعتراض به مرحله). It stands in the track as disputed until somebody else decides; one at a time for a letter.</summary>
public sealed class BringStepDispute(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, Worklist worklist, CentreTimeline timeline, MakersOfFinding makers)
{
    public async Task<Outcome<StepDispute>> Run(Guid letter, BroughtWords brought, CancellationToken cancel) =>
        actor.Lacks(Duty.Review) is { } refusal ? refusal : await Take(letter, brought, cancel);

    /// <summary>The same for the centre's own door, which has asked for its own duty.</summary>
    internal Task<Outcome<StepDispute>> Take(Guid letter, BroughtWords brought, CancellationToken cancel) =>
        db.InTransaction(() => Bring(letter, brought, cancel), cancel);

    private async Task<Outcome<StepDispute>> Bring(Guid letter, BroughtWords brought, CancellationToken cancel)
    {
        await db.LockSeries($"dispute/{letter}", cancel);
        var found = await db.StepMatterOf(letter, cancel);
        if (!found.Succeeded) return found.Refusal;
        var (of, step) = found.Value;
        if (brought.Check(step.Sealed, TehranTime.DayOf(clock.GetUtcNow())) is { } wrong) return wrong;
        if (await db.Set<StepDispute>().AnyAsync(d => d.Letter == letter && d.Outcome == null, cancel)) return CasesRefusal.DisputeOpen;
        if (await db.KeepFiles(of, brought.Files, cancel) is { } unknown) return unknown;
        var late = brought.Day > step.Served?.AddDays(shelf.Ladder(of.LadderId).Dispute.Days);
        var dispute = db.Add(new StepDispute(clock.NewId(), of, step, brought, late, actor.Account, clock.GetUtcNow())).Entity;
        worklist.Add(CaseWork.Of(of, CaseWork.StepDispute, $"{CaseWork.Link(of)}?tab=disputes") with
        {
            Subject = new("step-dispute", dispute.Id), Arguments = [of.CentreName, of.Number], Duty = Duty.Review,
            Desk = await makers.DeskForDispute(of, step, cancel), RemindAt = clock.GetUtcNow().AddDays(3), EscalateAt = clock.GetUtcNow().AddDays(14),
        });
        await timeline.Write(of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryStepDisputed", [of.Number], CaseWork.Link(of), cancel);
        await db.SaveChangesAsync(cancel);
        return dispute;
    }
}

/// <summary>
/// Somebody who neither made a finding of the letter nor signed it decides: the step stands, stands in other words, or is taken back with a reason (P25).
/// Taken back, the case stands where it stood before it.
/// </summary>
public sealed class DecideStepDispute(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CaseWork work, Worklist worklist, CentreTimeline timeline, MakersOfFinding makers)
{
    public async Task<Outcome<StepDispute>> Run(Guid id, DisputeDecision decision, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        try
        {
            return await db.InTransaction(() => Decide(id, decision, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CasesRefusal.DecidedBefore;
        }
    }

    private async Task<Outcome<StepDispute>> Decide(Guid id, DisputeDecision decision, CancellationToken cancel)
    {
        if (await db.Set<StepDispute>().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } dispute) return AccessRefusal.NotFound;
        var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == dispute.CaseId, cancel);
        var step = of.Steps.Single(taken => taken.Letter == dispute.Letter);
        if (dispute.Decide(decision, await makers.Of(step, cancel), actor.Account, clock.GetUtcNow()) is { Succeeded: false } refused) return refused;
        if (decision.Outcome == DisputeOutcome.Withdrawn)
        {
            if (of.WithdrawStep(step.Letter, TehranTime.DayOf(clock.GetUtcNow())) is { Succeeded: false, Refusal: var stands }) return stands;
            // Its days end with it, and nobody serves what was taken back.
            await work.Done(of, CaseWork.NoticeDue, cancel);
            await work.Done(of, CaseWork.NextStep, cancel);
            await worklist.Done(new("letter", step.Letter), null, cancel);
        }

        await worklist.Done(new("step-dispute", id), CaseWork.StepDispute, cancel);
        await timeline.Write(of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryStepDisputeDecided", [of.Number], CaseWork.Link(of), cancel);
        await db.SaveChangesAsync(cancel);
        await work.AskForWhatFollows(of, shelf.Ladder(of.LadderId), cancel);
        await db.SaveChangesAsync(cancel);
        return dispute;
    }
}
