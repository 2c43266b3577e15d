using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>A reviewer accepts a correction plan or asks for more. It ends nothing: what is planned is not yet mended.</summary>
public sealed class DecidePlan(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<CorrectionPlan>> Run(Guid id, bool accepted, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        if (await db.Set<CorrectionPlan>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } plan) return AccessRefusal.NotFound;
        var decided = plan.Decide(accepted, PersianText.Normalise(reason), actor.Account, clock.GetUtcNow());
        if (!decided.Succeeded) return decided;
        await worklist.Done(CaseWork.Subject(plan.FindingId), CaseWork.Plan, cancel);
        var saved = await db.Save(plan, cancel);
        return saved.Succeeded ? saved : CasesRefusal.DecidedBefore;
    }
}

/// <summary>The head grants no more time. Granting is <see cref="ExtendStep"/>.</summary>
public sealed class RefuseDays(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<ExtensionRequest>> Run(Guid id, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await db.Set<ExtensionRequest>().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } request) return AccessRefusal.NotFound;
        var refused = request.Refuse(PersianText.Normalise(reason), actor.Account, clock.GetUtcNow());
        if (!refused.Succeeded) return refused;
        await worklist.Done(new("extension", id), null, cancel);
        var saved = await db.Save(request, cancel);
        return saved.Succeeded ? saved : CasesRefusal.DecidedBefore;
    }
}

/// <summary>What came from the centre in one case, and what it was told: plans, requests for time, disputes of steps, questions.</summary>
public sealed record FromCentreView(
    IReadOnlyList<CorrectionPlan> Plans, IReadOnlyList<ExtensionRequest> Requests, IReadOnlyList<StepDispute> StepDisputes, IReadOnlyList<CentreQuestion> Questions)
{
    public int Count => Plans.Count + Requests.Count + Questions.Count;

    /// <summary>The open dispute of a step.</summary>
    public StepDispute? OpenDispute(Guid letter) => StepDisputes.FirstOrDefault(dispute => dispute.Letter == letter && dispute.Outcome is null);
}

/// <summary>Reads it, for a case of the own scope.</summary>
public sealed class ReadFromCentre(PayeshDb db, Actor actor, CentreQuestions questions)
{
    public async Task<FromCentreView> Run(CaseId of, CancellationToken cancel) => actor.Lacks(Duty.Read) is not null ? new([], [], [], []) : new(
        await db.Set<CorrectionPlan>().AsNoTracking().Where(p => p.CaseId == of).OrderByDescending(p => p.EnteredAt).ToListAsync(cancel),
        await db.Set<ExtensionRequest>().AsNoTracking().Where(r => r.CaseId == of).OrderByDescending(r => r.EnteredAt).ToListAsync(cancel),
        await db.Set<StepDispute>().AsNoTracking().Where(d => d.CaseId == of).OrderBy(d => d.EnteredAt).ToListAsync(cancel),
        await questions.About(of.Value, cancel));
}
