using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>A text in both languages.</summary>
/// <param name="Fa">Persian.</param>
/// <param name="En">English.</param>
public sealed record Bilingual(string Fa, string En);

/// <summary>What is special about a kind of centre.</summary>
[JsonConverter(typeof(KebabNames<KindTrait>))]
public enum KindTrait
{
    /// <summary>People live there day and night.</summary>
    Residential,

    /// <summary>People come for the night only.</summary>
    NightOnly,

    /// <summary>People come by their own will and may leave.</summary>
    Voluntary,

    /// <summary>People are sent by a judge.</summary>
    CourtOrdered,

    /// <summary>Children live there.</summary>
    Children,

    /// <summary>A home like any other, few people.</summary>
    HomeLike,

    /// <summary>Peers who recovered lead it.</summary>
    PeerLed,
}

/// <summary>Who may live in a centre of a kind.</summary>
[JsonConverter(typeof(KebabNames<KindSex>))]
public enum KindSex
{
    /// <summary>زنانه.</summary>
    Women,

    /// <summary>مردانه.</summary>
    Men,

    /// <summary>مختلط.</summary>
    Mixed,
}

/// <summary>A kind of centre, as data.</summary>
/// <param name="Code">Its code, kept for ever.</param>
/// <param name="Family">Its family.</param>
/// <param name="Fa">Name, Persian.</param>
/// <param name="En">Name, English.</param>
/// <param name="Traits">What is special about it.</param>
/// <param name="Sexes">Who may live there.</param>
/// <param name="Facts">The facts that follow from the kind alone.</param>
public sealed record CentreKind(
    string Code, Family Family, string Fa, string En,
    IReadOnlyList<KindTrait> Traits, IReadOnlyList<KindSex> Sexes, IReadOnlyList<CentreFact> Facts);
