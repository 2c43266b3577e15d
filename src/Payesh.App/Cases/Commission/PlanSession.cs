using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases.Commission;

namespace Payesh.App.Cases.Commission;

/// <summary>Fixes day, hour and place of a session of the own commission.</summary>
public sealed class PlanSession(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<CommissionSession>> Run(OfficeCode body, SessionPlan plan, CancellationToken cancel)
    {
        if (actor.LacksBody(body) is { } refusal) return refusal;
        var (written, today) = (plan with { Place = PersianText.Normalise(plan.Place) }, TehranTime.DayOf(clock.GetUtcNow()));
        if (written.Check(today) is { } wrong) return wrong;
        return await db.InTransaction<Outcome<CommissionSession>>(async () =>
        {
            var year = written.Day.Jalali.Year;
            var number = CommissionSession.NumberOf(year, await db.NextNumber($"commission/{body}/{year}", cancel));
            var session = db.Add(new CommissionSession(new(clock.NewId()), body, number, written, actor.Account)).Entity;
            await db.SaveChangesAsync(cancel);
            return session;
        }, cancel);
    }
}

/// <summary>A case that waits is put on the agenda of a session, or taken off it.</summary>
public sealed class KeepAgenda(PayeshDb db, Actor actor, AgendaWork work, CaseWorkOfItem cases)
{
    public Task<Outcome<AgendaItem>> Put(long item, long session, CancellationToken cancel) => db.OnItem(actor, item, async found =>
    {
        var on = await db.Set<CommissionSession>().SingleOrDefaultAsync(s => s.No == session, cancel);
        if (on is null || actor.LacksBody(on.Body) is not null) return AccessRefusal.NotFound;
        var place = await db.Set<AgendaItem>().Where(i => i.Session == on.Id).MaxAsync(i => (int?)i.Place, cancel) ?? 0;
        var put = found.PutOn(on, place + 1);
        if (!put.Succeeded) return put;
        await work.Done(found, AgendaWork.Agenda, cancel);
        if (found.Route != CommissionRoute.FastTrack) work.AskFor(found, AgendaWork.Invite);
        return put;
    }, cancel);

    public Task<Outcome<AgendaItem>> TakeOff(long item, CancellationToken cancel) => db.OnItem(actor, item, async found =>
    {
        var off = found.TakeOff();
        if (!off.Succeeded) return off;
        await cases.WaitAgain(found, cancel);
        return off;
    }, cancel);
}

/// <summary>What was on an agenda and was not decided waits for another session.</summary>
public sealed class CaseWorkOfItem(PayeshDb db, AgendaWork work)
{
    public async Task WaitAgain(AgendaItem item, CancellationToken cancel)
    {
        await work.Done(item, null, cancel);
        work.AskForAgenda(await db.Set<Domain.Cases.SupervisionCase>().SingleAsync(c => c.Id == item.CaseId, cancel), item);
    }
}

/// <summary>Moves or cancels a session that was not held.</summary>
public sealed class MoveSession(PayeshDb db, Actor actor, TimeProvider clock, CaseWorkOfItem cases)
{
    public Task<Outcome<CommissionSession>> Run(long no, long version, SessionPlan plan, CancellationToken cancel) => db.OnSession(
        actor, no, version, session => Task.FromResult(session.Move(plan with { Place = PersianText.Normalise(plan.Place) }, TehranTime.DayOf(clock.GetUtcNow()))), cancel);

    public Task<Outcome<CommissionSession>> Cancel(long no, long version, string? reason, CancellationToken cancel) => db.OnSession(actor, no, version, async session =>
    {
        var cancelled = session.Cancel(PersianText.Normalise(reason));
        if (!cancelled.Succeeded) return cancelled;
        foreach (var item in await db.ItemsOf(session, cancel))
        {
            if (!item.TakeOff().Succeeded) continue;
            await cases.WaitAgain(item, cancel);
        }

        return cancelled;
    }, cancel);
}

internal static class Commissions
{
    extension(PayeshDb db)
    {
        public Task<List<AgendaItem>> ItemsOf(CommissionSession session, CancellationToken cancel) => db.Set<AgendaItem>()
            .Include(i => i.Conflicts).Include(i => i.Votes).Where(i => i.Session == session.Id).OrderBy(i => i.Place).ToListAsync(cancel);

        /// <summary>An act on one item of the own commission: of two people who act at once the second one finds what the first did.</summary>
        public async Task<Outcome<AgendaItem>> OnItem(
            Actor actor, long no, Func<AgendaItem, Task<Outcome<AgendaItem>>> act, CancellationToken cancel)
        {
            if (actor.Lacks(Duty.KeepCommission) is { } refusal) return refusal;
            try
            {
                return await db.InTransaction(async () =>
                {
                    await db.LockSeries($"agenda/{no}", cancel);
                    var item = await db.Set<AgendaItem>().Include(i => i.Conflicts).Include(i => i.Votes).SingleOrDefaultAsync(i => i.No == no, cancel);
                    if (item is null || actor.LacksBody(item.Body) is not null) return AccessRefusal.NotFound;
                    var done = await act(item);
                    if (done.Succeeded) await db.SaveChangesAsync(cancel);
                    else db.ChangeTracker.Clear();
                    return done;
                }, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return BasicsRefusal.ChangedMeanwhile;
            }
        }

        /// <summary>An act on one session of the own commission, on the version that was on the screen.</summary>
        public async Task<Outcome<CommissionSession>> OnSession(
            Actor actor, long no, long version, Func<CommissionSession, Task<Outcome<CommissionSession>>> act, CancellationToken cancel)
        {
            if (actor.Lacks(Duty.KeepCommission) is { } refusal) return refusal;
            try
            {
                return await db.InTransaction(async () =>
                {
                    await db.LockSeries($"session/{no}", cancel);
                    var session = await db.Set<CommissionSession>().SingleOrDefaultAsync(s => s.No == no, cancel);
                    if (session is null || actor.LacksBody(session.Body) is not null) return AccessRefusal.NotFound;
                    if (session.Version != version) return BasicsRefusal.ChangedMeanwhile;
                    var done = await act(session);
                    if (done.Succeeded) await db.SaveChangesAsync(cancel);
                    else db.ChangeTracker.Clear();
                    return done;
                }, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return BasicsRefusal.ChangedMeanwhile;
            }
        }
    }
}
