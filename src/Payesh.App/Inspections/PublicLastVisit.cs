using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>The day on which a centre was last visited, for everybody; asked for only where that day is published. Neither hour nor kind.</summary>
public sealed class PublicLastVisit(IServiceScopeFactory scopes)
{
    public async Task<DateOnly?> Run(CentreId centre, CancellationToken cancel)
    {
        // In a scope of its own, because whoever asks is nobody, and nobody's scope is empty.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(Actor.Machine("public page"));
        var arrived = await scope.ServiceProvider.GetRequiredService<PayeshDb>().Set<Visit>()
            .Where(visit => visit.CentreId == centre && visit.Stage == VisitStage.Reviewed).MaxAsync(visit => visit.Arrived, cancel);
        return arrived is { } at ? TehranTime.DayOf(at) : null;
    }
}
