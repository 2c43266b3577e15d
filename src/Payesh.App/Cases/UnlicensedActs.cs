using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>What every act on an unlicensed place does around it: one at a time, the rules of today, the work that follows.</summary>
public sealed class PlaceDesk(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work, CentreTimeline timeline)
{
    public PlaceRule Rule => shelf.On(TehranTime.DayOf(Now)).Place;

    public DateTimeOffset Now => clock.GetUtcNow();

    public AccountId By => actor.Account;

    public Guid NewId() => clock.NewId();

    /// <param name="duty">What one must hold.</param>
    /// <param name="no">The place.</param>
    /// <param name="act">The act; what it adds is stored with it.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<UnlicensedPlace>> Do(
        Duty duty, long no, Func<UnlicensedPlace, Task<Outcome<UnlicensedPlace>>> act, CancellationToken cancel)
    {
        if (actor.Lacks(duty) is { } refusal) return refusal;
        return await db.InTransaction(async () =>
        {
            // Two people who enter the same at once: the second one waits here and finds it done.
            await db.LockSeries($"track/{TrackSubject.Place}/{no}", cancel);
            if (await db.Set<UnlicensedPlace>().SingleOrDefaultAsync(p => p.No == no, cancel) is not { } place) return AccessRefusal.NotFound;
            var done = await act(place);
            if (!done.Succeeded) return done;
            await db.SaveChangesAsync(cancel);
            await work.FollowPlace(place, cancel);
            await db.SaveChangesAsync(cancel);
            return done;
        }, cancel);
    }

    public Task Write(UnlicensedPlace place, DateTimeOffset at, EntryKind kind, string title, IEnumerable<object> arguments, CancellationToken cancel) =>
        timeline.Write(place.CentreId, at, kind, title, arguments, TrackWork.Link(place), cancel);
}

/// <summary>Two people looked from outside, or whether a sealed place opened again.</summary>
public sealed class LookAtPlace(PayeshDb db, PlaceDesk desk)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, LookFacts look, CancellationToken cancel) => desk.Do(Duty.Inspect, no, async place =>
    {
        var plain = look with { First = PersianText.Normalise(look.First), Second = PersianText.Normalise(look.Second), Seen = PersianText.Normalise(look.Seen) };
        var before = await db.Set<PlaceLook>().Where(l => l.PlaceId == place.Id && l.Round == place.Round).ToListAsync(cancel);
        var made = new PlaceLook(place, plain, desk.By, desk.Now);
        var seen = place.Look(plain, before, desk.Rule, desk.Now);
        if (!seen.Succeeded) return seen;
        if (await db.KeepTrackFile(plain.Photo, place.Office, place.Field, $"place:{place.Id}", cancel) is { } unknown) return unknown.At("Photo");
        db.Add(made);
        var title = !made.Watch ? "Cases.EntryPlaceLooked" : plain.InUse ? "Cases.EntryPlaceReopened" : "Cases.EntryPlaceWatched";
        await desk.Write(place, plain.At, EntryKind.Visit, title, [], cancel);
        return seen;
    }, cancel);
}

/// <summary>Somebody decides within hours what is done about a danger to life.</summary>
public sealed class DecidePlaceDanger(PlaceDesk desk)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, string? decision, CancellationToken cancel) => desk.Do(Duty.SignLetters, no, async place =>
    {
        var decided = place.DecideDanger(PersianText.Normalise(decision), desk.By, desk.Now);
        if (decided.Succeeded) await desk.Write(place, desk.Now, EntryKind.Case, "Cases.EntryPlaceDanger", [], cancel);
        return decided;
    }, cancel);
}

