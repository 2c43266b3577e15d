using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Work;

namespace Payesh.App.Work;

/// <summary>A person enters the own absence; what waits for that person shows on the substitute's worklist from the first day to the last.</summary>
public sealed class SetAbsence(PayeshDb db, Actor actor, TimeProvider clock, WorkPeople people)
{
    public async Task<Outcome<Absence>> Run(DateOnly first, DateOnly last, AccountId? substitute, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return AccessRefusal.NotYourDuty;
        if (last < first) return WorkRefusal.AbsenceEndsEarly.At("Last");
        if (last < TehranTime.DayOf(clock.GetUtcNow())) return WorkRefusal.DayPassed.At("Last");
        if (substitute == actor.Account) return WorkRefusal.OwnSubstitute.At("Substitute");
        if (substitute is not { } id || await people.Find(id, cancel) is null) return WorkRefusal.NobodyChosen.At("Substitute");
        var absence = db.Add(new Absence(actor.Account, new(first, last), id, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(cancel);
        return absence;
    }
}

/// <summary>Somebody is back before the last day.</summary>
public sealed class EndAbsence(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<Absence>> Run(long no, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return AccessRefusal.NotYourDuty;
        var absence = await db.Set<Absence>().SingleOrDefaultAsync(a => a.No == no && a.Account == actor.Account, cancel);
        if (absence is null) return AccessRefusal.NotFound;
        absence.EndOn(TehranTime.DayOf(clock.GetUtcNow()).AddDays(-1));
        return await db.Save(absence, cancel);
    }
}

/// <summary>One absence with the name of who stands in.</summary>
public sealed record AbsenceLine(long No, DateOnly First, DateOnly Last, string Substitute);

/// <summary>The own absences that are not over.</summary>
public sealed class MyAbsences(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<AbsenceLine>> Read(CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var own = await db.Set<Absence>().AsNoTracking().Where(a => a.Account == actor.Account && a.Last >= today).OrderBy(a => a.First).ToListAsync(cancel);
        var ids = own.Select(a => a.Substitute.Value).ToList();
        var names = await db.Set<Account>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return [.. own.Select(a => new AbsenceLine(a.No, a.First, a.Last, names.GetValueOrDefault(a.Substitute.Value, "")))];
    }
}
