using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Extra places as ordered.</summary>
public sealed record NewExtraPlaces(ExtraReason Reason, string? OrderNumber, int People, DateOnly From, DateOnly Until, string? Origin);

/// <summary>Orders temporary hosting, or an approved increase (P29): the capacity rules respect it.</summary>
public sealed class OrderExtraPlaces(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline)
{
    public async Task<Outcome<ExtraPlaces>> Run(CentreId id, NewExtraPlaces order, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var places = ExtraPlaces.Order(centre, order.Reason, order.OrderNumber, order.People, order.From, order.Until, order.Origin);
        if (!places.Succeeded) return places.Refusal;

        db.Add(places.Value);
        timeline.Write(centre, clock.GetUtcNow(), EntryKind.Register, "Centres.EntryExtraPlaces",
            [new TextKey($"Centres.ExtraReason.{order.Reason}"), places.Value.People, places.Value.Until], CentreRecord.PathOf(id, "capacity"));
        return await db.Save(places.Value, cancel);
    }
}

/// <summary>The people went back, or on, before the ordered day.</summary>
public sealed class EndExtraPlaces(PayeshDb db, Actor actor)
{
    public async Task<Outcome<ExtraPlaces>> Run(CentreId id, long no, long version, DateOnly last, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var places = await db.Set<ExtraPlaces>().SingleOrDefaultAsync(p => p.No == no && p.CentreId == id, cancel);
        if (places is null) return AccessRefusal.NotFound;
        db.Seen(places, version);
        var ended = places.EndOn(last);
        return ended.Succeeded ? await db.Save(places, cancel) : ended.Refusal;
    }
}
