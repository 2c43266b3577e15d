using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Payesh.App.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>What the server resolved for one visit: the shape of <c>docs/formats/visit-log.md</c>, "Pack". Its bytes are kept for ever.</summary>
public sealed record Pack
{
    public int V { get; init; } = 1;

    public required Guid Visit { get; init; }

    public required string Number { get; init; }

    public required VisitKind Kind { get; init; }

    public required PackCentre Centre { get; init; }

    public required long OpensAt { get; init; }

    public required PackWindow Window { get; init; }

    public required IReadOnlyList<PackMember> Team { get; init; }

    public required PackOrder? Order { get; init; }

    public required PackStandards Standards { get; init; }

    public required int? Theme { get; init; }

    public required IReadOnlyList<PackPlace> Places { get; init; }

    public required IReadOnlyList<PackItem> Items { get; init; }

    public required IReadOnlyList<PackPerson> Staff { get; init; }

    public required IReadOnlyList<PackFinding> OpenFindings { get; init; }

    public required PackDraws Draws { get; init; }

    public required IReadOnlyList<PackContact> Contacts { get; init; }

    public required IReadOnlyDictionary<string, object?>? Building { get; init; }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, PackJson.Compact);

    public static Pack Read(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<Pack>(bytes, PackJson.Compact)!;
}

public sealed record PackCentre(
    Guid Id, string Name, Bilingual Kind, Family Family, Bilingual County, string Address, string Phone, string? Lat, string? Lon,
    PackLicence? Licence, int? Capacity, string Sex);

public sealed record PackLicence(string Number, DateOnly ValidTo);

public sealed record PackWindow(long From, long To);

public sealed record PackMember(Guid Id, string Name, string Post, string Sex, bool Lead)
{
    internal static IReadOnlyList<PackMember> Of(IReadOnlyList<Account> team, AccountId lead) =>
        [.. team.Select(a => new PackMember(a.Id, a.Name, a.Post, a.Sex == Domain.Access.Sex.Female ? "female" : "male", a.AccountId == lead))];
}

/// <param name="Url">Where anybody checks it.</param>
/// <param name="Code">The short form for typing.</param>
public sealed record PackOrder(
    string Number, DateOnly From, DateOnly To, bool Night, bool Holiday, string Office, string Signatory, string Url, string Code);

public sealed record PackStandards(string Id, string Hash);

public sealed record PackPlace(string Id, string Fa, string En);

public sealed record PackLimit(string Op, string Value);

public sealed record PackItem
{
    public required string Id { get; init; }

    public required bool Asked { get; init; }

    public required int Order { get; init; }

    public required Place Place { get; init; }

    public required bool Vital { get; init; }

    public required Severity Severity { get; init; }

    public required Grade Grade { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>What it rests on, by name.</summary>
    public required Bilingual Source { get; init; }

    public required AnswerScale Scale { get; init; }

    public required AnswerKind Answer { get; init; }

    public required Unit? Unit { get; init; }

    public required PackLimit? Limit { get; init; }

    public required PhotoPolicy Photo { get; init; }

    public required string? AskWith { get; init; }

    public required Bilingual Title { get; init; }

    public required Bilingual Ask { get; init; }

    public required Bilingual? Say { get; init; }

    public required Bilingual? Hint { get; init; }

    public required Bilingual Action { get; init; }

    public required Bilingual Finding { get; init; }

    public required ScopePoints Points { get; init; }

    public required IReadOnlyList<Bilingual> Phrases { get; init; }
}

public sealed record PackPerson(string Key, string Name, string Post);

public sealed record PackFinding(Guid Id, string Item, Bilingual Text, DateOnly Since);

public sealed record PackDraws(IReadOnlyList<int> Files, IReadOnlyList<int> Talks, IReadOnlyList<int> Observation);

public sealed record PackContact(string Id, string Fa, string En, string Phone);

internal static class PackJson
{
    /// <summary>Persian letters as they are: half the bytes of escapes on a bad line.</summary>
    public static JsonSerializerOptions Compact { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };
}
