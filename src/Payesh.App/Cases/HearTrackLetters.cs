using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>A letter of the two tracks has its number, or was served: its report or place goes on.</summary>
public sealed class HearTrackLetters(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work, PlaceLetters places)
    : IOn<LetterSealed>, IOn<LetterServed>
{
    public async Task On(LetterSealed announcement, CancellationToken cancel)
    {
        var id = announcement.Letter.Id;
        if (await db.Set<TrackLetter>().SingleOrDefaultAsync(l => l.Letter == id, cancel) is not { } written) return;
        var (now, date) = (clock.GetUtcNow(), announcement.Letter.Date!.Value);
        // Recorded by hand meanwhile, or dismissed: the sealed letter stays in the registry and changes nothing here.
        if (!written.GoOut(announcement.Letter.Number!, date, date, TehranTime.DayOf(now)).Succeeded) return;
        if (written.Subject == TrackSubject.Place) await places.Follow(written, cancel);
        else await Send(written, now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task On(LetterServed announcement, CancellationToken cancel)
    {
        var id = announcement.Letter.Id;
        if (await db.Set<TrackLetter>().SingleOrDefaultAsync(l => l.Letter == id, cancel) is not { } written) return;
        written.ServedOn(announcement.Serving.Day);
        await db.SaveChangesAsync(cancel);
    }

    private async Task Send(TrackLetter written, DateTimeOffset now, CancellationToken cancel)
    {
        var report = await db.Set<ProsecutorReport>().SingleAsync(r => r.Id == written.SubjectId, cancel);
        report.Send(written.Number, written.Date!.Value, actor.Account, now, shelf.On(TehranTime.DayOf(now)).ReportFollowUpDays);
        await work.FollowReport(report, cancel);
    }
}

/// <summary>What follows for a place when one of its letters is on its way.</summary>
public sealed class PlaceLetters(PayeshDb db, TimeProvider clock, TrackShelf shelf, TrackWork work, CentreTimeline timeline)
{
    /// <param name="letter">The letter, with number and date; stored or not yet.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Follow(TrackLetter letter, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var place = await db.Set<UnlicensedPlace>().SingleAsync(p => p.Id == letter.SubjectId, cancel);
        var now = clock.GetUtcNow();
        if (place.Round == letter.Round)
        {
            var sent = await db.Set<TrackLetter>()
                .Where(l => l.Subject == TrackSubject.Place && l.SubjectId == place.Id && l.Round == place.Round && l.Date != null).Select(l => l.To).ToListAsync(cancel);
            place.LettersOut(sent, shelf.On(TehranTime.DayOf(now)).Place, now);
        }

        await timeline.Write(
            place.CentreId, now, EntryKind.Letter, letter.To == LetterTo.Prosecutor ? "Cases.EntryPlaceProsecutor" : "Cases.EntryPlacePolice",
            [letter.Number, letter.Date!.Value], TrackWork.Link(place), cancel);
        await work.FollowPlace(place, cancel);
    }
}
