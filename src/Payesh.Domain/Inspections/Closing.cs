using System.Text.Json;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.Domain.Inspections;

/// <summary>How far each chain counts once the lead has closed the visit.</summary>
internal sealed class Closing
{
    private readonly bool _closed;
    private readonly Dictionary<DeviceId, int> _upTo = [];

    private Closing(IReadOnlyList<Operation> closes, IReadOnlyList<Operation> admits, IEnumerable<LogLine> lines)
    {
        _closed = closes.Count > 0;
        if (!_closed) return;

        var hashes = lines.ToDictionary(l => l.Ref, l => l.Hash);
        foreach (var close in closes)
        {
            Count(close.Ref);
            foreach (var head in close.Value!.Root.Items("heads")) Count(head, head.Id("device"), hashes);
        }

        foreach (var admit in admits) Count(admit.Value!.Root, JsonMembers.Id(admit.Item), hashes);
    }

    /// <summary>Reads every <c>close</c> and <c>admit</c> that nothing of its own kind replaces.</summary>
    public static Closing Of(IReadOnlyList<Operation> known, IEnumerable<LogLine> lines) =>
        new(Standing(known, "close"), Standing(known, "admit"), lines);

    /// <summary>Whether an operation came after what the lead closed over, and nobody admitted it.</summary>
    public bool IsLate(Operation operation) =>
        _closed && !operation.FromDesk && operation.Ref.N > _upTo.GetValueOrDefault(operation.Ref.Device);

    private static List<Operation> Standing(IEnumerable<Operation> known, string kind) =>
        [.. Fold.Heads(known.Where(o => o.Kind == kind)).Where(o => !o.TakesBack)];

    private void Count(JsonElement listed, Guid? device, Dictionary<OperationRef, Digest> hashes)
    {
        if (device is not { } id || listed.Count("n") is not { } n || listed.Digest("head") is not { } head) return;
        var last = new OperationRef(new(id), n);
        if (!hashes.TryGetValue(last, out var hash) || hash == head) Count(last);
    }

    private void Count(OperationRef last) => _upTo[last.Device] = Math.Max(last.N, _upTo.GetValueOrDefault(last.Device));
}
