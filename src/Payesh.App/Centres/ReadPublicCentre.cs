using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Centres;

/// <summary>What anybody may see of a centre: the register's facts and its activity licence. Nobody is named.</summary>
public sealed record PublicCentre
{
    public required CentreId Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required OfficeCode Office { get; init; }

    public required GroupSex Sex { get; init; }

    public required int? AgeFrom { get; init; }

    public required int? AgeTo { get; init; }

    public required Dependency Dependency { get; init; }

    public required int? Capacity { get; init; }

    public required CentreStatus Status { get; init; }

    /// <summary>The legal person that holds the licence; empty when a natural person does, who is not named.</summary>
    public required string Owner { get; init; }

    public required PublicLicence Licence { get; init; }

    /// <summary>Null where it is not published.</summary>
    public required (string Address, string Phone)? Place { get; init; }

    /// <summary>What is published.</summary>
    public required PublicRule Rule { get; init; }
}

/// <summary>The activity licence that reaches farthest.</summary>
/// <param name="Province">The directorate whose commission issued it.</param>
/// <param name="Issued">First day on which it holds.</param>
/// <param name="Till">Last day on which it holds.</param>
/// <param name="Revoked">Whether it was ended before its time.</param>
/// <param name="Number">Null where it is not published.</param>
public sealed record PublicLicence(OfficeCode Province, DateOnly Issued, DateOnly Till, bool Revoked, string? Number);

/// <summary>Anybody opens the public page of a centre. Who asks does not matter: everybody sees the same.</summary>
public sealed class ReadPublicCentre(IServiceScopeFactory scopes, PublicRules rules, TimeProvider clock)
{
    /// <param name="typed">The code of its address.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Refused alike when no centre has this address, or it is none that is or was licensed.</returns>
    public async Task<Outcome<PublicCentre>> Run(string? typed, CancellationToken cancel)
    {
        var code = CheckCode.Read(typed);
        if (!code.Succeeded || code.Value.Length != CheckCode.TypedSigns) return AccessRefusal.NotFound;
        // In a scope of its own, because whoever asks is nobody, and nobody's scope is empty.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(Actor.Machine("public page"));
        return await Read(scope.ServiceProvider.GetRequiredService<PayeshDb>(), code.Value, cancel);
    }

    private async Task<Outcome<PublicCentre>> Read(PayeshDb db, string code, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var rule = rules.On(today);
        var centre = await (
            from address in db.Set<PublicAddress>()
            join c in db.Set<Centre>().AsNoTracking().Include(c => c.Detail) on address.CentreId equals c.Id
            where address.Code == code && c.Status != CentreStatus.Unlicensed
            select c).SingleOrDefaultAsync(cancel);
        if (centre is null) return AccessRefusal.NotFound;

        var papers = await db.Set<LicencePaper>().AsNoTracking()
            .Where(paper => paper.CentreId == centre.Id && paper.Kind == LicenceKind.Activity).ToListAsync(cancel);
        var till = Licences.HeldTill(papers, LicenceKind.Activity, today);
        var held = papers.Where(paper => paper.Issued <= today && paper.EndsOn == till).MaxBy(paper => paper.No);
        if (held is null) return AccessRefusal.NotFound;
        return Shown(centre, rule, new(held.Province, held.Issued, held.EndsOn, held.RevokedOn <= today, rule.LicenceNumber ? held.Number : null));
    }

    private static PublicCentre Shown(Centre centre, PublicRule rule, PublicLicence licence) => new()
    {
        Id = centre.Id, Name = centre.Name, Kind = centre.Kind, Office = centre.Office, Sex = centre.Sex,
        AgeFrom = centre.Detail.AgeFrom, AgeTo = centre.Detail.AgeTo, Dependency = centre.Detail.Dependency, Capacity = centre.Capacity,
        Status = centre.Status, Owner = centre.Detail.LegalPersonName, Licence = licence,
        Place = rule.AddressAndPhone ? (centre.Detail.Address, centre.Detail.Phone) : null, Rule = rule,
    };
}
