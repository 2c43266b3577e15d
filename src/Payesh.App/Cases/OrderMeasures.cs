using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>The head orders a measure on the fast track.</summary>
public sealed class OrderMeasure(PayeshDb db, Actor actor, MeasureDesk desk)
{
    public async Task<Outcome<Measure>> Run(long no, MeasureOrder order, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<Measure>>(async () =>
        {
            await db.LockSeries($"case/{no}", cancel);
            if (await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel) is not { } of) return AccessRefusal.NotFound;
            var ordered = await desk.Order(of, order with { Text = PersianText.Normalise(order.Text) }, null, cancel);
            if (ordered.Succeeded) await db.SaveChangesAsync(cancel);
            return ordered;
        }, cancel);
    }
}

/// <summary>What is ordered or holds about a centre: its page says so.</summary>
public sealed class MeasuresInForce(PayeshDb db, Actor actor)
{
    public async Task<IReadOnlyList<Measure>> Run(CentreId centre, CancellationToken cancel) => actor.Lacks(Duty.Read) is not null ? [] :
        await db.Set<Measure>().AsNoTracking().Where(m => m.CentreId == centre && (m.State == MeasureState.Ordered || m.State == MeasureState.InForce))
            .OrderBy(m => m.No).ToListAsync(cancel);
}

/// <summary>Whoever sees to a measure, or a reviewer, says that it was carried out, with words and files that prove it.</summary>
public sealed class CarryOutMeasure(PayeshDb db, Actor actor, TimeProvider clock, MeasureDesk desk, CaseShelf shelf, CaseWork work)
{
    public async Task<Outcome<Measure>> Run(long no, DateTimeOffset when, string? text, IReadOnlyList<string> files, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        return await db.ActOn(no, async (measure, of) =>
        {
            if (measure.Responsible != actor.Account && actor.Lacks(Duty.Review) is { } notTheirs) return notTheirs;
            if (await db.KeepFiles(of, files, cancel) is { } unknown) return unknown;
            var done = measure.CarryOut(when, PersianText.Normalise(text), files, actor.Account, clock.GetUtcNow());
            if (!done.Succeeded) return done;
            await desk.CarriedOut(of, measure, cancel);
            await work.AskForWhatFollows(of, shelf.Ladder(of.LadderId), cancel);
            return done;
        }, cancel);
    }
}

/// <summary>Somebody else looked whether a measure is kept. One that is broken comes to the head at once.</summary>
public sealed class LookAtMeasure(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist, CaseShelf shelf, CaseWork work)
{
    public async Task<Outcome<Measure>> Run(long no, DateOnly day, bool kept, string? text, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Inspect) is { } refusal) return refusal;
        return await db.ActOn(no, async (measure, of) =>
        {
            var looked = measure.Look(day, kept, PersianText.Normalise(text), actor.Account, TehranTime.DayOf(clock.GetUtcNow()));
            if (!looked.Succeeded) return looked.Refusal;
            await worklist.Done(MeasureDesk.Subject(measure.Id), MeasureDesk.Look, cancel);
            await worklist.Done(MeasureDesk.Subject(measure.Id), Broken, cancel);
            if (!kept) worklist.Add(CaseWork.Of(of, Broken, MeasureDesk.Link(of, measure.No)) with
            {
                Subject = MeasureDesk.Subject(measure.Id), Arguments = [new TextKey($"Cases.MeasureKind.{measure.Kind}"), of.CentreName],
                Duty = Duty.SignLetters, Danger = true, Due = clock.GetUtcNow().AddHours(24),
            });
            await db.SaveChangesAsync(cancel);
            await work.AskForWhatFollows(of, shelf.Ladder(of.LadderId), cancel);
            return measure;
        }, cancel);
    }

    public const string Broken = "Cases.WorkMeasureBroken";
}

/// <summary>The head ends a measure before its day, or takes it back. One that a commission decided is the commission's to end.</summary>
public sealed class LiftMeasure(PayeshDb db, Actor actor, TimeProvider clock, MeasureDesk desk, CaseShelf shelf, CaseWork work)
{
    public async Task<Outcome<Measure>> Run(long no, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.ActOn(no, async (measure, of) =>
        {
            if (measure.Decision is not null) return CasesRefusal.NotTheirMeasure;
            var held = measure.State == MeasureState.InForce;
            var lifted = measure.Lift(PersianText.Normalise(reason), actor.Account, TehranTime.DayOf(clock.GetUtcNow()));
            if (!lifted.Succeeded) return lifted;
            await desk.Lifted(of, measure, held, cancel);
            await work.AskForWhatFollows(of, shelf.Ladder(of.LadderId), cancel);
            return lifted;
        }, cancel);
    }
}

internal static class MeasuresOfCases
{
    extension(PayeshDb db)
    {
        public async Task<(Measure Measure, SupervisionCase Case)?> MeasureOf(long no, CancellationToken cancel) =>
            await db.Set<Measure>().Include(m => m.Looks.OrderBy(l => l.Order)).SingleOrDefaultAsync(m => m.No == no, cancel) is { } measure
                ? (measure, await db.Set<SupervisionCase>().Include(c => c.Steps.OrderBy(s => s.Order)).SingleAsync(c => c.Id == measure.CaseId, cancel)) : null;

        public Task<List<Measure>> MeasuresOf(SupervisionCase of, CancellationToken cancel) =>
            db.Set<Measure>().Include(m => m.Looks.OrderBy(l => l.Order)).Where(m => m.CaseId == of.Id).OrderBy(m => m.No).ToListAsync(cancel);

        /// <summary>One act on a measure; what is refused keeps nothing.</summary>
        public async Task<Outcome<Measure>> ActOn(long no, Func<Measure, SupervisionCase, Task<Outcome<Measure>>> act, CancellationToken cancel)
        {
            try
            {
                return await db.InTransaction<Outcome<Measure>>(async () =>
                {
                    if (await db.MeasureOf(no, cancel) is not var (measure, of)) return AccessRefusal.NotFound;
                    var done = await act(measure, of);
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
