using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>All released versions of the rules and letters of the two tracks, read from the bytes of <c>data/ladder</c>.</summary>
public sealed class TrackShelf
{
    private readonly Dated<ReportLetterFile> _report;
    private readonly Dated<PlaceRule> _place;
    private readonly Dated<TrackWords> _prosecutor, _police;

    /// <summary>Reads the files.</summary>
    /// <param name="files">Name of the file without its folder, and its bytes.</param>
    /// <exception cref="BadRuleFileException">A file is broken, or a kind is missing.</exception>
    public TrackShelf(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var all = files.ToList();
        _report = new(Read(all, "prosecutor", TrackJson.Default.ReportLetterFile).Select(file => (file.Effective, file.Checked())));
        _place = new(Read(all, "unlicensed", TrackJson.Default.PlaceRuleFile).Select(file => (file.Effective, file.Rule())));
        _prosecutor = new(Read(all, "place-prosecutor", TrackJson.Default.TrackLetterFile).Select(file => (file.Effective, file.Words())));
        _police = new(Read(all, "place-police", TrackJson.Default.TrackLetterFile).Select(file => (file.Effective, file.Words())));
    }

    /// <summary>What holds on a day; before the first version of a kind, its first.</summary>
    public TrackRules On(DateOnly day)
    {
        var report = At(_report, day);
        return new(report.FollowUpDays, report.Words(), At(_place, day), At(_prosecutor, day), At(_police, day));
    }

    private static T At<T>(Dated<T> versions, DateOnly day) => versions.TryAt(day, out var value) ? value : versions.At(versions.Changes[0]);

    private static List<T> Read<T>(List<(string Name, byte[] Bytes)> files, string kind, JsonTypeInfo<T> type) where T : RuleFile
    {
        var read = files.Where(file => file.Name.StartsWith(kind + "-1", StringComparison.Ordinal)).Select(file => One(kind, file.Bytes, type)).ToList();
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
            throw BadRuleFileException.From(kind, null, broken);
        }
    }
}

internal record TrackLetterFile : RuleFile
{
    public required string Title { get; init; }

    public required string AddresseeDefault { get; init; }

    public required string Subject { get; init; }

    public required string Greeting { get; init; }

    public required string Opening { get; init; }

    public required string OpeningOther { get; init; }

    public required string Danger { get; init; }

    public required string Request { get; init; }

    public required string Limits { get; init; }

    public required string Contact { get; init; }

    public required IReadOnlyList<CopyWords> Copies { get; init; }

    public required string Grade { get; init; }

    public required string Source { get; init; }

    public TrackWords Words() => new()
    {
        Id = Id, Title = Title, AddresseeDefault = AddresseeDefault, Subject = Subject, Greeting = Greeting, Opening = Opening, OpeningOther = OpeningOther,
        Danger = Danger, Request = Request, Limits = Limits, Contact = Contact, Copies = Copies,
    };
}

internal sealed record ReportLetterFile : TrackLetterFile
{
    public required int FollowUpDays { get; init; }

    public ReportLetterFile Checked() =>
        FollowUpDays > 0 ? this : throw new BadRuleFileException("prosecutor", Id, "the days after which somebody asks again must be above zero.");
}

internal sealed record PlaceParameter
{
    public required int Value { get; init; }

    public required string Grade { get; init; }

    public required string Source { get; init; }
}

internal sealed record WatchParameter
{
    public required IReadOnlyList<int> Days { get; init; }

    public required string Grade { get; init; }

    public required string Source { get; init; }
}

internal sealed record PlaceRuleFile : RuleFile
{
    public required PlaceParameter DangerHours { get; init; }

    public required PlaceParameter LookHours { get; init; }

    public required PlaceParameter LetterHours { get; init; }

    public required PlaceParameter FollowUpDays { get; init; }

    public required PlaceParameter PlaceHours { get; init; }

    public required PlaceParameter HostDays { get; init; }

    public required WatchParameter Watch { get; init; }

    public PlaceRule Rule()
    {
        PlaceParameter[] all = [DangerHours, LookHours, LetterHours, FollowUpDays, PlaceHours, HostDays];
        if (all.Any(one => one.Value <= 0)) throw new BadRuleFileException("unlicensed", Id, "hours and days must be above zero.");
        if (Watch.Days.Count == 0 || Watch.Days[0] <= 0 || Watch.Days.Zip(Watch.Days.Skip(1)).Any(pair => pair.Second <= pair.First))
            throw new BadRuleFileException("unlicensed", Id, "the days of the watch must rise from above zero.");
        return new(DangerHours.Value, LookHours.Value, LetterHours.Value, FollowUpDays.Value, PlaceHours.Value, HostDays.Value, Watch.Days);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(TrackLetterFile))]
[JsonSerializable(typeof(ReportLetterFile))]
[JsonSerializable(typeof(PlaceRuleFile))]
internal sealed partial class TrackJson : JsonSerializerContext;
