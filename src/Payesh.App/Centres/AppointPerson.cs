using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>A person as typed: identifiers are sealed before they are stored.</summary>
public sealed record NewPerson(PersonRole Role, string? Name, NationalId? NationalId, PhoneNumber? Phone, DateOnly From);

/// <summary>A person whose identifiers were sealed before.</summary>
internal sealed record SealedPerson(PersonRole Role, string? Name, Personal? NationalId, BlindIndex? NationalIdIndex, Personal? Phone, DateOnly From);

/// <summary>Puts a founder, technical officer, director or doctor into the register. Whoever held the post before leaves the day before.</summary>
public sealed class AppointPerson(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, PersonalVault vault, CentreTimeline timeline)
{
    public Task<Outcome<CentrePerson>> Run(CentreId id, NewPerson person, CancellationToken cancel) => Appoint(id, new(
        person.Role, person.Name, person.NationalId is { } nationalId ? vault.Seal(nationalId) : null,
        person.NationalId is { } known ? vault.Index(known) : null, person.Phone is { } phone ? vault.Seal(phone) : null, person.From), cancel);

    internal async Task<Outcome<CentrePerson>> Appoint(CentreId id, SealedPerson person, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var appointed = CentrePerson.Appoint(centre, person.Role, person.Name, person.From, TehranTime.DayOf(now));
        if (!appointed.Succeeded) return appointed.Refusal;

        appointed.Value.Identify(person.NationalId, person.NationalIdIndex, person.Phone);
        if (person.Role is PersonRole.TechnicalOfficer && await Replace(id, person.From, cancel) is { } tooEarly) return tooEarly;
        db.Add(appointed.Value);
        // By role, not by name: the timeline carries no personal data.
        timeline.Write(centre, now, EntryKind.Register, $"Centres.EntryAppointed.{person.Role}", [], CentreRecord.PathOf(id, "people"));
        return await db.Save(appointed.Value, cancel);
    }

    // A centre has one technical officer at a time.
    private async Task<Refusal?> Replace(CentreId id, DateOnly from, CancellationToken cancel)
    {
        var last = from.AddDays(-1);
        var before = await db.Set<CentrePerson>().Where(person => person.CentreId == id && person.Role == PersonRole.TechnicalOfficer && (person.Until == null || person.Until > last))
            .ToListAsync(cancel);
        foreach (var person in before)
        {
            if (person.LeaveOn(last).Refusal is not null) return CentresRefusal.OfficerBefore.At(nameof(CentrePerson.From));
            await db.Shut(person, clock.GetUtcNow(), cancel);
        }
        return null;
    }
}

/// <summary>A person leaves a post.</summary>
public sealed class EndPerson(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<CentrePerson>> Run(CentreId id, long no, long version, DateOnly last, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var person = await db.Set<CentrePerson>().SingleOrDefaultAsync(p => p.No == no && p.CentreId == id, cancel);
        if (person is null) return AccessRefusal.NotFound;
        db.Seen(person, version);
        var left = person.LeaveOn(last);
        if (!left.Succeeded) return left.Refusal;
        await db.Shut(person, clock.GetUtcNow(), cancel);
        return await db.Save(person, cancel);
    }
}

/// <summary>The telephone numbers of all who hold a post, for the emergency card. Each look is noted.</summary>
public sealed class EmergencyPhones(PayeshDb db, Actor actor, TimeProvider clock, RevealPersonal reveal)
{
    /// <returns>Numbers as dialled, by the number of the person's row.</returns>
    public async Task<Outcome<IReadOnlyDictionary<long, string>>> Run(CentreId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.RevealPersonal) is { } refusal) return refusal;
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var people = await db.Set<CentrePerson>().Where(p => p.CentreId == id && p.From <= today && (p.Until == null || p.Until >= today)).ToListAsync(cancel);
        var phones = people.Where(person => person.Phone is not null)
            .ToDictionary(person => person.No, person => reveal.Include(person, nameof(CentrePerson.Phone), person.Phone!));
        await db.SaveChangesAsync(cancel);
        return phones;
    }
}
