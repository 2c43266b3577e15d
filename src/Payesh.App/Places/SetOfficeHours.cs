using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>A province or county sets its hours for some days: the year, a summer, a winter (P19).</summary>
public sealed class SetOfficeHours(PayeshDb db, Actor actor, TimeProvider clock, Announcer announcer)
{
    private const char ByLetter = 'B';

    public async Task<Outcome<HoursRow>> Run(
        OfficeCode office, DateOnly first, DateOnly? last, WeekHours week, string? letterNumber, CancellationToken cancel)
    {
        if (actor.LacksRulesOf(office) is { } refusal) return refusal;
        if (last < first) return PlacesRefusal.EndsBeforeStart;
        if (CalendarNames.Week.All(day => week[day] is null)) return PlacesRefusal.NoHours;
        var letter = PersianText.Normalise(letterNumber);
        if (letter.Length == 0) return PlacesRefusal.LetterNumberMissing.At("LetterNumber");
        if (CalendarRules.TooLong(letter, CalendarRules.Letter) is { } tooLong) return tooLong.At("LetterNumber");

        var row = new HoursRow(new(office, new(first, last), week, letter, ByLetter), isDefault: false, actor.Account, clock.GetUtcNow());
        return await db.InTransaction<Outcome<HoursRow>>(async () =>
        {
            db.Add(row);
            await db.TurnPlaces(cancel);
            await db.SaveChangesAsync(cancel);
            await announcer.Say(new WorkCalendarChanged(office, first, last, letter), cancel);
            return row;
        }, cancel);
    }
}

/// <summary>Hours that a person set end on a day; what held before them holds again.</summary>
public sealed class EndOfficeHours(PayeshDb db, Actor actor, Announcer announcer)
{
    public async Task<Outcome<HoursRow>> Run(long no, DateOnly last, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } lacks) return lacks;
        var row = await db.Set<HoursRow>().SingleOrDefaultAsync(hours => hours.No == no && !hours.IsDefault, cancel);
        if (row is null) return PlacesRefusal.NoSuchRow;
        if (actor.LacksRulesOf(row.Office) is { } refusal) return refusal;
        if (last < row.First) return PlacesRefusal.EndsBeforeStart;

        return await db.InTransaction<Outcome<HoursRow>>(async () =>
        {
            var before = row.Last;
            row.EndOn(last);
            await db.TurnPlaces(cancel);
            await db.SaveChangesAsync(cancel);
            var (from, to) = before < last ? (before.Value, (DateOnly?)last) : (last, before);
            await announcer.Say(new WorkCalendarChanged(row.Office, from, to, row.Source), cancel);
            return row;
        }, cancel);
    }
}
