using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>A centre that can take residents in an emergency: what a person must know to send them there, and no more.</summary>
/// <param name="Id">The centre.</param>
/// <param name="Name">Its name.</param>
/// <param name="Office">Its county.</param>
/// <param name="Sex">Who lives there.</param>
/// <param name="Capacity">Places by its licence.</param>
public sealed record HostingPlace(CentreId Id, string Name, OfficeCode Office, GroupSex Sex, int? Capacity);

/// <summary>
/// Licensed, active centres of the province in the same field of work: residents who must leave within hours may go to another county (P29). Beyond the
/// actor's own county only these five things are told.
/// </summary>
public sealed class HostingPlaces(PayeshDb db, Actor actor, TimeProvider clock)
{
    /// <param name="from">The centre they leave.</param>
    /// <param name="office">Its county.</param>
    /// <param name="field">Its field of work.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Those of the own county first, then by name.</returns>
    public async Task<IReadOnlyList<HostingPlace>> Run(CentreId from, OfficeCode office, FieldOfWork field, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is not null) return [];
        return await Open(office, field).Where(c => c.Id != from).OrderBy(c => c.Office != office).ThenBy(c => c.NameOrder)
            .Select(c => new HostingPlace(c.Id, c.Name, c.Office, c.Sex, c.Capacity)).ToListAsync(cancel);
    }

    internal Task<List<Centre>> Find(IReadOnlyCollection<CentreId> ids, OfficeCode office, FieldOfWork field, CancellationToken cancel) =>
        Open(office, field).Where(c => ids.Contains(c.Id)).ToListAsync(cancel);

    private IQueryable<Centre> Open(OfficeCode office, FieldOfWork field)
    {
        var (first, last) = (office.Superior.First, office.Superior.Last);
        var today = TehranTime.DayOf(clock.GetUtcNow());
#pragma warning disable RS0030 // Another county of the province may be the only place; name, county and places are all that is told.
        return db.Set<Centre>().IgnoreQueryFilters().Where(c => c.Office >= first && c.Office <= last && c.Field == field
            && c.Status == CentreStatus.Active && c.LicensedTill >= today);
#pragma warning restore RS0030
    }
}
