using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Testing;

/// <summary>Somebody goes back.</summary>
public sealed partial class OfficeStory
{
    /// <summary>A visit of yesterday on which these items were met, and these were not, was reviewed.</summary>
    public Task<bool> Revisited(CentreId centre, string[] met, params ReviewedDefect[] defects) => As(head, async scope =>
    {
        var db = scope.GetRequiredService<PayeshDb>();
        var now = Clock(scope).GetUtcNow();
        return await db.InTransaction(async () =>
        {
            await scope.GetRequiredService<Announcer>().Say(
                new VisitReviewed(
                    new(Guid.CreateVersion7(now)), "1405-00013", centre, head.Office, FieldOfWork.Elderly, now.AddDays(-1),
                    scope.GetRequiredService<CatalogueShelf>().On(TehranTime.DayOf(now)).Id, registry.Account, head.Account, defects, met),
                Cancel);
            await db.SaveChangesAsync(Cancel);
            return true;
        }, Cancel);
    });
}
