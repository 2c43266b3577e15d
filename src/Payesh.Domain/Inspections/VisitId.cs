using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>Identifies one visit, and its log.</summary>
public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    /// <inheritdoc/>
    public static VisitId From(Guid value) => new(value);
}
