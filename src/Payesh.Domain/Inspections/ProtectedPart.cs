using System.Text.Json;

namespace Payesh.Domain.Inspections;

/// <summary>What people said in private, who said it, and marks of violence.</summary>
public sealed class ProtectedPart : StatePart
{
    internal ProtectedPart(IEnumerable<Operation> heads, IEnumerable<Operation> late) : base(heads, late)
    {
    }

    /// <summary>Private talks.</summary>
    public IReadOnlyList<Told<Talk>> Talks => Each<Talk>("talk");

    /// <summary>Times of watching.</summary>
    public IReadOnlyList<Told<Observation>> Observations => Each<Observation>("observation");

    /// <summary>What is behind a zero-tolerance answer, by requirement.</summary>
    public IReadOnlyList<Told<Note>> SignsSeen => Each<Note>("sign-seen");

    private protected override object? Read(Operation operation, JsonElement json) => operation.Kind switch
    {
        "talk" => Talk.Read(json),
        "observation" => Observation.Read(json),
        "sign-seen" => Note.Read(json),
        _ => null,
    };
}
