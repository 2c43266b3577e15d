using System.Collections.Frozen;

namespace Payesh.Domain.Inspections;

/// <summary>The kinds of operation this program knows: the table of <c>docs/formats/visit-log.md</c>, which a test compares.</summary>
public static class Kinds
{
    private static readonly FrozenDictionary<string, Kind> Known = new Kind[]
    {
        new("departure", Holds.Each, [OperationClass.Open]),
        new("arrival", Holds.Each, [OperationClass.Open]),
        new("leave", Holds.Each, [OperationClass.Open]),
        new("door", Holds.Each, [OperationClass.Open]),
        new("incharge", Holds.One, [OperationClass.Open]),
        new("body", Holds.Each, [OperationClass.Open]),
        new("answer", Holds.One, [OperationClass.Open]),
        new("count", Holds.One, [OperationClass.Open]),
        new("shift", Holds.One, [OperationClass.Open]),
        new("photo", Holds.Each, [OperationClass.Open, OperationClass.Office]),
        new("note", Holds.Each, [OperationClass.Open, OperationClass.Office]),
        new("place", Holds.One, [OperationClass.Open]),
        new("draw", Holds.Each, [OperationClass.Office]),
        new("trace", Holds.Each, [OperationClass.Office]),
        new("talk", Holds.Each, [OperationClass.Protected]),
        new("observation", Holds.Each, [OperationClass.Protected]),
        new("sign-seen", Holds.Each, [OperationClass.Protected]),
        new("remark", Holds.One, [OperationClass.Open]),
        new("readout", Holds.One, [OperationClass.Open]),
        new("signature", Holds.One, [OperationClass.Open]),
        new("paper", Holds.One, [OperationClass.Open]),
        new("copy", Holds.Each, [OperationClass.Open]),
        new("end", Holds.One, [OperationClass.Open]),
        new("done", Holds.One, [OperationClass.Open]),
        new("close", Holds.One, [OperationClass.Open]),
        new("admit", Holds.One, [OperationClass.Open]),
    }.ToFrozenDictionary(k => k.Name);

    /// <summary>All of them.</summary>
    public static IEnumerable<Kind> All => Known.Values;

    /// <summary>Whether slots of this kind hold each unreplaced operation, not one answer.</summary>
    public static bool HoldsEach(string kind) => Known.TryGetValue(kind, out var known) && known.Holds == Holds.Each;

    /// <summary>Whether the fold may look at it: a known kind in a class it may have, and <c>admit</c> only from the desk.</summary>
    public static bool Counts(Operation operation) => Known.TryGetValue(operation.Kind, out var known)
        && known.Classes.Contains(operation.Class) && (operation.Kind != "admit" || operation.FromDesk);
}

/// <summary>One kind of operation.</summary>
/// <param name="Name">Its name in the log.</param>
/// <param name="Holds">What a slot of it holds.</param>
/// <param name="Classes">The classes it may stand in.</param>
public sealed record Kind(string Name, Holds Holds, IReadOnlyList<OperationClass> Classes);

/// <summary>What a slot holds.</summary>
public enum Holds
{
    /// <summary>One answer; two different ones are a conflict.</summary>
    One,

    /// <summary>Each operation that nothing replaced.</summary>
    Each,
}
