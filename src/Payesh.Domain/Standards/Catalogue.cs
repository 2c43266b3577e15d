using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Payesh.Domain.Standards;

/// <summary>One version of the standards (ضوابط), immutable: requirements, points, phrases, kinds of centre, words and sources.</summary>
/// <remarks>A visit keeps the <see cref="Id"/> and <see cref="Sha256"/> of its version for ever.</remarks>
public sealed class Catalogue
{
    private readonly FrozenDictionary<RequirementId, Requirement> _byId;
    private readonly FrozenDictionary<string, CentreKind> _kinds;

    internal Catalogue(
        CatalogueHead head, IReadOnlyList<Requirement> requirements, IReadOnlyList<CentreKind> kinds,
        Points points, Phrases phrases, Words words)
    {
        (Id, Version, Effective, Hashes, Sha256) = (head.Id, head.Version, head.Effective, head.Hashes, head.Sha256);
        (Requirements, Kinds, Points, Phrases, Words) = (requirements, kinds, points, phrases, words);
        _byId = requirements.ToFrozenDictionary(r => r.Id);
        _kinds = kinds.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);
    }

    /// <summary>The parts of a version; each is one file <c>PART-JALALIDATE.json</c>.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["requirements", "points", "phrases", "kinds", "words", "sources"];

    /// <summary>Its id, such as <c>requirements-1404-07-01</c>.</summary>
    public string Id { get; }

    /// <summary>Its number, counted from 1.</summary>
    public int Version { get; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly Effective { get; }

    /// <summary>The SHA-256 of each part's bytes, lower-case hex.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; }

    /// <summary>The SHA-256 of the lines <c>PART HEX</c> in the order of <see cref="Parts"/>, each ended by a line feed.</summary>
    public string Sha256 { get; }

    /// <summary>All requirements, in the order of the file.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>All kinds of centre.</summary>
    public IReadOnlyList<CentreKind> Kinds { get; }

    /// <summary>Points for severity and scope.</summary>
    public Points Points { get; }

    /// <summary>Sentences an inspector taps instead of typing.</summary>
    public Phrases Phrases { get; }

    /// <summary>Names of places, categories, themes, topics, facts and sources.</summary>
    public Words Words { get; }

    /// <summary>A requirement.</summary>
    /// <exception cref="KeyNotFoundException">The version has none of this code.</exception>
    public Requirement this[RequirementId id] =>
        _byId.TryGetValue(id, out var found) ? found : throw new KeyNotFoundException($"{Id} has no requirement {id}.");

    /// <summary>Looks a requirement up.</summary>
    public bool TryFind(RequirementId id, [NotNullWhen(true)] out Requirement? requirement) => _byId.TryGetValue(id, out requirement);

    /// <summary>A kind of centre.</summary>
    /// <exception cref="KeyNotFoundException">The version has none of this code.</exception>
    public CentreKind Kind(string code) =>
        _kinds.TryGetValue(code, out var kind) ? kind : throw new KeyNotFoundException($"{Id} has no kind of centre '{code}'.");

    /// <summary>Looks a kind of centre up.</summary>
    public bool TryFindKind(string code, [NotNullWhen(true)] out CentreKind? kind) => _kinds.TryGetValue(code, out kind);

    /// <summary>Reads one version from the bytes of its parts.</summary>
    /// <param name="files">The bytes of each of <see cref="Parts"/>.</param>
    /// <exception cref="BadRuleFileException">A part is missing or broken; the message names the part and the item.</exception>
    public static Catalogue Read(IReadOnlyDictionary<string, byte[]> files) => new CatalogueReader(files).Read();
}

/// <summary>What identifies a version.</summary>
internal sealed record CatalogueHead(string Id, int Version, DateOnly Effective, IReadOnlyDictionary<string, string> Hashes, string Sha256);

/// <summary>All versions that were ever released.</summary>
public sealed class CatalogueShelf
{
    /// <summary>Puts the versions on the shelf.</summary>
    /// <exception cref="ArgumentException">There is none, or two share an id or a first day.</exception>
    public CatalogueShelf(IReadOnlyList<Catalogue> versions)
    {
        if (versions.Count == 0) throw new ArgumentException("There is no version of the standards.", nameof(versions));
        if (versions.DistinctBy(v => v.Id).Count() < versions.Count || versions.DistinctBy(v => v.Effective).Count() < versions.Count)
            throw new ArgumentException("Two versions of the standards share an id or a first day.", nameof(versions));
        Versions = [.. versions.OrderBy(v => v.Effective)];
    }

    /// <summary>The versions by their first day.</summary>
    public IReadOnlyList<Catalogue> Versions { get; }

    /// <summary>The version in force on a day; before the first of all, the first.</summary>
    public Catalogue On(DateOnly day) =>
        Versions.LastOrDefault(v => v.Effective <= day) ?? Versions[0];

    /// <summary>The version a visit was made with.</summary>
    /// <exception cref="KeyNotFoundException">No such version was released.</exception>
    public Catalogue WithId(string id) =>
        Versions.FirstOrDefault(v => v.Id == id) ?? throw new KeyNotFoundException($"No version {id} of the standards.");
}
