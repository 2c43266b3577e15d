using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>Visits on whose team the person is, for the calendar: number and hours, never the centre, which nobody may know the day before (P12).</summary>
public sealed class VisitCalendarEntries(PayeshDb db, Actor actor) : ICalendarSource
{
    private const int Most = 500;

    public async Task<IReadOnlyList<CalendarEntry>> Read(DateTimeOffset since, CancellationToken cancel)
    {
        var visits = from member in db.Set<VisitMember>().AsNoTracking()
                     join visit in db.Set<Visit>() on member.Visit equals visit.Id
                     where member.Account == actor.Account && member.Left == null && visit.To >= since && visit.Stage != VisitStage.Cancelled
                     orderby visit.From
                     select new { visit.Id, visit.Number, visit.From, visit.To };
        return [.. (await visits.Take(Most).ToListAsync(cancel)).Select(visit => new CalendarEntry
        {
            Id = $"visit-{visit.Id.Value:n}", Text = PlanVisit.Go, SubjectKind = "visit", Number = visit.Number, Link = $"/visits/{visit.Id.Value}",
            At = visit.From, Until = visit.To,
        })];
    }
}
