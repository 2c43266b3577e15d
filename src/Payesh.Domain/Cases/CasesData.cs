using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>All released versions of the rules of cases, read from the bytes of <c>data/ladder</c>.</summary>
public sealed class CaseShelf
{
    private readonly Dated<Ladder> _ladders;
    private readonly Dictionary<string, Dated<NoticeWords>> _letters;
    private readonly Dated<ClosingWords> _closings;
    private readonly Dated<AppealBlock> _appeals;
    private readonly Dated<ProtectiveWords> _protective;
    private readonly Dated<MeasureRules> _measures;
    private readonly Dictionary<string, Ladder> _byId;

    /// <summary>Reads the files.</summary>
    /// <param name="files">Name of the file without its folder, and its bytes.</param>
    /// <exception cref="BadRuleFileException">A file is broken, or a kind is missing.</exception>
    public CaseShelf(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var all = files.ToList();
        var ladders = Read(all, "ladder", CasesJson.Default.LadderFile).Select(file => file.Rule()).ToList();
        _byId = ladders.ToDictionary(ladder => ladder.Id);
        _ladders = new(ladders.Select(ladder => (ladder.Effective, ladder)));
        _letters = ladders.SelectMany(ladder => ladder.Steps).Select(step => step.Letter).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(
            kind => kind, kind => new Dated<NoticeWords>(Read(all, kind, CasesJson.Default.NoticeFile).Select(file => (file.Effective, file.Rule()))));
        _closings = new(Read(all, "closing", CasesJson.Default.ClosingFile).Select(file => (file.Effective, file.Rule())));
        _appeals = new(Read(all, "appeal", CasesJson.Default.AppealFile).Select(file => (file.Effective, file.Rule())));
        _protective = new(Read(all, "protective", CasesJson.Default.ProtectiveFile).Select(file => (file.Effective, file.Rule())));
        _measures = new(Read(all, "measures", CasesJson.Default.MeasuresFile).Select(file => (file.Effective, file.Rule())));
    }

    /// <summary>What holds on a day; before the first version of a kind, its first.</summary>
    public CaseRules On(DateOnly day) => new(
        At(_ladders, day), _letters.ToDictionary(kind => kind.Key, kind => At(kind.Value, day)), At(_closings, day), At(_appeals, day), At(_protective, day),
        At(_measures, day));

    /// <summary>The ladder a case was opened under.</summary>
    /// <exception cref="KeyNotFoundException">No such version was released.</exception>
    public Ladder Ladder(string id) => _byId.TryGetValue(id, out var ladder) ? ladder : throw new KeyNotFoundException($"No ladder {id}.");

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
            var file = JsonSerializer.Deserialize(bytes, type) ?? throw new BadRuleFileException(kind, null, "it holds nothing.");
            var jalali = file.Effective.Jalali.ToString().Replace('/', '-');
            if (file.EffectiveJalali != jalali || file.Id != $"{kind}-{jalali}")
                throw new BadRuleFileException(kind, file.Id, $"its days and its id should say {jalali}.");
            return file;
        }
        catch (JsonException broken)
        {
            throw new BadRuleFileException(kind, null, broken.Message, broken);
        }
    }
}

internal sealed record LadderFile : RuleFile
{
    public required IReadOnlyList<LadderStep> Steps { get; init; }

    public required CommitteeRule Committee { get; init; }

    public required EstablishmentRule Establishment { get; init; }

    public required RevisitRule Revisit { get; init; }

    public required ExtensionRule Extension { get; init; }

    public required ReentryRule Reentry { get; init; }

    public required DisputeRule Dispute { get; init; }

    public required FastTrackRule FastTrack { get; init; }

    public required ProsecutorRule Prosecutor { get; init; }

    public Ladder Rule()
    {
        if (Steps is not [{ Code: Ladder.Establish }, { Code: Ladder.Notice, Days: > 0 }, ..])
            throw new BadRuleFileException("ladder", Id, "it must begin with establish and notice, and notice must give days.");
        if (Committee.Members < 1 || Prosecutor.Dismissal < 2 || Prosecutor.Hours < 0 || FastTrack.DecisionHours <= 0)
            throw new BadRuleFileException("ladder", Id, "a number is out of range; a report to the prosecutor is dismissed by two or more.");
        if (Steps.Any(step => step.Letter is not null != step.Days is > 0 || step.Letter is not null != step.Kind is not null))
            throw new BadRuleFileException("ladder", Id, "a step with a letter gives days, only such a step, and its letter is one of the known kinds.");
        if (Extension.Times < 0 || Reentry.Days < 0 || Dispute.Days < 0) throw new BadRuleFileException("ladder", Id, "a number is below zero.");
        return new()
        {
            Id = Id, Effective = Effective, Steps = Steps, Committee = Committee, Establishment = Establishment, Revisit = Revisit,
            Extension = Extension, Reentry = Reentry, Dispute = Dispute, FastTrack = FastTrack, Prosecutor = Prosecutor,
        };
    }
}

