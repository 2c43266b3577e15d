using System.Runtime.CompilerServices;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>What is searched in each requirement of one version. Made once a version; a version never changes.</summary>
internal sealed class RequirementIndex
{
    private static readonly ConditionalWeakTable<Catalogue, RequirementIndex> Made = [];
    private readonly Dictionary<RequirementId, string> _keys;

    private RequirementIndex(Catalogue catalogue) => _keys = catalogue.Requirements.ToDictionary(r => r.Id, Key);

    public static RequirementIndex Of(Catalogue catalogue) => Made.GetValue(catalogue, static c => new(c));

    /// <summary>The words of a search; every one must be found, in any order.</summary>
    public static IReadOnlyList<string> Words(string? text) =>
        [.. PersianText.Normalise(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(PersianText.SearchKey).Where(w => w.Length > 0)];

    public bool Has(Requirement requirement, IReadOnlyList<string> words)
    {
        var key = _keys[requirement.Id];
        return words.All(word => key.Contains(word, StringComparison.Ordinal));
    }

    // Parted by a space, which no word contains, so that no word is found across two texts.
    private static string Key(Requirement r) => string.Join(' ', new[]
    {
        r.Id.Value, r.TitleFa, r.AskFa, r.AskEn, r.RequirementFa, r.RequirementEn, r.HintFa,
    }.Select(PersianText.SearchKey));
}
