using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Licensing;

/// <summary>All released versions of the rules of licensing, read from the bytes of <c>data/licensing</c>.</summary>
public sealed class LicensingShelf
{
    private readonly Dated<LicensingChain> _chains;
    private readonly Dated<LicenceWords> _licences;
    private readonly Dated<RefusalWords> _refusals;
    private readonly Dictionary<string, LicensingChain> _byId;

    /// <summary>Reads the files.</summary>
    /// <param name="files">Name of the file without its folder, and its bytes.</param>
    /// <exception cref="BadRuleFileException">A file is broken, or a kind is missing.</exception>
    public LicensingShelf(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var all = files.ToList();
        var chains = Read(all, "chain", LicensingJson.Default.ChainFile).Select(file => file.Rule()).ToList();
        _byId = chains.ToDictionary(chain => chain.Id);
        _chains = new(chains.Select(chain => (chain.Effective, chain)));
        _licences = new(Read(all, "licence", LicensingJson.Default.LicenceFile).Select(file => (file.Effective, file.Rule())));
        _refusals = new(Read(all, "refusal", LicensingJson.Default.RefusalFile).Select(file => (file.Effective, file.Rule())));
    }

    /// <summary>The chain that holds on a day; before the first version, the first.</summary>
    public LicensingChain On(DateOnly day) => At(_chains, day);

    /// <summary>The chain an application was opened under.</summary>
    /// <exception cref="KeyNotFoundException">No such version was released.</exception>
    public LicensingChain Chain(string id) => _byId.TryGetValue(id, out var chain) ? chain : throw new KeyNotFoundException($"No chain {id}.");

    /// <summary>The words of a licence on a day.</summary>
    public LicenceWords Licence(DateOnly day) => At(_licences, day);

    /// <summary>The words of a refusal on a day.</summary>
    public RefusalWords Refusal(DateOnly day) => At(_refusals, day);

    private static T At<T>(Dated<T> versions, DateOnly day) => versions.TryAt(day, out var value) ? value : versions.At(versions.Changes[0]);

    private static List<T> Read<T>(List<(string Name, byte[] Bytes)> files, string kind, JsonTypeInfo<T> type) where T : RuleFile
    {
        var read = files.Where(file => file.Name.StartsWith(kind + "-", StringComparison.Ordinal)).Select(file => One(kind, file.Bytes, type)).ToList();
        return read.Count > 0 ? read : throw new BadRuleFileException(kind, null, "there is no version of it.");
    }

    private static T One<T>(string kind, byte[] bytes, JsonTypeInfo<T> type) where T : RuleFile
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, type) ?? throw new BadRuleFileException(kind, null, "it is null.");
        }
        catch (JsonException broken)
        {
            throw new BadRuleFileException(kind, null, broken.Message, broken);
        }
    }
}

/// <summary>Papers of the chain as rule files name them.</summary>
public sealed class PapersJson : JsonConverter<IReadOnlyList<LicenceKind>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<LicenceKind> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("Papers are a list.");
        var papers = new List<LicenceKind>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            papers.Add(Kebab.Read<LicenceKind>(reader.GetString()!) ?? throw new JsonException($"No paper {reader.GetString()}."));
        return papers;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<LicenceKind> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Rule files are only read.");
}

internal static class Kebab
{
    /// <summary>The member that a rule file names; null for none.</summary>
    public static T? Read<T>(string name) where T : struct, Enum =>
        Enum.GetValues<T>().Where(member => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()) == name).Select(member => (T?)member).SingleOrDefault();
}

internal sealed record ChainFile : RuleFile
{
    public required IReadOnlyList<ChainStep> Steps { get; init; }

    public required IReadOnlyList<ChainRoute> Routes { get; init; }

    public required IReadOnlyList<ChainDocument> Documents { get; init; }

    public required IReadOnlyList<ChainBody> Bodies { get; init; }

    public required IReadOnlyList<WholeLimit> Whole { get; init; }

    public required ApplicantLimit Applicant { get; init; }

    public LicensingChain Rule()
    {
        var codes = Steps.Select(step => step.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var route in Routes)
        {
            if (route.Steps is not [LicensingChain.Completeness, .., LicensingChain.Commission, LicensingChain.Issue])
                throw new BadRuleFileException("chain", Id, "a route begins with completeness and ends with commission and issue.");
            if (route.Steps.Any(code => !codes.Contains(code)) || route.Steps.Distinct().Count() != route.Steps.Count)
                throw new BadRuleFileException("chain", Id, "a route names a step that is not there, or one twice.");
        }

        var routes = Routes.Select(route => (route.Paper, route.Renewal)).ToHashSet();
        if (Enum.GetValues<LicenceKind>().Any(paper => !routes.Contains((paper, true)) || !routes.Contains((paper, false))) || routes.Count != Routes.Count)
            throw new BadRuleFileException("chain", Id, "each paper and its renewal has one route.");
        if (Steps.Any(step => step.Days is <= 0 || step.Extensions < 0 || step is { Days: null, Extensions: > 0 }) || Applicant.Days <= 0 || Whole.Any(limit => limit.Days <= 0))
            throw new BadRuleFileException("chain", Id, "a number of days is out of range.");
        return new()
        {
            Id = Id, Effective = Effective, Steps = Steps, Routes = Routes, Documents = Documents, Bodies = Bodies, Whole = Whole, Applicant = Applicant,
        };
    }
}

internal sealed record LicenceFile : RuleFile
{
    public required Dictionary<string, string> Titles { get; init; }

    public required Dictionary<string, string> Renewed { get; init; }

    public required string Address { get; init; }

    public required string Subject { get; init; }

    public required string Opening { get; init; }

    public required PaperTable Table { get; init; }

    public required Dictionary<string, string> Rows { get; init; }

    public required Dictionary<string, string> Sexes { get; init; }

    public required string People { get; init; }

    public required string Conditions { get; init; }

    public required string Closing { get; init; }

    public required IReadOnlyList<string> Copies { get; init; }

    public LicenceWords Rule()
    {
        if (Table.Columns.Count != 2) throw new BadRuleFileException("licence", Id, "the table has two columns.");
        return new()
        {
            Id = Id, Effective = Effective, Titles = Names<LicenceKind>(Titles), Renewed = Names<LicenceKind>(Renewed), Address = Address, Subject = Subject, Opening = Opening, Table = Table,
            Rows = Rows, Sexes = Names<GroupSex>(Sexes), People = People, Conditions = Conditions, Closing = Closing, Copies = Copies,
        };
    }

    private Dictionary<T, string> Names<T>(Dictionary<string, string> words) where T : struct, Enum
    {
        var read = words.ToDictionary(
            word => Kebab.Read<T>(word.Key) ?? throw new BadRuleFileException("licence", Id, $"no {word.Key}."), word => word.Value);
        return Enum.GetValues<T>().All(read.ContainsKey) ? read : throw new BadRuleFileException("licence", Id, "a word is missing.");
    }
}

internal sealed record RefusalFile : RuleFile
{
    public required string Title { get; init; }

    public required string Address { get; init; }

    public required string Subject { get; init; }

    public required string Greeting { get; init; }

    public required string Opening { get; init; }

    public required string Closing { get; init; }

    public required IReadOnlyList<string> Copies { get; init; }

    public RefusalWords Rule() => new(Id, Effective, Title, Address, Subject, Greeting, Opening, Closing, Copies);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ChainFile))]
[JsonSerializable(typeof(LicenceFile))]
[JsonSerializable(typeof(RefusalFile))]
internal sealed partial class LicensingJson : JsonSerializerContext;
