using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>
/// Announced when a centre went to another county office or field of work. Each room rewrites its open rows and leaves closed ones
/// to the office that closed them.
/// </summary>
public sealed record CentreMoved(CentreId Centre, OfficeCode Office, FieldOfWork Field);

/// <summary>All rows of this room belong to the centre, not to an office's work: they go where it goes, its past included.</summary>
public sealed class FollowCentre(PayeshDb db, Announcer announcer)
{
    internal async Task Run(Centre centre, CancellationToken cancel)
    {
        await Follow<LicencePaper>(centre, cancel);
        await Follow<CentreDocument>(centre, cancel);
        await Follow<CentrePerson>(centre, cancel);
        await Follow<EmergencyContact>(centre, cancel);
        await Follow<ExternalNumber>(centre, cancel);
        await Follow<ExtraPlaces>(centre, cancel);
        await Follow<BuildingSheet>(centre, cancel);
        await Follow<CentreNote>(centre, cancel);
        await Follow<CentreEntry>(centre, cancel);
        // Its own people are kept by the office that answers for it now.
        foreach (var account in await db.Users.Where(a => a.Centre == centre.Id).ToListAsync(cancel)) (account.Office, account.Fields) = (centre.Office, centre.Field);
        await announcer.Say(new CentreMoved(centre.Id, centre.Office, centre.Field), cancel);
    }

    private async Task Follow<T>(Centre centre, CancellationToken cancel) where T : class, ICentreOwned, IScoped
    {
        var id = centre.Id;
        foreach (var row in await db.Set<T>().Where(r => r.CentreId == id).ToListAsync(cancel))
        {
            db.Entry(row).Property(nameof(IScoped.Office)).CurrentValue = centre.Office;
            db.Entry(row).Property(nameof(IScoped.Field)).CurrentValue = centre.Field;
        }
    }
}