/// <summary>A letter about a place was written in the automation: its number and date are recorded.</summary>
public sealed class RecordPlaceLetter(PayeshDb db, PlaceDesk desk, PlaceLetters letters)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, LetterTo to, string? number, DateOnly date, CancellationToken cancel) =>
        desk.Do(Duty.SignLetters, no, async place =>
        {
            if (place.MayWrite() is { } wrong) return wrong;
            var matter = new TrackMatter(TrackSubject.Place, place.Id, place.Round, to, place.Office, place.Field);
            var letter = await db.TrackLetterOf(matter, cancel)
                ?? db.Add(new TrackLetter(desk.NewId(), matter, null, new("", "", "", ""), desk.By, desk.Now)).Entity;
            var earliest = await db.Set<PlaceLook>().Where(l => l.PlaceId == place.Id).OrderBy(l => l.At).Select(l => l.At).FirstAsync(cancel);
            var plain = PersianText.Normalise(number);
            var other = await db.Set<TrackLetter>().AnyAsync(l => l.Subject == TrackSubject.Place && l.SubjectId == place.Id && l.Number == plain && l.Date == date, cancel);
            if (other && plain.Length > 0) return CasesRefusal.LetterNumberKnown.At("Number");
            var gone = letter.GoOut(plain, date, TehranTime.DayOf(earliest), TehranTime.DayOf(desk.Now));
            if (!gone.Succeeded) return gone.Refusal;
            await letters.Follow(letter, cancel);
            return place;
        }, cancel);
}

/// <summary>The prosecutor's office was asked for the order, and there is none yet.</summary>
public sealed class AskForOrderAgain(PlaceDesk desk)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, CancellationToken cancel) =>
        desk.Do(Duty.SignLetters, no, place => Task.FromResult(place.AskedAgain(desk.Rule, desk.Now)), cancel);
}

/// <summary>The bodies went in together, with a judicial order.</summary>
public sealed class EnterPlace(PayeshDb db, PlaceDesk desk)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, EntryFacts entry, CancellationToken cancel) => desk.Do(Duty.Inspect, no, async place =>
    {
        var plain = entry with
        {
            OrderNumber = PersianText.Normalise(entry.OrderNumber), Branch = PersianText.Normalise(entry.Branch),
            Bodies = [.. entry.Bodies.Select(body => new Present(PersianText.Normalise(body.Name), PersianText.Normalise(body.Post), PersianText.Normalise(body.Body)))],
        };
        var asked = await db.Set<TrackLetter>().Where(l => l.Subject == TrackSubject.Place && l.SubjectId == place.Id && l.Round == place.Round && l.To == LetterTo.Prosecutor)
            .Select(l => l.Date).SingleOrDefaultAsync(cancel);
        var entered = place.Enter(plain, asked, desk.Rule, desk.Now);
        if (!entered.Succeeded) return entered;
        db.Add(new JointEntry(place, plain, desk.By, desk.Now));
        await desk.Write(place, plain.At, EntryKind.Visit, "Cases.EntryPlaceEntered", [plain.OrderNumber, plain.HeadCount], cancel);
        return entered;
    }, cancel);
}

/// <summary>The track ends: the watch is over, it is no place of ours, another body has it.</summary>
public sealed class EndPlace(PayeshDb db, PlaceDesk desk)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, PlaceEnd how, string? reason, string? body, CancellationToken cancel) =>
        desk.Do(Duty.SignLetters, no, async place =>
        {
            var looks = await db.Set<PlaceLook>().Where(l => l.PlaceId == place.Id && l.Round == place.Round && l.Watch).ToListAsync(cancel);
            var homeless = await db.Set<PersonInside>().CountAsync(p => p.PlaceId == place.Id && p.Round == place.Round && p.Destination == null, cancel);
            var ended = place.Finish(how, PersianText.Normalise(reason), PersianText.Normalise(body), looks, homeless, desk.Rule, desk.By, desk.Now);
            if (ended.Succeeded) await desk.Write(place, desk.Now, EntryKind.Case, $"Cases.EntryPlaceEnd.{how}", [], cancel);
            return ended;
        }, cancel);
}
