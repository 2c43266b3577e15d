using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Writes what was measured into the building sheet.</summary>
public sealed class MeasureBuilding(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record)
{
    /// <summary>The version is the one that was shown; null when there was no sheet yet.</summary>
    public async Task<Outcome<BuildingSheet>> Run(CentreId id, long? version, BuildingMeasures measures, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var sheet = await db.Set<BuildingSheet>().SingleOrDefaultAsync(s => s.CentreId == id, cancel);
        if (sheet is null != version is null) return BasicsRefusal.ChangedMeanwhile;

        var isNew = sheet is null;
        sheet ??= new(centre);
        var measured = sheet.Measure(measures, TehranTime.DayOf(clock.GetUtcNow()));
        if (!measured.Succeeded) return measured.Refusal;
        if (isNew) db.Add(sheet);
        else db.Seen(sheet, version!.Value);
        return await db.Save(sheet, cancel);
    }
}

/// <summary>Somebody looked, and nothing in the building has changed.</summary>
public sealed class ConfirmBuilding(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<BuildingSheet>> Run(CentreId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var sheet = await db.Set<BuildingSheet>().SingleOrDefaultAsync(s => s.CentreId == id, cancel);
        if (sheet is null) return AccessRefusal.NotFound;
        sheet.Confirm(TehranTime.DayOf(clock.GetUtcNow()));
        return await db.Save(sheet, cancel);
    }
}
