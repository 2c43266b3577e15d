namespace Payesh.Domain.Basics;

/// <summary>A table or a member of which the audit keeps no trace, because it is the machine's own: cursors, leases, counters.</summary>
/// <param name="why">Why nothing is lost by it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class TechnicalAttribute(string why) : Attribute
{
    /// <summary>Why nothing is lost by it.</summary>
    public string Why { get; } = why;
}

/// <summary>A member of which the audit keeps only that it changed, never what it was: secrets, protected words.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MaskedAttribute : Attribute;
