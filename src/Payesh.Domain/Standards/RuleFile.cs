using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>A rule file that is broken: which one, which item, what is wrong with it. Whoever keeps the data must mend it.</summary>
/// <param name="file">The part, such as <c>requirements</c>.</param>
/// <param name="item">The item inside it, where there is one.</param>
/// <param name="problem">What is wrong.</param>
/// <param name="inner">What the reader said.</param>
public sealed class BadRuleFileException(string file, string? item, string problem, Exception? inner = null)
    : Exception(item is null ? $"{file}: {problem}" : $"{file}, {item}: {problem}", inner)
{
    /// <summary>The part.</summary>
    public string File { get; } = file;

    /// <summary>The item.</summary>
    public string? Item { get; } = item;

    /// <summary>What the reader of JSON said, and where it stood.</summary>
    internal static BadRuleFileException From(string file, string? item, JsonException broken)
    {
        var where = broken.Path is null || broken.Message.Contains("Path:", StringComparison.Ordinal) ? "" : $" Path: {broken.Path}.";
        return new(file, item, broken.Message + where, broken);
    }
}

/// <summary>The head that every rule file carries.</summary>
internal abstract record RuleFile
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required DateOnly Effective { get; init; }

    public required string EffectiveJalali { get; init; }

    public required string Note { get; init; }

    public required string NoteFa { get; init; }
}

internal sealed record RequirementsFile : RuleFile
{
    public required int Count { get; init; }

    public required IReadOnlyList<JsonElement> Requirements { get; init; }
}

internal sealed record KindsFile : RuleFile
{
    public required IReadOnlyList<CentreKind> Kinds { get; init; }
}

internal sealed record PointsFile : RuleFile
{
    public required Grade Grade { get; init; }

    public required IReadOnlyDictionary<string, ScopePoints> Points { get; init; }

    public required int PartlyPercent { get; init; }

    public required int EstablishedCapPercent { get; init; }
}

internal sealed record PhrasesFile : RuleFile
{
    public required IReadOnlyDictionary<string, IReadOnlyList<Bilingual>> ByCategory { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<Bilingual>> ByItem { get; init; }
}

internal sealed record WordsFile : RuleFile
{
    public required IReadOnlyDictionary<string, Bilingual> Categories { get; init; }

    public required IReadOnlyDictionary<string, Bilingual> Places { get; init; }

    public required IReadOnlyDictionary<string, Bilingual> Themes { get; init; }

    public required IReadOnlyDictionary<string, Bilingual> Topics { get; init; }

    public required IReadOnlyDictionary<string, Bilingual> Facts { get; init; }

    public required IReadOnlyDictionary<string, Bilingual> CountedAgainst { get; init; }

    public required IReadOnlyDictionary<string, Bilingual> FurtherLimits { get; init; }

    public required IReadOnlyDictionary<string, Bilingual> Parameters { get; init; }
}

internal sealed record SourcesFile : RuleFile
{
    public required IReadOnlyDictionary<string, Bilingual> Sources { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Requirement))]
[JsonSerializable(typeof(RequirementsFile))]
[JsonSerializable(typeof(KindsFile))]
[JsonSerializable(typeof(PointsFile))]
[JsonSerializable(typeof(PhrasesFile))]
[JsonSerializable(typeof(WordsFile))]
[JsonSerializable(typeof(SourcesFile))]
[JsonSerializable(typeof(AdoptionProposal))]
internal sealed partial class StandardsJson : JsonSerializerContext;
