using System.Collections.Frozen;

namespace Payesh.Domain.Standards;

/// <summary>What is asked of the checklist: which visit, to what kind of centre, and what the register knows about it.</summary>
public sealed record ChecklistAsk
{
    /// <summary>The kind of visit.</summary>
    public required VisitKind Visit { get; init; }

    /// <summary>The kind of centre; its own facts need not be given again.</summary>
    public required CentreKind Kind { get; init; }

    /// <summary>The facts that hold on the day; every other fact does not.</summary>
    public IReadOnlySet<CentreFact> Facts { get; init; } = FrozenSet<CentreFact>.Empty;

    /// <summary>The drawn theme of a routine visit.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The items with an open finding, for a re-visit.</summary>
    public IReadOnlyCollection<RequirementId> OpenFindings { get; init; } = [];

    /// <summary>What the complaint is about.</summary>
    public IReadOnlySet<ComplaintTopic> Topics { get; init; } = FrozenSet<ComplaintTopic>.Empty;

    /// <summary>Items of a complaint visit that the officer unticked; the vital looks stay.</summary>
    public IReadOnlySet<RequirementId> Unticked { get; init; } = FrozenSet<RequirementId>.Empty;

    /// <summary>Whether people live there already; before a first licence nobody does, and the looks at people fall away.</summary>
    public bool Inhabited { get; init; } = true;

    /// <summary>Whether a fact holds: given, following from the kind, or from the kind of visit.</summary>
    public bool Holds(CentreFact fact) =>
        Facts.Contains(fact) || Kind.Facts.Contains(fact)
        || (fact == CentreFact.HolidayWindow && Visit is VisitKind.NowruzReadiness or VisitKind.NowruzDropIn);
}
