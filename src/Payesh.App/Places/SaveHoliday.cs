using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>An official holiday is added, or confirmed once the calendar of its year is out.</summary>
public sealed class SaveHoliday(PayeshDb db, Actor actor, Announcer announcer)
{
    public async Task<Outcome<HolidayRow>> Run(DateOnly day, string? title, HolidayKind kind, bool estimated, CancellationToken cancel)
    {
        if (actor.LacksRulesOfCountry() is { } refusal) return refusal;
        var name = PersianText.Normalise(title);
        if (name.Length == 0) return PlacesRefusal.NameMissing.At("Title");
        if (CalendarRules.TooLong(name, CalendarRules.Line) is { } tooLong) return tooLong.At("Title");

        var row = new HolidayRow(new(day, name, kind, estimated));
        return await db.InTransaction<Outcome<HolidayRow>>(async () =>
        {
            db.RemoveRange(await db.Set<HolidayRow>().Where(known => known.Day == day && known.Title == row.Title).ToListAsync(cancel));
            db.Add(row);
            await db.TurnPlaces(cancel);
            await db.SaveChangesAsync(cancel);
            await announcer.Say(new WorkCalendarChanged(OfficeCode.Headquarters, day, day, name), cancel);
            return row;
        }, cancel);
    }
}

/// <summary>An estimated holiday fell on another day, or was never one.</summary>
public sealed class RemoveHoliday(PayeshDb db, Actor actor, Announcer announcer)
{
    public async Task<Outcome<HolidayRow>> Run(long no, CancellationToken cancel)
    {
        if (actor.LacksRulesOfCountry() is { } refusal) return refusal;
        var row = await db.Set<HolidayRow>().SingleOrDefaultAsync(holiday => holiday.No == no, cancel);
        if (row is null) return PlacesRefusal.NoSuchRow;

        return await db.InTransaction<Outcome<HolidayRow>>(async () =>
        {
            db.Remove(row);
            await db.TurnPlaces(cancel);
            await db.SaveChangesAsync(cancel);
            await announcer.Say(new WorkCalendarChanged(OfficeCode.Headquarters, row.Day, row.Day, row.Title), cancel);
            return row;
        }, cancel);
    }
}
