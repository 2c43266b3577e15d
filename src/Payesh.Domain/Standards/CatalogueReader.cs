using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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
        Unique("kinds", kinds.Select(k => k.Code));
        var requirements = Requirements(file);
        new RequirementCheck(requirements, kinds).Run();
        return new(Head(file), requirements, kinds, ReadPoints(), ReadPhrases(requirements), ReadWords(requirements));
    }

    private T Part<T>(string part, JsonTypeInfo<T> type) where T : RuleFile
    {
        try
        {
            var file = JsonSerializer.Deserialize(files[part], type) ?? throw new BadRuleFileException(part, null, "it holds nothing.");
            if (Jalali(file.Effective) != file.EffectiveJalali)
                throw new BadRuleFileException(part, null, $"{file.Effective:yyyy-MM-dd} is not {file.EffectiveJalali}.");
            if (file.Id != $"{part}-{file.EffectiveJalali}")
                throw new BadRuleFileException(part, null, $"its id should be {part}-{file.EffectiveJalali}.");
            return file;
        }
        catch (JsonException broken)
        {
            throw new BadRuleFileException(part, null, broken.Message, broken);
        }
    }

    private static List<Requirement> Requirements(RequirementsFile file)
    {
        var read = new List<Requirement>(file.Count);
        foreach (var element in file.Requirements)
        {
            var name = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) ? id.ToString() : $"number {read.Count + 1}";
            try
            {
                read.Add(element.Deserialize(StandardsJson.Default.Requirement) ?? throw new BadRuleFileException("requirements", name, "it is null."));
            }
            catch (JsonException broken)
            {
                throw new BadRuleFileException("requirements", name, broken.Message, broken);
            }
        }

        Unique("requirements", read.Select(r => r.Id.Value));
        if (read.Count != file.Count) throw new BadRuleFileException("requirements", null, $"count says {file.Count}, there are {read.Count}.");
        return read;
    }

    private Points ReadPoints()
    {
        var file = Part("points", StandardsJson.Default.PointsFile);
        var points = Keyed<Severity, ScopePoints>("points", file.Points);
        foreach (var (severity, row) in points)
        {
            if (row.Isolated <= 0 || row.Pattern < row.Isolated || row.Widespread < row.Pattern)
                throw new BadRuleFileException("points", severity.ToString(), "points must be positive and must not fall with the scope.");
            if (new[] { row.Isolated, row.Pattern, row.Widespread }.Any(p => p * file.PartlyPercent % 100 != 0))
                throw new BadRuleFileException("points", severity.ToString(), $"{file.PartlyPercent} percent of the points must be whole.");
        }

        if (file.PartlyPercent is < 0 or > 100 || file.EstablishedCapPercent is < 0 or > 100)
            throw new BadRuleFileException("points", null, "a percentage lies outside 0–100.");
        return new(points, file.PartlyPercent, file.EstablishedCapPercent);
    }

    private Phrases ReadPhrases(List<Requirement> requirements)
    {
        var file = Part("phrases", StandardsJson.Default.PhrasesFile);
        var known = requirements.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (item, phrases) in file.ByItem.Concat(file.ByCategory))
        {
            if (phrases.Count == 0 || phrases.Any(p => string.IsNullOrWhiteSpace(p.Fa) || string.IsNullOrWhiteSpace(p.En)))
                throw new BadRuleFileException("phrases", item, "a phrase lacks its Persian or English text.");
        }

        if (file.ByItem.Keys.FirstOrDefault(k => !known.Contains(k)) is { } unknown)
            throw new BadRuleFileException("phrases", unknown, "there is no such requirement.");
        return new(file.ByItem.ToDictionary(p => RequirementId.Parse(p.Key), p => p.Value), Keyed<Category, IReadOnlyList<Bilingual>>("phrases", file.ByCategory));
    }

    private Words ReadWords(List<Requirement> requirements)
    {
        var file = Part("words", StandardsJson.Default.WordsFile);
        var sources = Part("sources", StandardsJson.Default.SourcesFile).Sources;
        foreach (var requirement in requirements)
        {
            if (Words.SourceIds(requirement.Source).FirstOrDefault(id => !sources.ContainsKey(id)) is { } missing)
                throw new BadRuleFileException("sources", missing, $"{requirement.Id} rests on it, and it is not listed.");
        }

        return new(
            Keyed<Category, Bilingual>("words", file.Categories), Keyed<Place, Bilingual>("words", file.Places),
            Keyed<Theme, Bilingual>("words", file.Themes), Keyed<ComplaintTopic, Bilingual>("words", file.Topics),
            Keyed<CentreFact, Bilingual>("words", file.Facts), sources);
    }

    /// <summary>A table by an enum: every member once, nothing else.</summary>
    private static Dictionary<TKey, TValue> Keyed<TKey, TValue>(string part, IReadOnlyDictionary<string, TValue> table) where TKey : struct, Enum
    {
        var read = new Dictionary<TKey, TValue>();
        foreach (var (name, value) in table)
        {
            if (!WireName.TryRead<TKey>(name, out var key)) throw new BadRuleFileException(part, name, $"no {typeof(TKey).Name} is called so.");
            read.Add(key, value);
        }

        foreach (var member in Enum.GetValues<TKey>())
        {
            if (!read.ContainsKey(member)) throw new BadRuleFileException(part, WireName.Of(member), $"this {typeof(TKey).Name} is missing.");
        }

        return read;
    }

    private static void Unique(string part, IEnumerable<string> names)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new BadRuleFileException(part, twice.Key, "it stands there twice.");
    }

    private CatalogueHead Head(RequirementsFile file)
    {
        var hashes = Catalogue.Parts.ToDictionary(p => p, p => Convert.ToHexStringLower(SHA256.HashData(files[p])));
        var lines = string.Concat(Catalogue.Parts.Select(p => $"{p} {hashes[p]}\n"));
        return new(file.Id, file.Version, file.Effective, hashes, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))));
    }

    private static string Jalali(DateOnly day)
    {
        var calendar = new PersianCalendar();
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture, $"{calendar.GetYear(date):0000}-{calendar.GetMonth(date):00}-{calendar.GetDayOfMonth(date):00}");
    }
}
