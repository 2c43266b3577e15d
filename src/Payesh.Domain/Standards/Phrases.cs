using System.Collections.Frozen;

namespace Payesh.Domain.Standards;

/// <summary>The phrase bank: what an inspector taps when something is not met, so that nobody types standing.</summary>
public sealed class Phrases
{
    private readonly FrozenDictionary<RequirementId, IReadOnlyList<Bilingual>> _byItem;
    private readonly FrozenDictionary<Category, IReadOnlyList<Bilingual>> _byCategory;

    internal Phrases(
        IReadOnlyDictionary<RequirementId, IReadOnlyList<Bilingual>> byItem,
        IReadOnlyDictionary<Category, IReadOnlyList<Bilingual>> byCategory) =>
        (_byItem, _byCategory) = (byItem.ToFrozenDictionary(), byCategory.ToFrozenDictionary());

    /// <summary>The item's own phrases first, then those of its category; a zero-tolerance item has its own only.</summary>
    public IReadOnlyList<Bilingual> For(Requirement requirement)
    {
        var own = _byItem.GetValueOrDefault(requirement.Id) ?? [];
        return requirement.IsZeroTolerance ? own : [.. own, .. _byCategory[requirement.Category]];
    }

    /// <summary>The items that have phrases of their own.</summary>
    public IEnumerable<RequirementId> Items => _byItem.Keys;
}
