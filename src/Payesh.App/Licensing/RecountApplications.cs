using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>Days of an office opened or closed: the last days of applications are counted anew, and say why they moved (P19).</summary>
public sealed class RecountApplications(PayeshDb db, LicensingShelf shelf, ReadPlaces places, LicensingWork work, ApplicationDesk desk) : IOn<WorkCalendarChanged>
{
    public async Task On(WorkCalendarChanged announcement, CancellationToken cancel)
    {
        var (first, last, from) = (announcement.Office.First, announcement.Office.Last, announcement.First);
        // Of a county's file that lies at the province the county's days count too: those of the whole file.
        var running = await db.Set<LicenceApplication>().Include(a => a.Steps.OrderBy(s => s.Order))
            .Where(a => a.Ended == null && ((a.Desk >= first && a.Desk <= last) || (a.Office >= first && a.Office <= last)))
            .Where(a => a.Due >= from || a.WholeDue >= from).ToListAsync(cancel);
        var book = await places.Book(cancel);
        foreach (var of in running)
        {
            var chain = shelf.Chain(of.ChainId);
            var before = of.Due;
            if (!of.Recount(book.Calendar, chain, announcement.Reason)) continue;
            await work.Moved(of, chain, cancel);
            if (before is { } was && of.Due is { } now && was != now) desk.Write(of, "Licensing.EntryMoved", was, now, announcement.Reason);
        }

        await db.SaveChangesAsync(cancel);
    }
}
