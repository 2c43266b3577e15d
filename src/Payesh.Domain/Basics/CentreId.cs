namespace Payesh.Domain.Basics;

/// <summary>Identifies one centre, or one unlicensed place. Stands in Basics because access can be limited to one centre.</summary>
public readonly record struct CentreId(Guid Value) : IId<CentreId>
{
    /// <inheritdoc/>
    public static CentreId From(Guid value) => new(value);
}
