namespace Payesh.Domain.Inspections;

/// <summary>What people said in private, and marks of violence.</summary>
public sealed class ProtectedPart : StatePart
{
    internal ProtectedPart(IEnumerable<Operation> heads, IEnumerable<Operation> late) : base(heads, late)
    {
    }
}
