namespace Payesh.Domain.Inspections;

/// <summary>What stays with the authority.</summary>
public sealed class OfficePart : StatePart
{
    internal OfficePart(IEnumerable<Operation> heads, IEnumerable<Operation> late) : base(heads, late)
    {
    }
}
