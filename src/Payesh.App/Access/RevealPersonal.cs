using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>Shows personal data in clear: to whom may see it, in scope, and never without an audit entry of the look.</summary>
public sealed class RevealPersonal(PayeshDb db, Actor actor, PersonalVault vault, TimeProvider clock)
{
    /// <summary>One member of a row.</summary>
    /// <param name="row">A row this context has read: so it lies in the actor's scope.</param>
    /// <param name="member">Name of the member, for the record.</param>
    /// <param name="personal">Its value.</param>
    /// <param name="cancel">Cancels before the look is noted.</param>
    public async Task<Outcome<string>> Run(object row, string member, Personal personal, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.RevealPersonal) is { } refusal) return refusal;

        db.NoteLook(row, member, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return vault.Open(personal);
    }

    /// <summary>
    /// Several members of rows for one act, such as the telephone numbers of a visit pack. Noted now, stored with what is saved next: the caller saves before it hands them out.
    /// </summary>
    internal string Include(object row, string member, Personal personal)
    {
        db.NoteLook(row, member, clock.GetUtcNow());
        return vault.Open(personal);
    }
}
