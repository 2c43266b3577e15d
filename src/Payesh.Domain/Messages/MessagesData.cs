using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>What holds about messages on one day.</summary>
public sealed record MessageRules(QuietHours Quiet, ReminderLadder Ladder, SendingRule Sending, IReadOnlyDictionary<string, MessageTemplate> Templates);

/// <summary>All released versions of the rules of messages, read from the bytes of <c>data/messages</c>.</summary>
public sealed class MessageShelf
{
    private readonly Dated<QuietHours> _quiet;
    private readonly Dated<ReminderLadder> _ladder;
    private readonly Dated<SendingRule> _sending;
    private readonly Dated<IReadOnlyDictionary<string, MessageTemplate>> _templates;

    /// <summary>Reads the files.</summary>
    /// <param name="files">Name of the file without its folder, and its bytes.</param>
    /// <exception cref="FormatException">A file is broken, or one of the four kinds is missing; the message names it.</exception>
    public MessageShelf(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var all = files.ToList();
        _quiet = Read(all, "quiet", MessagesJson.Default.QuietFile, file => new QuietHours(file.From, file.Until));
        _ladder = Read(all, "reminders", MessagesJson.Default.RemindersFile, file => file.Rule());
        _sending = Read(all, "sending", MessagesJson.Default.SendingFile, file => file.Rule());
        _templates = Read(all, "templates", MessagesJson.Default.TemplatesFile, file => file.Rule());
    }

    /// <summary>What holds on a day; before the first version of a kind, its first.</summary>
    public MessageRules On(DateOnly day) => new(At(_quiet, day), At(_ladder, day), At(_sending, day), At(_templates, day));

    /// <summary>What holds at an instant.</summary>
    public MessageRules At(DateTimeOffset now) => On(TehranTime.DayOf(now));

    private static T At<T>(Dated<T> versions, DateOnly day) => versions.TryAt(day, out var value) ? value : versions.At(versions.Changes[0]);

    private static Dated<TRule> Read<TFile, TRule>(List<(string Name, byte[] Bytes)> files, string kind, JsonTypeInfo<TFile> type, Func<TFile, TRule> rule)
        where TFile : MessageFile
    {
        var read = files.Where(file => file.Name.StartsWith(kind + "-", StringComparison.Ordinal)).Select(file => One(file.Name, kind, file.Bytes, type)).ToList();
        return read.Count > 0 ? new(read.Select(file => (file.Effective, rule(file)))) : throw new FormatException($"messages/{kind}: there is no version of it.");
    }

    private static T One<T>(string name, string kind, byte[] bytes, JsonTypeInfo<T> type) where T : MessageFile
    {
        try
        {
            var file = JsonSerializer.Deserialize(bytes, type) ?? throw new FormatException($"messages/{name}: it holds nothing.");
            var jalali = file.Effective.Jalali.ToString().Replace('/', '-');
            return file.EffectiveJalali == jalali && file.Id == $"{kind}-{jalali}"
                ? file
                : throw new FormatException($"messages/{name}: its days and its id should say {jalali}.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"messages/{name}: {broken.Message}", broken);
        }
    }
}

internal abstract record MessageFile
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required DateOnly Effective { get; init; }

    public required string EffectiveJalali { get; init; }

    public required string Note { get; init; }

    public required string NoteFa { get; init; }
}

internal sealed record QuietFile : MessageFile
{
    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }
}

internal sealed record RemindersFile : MessageFile
{
    public required IReadOnlyList<int> BeforeDays { get; init; }

    public required TimeOnly Hour { get; init; }

    public required int EscalateAfterDays { get; init; }

    public required int AgainDays { get; init; }

    public ReminderLadder Rule()
    {
        if (BeforeDays.Any(days => days < 0) || BeforeDays.Zip(BeforeDays.Skip(1)).Any(pair => pair.First <= pair.Second))
            throw new FormatException($"messages/{Id}: the days before must fall, and none may be below 0.");
        if (EscalateAfterDays < 0 || AgainDays < 1) throw new FormatException($"messages/{Id}: a number is out of range.");
        return new() { Before = BeforeDays, Hour = Hour, EscalateAfter = EscalateAfterDays, Again = AgainDays };
    }
}

internal sealed record SendingFile : MessageFile
{
    public required IReadOnlyList<int> WaitMinutes { get; init; }

    public SendingRule Rule() => WaitMinutes.All(minutes => minutes > 0)
        ? new(WaitMinutes)
        : throw new FormatException($"messages/{Id}: each wait is a minute or more.");
}

internal sealed record TemplatesFile : MessageFile
{
    public required IReadOnlyList<MessageTemplate> Templates { get; init; }

    public IReadOnlyDictionary<string, MessageTemplate> Rule()
    {
        foreach (var template in Templates)
        {
            if (template.Strange().FirstOrDefault() is { } word) throw new FormatException($"messages/{Id}, {template.Code}: nobody fills in {{{word}}}.");
        }
        if (MessageKinds.All.FirstOrDefault(code => Templates.Count(template => template.Code == code) != 1) is { } missing)
            throw new FormatException($"messages/{Id}: {missing} must stand in it once.");
        return Templates.ToDictionary(template => template.Code, StringComparer.Ordinal);
    }
}

/// <summary>The kinds of messages.</summary>
public static class MessageKinds
{
    /// <summary>Days are left.</summary>
    public const string Reminder = "reminder";

    /// <summary>It has no deadline and waits.</summary>
    public const string Waiting = "waiting";

    /// <summary>Lives are at stake: at once.</summary>
    public const string Danger = "danger";

    /// <summary>Its time is over; it went to the superior office.</summary>
    public const string Passed = "passed";

    /// <summary>It came from an office below, whose time was over.</summary>
    public const string Escalated = "escalated";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Reminder, Waiting, Danger, Passed, Escalated];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(QuietFile))]
[JsonSerializable(typeof(RemindersFile))]
[JsonSerializable(typeof(SendingFile))]
[JsonSerializable(typeof(TemplatesFile))]
internal sealed partial class MessagesJson : JsonSerializerContext;
