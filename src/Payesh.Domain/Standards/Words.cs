using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Payesh.Domain.Standards;

/// <summary>The names of what the requirements only code.</summary>
public sealed partial class Words
{
    private readonly FrozenDictionary<Category, Bilingual> _categories;
    private readonly FrozenDictionary<Place, Bilingual> _places;
    private readonly FrozenDictionary<Theme, Bilingual> _themes;
    private readonly FrozenDictionary<ComplaintTopic, Bilingual> _topics;
    private readonly FrozenDictionary<CentreFact, Bilingual> _facts;
    private readonly FrozenDictionary<string, Bilingual> _sources;
    private readonly LimitWords _limits;

    internal Words(
        IReadOnlyDictionary<Category, Bilingual> categories, IReadOnlyDictionary<Place, Bilingual> places,
        IReadOnlyDictionary<Theme, Bilingual> themes, IReadOnlyDictionary<ComplaintTopic, Bilingual> topics,
        IReadOnlyDictionary<CentreFact, Bilingual> facts, IReadOnlyDictionary<string, Bilingual> sources, LimitWords limits)
    {
        (_categories, _places, _themes) = (categories.ToFrozenDictionary(), places.ToFrozenDictionary(), themes.ToFrozenDictionary());
        (_topics, _facts) = (topics.ToFrozenDictionary(), facts.ToFrozenDictionary());
        _sources = sources.ToFrozenDictionary(StringComparer.Ordinal);
        _limits = limits;
    }

    /// <summary>The name of a category.</summary>
    public Bilingual Of(Category category) => _categories[category];

    /// <summary>The name of a place of the route.</summary>
    public Bilingual Of(Place place) => _places[place];

    /// <summary>The name of a theme.</summary>
    public Bilingual Of(Theme theme) => _themes[theme];

    /// <summary>The name of a complaint's topic.</summary>
    public Bilingual Of(ComplaintTopic topic) => _topics[topic];

    /// <summary>The name of a fact about a centre.</summary>
    public Bilingual Of(CentreFact fact) => _facts[fact];

    /// <summary>What a reading is counted against, or the day from which it is counted; null where the limit names nothing.</summary>
    public Bilingual? CountedAgainst(Limit limit) => limit.Per is { } per ? _limits.CountedAgainst[per] : null;

    /// <summary>What a further limit compares.</summary>
    public Bilingual Of(FurtherLimit limit) => _limits.Further[limit.What];

    /// <summary>What a parameter says: the title of its item, the further limit it belongs to, or its own name.</summary>
    /// <exception cref="KeyNotFoundException">The requirement has no such parameter.</exception>
    public Bilingual Of(Requirement requirement, string parameter)
    {
        if (requirement.Limit?.Param == parameter) return new(requirement.TitleFa, requirement.RequirementEn);
        return requirement.MoreLimits?.FirstOrDefault(limit => limit.Param == parameter) is { } further
            ? Of(further)
            : _limits.Parameters[LimitWords.Key(requirement, parameter)];
    }

    /// <summary>The sources a requirement names, in its order, without repeats; none for a default of this project alone.</summary>
    public IReadOnlyList<(string Id, Bilingual Name)> SourcesOf(Requirement requirement) =>
        [.. SourceIds(requirement.Source).Select(id => (id, _sources[id]))];

    internal static IEnumerable<string> SourceIds(string source) =>
        SourceId().Matches(source).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bS\d{2,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex SourceId();
}
