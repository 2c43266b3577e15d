using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>
/// The committee decides on findings, each with a reason (P16); on the fast track the head or deputy alone.
/// All or nothing: when another person was faster with one of them, nothing of this is stored and the form is shown again as it was typed.
/// </summary>
public sealed class EstablishFindings(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CaseWork work, CentreTimeline timeline, OpenDefects openDefects)
{
    /// <param name="no">The case.</param>
    /// <param name="minutes">The session; null on the fast track.</param>
    /// <param name="decisions">What was decided.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<SupervisionCase>> Run(
        long no, SessionMinutes? minutes, IReadOnlyDictionary<FindingId, Decision> decisions, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        if (decisions.Count == 0) return CasesRefusal.NothingDecided;
        try
        {
            return await db.InTransaction(() => Decide(no, minutes, decisions, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Faster(decisions, cancel);
        }
    }

    private async Task<Outcome<SupervisionCase>> Decide(
        long no, SessionMinutes? minutes, IReadOnlyDictionary<FindingId, Decision> decisions, CancellationToken cancel)
    {
        var of = await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel);
        if (of is null) return AccessRefusal.NotFound;
        var ids = decisions.Keys.ToList();
        var findings = await db.Set<Finding>().Include(f => f.Detail).Where(f => f.CaseId == of.Id && ids.Contains(f.Id)).ToListAsync(cancel);
        if (findings.Count != ids.Count) return AccessRefusal.NotFound;
        if (MayDecide(of, minutes, findings) is { } refusal) return refusal;

        var meeting = minutes is null ? null : new CommitteeMeeting(
            new(clock.NewId()), of, minutes, actor.Account, clock.GetUtcNow());
        foreach (var finding in findings)
        {
            if (finding.Decide(decisions[finding.Id], meeting?.Id, actor.Account, clock.GetUtcNow()) is { Succeeded: false, Refusal: var wrong })
                return wrong.At($"Finding-{finding.Item}");
        }

        if (meeting is not null) db.Add(meeting);
        // What the inspectors saw mended, or whose order was kept already, is nothing the next visit must look for.
        foreach (var finding in findings.Where(f => f is { State: FindingState.Confirmed, Outcome: not DefectOutcome.Mended, OrderKept: not true }))
            openDefects.Open(finding.Id.Value, finding.CentreId, finding.Item, TehranTime.DayOf(finding.Arrived), finding.Severity);
        await Follow(of, findings, cancel);
        await db.SaveChangesAsync(cancel);
        return of;
    }

    private Refusal? MayDecide(SupervisionCase of, SessionMinutes? minutes, List<Finding> findings)
    {
        if (minutes is null)
            return of.Track == CaseTrack.Fast ? actor.Lacks(Duty.SignLetters) : CasesRefusal.CommitteeNeeded;
        return Establishment.Check(
            shelf.Ladder(of.LadderId).Committee, minutes.Members, minutes.Day, findings.Max(f => TehranTime.DayOf(f.Arrived)),
            TehranTime.DayOf(clock.GetUtcNow()));
    }

    private async Task Follow(SupervisionCase of, List<Finding> decided, CancellationToken cancel)
    {
        var ladder = shelf.Ladder(of.LadderId);
        var ids = decided.Select(f => f.Id).ToList();
        var others = await db.Set<Finding>().Where(f => f.CaseId == of.Id && f.State != FindingState.Rejected && !ids.Contains(f.Id))
            .Select(f => new { f.State, f.Severity }).ToListAsync(cancel);
        var left = others.Count(f => f.State == FindingState.Proposed);
        of.Weighs(others.Select(f => (Severity?)f.Severity)
            .Concat(decided.Where(f => f.State != FindingState.Rejected).Select(f => (Severity?)f.Severity)).Min());
        if (left > 0 && of.Track == CaseTrack.Ladder)
        {
            await work.AskToEstablish(of, ladder, left, cancel);
        }
        else if (left == 0)
        {
            await work.Done(of, CaseWork.Establish, cancel);
            await work.Done(of, CaseWork.Decide, cancel);
        }

        if (decided.Any(f => f is { State: FindingState.Confirmed, Standing.Binds: true }))
        {
            of.Established(ladder, await Earlier(of, ladder, decided, cancel));
        }

        await db.SaveChangesAsync(cancel);
        await work.AskForWhatFollows(of, ladder, cancel);
        await timeline.Write(
            of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryEstablished",
            [of.Number, decided.Count(f => f.State == FindingState.Confirmed), decided.Count(f => f.State == FindingState.Rejected)],
            CaseWork.Link(of), cancel);
    }

    // The closed case that went furthest in which one of these critical requirements was broken shortly before.
    private async Task<SupervisionCase?> Earlier(SupervisionCase of, Ladder ladder, List<Finding> decided, CancellationToken cancel)
    {
        var rule = ladder.Reentry;
        var again = decided.Where(f => f.Climbs && f.Severity == rule.Severity).ToList();
        if (again.Count == 0) return null;
        var since = TehranTime.DayOf(again.Min(f => f.Arrived)).AddDays(-rule.Days);
        var items = again.Select(f => f.Item).ToList();
        var before = db.Set<Finding>().Where(f => f.CentreId == of.CentreId && items.Contains(f.Item) && f.State == FindingState.Confirmed
            && f.Standing != Standing.Suggested && f.Settled != SettledBy.Withdrawal);
        var closed = await db.Set<SupervisionCase>().AsNoTracking()
            .Where(c => c.CentreId == of.CentreId && c.Closed >= since && before.Any(f => f.CaseId == c.Id)).ToListAsync(cancel);
        return closed.MaxBy(c => ladder.IndexOf(c.Step));
    }

    // Another person's decision came between reading and saving: say which finding, so that the rest need not be guessed.
    private async Task<Outcome<SupervisionCase>> Faster(IReadOnlyDictionary<FindingId, Decision> decisions, CancellationToken cancel)
    {
        var ids = decisions.Keys.ToList();
        var items = await db.Set<Finding>().AsNoTracking().Where(f => ids.Contains(f.Id) && f.State != FindingState.Proposed)
            .OrderBy(f => f.No).Select(f => f.Item).ToListAsync(cancel);
        return items.Count > 0 ? CasesRefusal.AlreadyDecided(string.Join("، ", items)) : BasicsRefusal.ChangedMeanwhile;
    }
}
