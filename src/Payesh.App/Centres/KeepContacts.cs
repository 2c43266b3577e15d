using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Adds a house to the emergency card, or takes one away.</summary>
public sealed class KeepContacts(PayeshDb db, Actor actor, CentreRecord record)
{
    public async Task<Outcome<EmergencyContact>> Add(CentreId id, ContactKind kind, string? title, string? phone, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var contact = EmergencyContact.Of(centre, kind, title, phone);
        if (!contact.Succeeded) return contact.Refusal;
        db.Add(contact.Value);
        return await db.Save(contact.Value, cancel);
    }

    public async Task<Outcome<EmergencyContact>> Remove(CentreId id, long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var contact = await db.Set<EmergencyContact>().SingleOrDefaultAsync(c => c.No == no && c.CentreId == id, cancel);
        if (contact is null) return AccessRefusal.NotFound;
        db.Remove(contact);
        return await db.Save(contact, cancel);
    }
}
