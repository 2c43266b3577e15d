using System.Collections.Frozen;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>What a defect of one severity costs, points.</summary>
/// <param name="Isolated">Seen once.</param>
/// <param name="Pattern">Seen again and again.</param>
/// <param name="Widespread">Seen everywhere; also the weight of the item in the score.</param>
public sealed record ScopePoints(int Isolated, int Pattern, int Widespread)
{
    /// <summary>The points of a scope.</summary>
    public int this[FindingScope scope] => scope switch
    {
        FindingScope.Isolated => Isolated,
        FindingScope.Pattern => Pattern,
        FindingScope.Widespread => Widespread,
    };
}

/// <summary>Points for severity × scope, and how the score is made of them. This project's default, grade I.</summary>
[Source("project-points")]
public sealed class Points
{
    private readonly FrozenDictionary<Severity, ScopePoints> _bySeverity;

    internal Points(IReadOnlyDictionary<Severity, ScopePoints> bySeverity, int partlyPercent, int establishedCapPercent)
    {
        _bySeverity = bySeverity.ToFrozenDictionary();
        (PartlyPercent, EstablishedCapPercent) = (partlyPercent, establishedCapPercent);
    }

    /// <summary>The points of one severity.</summary>
    public ScopePoints this[Severity severity] => _bySeverity[severity];

    /// <summary>Percent of the points that a «تا حدودی» costs.</summary>
    public int PartlyPercent { get; }

    /// <summary>The highest score of a visit on which a zero-tolerance item was established, percent.</summary>
    public int EstablishedCapPercent { get; }

    /// <summary>What a defect costs.</summary>
    public int Cost(Severity severity, FindingScope scope, bool partly) =>
        partly ? this[severity][scope] * PartlyPercent / 100 : this[severity][scope];
}
