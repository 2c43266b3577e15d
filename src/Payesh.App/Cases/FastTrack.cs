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

/// <summary>How the head sends a case the fast way.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Measures">What is ordered at once.</param>
/// <param name="PeopleInside">People to be moved; null when nobody is moved now.</param>
public sealed record FastOrder(string? Reason, IReadOnlyList<MeasureOrder> Measures, int? PeopleInside)
{
    public static FastOrder For(string? reason) => new(reason, [], null);
}

/// <summary>
/// The head sends a case the fast way: a life was lost or harm was done. Hours run, immediate measures are ordered, every superior sees it at once, and
/// the committee is told afterwards.
/// </summary>
public sealed class TakeFastTrack(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CaseWork work, Worklist worklist, CentreTimeline timeline, MeasureDesk desk,
    OpenRelocation relocation)
{
    public async Task<Outcome<SupervisionCase>> Run(long no, FastOrder order, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        try
        {
            return await db.InTransaction(() => Take(no, order, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return BasicsRefusal.ChangedMeanwhile;
        }
    }

    private async Task<Outcome<SupervisionCase>> Take(long no, FastOrder order, CancellationToken cancel)
    {
        var of = await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel);
        if (of is null) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var taken = of.TakeFastTrack(PersianText.Normalise(order.Reason), actor.Account, now);
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
        desk.TellSuperiors(of, now.AddHours(rule.DecisionHours));
        if (order is { Measures: [], PeopleInside: null })
            await work.AskFor(of, MeasureDesk.DecideMeasures, $"{CaseWork.Link(of)}/measures", cancel, now.AddHours(rule.DecisionHours), danger: true);
        else if (await OrderAll(of, order, cancel) is { } wrong)
        {
            db.ChangeTracker.Clear();
            return wrong;
        }
        await db.SaveChangesAsync(cancel);
        return of;
    }

    private async Task<Refusal?> OrderAll(SupervisionCase of, FastOrder order, CancellationToken cancel)
    {
        foreach (var measure in order.Measures)
        {
            if (await desk.Order(of, measure with { Text = PersianText.Normalise(measure.Text) }, null, cancel) is { Succeeded: false, Refusal: var wrong })
                return wrong.At($"{wrong.Field}-{measure.Kind}");
        }
        return order.PeopleInside is { } people && await relocation.Open(of, people, actor.Account, cancel) is { Succeeded: false, Refusal: var refused } ? refused : null;
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
