using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Messages;

namespace Payesh.App.Work;

/// <summary>The own acts that have a deadline, for the calendar. A visit's own act is left out: Inspections enters the visit.</summary>
public sealed class WorkCalendarEntries(PayeshDb db, MyWork mine) : ICalendarSource
{
    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarEntry>> Read(DateTimeOffset since, CancellationToken cancel)
    {
        var own = await mine.Own(db.Set<WorkItem>().AsNoTracking(), cancel);
        return await own.Where(i => i.Due != null && i.Due >= since && i.SubjectKind != "visit").OrderBy(i => i.Due).ThenBy(i => i.No).Take(Most)
            .Select(i => new CalendarEntry
            {
                Id = "work-" + i.No, Text = i.Text, SubjectKind = i.SubjectKind, Number = i.Number, Link = i.Link, At = i.Due!.Value,
            }).ToListAsync(cancel);
    }
}
