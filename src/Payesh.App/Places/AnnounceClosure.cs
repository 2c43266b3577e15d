using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>An office closes out of turn, by letter: cold, pollution, energy (P19). Running deadlines are counted anew.</summary>
public sealed class AnnounceClosure(PayeshDb db, Actor actor, TimeProvider clock, Announcer announcer)
{
    public async Task<Outcome<ClosureRow>> Run(
        OfficeCode office, DateOnly first, DateOnly last, string? reason, string? letterNumber, CancellationToken cancel)
    {
        if (actor.LacksRulesOf(office) is { } refusal) return refusal;
        if (CalendarRules.TooLong(reason, CalendarRules.Line) is { } tooLong) return tooLong.At("Reason");
        if (CalendarRules.TooLong(letterNumber, CalendarRules.Letter) is { } tooLongToo) return tooLongToo.At("LetterNumber");
        var closure = Closure.Announce(office, first, last, reason, letterNumber);
        if (!closure.Succeeded) return closure.Refusal;

        var row = new ClosureRow(closure.Value, actor.Account, clock.GetUtcNow());
        return await db.InTransaction<Outcome<ClosureRow>>(async () =>
        {
            db.Add(row);
            await db.TurnPlaces(cancel);
            await db.SaveChangesAsync(cancel);
            await announcer.Say(new WorkCalendarChanged(office, first, last, row.Reason), cancel);
            return row;
        }, cancel);
    }
}

/// <summary>A closure was entered by mistake or called off.</summary>
public sealed class WithdrawClosure(PayeshDb db, Actor actor, TimeProvider clock, Announcer announcer)
{
    public async Task<Outcome<ClosureRow>> Run(long no, string? letterNumber, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } lacks) return lacks;
        var row = await db.Set<ClosureRow>().SingleOrDefaultAsync(closure => closure.No == no && closure.WithdrawnAt == null, cancel);
        if (row is null) return PlacesRefusal.NoSuchRow;
        if (actor.LacksRulesOf(row.Office) is { } refusal) return refusal;
        var letter = PersianText.Normalise(letterNumber);
        if (letter.Length == 0) return PlacesRefusal.LetterNumberMissing.At("LetterNumber");
        if (CalendarRules.TooLong(letter, CalendarRules.Letter) is { } tooLong) return tooLong.At("LetterNumber");

        return await db.InTransaction<Outcome<ClosureRow>>(async () =>
        {
            row.Withdraw(clock.GetUtcNow(), letter);
            await db.TurnPlaces(cancel);
            await db.SaveChangesAsync(cancel);
            await announcer.Say(new WorkCalendarChanged(row.Office, row.First, row.Last, row.Reason), cancel);
            return row;
        }, cancel);
    }
}
