using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>What stays with the authority.</summary>
public sealed class OfficePart : StatePart
{
    internal OfficePart(IEnumerable<Operation> heads, IEnumerable<Operation> late) : base(heads, late)
    {
    }

    /// <summary>Pictures of documents, by requirement or <c>place:ID</c>.</summary>
    public IReadOnlyList<Told<Photo>> Photos => Each<Photo>("photo");

    /// <summary>Notes for colleagues.</summary>
    public IReadOnlyList<Told<Note>> Notes => Each<Note>("note");

    /// <summary>Every file that is named here.</summary>
    public IEnumerable<Digest> Files => Photos.SelectMany(p => p.Value.Files).Concat(Notes.Select(n => n.Value.File).OfType<Digest>());

    /// <summary>What was drawn: <c>files</c>, <c>talks</c>, <c>observation</c>.</summary>
    public IReadOnlyList<Told<Draw>> Draws => Each<Draw>("draw");

    /// <summary>What the apps noted about the work itself.</summary>
    public IReadOnlyList<Told<Trace>> Work => Each<Trace>("trace");

    private protected override object? Read(Operation operation, JsonElement json) => operation.Kind switch
    {
        "photo" => Photo.Read(json),
        "note" => Note.Read(json),
        "draw" => Draw.Read(json),
        "trace" => Trace.Read(json),
        _ => null,
    };
}
