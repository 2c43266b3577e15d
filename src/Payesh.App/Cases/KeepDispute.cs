using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>The centre disputes a finding (اعتراض). It stands as disputed until somebody decides who did not make it; one dispute of a finding at a time.</summary>
public sealed class BringDispute(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, Worklist worklist, CentreTimeline timeline, MakersOfFinding makers)
{
    public async Task<Outcome<Dispute>> Run(FindingId id, BroughtWords brought, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        return await Take(id, brought, cancel);
    }

    /// <summary>The same for the centre's own door, which has asked for its own duty.</summary>
    internal Task<Outcome<Dispute>> Take(FindingId id, BroughtWords brought, CancellationToken cancel) =>
        db.InTransaction(() => Bring(id, brought, cancel), cancel);

    private async Task<Outcome<Dispute>> Bring(FindingId id, BroughtWords brought, CancellationToken cancel)
    {
        await db.LockSeries($"dispute/{id.Value}", cancel);
        var found = await db.MatterOf(id, cancel);
        if (!found.Succeeded) return found.Refusal;
        var (finding, of, letter) = found.Value;
        if (brought.Check(letter?.Sealed, TehranTime.DayOf(clock.GetUtcNow())) is { } wrong) return wrong;
        if (await db.Set<Dispute>().AnyAsync(d => d.FindingId == id && d.Outcome == null, cancel)) return CasesRefusal.DisputeOpen;
        if (await db.KeepFiles(of, brought.Files, cancel) is { } unknown) return unknown;
        var late = brought.Day > letter?.Served?.AddDays(shelf.Ladder(of.LadderId).Dispute.Days);
        var dispute = db.Add(new Dispute(clock.NewId(), finding, brought, late, actor.Account, clock.GetUtcNow())).Entity;
        worklist.Add(CaseWork.Of(of, CaseWork.Dispute, $"{CaseWork.Link(of)}?tab=disputes") with
        {
            Subject = new("dispute", dispute.Id), Arguments = [of.CentreName, finding.Item], Duty = Duty.Review,
            Desk = await makers.DeskForDispute(of, finding, cancel), RemindAt = clock.GetUtcNow().AddDays(3), EscalateAt = clock.GetUtcNow().AddDays(14),
        });
        await timeline.Write(of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryDisputed", [of.Number, finding.Item], CaseWork.Link(of), cancel);
        await db.SaveChangesAsync(cancel);
        return dispute;
    }
}

/// <summary>A person who did not make the finding decides a dispute: it stands, stands in other words, or is taken back, with a reason (P25).</summary>
public sealed class DecideDispute(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CaseWork work, Worklist worklist, CentreTimeline timeline, OpenDefects openDefects,
    MakersOfFinding makers)
{
    public async Task<Outcome<Dispute>> Run(Guid id, DisputeDecision decision, CancellationToken cancel)
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

    private async Task<Outcome<Dispute>> Decide(Guid id, DisputeDecision decision, CancellationToken cancel)
    {
        if (await db.Set<Dispute>().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } dispute) return AccessRefusal.NotFound;
        var finding = await db.Set<Finding>().Include(f => f.Detail).SingleAsync(f => f.Id == dispute.FindingId, cancel);
        var today = TehranTime.DayOf(clock.GetUtcNow());
        if (dispute.Decide(decision, await makers.Of(finding, cancel), actor.Account, clock.GetUtcNow()) is { Succeeded: false } refused) return refused;
        if (decision.Outcome == DisputeOutcome.Changed) finding.Detail.Change(PersianText.Normalise(decision.NewText));
        // Mended in the meantime, it has ended anyway.
        if (decision.Outcome == DisputeOutcome.Withdrawn && finding.IsOpen)
        {
            finding.Withdraw(today);
            await openDefects.End(finding.Id.Value, cancel);
        }

        await worklist.Done(new("dispute", id), CaseWork.Dispute, cancel);
        await db.SaveChangesAsync(cancel);
        var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == dispute.CaseId, cancel);
        await timeline.Write(of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryDisputeDecided", [of.Number, finding.Item], CaseWork.Link(of), cancel);
        await work.AskForWhatFollows(of, shelf.Ladder(of.LadderId), cancel);
        await db.SaveChangesAsync(cancel);
        return dispute;
    }
}

/// <summary>Who made a finding: those at the visit, its reviewer's decision at the session; they do not decide a dispute about it.</summary>
public sealed class MakersOfFinding(PayeshDb db)
{
    public async Task<IReadOnlyCollection<AccountId>> Of(Finding finding, CancellationToken cancel)
    {
        var members = await db.Set<VisitMember>().Where(m => m.Visit == finding.Visit).Select(m => m.Account).ToListAsync(cancel);
        return [.. members, .. finding.Detail.DecidedBy is { } decided ? [decided] : Array.Empty<AccountId>()];
    }

    /// <summary>Who made the findings that a letter names, and who signed it: they do not decide a dispute about the step.</summary>
    public async Task<IReadOnlyCollection<AccountId>> Of(StepTaken step, CancellationToken cancel)
    {
        var letter = new LetterId(step.Letter);
        var named = await db.Set<NoticeSentence>().Where(s => s.LetterId == letter && !s.LeftOut).Select(s => s.FindingId).ToListAsync(cancel);
        var makers = new HashSet<AccountId>();
        foreach (var finding in await db.Set<Finding>().Include(f => f.Detail).Where(f => named.Contains(f.Id)).ToListAsync(cancel)) makers.UnionWith(await Of(finding, cancel));
        if (await db.Set<Letter>().Where(l => l.Id == letter).Select(l => l.SignedBy).SingleOrDefaultAsync(cancel) is { } signer) makers.Add(signer);
        return makers;
    }

    /// <summary>Where nobody else of the office may decide, the superior office does (P25).</summary>
    public async Task<OfficeCode> DeskForDispute(SupervisionCase of, Finding finding, CancellationToken cancel) => await Desk(of, await Of(finding, cancel), cancel);

    /// <summary>The same for a step.</summary>
    public async Task<OfficeCode> DeskForDispute(SupervisionCase of, StepTaken step, CancellationToken cancel) => await Desk(of, await Of(step, cancel), cancel);

    private async Task<OfficeCode> Desk(SupervisionCase of, IReadOnlyCollection<AccountId> makers, CancellationToken cancel)
    {
        var made = makers.Select(id => id.Value).ToList();
        var others = await db.Set<Account>().CountAsync(
            a => a.Office == of.Office && !a.Disabled && a.Role == Role.CountyHead && !made.Contains(a.Id), cancel);
        return Establishment.DeskFor(of.Office, others, 1);
    }
}
