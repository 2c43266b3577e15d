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

/// <summary>Where an unlicensed place is, and what it seems to be.</summary>
/// <param name="Office">The county.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">The kind it seems to be: decides the field of work.</param>
/// <param name="Address">نشانی.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record PlaceWhere(OfficeCode Office, string Name, KindOfCentre Kind, string Address, double? Latitude, double? Longitude);

/// <summary>An unlicensed place is reported (P24): it comes into the register as a place, never as a centre, and its track begins.</summary>
public sealed class ReportPlace(
    PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work, RegisterCentre register, CentreRecord record, CentreTimeline timeline)
{
    /// <summary>A place that nobody knew.</summary>
    public async Task<Outcome<UnlicensedPlace>> Run(PlaceWhere where, PlaceTold told, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<UnlicensedPlace>>(async () =>
        {
            await db.LockSeries($"places-of/{where.Office}", cancel);
            if (await Running(where, cancel) is { } number) return CasesRefusal.TrackOpen(number).At("Name");
            var entered = await register.Run(where.Office, isCentre: false, new()
            {
                Name = where.Name, Kind = where.Kind, Sex = GroupSex.Mixed, Address = where.Address, Latitude = where.Latitude, Longitude = where.Longitude,
            }, cancel);
            return entered.Succeeded ? await Begin(entered.Value, told, cancel) : entered.Refusal;
        }, cancel);
    }

    /// <summary>A place that stands in the register already.</summary>
    public async Task<Outcome<UnlicensedPlace>> Run(CentreId id, PlaceTold told, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<UnlicensedPlace>>(async () =>
        {
            await db.LockSeries($"place-of/{id.Value:n}", cancel);
            if (await record.Find(id, cancel) is not { } place) return AccessRefusal.NotFound;
            var open = await db.Set<UnlicensedPlace>().Where(p => p.CentreId == id && p.Stage != PlaceStage.Ended).Select(p => p.Number).FirstOrDefaultAsync(cancel);
            return open is null ? await Begin(place, told, cancel) : CasesRefusal.TrackOpen(open);
        }, cancel);
    }

    // Reported twice, by two people who call it the same or give the same address.
    private async Task<string?> Running(PlaceWhere where, CancellationToken cancel)
    {
        var open = await db.Set<UnlicensedPlace>().Where(p => p.Office == where.Office && p.Stage != PlaceStage.Ended)
            .Select(p => new { p.Number, p.Name, p.Address }).ToListAsync(cancel);
        var (name, address) = (PersianText.SearchKey(where.Name), PersianText.SearchKey(where.Address));
        return open.FirstOrDefault(p => PersianText.SearchKey(p.Name) == name || (address.Length > 0 && PersianText.SearchKey(p.Address) == address))?.Number;
    }

    private async Task<Outcome<UnlicensedPlace>> Begin(Centre place, PlaceTold told, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = TehranTime.DayOf(now);
        var plain = told with { Words = PersianText.Normalise(told.Words) };
        var province = place.Office.IsCounty ? place.Office.Superior : place.Office;
        // What is refused gives its number back with the transaction.
        var number = UnlicensedPlace.NumberOf(today.Jalali.Year, await db.NextNumber($"place/{province}/{today.Jalali.Year}", cancel));
        var begun = UnlicensedPlace.Report(clock.NewId(), number, place, plain, shelf.On(today).Place, actor.Account, now);
        if (!begun.Succeeded) return begun;
        db.Add(begun.Value);
        await db.SaveChangesAsync(cancel);
        timeline.Write(place, now, EntryKind.Case, "Cases.EntryPlaceReported", [number], TrackWork.Link(begun.Value));
        await work.FollowPlace(begun.Value, cancel);
        await db.SaveChangesAsync(cancel);
        return begun;
    }
}
