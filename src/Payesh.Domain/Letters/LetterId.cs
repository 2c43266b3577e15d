using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>Identifies one letter, from its draft on.</summary>
public readonly record struct LetterId(Guid Value) : IId<LetterId>
{
    /// <inheritdoc/>
    public static LetterId From(Guid value) => new(value);
}
