using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>Which steps are reckoned.</summary>
/// <param name="From">Left the desk on this day or later; null: from the beginning.</param>
/// <param name="Till">Left the desk on this day or before; null: until now. What lies there now is always counted.</param>
/// <param name="Paper">Of one paper.</param>
/// <param name="Renewal">First papers or renewals.</param>
/// <param name="Desk">At one office.</param>
public sealed record TimesFilter(DateOnly? From, DateOnly? Till, LicenceKind? Paper, bool? Renewal, OfficeCode? Desk);

/// <summary>One office at one step.</summary>
public sealed record TimesLine(OfficeCode Desk, ChainStep Step, StepTimes Times);

/// <summary>The offices' own times, per office and step: middles and tails. The applicant's days are not in them.</summary>
public sealed class OfficeTimes(PayeshDb db, Actor actor, TimeProvider clock, LicensingShelf shelf)
{
    public async Task<Outcome<IReadOnlyList<TimesLine>>> Run(TimesFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var steps = Narrowed(db.Set<ApplicationStep>().AsNoTracking(), filter);
        // Counts by days: neither database has the other's function for a median, and both can count.
        var counts = await steps
            .GroupBy(s => new { s.Desk, s.Code, s.OwnDays, Late = s.Ended == null ? s.Due != null && s.Due < today : s.Late })
            .Select(g => new { g.Key.Desk, g.Key.Code, g.Key.OwnDays, g.Key.Late, Files = g.Count() }).ToListAsync(cancel);
        var chain = shelf.On(today);
        var order = chain.Steps.Select(step => step.Code).ToList();
        return counts.GroupBy(c => (c.Desk, c.Code)).Where(g => order.Contains(g.Key.Code))
            .Select(g => new TimesLine(g.Key.Desk, chain.Step(g.Key.Code), StepTimes.Of(g.Select(c => new StepCount(c.OwnDays, c.Late, c.Files)))))
            .OrderBy(line => line.Desk).ThenBy(line => order.IndexOf(line.Step.Code)).ToList();
    }

    private static IQueryable<ApplicationStep> Narrowed(IQueryable<ApplicationStep> steps, TimesFilter filter)
    {
        if (filter.From is { } from) steps = steps.Where(s => s.Ended == null || s.Ended >= from);
        if (filter.Till is { } till) steps = steps.Where(s => s.Ended == null || s.Ended <= till);
        if (filter.Paper is { } paper) steps = steps.Where(s => s.Paper == paper);
        if (filter.Renewal is { } renewal) steps = steps.Where(s => s.Renewal == renewal);
        return filter.Desk is { } desk ? steps.Where(s => s.Desk == desk) : steps;
    }
}
