using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Places;

/// <summary>What makes the calendar of one office, as a person keeps it.</summary>
/// <param name="Hours">Rules of the office and of those above it, nearest first, newest first.</param>
/// <param name="Closures">Closures of the office and of those above it, newest first; withdrawn ones included.</param>
/// <param name="Holidays">Official holidays of the coming year.</param>
public sealed record OfficeCalendarRows(IReadOnlyList<HoursRow> Hours, IReadOnlyList<ClosureRow> Closures, IReadOnlyList<HolidayRow> Holidays);

/// <summary>Reads hours, closures and holidays of an office. Public inside the organization.</summary>
public sealed class OfficeDays(PayeshDb db, Actor actor)
{
    private const int DaysAhead = 366, DaysBack = 366;

    public async Task<Outcome<OfficeCalendarRows>> Run(OfficeCode office, DateOnly today, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        OfficeCode[] above = [office, office.Superior, OfficeCode.Headquarters];
        var (past, ahead) = (today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        return new OfficeCalendarRows(
            await db.Set<HoursRow>().AsNoTracking().Where(row => above.Contains(row.Office))
                .OrderByDescending(row => row.Office).ThenByDescending(row => row.First).ThenByDescending(row => row.No).ToListAsync(cancel),
            await db.Set<ClosureRow>().AsNoTracking().Where(row => above.Contains(row.Office) && row.Last >= past)
                .OrderByDescending(row => row.First).ThenByDescending(row => row.No).ToListAsync(cancel),
            await db.Set<HolidayRow>().AsNoTracking().Where(row => row.Day >= today && row.Day < ahead)
                .OrderBy(row => row.Day).ThenBy(row => row.No).ToListAsync(cancel));
    }
}
