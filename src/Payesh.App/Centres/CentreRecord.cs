using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>What the register holds about one centre, in the reader's scope: each sort is one indexed query.</summary>
public sealed class CentreRecord(PayeshDb db, Actor actor)
{
    /// <summary>Path of a centre's page, or of one of its parts.</summary>
    public static string PathOf(CentreId id, string? part = null) => part is null ? $"/centres/{id.Value}" : $"/centres/{id.Value}/{part}";

    /// <summary>The centre with its detail; null when it is not in scope, or the reader's duty is not to read.</summary>
    public async Task<Centre?> Find(CentreId id, CancellationToken cancel) =>
        MayRead ? await db.Set<Centre>().Include(centre => centre.Detail).SingleOrDefaultAsync(centre => centre.Id == id, cancel) : null;

    public Task<List<LicencePaper>> Papers(CentreId id, CancellationToken cancel) =>
        Of<LicencePaper>(id).OrderBy(paper => paper.Kind).ThenByDescending(paper => paper.Issued).ThenByDescending(paper => paper.No).ToListAsync(cancel);

    public Task<List<CentreDocument>> Documents(CentreId id, CancellationToken cancel) =>
        Of<CentreDocument>(id).OrderBy(document => document.Kind).ThenByDescending(document => document.Issued).ThenByDescending(document => document.No).ToListAsync(cancel);

    public Task<List<CentrePerson>> People(CentreId id, CancellationToken cancel) =>
        Of<CentrePerson>(id).OrderBy(person => person.Role).ThenByDescending(person => person.From).ThenByDescending(person => person.No).ToListAsync(cancel);

    public Task<List<EmergencyContact>> Contacts(CentreId id, CancellationToken cancel) =>
        Of<EmergencyContact>(id).OrderBy(contact => contact.Kind).ThenBy(contact => contact.No).ToListAsync(cancel);

    public Task<List<ExternalNumber>> Numbers(CentreId id, CancellationToken cancel) =>
        Of<ExternalNumber>(id).OrderBy(number => number.System).ThenBy(number => number.No).ToListAsync(cancel);

    public Task<List<ExtraPlaces>> ExtraPlaces(CentreId id, CancellationToken cancel) =>
        Of<ExtraPlaces>(id).OrderByDescending(places => places.Until).ThenByDescending(places => places.No).ToListAsync(cancel);

    public Task<List<CentreNote>> Notes(CentreId id, CancellationToken cancel) =>
        Of<CentreNote>(id).OrderByDescending(note => note.No).ToListAsync(cancel);

    public Task<BuildingSheet?> Building(CentreId id, CancellationToken cancel) => Of<BuildingSheet>(id).SingleOrDefaultAsync(cancel);

    /// <summary>Where everybody sees it; null while it never had an activity licence.</summary>
    public Task<PublicAddress?> Public(CentreId id, CancellationToken cancel) =>
        db.Set<PublicAddress>().AsNoTracking().SingleOrDefaultAsync(address => address.CentreId == id, cancel);

    /// <summary>People who may be there on a day.</summary>
    public async Task<int?> Allowed(Centre centre, DateOnly day, CancellationToken cancel) =>
        centre.Capacity is { } nominal ? Capacity.Allowed(nominal, await ExtraPlaces(centre.Id, cancel), day) : null;

    internal Task<bool> IsTaken(LicencePaper paper, CancellationToken cancel)
    {
        var (no, kind, number, province) = (paper.No, paper.Kind, paper.Number, paper.Province);
        return db.AnyAnywhere<LicencePaper>(p => p.No != no && p.Kind == kind && p.Number == number && p.Province == province, cancel);
    }

    /// <summary>After a change of one paper, which may not be saved yet: how far the activity licence reaches now.</summary>
    internal async Task License(Centre centre, LicencePaper changed, DateOnly today, CancellationToken cancel)
    {
        var papers = await db.Set<LicencePaper>().Where(paper => paper.CentreId == centre.Id).ToListAsync(cancel);
        centre.License(Licences.HeldTill(papers.Union([changed]), LicenceKind.Activity, today), today);
    }

    private bool MayRead => actor.Holds(Duty.Read);

    private IQueryable<T> Of<T>(CentreId id) where T : class, ICentreOwned
    {
        var mayRead = MayRead;
        return db.Set<T>().AsNoTracking().Where(row => mayRead && row.CentreId == id);
    }
}
