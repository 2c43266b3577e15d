namespace Payesh.Domain.Inspections;

/// <summary>From the log of a visit to what it says: a pure function of the <em>set</em> of lines, so no order of arrival counts.</summary>
/// <remarks>The rules: section "Fold" of <c>docs/formats/visit-log.md</c>. <c>web/shared/log/fold.ts</c> is the same function.</remarks>
public static class Fold
{
    /// <summary>What the chains of one visit say together. A chain given twice, or in a longer and a shorter form, counts once.</summary>
    public static VisitState Of(IEnumerable<DeviceLog> logs)
    {
        var lines = logs.SelectMany(l => l.Lines)
            .OrderBy(l => l.Ref).ThenBy(l => l.Hash).ThenBy(l => l is Operation { IsSealed: true })
            .DistinctBy(l => l.Ref).ToList();
        var known = lines.OfType<Operation>().ToLookup(Kinds.Counts);
        var late = known[true].ToLookup(Closing.Of([.. known[true]], lines).IsLate);
        var heads = Heads(late[false]).Where(o => !(o.TakesBack && Kinds.HoldsEach(o.Kind))).ToLookup(o => o.Class);
        var waiting = late[true].ToLookup(o => o.Class);

        return new(
            new(heads[OperationClass.Open], waiting[OperationClass.Open]),
            new(heads[OperationClass.Office], waiting[OperationClass.Office]),
            new(heads[OperationClass.Protected], waiting[OperationClass.Protected]))
        {
            Ignored = [.. known[false].Select(o => o.Ref)],
            Unreadable = [.. lines.OfType<Unreadable>().Select(l => l.Ref)],
        };
    }

    /// <summary>The operations that no other of them replaces.</summary>
    internal static IEnumerable<Operation> Heads(IEnumerable<Operation> operations)
    {
        var all = operations.ToList();
        var replaced = all.SelectMany(o => o.Replaces.Where(r => r != o.Ref)).ToHashSet();
        return all.Where(o => !replaced.Contains(o.Ref));
    }
}
