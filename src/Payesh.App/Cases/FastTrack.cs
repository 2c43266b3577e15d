using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>The head sends a case the fast way: a life was lost or harm was done. Hours run, and the committee is told afterwards.</summary>
public sealed class TakeFastTrack(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CaseWork work, Worklist worklist, CentreTimeline timeline)
{
    public async Task<Outcome<SupervisionCase>> Run(long no, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        try
        {
            return await db.InTransaction(() => Take(no, reason ?? "", cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return BasicsRefusal.ChangedMeanwhile;
        }
    }

    private async Task<Outcome<SupervisionCase>> Take(long no, string reason, CancellationToken cancel)
    {
        var of = await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel);
        if (of is null) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var taken = of.TakeFastTrack(PersianText.Normalise(reason), actor.Account, now);
        if (!taken.Succeeded) return taken;

        var rule = shelf.Ladder(of.LadderId).FastTrack;
        var proposed = await db.Set<Finding>().AnyAsync(f => f.CaseId == of.Id && f.State == FindingState.Proposed, cancel);
        await work.Done(of, CaseWork.Establish, cancel);
        if (proposed) await work.AskFor(of, CaseWork.Decide, $"{CaseWork.Link(of)}/committee", cancel, now.AddHours(rule.DecisionHours), danger: true);
        worklist.Add(CaseWork.Of(of, CaseWork.TellCommittee, $"{CaseWork.Link(of)}/committee") with
        {
            Arguments = [of.CentreName], Duty = Duty.Review, Due = CaseWork.EndOf(TehranTime.DayOf(now).AddDays(rule.TellCommitteeDays)),
        });
        await timeline.Write(of.CentreId, now, EntryKind.Case, "Cases.EntryFastTrack", [of.Number], CaseWork.Link(of), cancel);
        await db.SaveChangesAsync(cancel);
        return of;
    }
}

/// <summary>The committee was told of what the head decided alone.</summary>
public sealed class TellCommittee(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CaseWork work)
{
    public async Task<Outcome<SupervisionCase>> Run(long no, SessionMinutes minutes, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<SupervisionCase>>(async () =>
        {
            var of = await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel);
            if (of is null) return AccessRefusal.NotFound;
            var today = TehranTime.DayOf(clock.GetUtcNow());
            if (Establishment.Check(shelf.Ladder(of.LadderId).Committee, minutes.Members, minutes.Day, TehranTime.DayOf(of.Opened), today) is { } wrong)
                return wrong;
            db.Add(new CommitteeMeeting(
                new(clock.NewId()), of, minutes with { ToldOnly = true }, actor.Account, clock.GetUtcNow()));
            await work.Done(of, CaseWork.TellCommittee, cancel);
            await db.SaveChangesAsync(cancel);
            return of;
        }, cancel);
    }
}
