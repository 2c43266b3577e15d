using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>Reads a version and says in plain words which item of which part is broken.</summary>
internal sealed class CatalogueReader(IReadOnlyDictionary<string, byte[]> files)
{
    public Catalogue Read()
    {
        foreach (var part in Catalogue.Parts)
        {
            if (!files.ContainsKey(part)) throw new BadRuleFileException(part, null, "this part is missing.");
        }

        var file = Part("requirements", StandardsJson.Default.RequirementsFile);
        var kinds = Part("kinds", StandardsJson.Default.KindsFile).Kinds;
        RuleTable.Unique("kinds", kinds.Select(k => k.Code));
        var requirements = Requirements(file);
        new RequirementCheck(requirements, kinds).Run();
        return new(Head(file), requirements, kinds, ReadPoints(), ReadPhrases(requirements), ReadWords(requirements));
    }

    private T Part<T>(string part, JsonTypeInfo<T> type) where T : RuleFile
    {
        try
        {
            var file = JsonSerializer.Deserialize(files[part], type) ?? throw new BadRuleFileException(part, null, "it holds nothing.");
            var jalali = file.Effective.Jalali.ToString().Replace('/', '-');
            if (jalali != file.EffectiveJalali)
                throw new BadRuleFileException(part, null, $"{file.Effective:yyyy-MM-dd} is {jalali}, not {file.EffectiveJalali}.");
            if (file.Id != $"{part}-{jalali}") throw new BadRuleFileException(part, null, $"its id should be {part}-{jalali}.");
            return file;
        }
        catch (JsonException broken)
        {
            throw BadRuleFileException.From(part, null, broken);
        }
    }

    private static List<Requirement> Requirements(RequirementsFile file)
    {
        var read = new List<Requirement>();
        foreach (var element in file.Requirements) read.Add(One(element, $"number {read.Count + 1}"));

        RuleTable.Unique("requirements", read.Select(r => r.Id.Value));
        if (read.Count == file.Count) return read;
        throw new BadRuleFileException("requirements", null, $"count says {file.Count}, there are {read.Count}.");
    }

    private static Requirement One(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id)) name = id.ToString();
        try
        {
            return element.Deserialize(StandardsJson.Default.Requirement) ?? throw new JsonException("It is null.");
        }
        catch (JsonException broken)
        {
            throw BadRuleFileException.From("requirements", name, broken);
        }
    }

    private Points ReadPoints()
    {
        var file = Part("points", StandardsJson.Default.PointsFile);
        if (file.PartlyPercent is < 0 or > 100 || file.EstablishedCapPercent is < 0 or > 100)
            throw new BadRuleFileException("points", null, "a percentage lies outside 0–100.");

        var points = RuleTable.ByMember<Severity, ScopePoints>("points", file.Points);
        foreach (var (severity, row) in points)
        {
            if (row.Isolated <= 0 || row.Pattern < row.Isolated || row.Widespread < row.Pattern)
                throw new BadRuleFileException("points", WireName.Of(severity), "points must be positive and not fall with the scope.");
            if (new[] { row.Isolated, row.Pattern, row.Widespread }.Any(p => p * file.PartlyPercent % 100 != 0))
                throw new BadRuleFileException("points", WireName.Of(severity), $"{file.PartlyPercent} percent of them must be whole.");
        }

        return new(points, file.PartlyPercent, file.EstablishedCapPercent);
    }

    private Phrases ReadPhrases(List<Requirement> requirements)
    {
        var file = Part("phrases", StandardsJson.Default.PhrasesFile);
        var known = requirements.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        if (file.ByItem.Keys.FirstOrDefault(k => !known.Contains(k)) is { } unknown)
            throw new BadRuleFileException("phrases", unknown, "there is no such requirement.");
        if (requirements.FirstOrDefault(r => r.IsZeroTolerance && !file.ByItem.ContainsKey(r.Id.Value)) is { } bare)
            throw new BadRuleFileException("phrases", bare.Id.Value, "a zero-tolerance item needs phrases of its own.");
        foreach (var (name, phrases) in file.ByItem.Concat(file.ByCategory))
        {
            if (phrases.Count == 0) throw new BadRuleFileException("phrases", name, "it has no phrase.");
            foreach (var phrase in phrases) RuleTable.InBothLanguages("phrases", name, phrase);
        }

        return new(
            file.ByItem.ToDictionary(p => RequirementId.Parse(p.Key), p => p.Value),
            RuleTable.ByMember<Category, IReadOnlyList<Bilingual>>("phrases", file.ByCategory));
    }

    private Words ReadWords(List<Requirement> requirements)
    {
        var file = Part("words", StandardsJson.Default.WordsFile);
        var sources = Part("sources", StandardsJson.Default.SourcesFile).Sources;
        foreach (var (id, source) in sources) RuleTable.InBothLanguages("sources", id, source);
        foreach (var requirement in requirements)
        {
            if (Words.SourceIds(requirement.Source).FirstOrDefault(id => !sources.ContainsKey(id)) is { } missing)
                throw new BadRuleFileException("sources", missing, $"{requirement.Id} rests on it, and it is not listed.");
        }

        return new(
            RuleTable.Named<Category>(file.Categories), RuleTable.Named<Place>(file.Places), RuleTable.Named<Theme>(file.Themes),
            RuleTable.Named<ComplaintTopic>(file.Topics), RuleTable.Named<CentreFact>(file.Facts), sources,
            new LimitWords(file.CountedAgainst, file.FurtherLimits, file.Parameters).Checked(requirements));
    }

    private CatalogueHead Head(RequirementsFile file)
    {
        var hashes = Catalogue.Parts.ToDictionary(p => p, p => Convert.ToHexStringLower(SHA256.HashData(files[p])));
        var lines = string.Concat(Catalogue.Parts.Select(p => $"{p} {hashes[p]}\n"));
        var all = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
        return new(file.Id, file.Version, file.Effective, hashes, all);
    }
}
