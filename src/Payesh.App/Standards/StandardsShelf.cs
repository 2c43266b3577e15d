using System.Text.RegularExpressions;
using Payesh.App.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>Reads every version of the standards from <c>data/standards</c>: <c>PART-YYYY-MM-DD.json</c>, Jalali.</summary>
public static partial class StandardsShelf
{
    /// <exception cref="BadRuleFileException">A part is missing or broken; the message names the item.</exception>
    public static CatalogueShelf Load(RuleFolder rules)
    {
        var versions = rules.Files("standards").Select(file => DatedPart().Match(Path.GetFileName(file))).Where(match => match.Success)
            .GroupBy(match => match.Groups["day"].Value, match => match.Groups["part"].Value, StringComparer.Ordinal);
        return new([.. versions.Select(version => Catalogue.Read(
            version.ToDictionary(part => part, part => rules.Read($"standards/{part}-{version.Key}.json"), StringComparer.Ordinal)))]);
    }

    [GeneratedRegex(@"^(?<part>[a-z]+)-(?<day>\d{4}-\d{2}-\d{2})\.json$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedPart();
}
