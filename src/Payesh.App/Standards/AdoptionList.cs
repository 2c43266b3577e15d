using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>Where an adoption stands on a day.</summary>
public enum AdoptionState
{
    /// <summary>It holds.</summary>
    InForce,

    /// <summary>Its first day is still to come.</summary>
    ToCome,

    /// <summary>Its last day has passed.</summary>
    Ended,

    /// <summary>It was taken back before its first day.</summary>
    Withdrawn,
}

/// <summary>An adoption as the page shows it. The requirement is that of today's version; null when it has none of this code any more.</summary>
public sealed record AdoptionLine(AdoptionRow Row, AdoptionState State, Requirement? Requirement);

/// <summary>An item of the proposal: what it is, and what stands in the way.</summary>
/// <param name="Proposed">Its place and reason in the proposal.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Adopted">The province's adoption that holds or is to come.</param>
/// <param name="Missing">Parameters that need a number first.</param>
public sealed record ProposalLine(ProposedAdoption Proposed, Requirement Requirement, AdoptionRow? Adopted, IReadOnlyList<string> Missing);

/// <summary>What the reader's province adopted, and what it might adopt.</summary>
public sealed class AdoptionList(PayeshDb db, ReadStandards standards, CatalogueShelf shelf, RuleFolder rules, Actor actor, TimeProvider clock)
{
    /// <summary>Every adoption of the province, newest first; headquarters sees all provinces.</summary>
    public async Task<IReadOnlyList<AdoptionLine>> Lines(CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var catalogue = shelf.On(today);
        return [.. (await Rows(cancel)).Select(row => new AdoptionLine(row, StateOf(row, today), catalogue.TryFind(row.Requirement, out var r) ? r : null))];
    }

    /// <summary>The proposal with what the province made of it.</summary>
    public async Task<(AdoptionProposal Proposal, IReadOnlyList<ProposalLine> Lines)> Proposal(CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var inForce = await standards.On(today, actor.Office, cancel);
        var proposal = AdoptionProposal.Read(rules.Read("standards/adoption-proposal.json"), inForce.Catalogue);
        var province = ReadStandards.ProvinceOf(actor.Office);
        var open = (await Rows(cancel)).Where(row => row.Province == province && StateOf(row, today) is AdoptionState.InForce or AdoptionState.ToCome)
            .GroupBy(row => row.Requirement).ToDictionary(group => group.Key, group => group.First());
        return (proposal, [.. proposal.Items.OrderBy(item => item.Order).Select(item => new ProposalLine(
            item, inForce.Catalogue[item.Id], open.GetValueOrDefault(item.Id),
            [.. item.ParamsToFixFirst.Where(name => inForce.Parameters.Of(item.Id, name) is null)]))]);
    }

    private Task<List<AdoptionRow>> Rows(CancellationToken cancel)
    {
        var province = ReadStandards.ProvinceOf(actor.Office);
        var rows = db.Set<AdoptionRow>().AsNoTracking();
        if (!province.IsHeadquarters) rows = rows.Where(row => row.Province == province);
        return rows.OrderByDescending(row => row.First).ThenByDescending(row => row.No).ToListAsync(cancel);
    }

    private static AdoptionState StateOf(AdoptionRow row, DateOnly today) =>
        row.IsWithdrawn ? AdoptionState.Withdrawn
        : row.Last < today ? AdoptionState.Ended
        : row.First > today ? AdoptionState.ToCome
        : AdoptionState.InForce;
}
