using System.Text.Json;
using Payesh.App.Basics;
using Payesh.Domain.Basics;

namespace Payesh.App.Centres;

/// <summary>What the public page shows beside what it always shows: a file of <c>data/centres</c>.</summary>
public sealed record PublicRule(DateOnly Effective, bool LastVisit, bool LicenceNumber, bool AddressAndPhone);

/// <summary>The dated rules of what may be published. No source says that any of it may: each is off until an authority decides.</summary>
public sealed class PublicRules(IEnumerable<PublicRule> rules)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private readonly Dated<PublicRule> _versions = new(rules.Select(rule => (rule.Effective, rule)));

    public static PublicRules Load(RuleFolder folder) => new(folder.Files("centres")
        .Where(file => Path.GetFileName(file).StartsWith("public-", StringComparison.Ordinal))
        .Select(file => JsonSerializer.Deserialize<PublicRule>(folder.Read($"centres/{Path.GetFileName(file)}"), Json)
            ?? throw new FormatException($"{file} holds nothing.")));

    public PublicRule On(DateOnly day) => _versions.TryAt(day, out var rule) ? rule : _versions.At(_versions.Changes[0]);
}
