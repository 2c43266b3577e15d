using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>Why an item is proposed.</summary>
[JsonConverter(typeof(KebabNames<ProposalReason>))]
public enum ProposalReason
{
    /// <summary>It is one of the vital looks.</summary>
    VitalLook,

    /// <summary>A defect is critical.</summary>
    Critical,
}

/// <summary>An item a province might adopt first: the project's reasons, not a finding about any centre.</summary>
/// <param name="Order">Its place in the list.</param>
/// <param name="Id">The requirement.</param>
/// <param name="Wave">First or second wave.</param>
/// <param name="Reason">Why it is proposed.</param>
/// <param name="ParamsToFixFirst">Parameters that need a number before it can be adopted.</param>
/// <param name="WhyFa">The reason in a sentence, Persian.</param>
public sealed record ProposedAdoption(
    int Order, RequirementId Id, int Wave, ProposalReason Reason, IReadOnlyList<string> ParamsToFixFirst, string WhyFa);

/// <summary>The list of items a province might adopt first. Nothing follows from it until the province enters a circular.</summary>
/// <param name="Note">What the list is, English.</param>
/// <param name="NoteFa">What the list is, Persian.</param>
/// <param name="Count">How many items it has.</param>
/// <param name="Items">The items in their order.</param>
public sealed record AdoptionProposal(string Note, string NoteFa, int Count, IReadOnlyList<ProposedAdoption> Items)
{
    /// <summary>Reads the list and holds it against a version of the standards.</summary>
    /// <exception cref="BadRuleFileException">The list is broken; the message names the item.</exception>
    public static AdoptionProposal Read(byte[] file, Catalogue catalogue)
    {
        var read = Parse(file);
        RuleTable.Unique("adoption-proposal", read.Items.Select(i => i.Id.Value));
        foreach (var item in read.Items)
        {
            if (!catalogue.TryFind(item.Id, out var requirement)) throw Bad(item, "there is no such requirement.");
            if (Standings.Of(requirement.Grade, adopted: false).Binds) throw Bad(item, "it binds already.");
            if (item.ParamsToFixFirst.Any(p => !requirement.Params.ContainsKey(p))) throw Bad(item, "it has no such parameter.");
        }

        return read.Count == read.Items.Count ? read : throw new BadRuleFileException("adoption-proposal", null, "count is wrong.");
    }

    private static AdoptionProposal Parse(byte[] file)
    {
        try
        {
            return JsonSerializer.Deserialize(file, StandardsJson.Default.AdoptionProposal) ?? throw new JsonException("It holds nothing.");
        }
        catch (JsonException broken)
        {
            throw BadRuleFileException.From("adoption-proposal", null, broken);
        }
    }

    private static BadRuleFileException Bad(ProposedAdoption item, string problem) => new("adoption-proposal", item.Id.Value, problem);
}
