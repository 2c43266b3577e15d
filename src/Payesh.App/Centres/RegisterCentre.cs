using Payesh.App.Basics;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Enters a centre that asked for a licence, or an unlicensed place that was reported (P24).</summary>
public sealed class RegisterCentre(PayeshDb db, Actor actor, TimeProvider clock, CentreTimeline timeline)
{
    public async Task<Outcome<Centre>> Run(OfficeCode office, bool isCentre, CentreDescription description, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        if (!actor.Scope.Covers(office, description.Kind.Field)) return CentresRefusal.OutOfScope.At(nameof(Centre.Office));

        var now = clock.GetUtcNow();
        var centre = Centre.Register(new(clock.NewId()), office, isCentre, description);
        if (!centre.Succeeded) return centre.Refusal;

        db.Add(centre.Value);
        timeline.Write(centre.Value, now, EntryKind.Register, isCentre ? "Centres.EntryRegistered" : "Centres.EntryReported", []);
        await db.SaveChangesAsync(cancel);
        return centre;
    }
}
