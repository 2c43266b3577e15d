using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>Calls a visit off, with a reason. What a device still sends is kept and parked; the mission order holds no longer.</summary>
public sealed class CancelVisit(PayeshDb db, Actor actor, Worklist work, TimeProvider clock)
{
    public async Task<Outcome<Visit>> Run(VisitId id, string reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.PlanVisits) is { } refusal) return refusal;
        var visit = await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        var outcome = visit.Cancel(reason);
        if (!outcome.Succeeded) return outcome;
        foreach (var order in await db.Orders(id).ToListAsync(cancel)) order.Withdraw(clock.GetUtcNow());
        await work.Done(new("visit", id.Value), null, cancel);
        return await db.Save(visit, cancel);
    }
}

/// <summary>
/// Gives a visit to another team: a new mission order, a new edition of the pack. Whoever leaves is told by the own phone; what that phone
/// still sends is kept and parked.
/// </summary>
public sealed class ChangeTeam(
    PayeshDb db, Actor actor, TimeProvider clock, FormTeam form, IssueOrder issue, SealPack seal, Worklist work)
{
    public async Task<Outcome<Visit>> Run(VisitId id, TeamProposal proposal, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.PlanVisits) is { } refusal) return refusal;
        return await db.InTransaction(() => Change(id, proposal, cancel), cancel);
    }

    /// <summary>Who goes there as it stands.</summary>
    public async Task<Outcome<IReadOnlyList<VisitMember>>> Now(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.PlanVisits) is { } refusal) return refusal;
        if (!await db.Set<Visit>().AnyAsync(v => v.Id == id, cancel)) return AccessRefusal.NotFound;
        return await db.Set<VisitMember>().AsNoTracking().Where(m => m.Visit == id && m.Left == null).ToListAsync(cancel);
    }

    private async Task<Outcome<Visit>> Change(VisitId id, TeamProposal proposal, CancellationToken cancel)
    {
        var visit = await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        var centre = await db.Set<Centre>().SingleAsync(c => c.Id == visit.CentreId, cancel);
        var team = await form.Run(proposal, centre, visit.Kind, cancel);
        if (!team.Succeeded) return team.Refusal;
        var reassigned = visit.Reassign(proposal.Lead);
        if (!reassigned.Succeeded) return reassigned;
        await Members(id, team.Value, proposal.Lead, cancel);
        // Saved before a number is taken: whoever was faster is met here, and the register of orders has no gap.
        var saved = await db.Save(visit, cancel);
        if (!saved.Succeeded) return saved;

        foreach (var order in await db.Orders(id).ToListAsync(cancel)) order.Withdraw(clock.GetUtcNow());
        var pack = await db.Set<VisitPack>().Where(p => p.Visit == id).OrderByDescending(p => p.Edition).FirstAsync(cancel);
        var next = Pack.Read(seal.Open(pack)) with
        {
            Team = PackMember.Of(team.Value, proposal.Lead), Order = await issue.Run(visit, centre.Name, team.Value, cancel),
        };
        db.Add(seal.Seal(id, pack.Edition + 1, next, proposal.OverrideReason));
        await work.Done(new("visit", id.Value), PlanVisit.Go, cancel);
        work.Add(PlanVisit.GoThere(visit));
        await db.SaveChangesAsync(cancel);
        return visit;
    }

    private async Task Members(VisitId id, IReadOnlyList<Account> team, AccountId lead, CancellationToken cancel)
    {
        var known = await db.Set<VisitMember>().Where(m => m.Visit == id).ToListAsync(cancel);
        foreach (var member in known)
        {
            if (team.Any(account => account.AccountId == member.Account)) member.Stay(member.Account == lead);
            else member.Leave(clock.GetUtcNow());
        }

        foreach (var account in team.Where(account => known.All(member => member.Account != account.AccountId)))
            db.Add(new VisitMember(id, account.AccountId, account.AccountId == lead, clock.GetUtcNow()));
    }
}
