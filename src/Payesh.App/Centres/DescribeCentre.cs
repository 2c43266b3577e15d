using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Changes what the register says about a centre. Capacity and name are part of its life; the rest stands in the access and change log.</summary>
public sealed class DescribeCentre(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline, FollowCentre follow)
{
    /// <summary>The version is the one that was shown in the form: a change since then is refused.</summary>
    public async Task<Outcome<Centre>> Run(CentreId id, long version, CentreDescription description, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        if (!actor.Scope.Covers(centre.Office, description.Kind.Field)) return CentresRefusal.OutOfScope.At(nameof(Centre.Kind));

        db.Seen(centre, version);
        var (name, capacity, field) = (centre.Name, centre.Capacity, centre.Field);
        var described = centre.Describe(description);
        if (!described.Succeeded) return described.Refusal;

        var now = clock.GetUtcNow();
        if (name != centre.Name) timeline.Write(centre, now, EntryKind.Register, "Centres.EntryRenamed", [name]);
        if (capacity != centre.Capacity && capacity is not null)
            timeline.Write(centre, now, EntryKind.Licence, "Centres.EntryCapacity", [capacity, centre.Capacity ?? 0]);
        // A form that changes the detail alone must still clash with one that changes the row.
        db.Entry(centre).Property(c => c.Name).IsModified = true;
        return await db.InTransaction(async () =>
        {
            if (field != centre.Field) await follow.Run(centre, cancel);
            return await db.Save(centre, cancel);
        }, cancel);
    }
}
