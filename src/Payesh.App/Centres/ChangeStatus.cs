using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Announced when a centre was activated, suspended or closed.</summary>
public sealed record CentreStatusChanged(CentreId Centre, CentreStatus From, CentreStatus To);

/// <summary>Activates, suspends or closes a centre; closes an unlicensed place.</summary>
public sealed class ChangeStatus(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline, Announcer announcer)
{
    /// <summary>The reason is a short word or the number of the letter; it stands in the timeline, so no personal data.</summary>
    public async Task<Outcome<Centre>> Run(CentreId id, long version, CentreStatus status, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var why = PersianText.Normalise(reason);
        if (why.Length == 0) return CentresRefusal.ReasonMissing.At("Reason");
        if (why.Length > Lengths.Number) return BasicsRefusal.TextTooLong(Lengths.Number).At("Reason");

        db.Seen(centre, version);
        var (now, before) = (clock.GetUtcNow(), centre.Status);
        var changed = centre.Become(status, TehranTime.DayOf(now));
        if (!changed.Succeeded) return changed.Refusal;

        timeline.Write(centre, now, EntryKind.Register, "Centres.EntryStatus", [new TextKey($"Centres.CentreStatus.{status}"), why]);
        return await db.InTransaction(async () =>
        {
            var saved = await db.Save(centre, cancel);
            if (saved.Succeeded) await announcer.Say(new CentreStatusChanged(id, before, status), cancel);
            return saved;
        }, cancel);
    }
}

/// <summary>Hands a centre to another county office.</summary>
public sealed class MoveCentre(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline, FollowCentre follow)
{
    public async Task<Outcome<Centre>> Run(CentreId id, long version, OfficeCode office, string? letterNumber, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        if (!actor.Scope.Covers(office, centre.Field)) return CentresRefusal.OutOfScope.At(nameof(Centre.Office));
        var letter = PersianText.Normalise(letterNumber);
        if (letter.Length == 0) return CentresRefusal.ReasonMissing.At("LetterNumber");
        if (letter.Length > Lengths.Number) return BasicsRefusal.TextTooLong(Lengths.Number).At("LetterNumber");

        db.Seen(centre, version);
        var moved = centre.MoveTo(office);
        if (!moved.Succeeded) return moved.Refusal;

        timeline.Write(centre, clock.GetUtcNow(), EntryKind.Register, "Centres.EntryMoved", [letter]);
        return await db.InTransaction(async () =>
        {
            await follow.Run(centre, cancel);
            return await db.Save(centre, cancel);
        }, cancel);
    }
}
