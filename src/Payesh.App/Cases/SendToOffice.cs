using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>What somebody of the centre sends: words and files. Name and day are not asked: they are known.</summary>
public sealed record SentWords(string? Text, IReadOnlyList<string> Files);

/// <summary>The centre sends proof that something is mended. A photo carries the code of the day.</summary>
public sealed class SendProof(PayeshDb db, Actor actor, OwnFindings own, BringProof bring, DayCodes codes, SentByCentre sent)
{
    /// <param name="no">The finding.</param>
    /// <param name="words">What is said, and the papers.</param>
    /// <param name="photo">Hash of the photo; null for none.</param>
    /// <param name="code">The code that stood on the screen when it was taken.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<FindingProof>> Run(long no, SentWords words, string? photo, string? code, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        var found = await own.Find(no, cancel);
        if (!found.Succeeded) return found.Refusal;
        var id = found.Value.Id;
        if (photo is null && words.Files.Count == 0) return CasesRefusal.FileMissing.At("Photo");
        var day = photo is null ? null : codes.DayOf(id, code);
        if (photo is not null && day is null) return CasesRefusal.DayCodeOld.At("Photo");
        var brought = await sent.Words(words with { Files = photo is null ? words.Files : [photo, .. words.Files] }, cancel);
        return await db.InTransaction<Outcome<FindingProof>>(async () =>
        {
            await db.LockSeries($"proof/{id.Value}", cancel);
            var (text, files) = (brought.Text, string.Join(' ', brought.Files));
            // Sent twice by a nervous finger, it is one.
            if (await db.Set<FindingProof>().FirstOrDefaultAsync(
                p => p.FindingId == id && p.State == ProofState.Arrived && p.Text == text && p.Files == files, cancel) is { } same) return same;
            var taken = await bring.Take(id, brought, cancel);
            if (!taken.Succeeded || day is not { } taught) return taken;
            taken.Value.ShownWith(PersianText.AsciiDigits(PersianText.Normalise(code)), taught);
            await db.SaveChangesAsync(cancel);
            return taken;
        }, cancel);
    }
}

/// <summary>The centre sends a correction plan for one finding; a newer version takes the place of one that nobody has looked at.</summary>
public sealed class SendPlan(PayeshDb db, Actor actor, TimeProvider clock, OwnFindings own, Worklist worklist, SentByCentre sent)
{
    public async Task<Outcome<CorrectionPlan>> Run(long no, string? text, PlanWords plan, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        var found = await own.Find(no, cancel);
        if (!found.Succeeded) return found.Refusal;
        var brought = await sent.Words(new(text, []), cancel);
        return await db.InTransaction(() => Send(found.Value.Id, brought, plan with { Who = PersianText.Normalise(plan.Who) }, cancel), cancel);
    }

    private async Task<Outcome<CorrectionPlan>> Send(FindingId id, BroughtWords brought, PlanWords plan, CancellationToken cancel)
    {
        await db.LockSeries($"plan/{id.Value}", cancel);
        var matter = await db.MatterOf(id, cancel);
        if (!matter.Succeeded) return matter.Refusal;
        var (finding, of, letter) = matter.Value;
        if ((brought.Check(letter?.Sealed, brought.Day) ?? plan.Check(brought.Day)) is { } wrong) return wrong;
        var before = await db.Set<CorrectionPlan>().Where(p => p.FindingId == id).OrderBy(p => p.Number).ToListAsync(cancel);
        if (before is [.., { State: PlanState.Sent } last] && (last.Text, last.Who, last.ReadyBy) == (brought.Text, plan.Who, plan.ReadyBy)) return last;
        foreach (var older in before) older.Replace();
        var kept = db.Add(new CorrectionPlan(clock.NewId(), finding, brought, plan, before.Count + 1, letter?.Due, actor.Account, clock.GetUtcNow())).Entity;
        await worklist.AddOnce(CaseWork.Of(of, CaseWork.Plan, $"{CaseWork.Link(of)}?tab=centre") with
        {
            Subject = CaseWork.Subject(id), Arguments = [of.CentreName, finding.Item], Duty = Duty.Review, RemindAt = clock.GetUtcNow().AddDays(3),
        }, cancel);
        await db.SaveChangesAsync(cancel);
        return kept;
    }
}

