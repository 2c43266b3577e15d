namespace Payesh.Domain.Inspections;

/// <summary>What may be shown to the centre.</summary>
public sealed class OpenPart : StatePart
{
    internal OpenPart(IEnumerable<Operation> heads, IEnumerable<Operation> late) : base(heads, late)
    {
    }
}