internal sealed record NoticeFile : RuleFile
{
    public required string Title { get; init; }

    public required string Address { get; init; }

    public required string AddresseeDefault { get; init; }

    public required string Subject { get; init; }

    public required string Greeting { get; init; }

    public required string Opening { get; init; }

    public required string OpeningFast { get; init; }

    public required string OpeningMore { get; init; }

    public string? OpeningEntry { get; init; }

    public required TableWords Requirements { get; init; }

    public required TableWords Advice { get; init; }

    public required string Deadline { get; init; }

    public required string Mended { get; init; }

    public required string Adopted { get; init; }

    public required string Closing { get; init; }

    public required string Channel { get; init; }

    public required string Extension { get; init; }

    public required string Contact { get; init; }

    public required IReadOnlyList<CopyWords> Copies { get; init; }

    public NoticeWords Rule()
    {
        if (Requirements.Columns.Count != 6 || Advice.Columns.Count != 3)
            throw new BadRuleFileException("notice", Id, "the tables have six and three columns.");
        return new()
        {
            Id = Id, Effective = Effective, Title = Title, Address = Address, AddresseeDefault = AddresseeDefault, Subject = Subject,
            Greeting = Greeting, Opening = Opening, OpeningFast = OpeningFast, OpeningMore = OpeningMore,
            OpeningEntry = OpeningEntry ?? Opening,
            Requirements = Requirements, Advice = Advice, Deadline = Deadline, Mended = Mended, Adopted = Adopted, Closing = Closing,
            Channel = Channel, Extension = Extension, Contact = Contact, Copies = Copies,
        };
    }
}

internal sealed record ClosingFile : RuleFile
{
    public required string Title { get; init; }

    public required string Address { get; init; }

    public required string AddresseeDefault { get; init; }

    public required string Subject { get; init; }

    public required string Greeting { get; init; }

    public required string Opening { get; init; }

    public required string OpeningNone { get; init; }

    public required TableWords Table { get; init; }

    public required string OnTheSpot { get; init; }

    public required string Order { get; init; }

    public required string Revisit { get; init; }

    public required string Proof { get; init; }

    public required string Withdrawn { get; init; }

    public required string Closing { get; init; }

    public required string Contact { get; init; }

    public required IReadOnlyList<CopyWords> Copies { get; init; }

    public ClosingWords Rule()
    {
        if (Table.Columns.Count != 4) throw new BadRuleFileException("closing", Id, "the table has four columns.");
        return new()
        {
            Id = Id, Effective = Effective, Title = Title, Address = Address, AddresseeDefault = AddresseeDefault, Subject = Subject,
            Greeting = Greeting, Opening = Opening, OpeningNone = OpeningNone, Table = Table, Closing = Closing, Contact = Contact, Copies = Copies,
            How = new Dictionary<SettledBy, string>
            {
                [SettledBy.OnTheSpot] = OnTheSpot, [SettledBy.Order] = Order, [SettledBy.Revisit] = Revisit, [SettledBy.Proof] = Proof,
                [SettledBy.Withdrawal] = Withdrawn,
            },
        };
    }
}

internal sealed record AppealFile : RuleFile
{
    public required string Title { get; init; }

    public required IReadOnlyList<string> Applies { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    public required Grade Grade { get; init; }

    public required string Source { get; init; }

    public AppealBlock Rule() => new(Id, Effective, Title, Applies, Paragraphs, Grade, Source);
}

internal sealed record ProtectiveFile : RuleFile
{
    public required IReadOnlyList<string> Spoke { get; init; }

    public required IReadOnlyList<string> Person { get; init; }

    public required IReadOnlyList<string> Place { get; init; }

    public required IReadOnlyList<Place> HiddenPlaces { get; init; }

    public required string HiddenPlaceName { get; init; }

    public required IReadOnlyList<string> Complaint { get; init; }

    public ProtectiveWords Rule() => new()
    {
        Id = Id, Effective = Effective, Spoke = Spoke, Person = Person, Place = Place, HiddenPlaces = HiddenPlaces,
        HiddenPlaceName = HiddenPlaceName, Complaint = Complaint,
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(LadderFile))]
[JsonSerializable(typeof(NoticeFile))]
[JsonSerializable(typeof(ClosingFile))]
[JsonSerializable(typeof(AppealFile))]
[JsonSerializable(typeof(ProtectiveFile))]
[JsonSerializable(typeof(MeasuresFile))]
internal sealed partial class CasesJson : JsonSerializerContext;
