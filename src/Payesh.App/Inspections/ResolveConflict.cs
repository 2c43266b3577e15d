using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections;

/// <summary>Of two differing answers the lead lets one stand, by a line of his own at the desk; both stay in the log for ever.</summary>
public sealed class ResolveConflict(PayeshDb db, Actor actor, VisitLogs logs, DeskChain desk, ApplyLog apply)
{
    /// <param name="slot">Kind, bar, item.</param>
    /// <param name="chosen">The answer that stands from now on.</param>
    public async Task<Outcome<VisitId>> Run(VisitId id, string slot, OperationRef chosen, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Inspect) is { } refusal) return refusal;
        var visit = await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        if (visit.Lead != actor.Account) return InspectionsRefusal.LeadResolves;
        if (visit.Stage == VisitStage.Reviewed) return InspectionsRefusal.AlreadyReviewed;
        if (visit.Stage == VisitStage.Cancelled) return InspectionsRefusal.Cancelled;
        var said = await db.InTransaction<Outcome<DeviceId>>(() => Say(id, slot, chosen, cancel), cancel);
        if (!said.Succeeded) return said.Refusal;
        await apply.Run(id.Value, said.Value, cancel);
        return id;
    }

    private async Task<Outcome<DeviceId>> Say(VisitId id, string slot, OperationRef chosen, CancellationToken cancel)
    {
        var state = await logs.Fold(id, cancel);
        var heads = state.Open.Conflicts.SingleOrDefault(conflict => conflict.Key == slot)?.Heads ?? [];
        if (heads.SingleOrDefault(head => head.Ref == chosen) is not { Value: { } value } choice) return InspectionsRefusal.NoConflict;
        var device = await desk.Append(
            id.Value, await logs.PackOf(id, cancel), new(choice.Kind, choice.Item, value.Root, [.. heads.Select(head => head.Ref.ToString())]), cancel);
        await db.SaveChangesAsync(cancel);
        return device;
    }
}

/// <summary>What came after the lead closed the visit counts only when a second person lets it, with a reason.</summary>
public sealed class AdmitLate(PayeshDb db, Actor actor, VisitLogs logs, DeskChain desk, ApplyLog apply)
{
    public async Task<Outcome<VisitId>> Run(VisitId id, DeviceId device, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        var visit = await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        if (visit.Stage == VisitStage.Reviewed) return InspectionsRefusal.AlreadyReviewed;
        if (visit.Stage != VisitStage.Finished) return InspectionsRefusal.NotFinished;
        if (await db.Set<VisitMember>().AnyAsync(m => m.Visit == id && m.Account == actor.Account, cancel)) return InspectionsRefusal.ReviewNeedsAnother;
        if (PersianText.Normalise(reason ?? "") is not { Length: > 0 and <= 400 } why) return InspectionsRefusal.ReasonNeeded.At("Reason");
        var said = await db.InTransaction<Outcome<DeviceId>>(() => Say(id, device, why, cancel), cancel);
        if (!said.Succeeded) return said.Refusal;
        await apply.Run(id.Value, said.Value, cancel);
        return id;
    }

    private async Task<Outcome<DeviceId>> Say(VisitId id, DeviceId device, string reason, CancellationToken cancel)
    {
        var state = await logs.Fold(id, cancel);
        if (!state.AllLate.Any(late => late.Ref.Device == device)) return InspectionsRefusal.NothingLate;
        var chain = await db.Set<DeviceChain>().AsNoTracking().SingleAsync(c => c.Subject == id.Value && c.Device == device, cancel);
        var before = state.Open.Slots.SingleOrDefault(slot => slot.Key == $"admit|{device}")?.Heads ?? [];
        var value = System.Text.Json.JsonSerializer.SerializeToElement(new { n = chain.UpTo, head = chain.Head, reason });
        var desks = await desk.Append(
            id.Value, await logs.PackOf(id, cancel), new("admit", device.ToString(), value, [.. before.Select(head => head.Ref.ToString())]), cancel);
        await db.SaveChangesAsync(cancel);
        return desks;
    }
}
