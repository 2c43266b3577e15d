using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>The codes of what the register knows about a centre, for the requirements' <c>onlyIf</c>.</summary>
public sealed class CentreFactsOf(CentreRecord record, CentreKinds kinds)
{
    public async Task<Outcome<IReadOnlySet<string>>> Run(CentreId id, DateOnly today, CancellationToken cancel)
    {
        if (await record.Find(id, cancel) is not { } centre) return AccessRefusal.NotFound;
        var building = await record.Building(id, cancel);
        return CentreFacts.Of(centre, kinds[centre.Kind], building?.Measures, today).ToHashSet(StringComparer.Ordinal);
    }
}
