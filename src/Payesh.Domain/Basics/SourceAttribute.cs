namespace Payesh.Domain.Basics;

/// <summary>Where a legal rule comes from. The id is a heading of <c>docs/sources.md</c>, never free text.</summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field,
    AllowMultiple = true)]
public sealed class SourceAttribute(string id) : Attribute
{
    /// <summary>The id of the source.</summary>
    public string Id { get; } = id;

    /// <summary>Article, clause or decision inside the source.</summary>
    public string? Clause { get; init; }
}