/// <summary>The centre disputes a finding, or the step of a letter.</summary>
public sealed class SendDispute(Actor actor, OwnFindings own, BringDispute bring, BringStepDispute bringStep, SentByCentre sent)
{
    public async Task<Outcome<Dispute>> AboutFinding(long no, SentWords words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        var found = await own.Find(no, cancel);
        return found.Succeeded ? await bring.Take(found.Value.Id, await sent.Words(words, cancel), cancel) : found.Refusal;
    }

    public async Task<Outcome<StepDispute>> AboutLetter(long letterNo, SentWords words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        var found = await own.Step(letterNo, cancel);
        return found.Succeeded ? await bringStep.Take(found.Value.Step.Letter, await sent.Words(words, cancel), cancel) : found.Refusal;
    }
}

/// <summary>The centre asks for more time for the step of a letter. After the days it is kept all the same, marked late.</summary>
public sealed class AskForDays(PayeshDb db, Actor actor, TimeProvider clock, OwnFindings own, Worklist worklist, SentByCentre sent)
{
    public async Task<Outcome<ExtensionRequest>> Run(long letterNo, int days, SentWords words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        var found = await own.Step(letterNo, cancel);
        if (!found.Succeeded) return found.Refusal;
        var brought = await sent.Words(words, cancel);
        return await db.InTransaction<Outcome<ExtensionRequest>>(async () =>
        {
            var letter = found.Value.Step.Letter;
            await db.LockSeries($"days/{letter}", cancel);
            var matter = await db.StepMatterOf(letter, cancel);
            if (!matter.Succeeded) return matter.Refusal;
            var (of, step) = matter.Value;
            if (of.LastStep != step) return CasesRefusal.LaterStepStands;
            if (step.Extensions > 0) return CasesRefusal.ExtendedBefore;
            if ((ExtensionRequest.Check(step, days) ?? brought.Check(step.Sealed, brought.Day)) is { } wrong) return wrong;
            if (await db.Set<ExtensionRequest>().AnyAsync(r => r.Letter == letter && r.Granted == null, cancel)) return CasesRefusal.AskedBefore;
            if (await db.KeepFiles(of, brought.Files, cancel) is { } unknown) return unknown;
            var asked = db.Add(new ExtensionRequest(clock.NewId(), of, step, brought, days, actor.Account, clock.GetUtcNow())).Entity;
            worklist.Add(CaseWork.Of(of, CaseWork.Extension, $"{CaseWork.Link(of)}?tab=centre") with
            {
                Subject = new("extension", asked.Id), Arguments = [of.CentreName, days], Duty = Duty.SignLetters,
                Due = step.Due is { } due && due >= brought.Day ? CaseWork.EndOf(due) : null, RemindAt = clock.GetUtcNow().AddDays(2),
            });
            await db.SaveChangesAsync(cancel);
            return asked;
        }, cancel);
    }
}

/// <summary>What came through the centre's own door: today, by the one who is signed in, with the post of the account.</summary>
public sealed class SentByCentre(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<BroughtWords> Words(SentWords words, CancellationToken cancel)
    {
        var me = actor.Account.Value;
        var post = await db.Users.Where(a => a.Id == me).Select(a => a.Post).SingleOrDefaultAsync(cancel) ?? "";
        return new(
            PersianText.Normalise(words.Text), post.Length == 0 ? actor.Name : $"{actor.Name}، {post}", TehranTime.DayOf(clock.GetUtcNow()), words.Files);
    }
}
