using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>What the log of a visit says, in three parts that never meet: who may see one has no way to the others.</summary>
/// <param name="Open">What may be shown to the centre.</param>
/// <param name="Office">What stays with the authority.</param>
/// <param name="Protected">What people said in private.</param>
public sealed record VisitState(OpenPart Open, OfficePart Office, ProtectedPart Protected)
{
    /// <summary>Operations of a kind this program does not know, or in a class their kind may not have.</summary>
    public IReadOnlyList<OperationRef> Ignored { get; init; } = [];

    /// <summary>Lines that are no operation.</summary>
    public IReadOnlyList<OperationRef> Unreadable { get; init; } = [];

    /// <summary>Whether two people gave different answers to one thing.</summary>
    public bool HasConflicts => Open.Conflicts.Count + Office.Conflicts.Count + Protected.Conflicts.Count > 0;

    /// <summary>Whether something came after the visit was closed and waits for the reviewer.</summary>
    public bool HasLate => AllLate.Any();

    /// <summary>What came after the visit was closed, of all classes.</summary>
    public IEnumerable<Operation> AllLate => [.. Open.Late, .. Office.Late, .. Protected.Late];
}

/// <summary>The slots of one class.</summary>
public abstract class StatePart
{
    private protected StatePart(IEnumerable<Operation> heads, IEnumerable<Operation> late)
    {
        Slots =
        [
            .. heads.GroupBy(o => o.Slot).Select(g => new Slot(g.Key, [.. g.OrderBy(o => o.Ref)]))
                .OrderBy(s => s.Key, StringComparer.Ordinal),
        ];
        Conflicts = [.. Slots.Where(s => s.IsConflict)];
        Late = [.. late.OrderBy(o => o.Ref)];
    }

    /// <summary>Every slot with a head, by key (ordinal).</summary>
    public IReadOnlyList<Slot> Slots { get; }

    /// <summary>The slots in which people gave different answers.</summary>
    public IReadOnlyList<Slot> Conflicts { get; }

    /// <summary>What came after the close and was not admitted; it has no effect.</summary>
    public IReadOnlyList<Operation> Late { get; }

    /// <summary>Commitments that nothing has opened.</summary>
    public IEnumerable<Operation> Sealed => Slots.SelectMany(s => s.Heads).Where(o => o.IsSealed);

    /// <summary>Heads whose value has another shape than their kind's, so that no view shows them. A person must look.</summary>
    public IEnumerable<Operation> Unclear =>
        Slots.SelectMany(s => s.Heads).Where(o => o.Value is { IsNull: false } value && Read(o, value.Root) is null);

    /// <summary>The value as its kind's type; null when it has another shape.</summary>
    private protected abstract object? Read(Operation operation, JsonElement json);

    /// <summary>The operations that stand for a kind.</summary>
    private protected IEnumerable<Operation> HeadsOf(string kind) => Slots.SelectMany(s => s.Heads).Where(o => o.Kind == kind);

    /// <summary>The values of a kind that holds one answer a slot: neither conflicts nor what was taken back.</summary>
    private protected IReadOnlyList<Told<T>> Settled<T>(string kind) where T : class =>
        Tell<T>(Slots.Where(s => !s.IsConflict).Select(s => s.Heads[0]).Where(o => o.Kind == kind));

    /// <summary>The settled value of a kind with one slot of this shape.</summary>
    private protected Told<T>? One<T>(string kind) where T : class => Settled<T>(kind) is [var one, ..] ? one : null;

    /// <summary>The values of a kind that holds each operation.</summary>
    private protected IReadOnlyList<Told<T>> Each<T>(string kind) where T : class => Tell<T>(HeadsOf(kind));

    private IReadOnlyList<Told<T>> Tell<T>(IEnumerable<Operation> heads) where T : class =>
    [
        .. from head in heads
           let value = head.Value is { IsNull: false } said ? Read(head, said.Root) as T : null
           where value is not null
           select new Told<T>(head.Ref, head.By, head.At, head.Item, value),
    ];
}

/// <summary>One thing a visit may say, with the operations that stand for it.</summary>
/// <param name="Key">Kind, bar, item.</param>
/// <param name="Heads">The operations nothing replaced, by device, then number; at least one.</param>
public sealed record Slot(string Key, IReadOnlyList<Operation> Heads)
{
    /// <summary>Whether it holds one answer and has several that differ. A commitment nobody opened differs from every other.</summary>
    public bool IsConflict { get; } = !Kinds.HoldsEach(Heads[0].Kind)
        && Heads.Select(o => o.Value?.Canonical ?? o.Ref.ToString()).Distinct(StringComparer.Ordinal).Skip(1).Any();
}

/// <summary>A value with who said it and when.</summary>
/// <param name="Ref">The operation.</param>
/// <param name="By">Its author.</param>
/// <param name="At">The device's clock.</param>
/// <param name="Item">What it is about; empty when there is nothing to name.</param>
/// <param name="Value">What was said.</param>
public sealed record Told<T>(OperationRef Ref, AccountId By, DateTimeOffset At, string Item, T Value);
