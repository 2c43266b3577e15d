using System.Text.Json;
using Payesh.App.Basics;
using Payesh.Domain.Basics;

namespace Payesh.App.Letters;

/// <summary>Labels of the printed sheet, from <c>data/letters/sheet-*.json</c>.</summary>
public sealed record SheetWords
{
    public required string Id { get; init; }

    public required DateOnly Effective { get; init; }

    public required string Organization { get; init; }

    public required string CountyOffice { get; init; }

    public required string ProvinceOffice { get; init; }

    public required string InTheName { get; init; }

    public required string Number { get; init; }

    public required string Date { get; init; }

    public required string Attachment { get; init; }

    public required string Attached { get; init; }

    public required string NotAttached { get; init; }

    public required string Confidential { get; init; }

    public required string Subject { get; init; }

    public required string Copies { get; init; }

    public required string SignedOnBehalf { get; init; }

    public required string ActingHead { get; init; }

    public required string Stamp { get; init; }

    public required string Genuine { get; init; }

    public required string Code { get; init; }

    public required string GenuineAt { get; init; }

    public required string Mark { get; init; }

    public required string Draft { get; init; }

    public required string Awaiting { get; init; }

    public required string ServiceTitle { get; init; }

    public required IReadOnlyList<string> Service { get; init; }

    public required string ServiceRefused { get; init; }

    public required string Page { get; init; }

    public required string Of { get; init; }

    /// <summary>Name of an office at the head of a letter.</summary>
    public string OfficeName(OfficeCode office, string place) =>
        office.IsHeadquarters ? Organization : (office.IsProvince ? ProvinceOffice : CountyOffice).Replace("{name}", place, StringComparison.Ordinal);
}

/// <summary>The dated rules and labels of letters.</summary>
public sealed class LetterShelf
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    private readonly Dated<SheetWords> _sheets;
    private readonly Dated<ServiceRule> _services;

    public LetterShelf(RuleFolder rules)
    {
        _sheets = new(Read<SheetWords>(rules, "sheet").Select(words => (words.Effective, words)));
        _services = new(Read<ServiceRule>(rules, "service").Select(rule => (rule.Effective, rule)));
    }

    public SheetWords Sheet(DateOnly day) => At(_sheets, day);

    /// <summary>Days after which a placed letter is deemed served; null when the rule is off.</summary>
    public int? DeemedAfter(DateOnly day) => At(_services, day).DeemedAfterDays;

    /// <summary>Whether a letter in the centre's box counts as served when it is opened there; else when it was laid into it.</summary>
    public bool CountsFromOpening(DateOnly day) => At(_services, day).ElectronicFrom is not "placed";

    private static T At<T>(Dated<T> versions, DateOnly day) => versions.TryAt(day, out var value) ? value : versions.At(versions.Changes[0]);

    private static IEnumerable<T> Read<T>(RuleFolder rules, string kind) => rules.Files("letters")
        .Where(file => Path.GetFileName(file).StartsWith(kind + "-", StringComparison.Ordinal))
        .Select(file => JsonSerializer.Deserialize<T>(rules.Read($"letters/{Path.GetFileName(file)}"), Json)
            ?? throw new FormatException($"{file} holds nothing."));

    private sealed record ServiceRule(DateOnly Effective, int? DeemedAfterDays, string? ElectronicFrom);
}
