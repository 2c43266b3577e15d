using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Cases;

/// <summary>One private thing of a visit: a talk, a time of watching, what is behind a sign. Never what was said.</summary>
/// <param name="Part">Kind, bar, item: the name of its key.</param>
/// <param name="Lines">Lines of the log about it.</param>
/// <param name="Kept">Its key still exists.</param>
public sealed record PrivateThing(string Part, string Kind, string Item, int Lines, bool Kept);

/// <param name="May">The first day on which a key may be destroyed; null before the visit is reviewed.</param>
/// <param name="Case">Number of the case that rests on the visit.</param>
/// <param name="Waits">Why no key may be destroyed now; null when it may.</param>
public sealed record VisitPrivates(Visit Visit, IReadOnlyList<PrivateThing> Things, DateOnly? May, string? Case, Refusal? Waits);

/// <summary>What private things a visit has and how long their keys are kept.</summary>
public sealed class ReadPrivates(PayeshDb db, Actor actor, VisitLogs logs, SubjectKeys keys, TimeProvider clock)
{
    public async Task<Outcome<VisitPrivates>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.DestroyPersonal) is { } refusal) return refusal;
        if (await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } visit) return AccessRefusal.NotFound;
        var lines = (await logs.Read(id, cancel)).Logs.SelectMany(log => log.Lines).OfType<Operation>()
            .Where(operation => operation.Class == OperationClass.Protected).GroupBy(operation => (operation.Kind, operation.Item)).ToList();
        var kept = await keys.Kept(id.Value, lines.Select(part => LinePart.OfSlot(part.Key.Kind, part.Key.Item)), cancel);
        var things = lines.Select(part => (Part: LinePart.OfSlot(part.Key.Kind, part.Key.Item), part.Key, Count: part.Count()))
            .Select(one => new PrivateThing(one.Part, one.Key.Kind, one.Key.Item, one.Count, kept.Contains(one.Part)));
        var number = await db.Set<Finding>().Where(f => f.Visit == id)
            .Join(db.Set<SupervisionCase>(), finding => finding.CaseId, of => of.Id, (_, of) => of.Number).FirstOrDefaultAsync(cancel);
        DateOnly? may = visit.ReviewedAt is { } reviewed ? PrivateWordsRule.EndOf(reviewed) : null;
        return new VisitPrivates(visit, [.. things.OrderBy(thing => thing.Part, StringComparer.Ordinal)], may, number, Waits(may, number));
    }

    private Refusal? Waits(DateOnly? may, string? number)
    {
        if (may is not { } day) return CasesRefusal.NotReviewedYet;
        // No case is closed yet in this program: what one rests on stays.
        if (number is not null) return CasesRefusal.CaseRestsOnIt(number);
        return TehranTime.DayOf(clock.GetUtcNow()) < day ? CasesRefusal.KeptTill(day) : null;
    }
}

/// <summary>Destroys the key of one private thing, with a reason. Nothing brings the words back; the chain of the visit holds as before.</summary>
public sealed class DestroyPrivate(
    PayeshDb db, Actor actor, ReadPrivates read, SubjectKeys keys, SubjectKeyFile file, Scrub scrub, TimeProvider clock)
{
    private const int LongestReason = 400;

    public async Task<Outcome<VisitId>> Run(VisitId id, string? part, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.DestroyPersonal) is { } mayNot) return mayNot;
        if (PersianText.Normalise(reason ?? "") is not { Length: > 0 and <= LongestReason } why) return CasesRefusal.ReasonMissing.At("Reason");
        byte[]? left = null;
        var done = await db.InTransaction<Outcome<VisitId>>(async () =>
        {
            var found = await read.Run(id, cancel);
            if (found.Refusal is { } refusal) return refusal;
            if (found.Value.Waits is { } waits) return waits;
            if (!found.Value.Things.Any(thing => thing.Part == part && thing.Kept)) return CasesRefusal.NoSuchPrivate;
            left = await keys.Forget(id.Value, part!, cancel);
            db.Note(AuditKind.KeyDestroyed, "Cases", nameof(Visit), id.Value.ToString("D"), clock.GetUtcNow(), $"{part}: {why}");
            await db.SaveChangesAsync(cancel);
            return id;
        }, cancel);
        if (!done.Succeeded || left is null) return done;
        await scrub.Run(db, cancel);
        await file.Keep(new(id.Value, left), cancel);
        return done;
    }
}
