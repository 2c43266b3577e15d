using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Signs a note of the office.</summary>
public sealed class SignNote(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record)
{
    public async Task<Outcome<CentreNote>> Run(CentreId id, string? text, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var note = CentreNote.Sign(centre, clock.GetUtcNow(), actor.Account, actor.Name, text);
        if (!note.Succeeded) return note.Refusal;
        db.Add(note.Value);
        return await db.Save(note.Value, cancel);
    }
}
