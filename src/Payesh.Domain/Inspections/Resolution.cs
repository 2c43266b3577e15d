namespace Payesh.Domain.Inspections;

/// <summary>A decision between differing answers, made at the desk: the answers it replaced stay in the log.</summary>
/// <param name="Decision">The line of the desk; its author decided.</param>
/// <param name="Between">The answers that stood side by side.</param>
public sealed record Resolution(Operation Decision, IReadOnlyList<Operation> Between)
{
    /// <summary>Every decision of a log, by its place in the desk's chain.</summary>
    public static IReadOnlyList<Resolution> Of(IEnumerable<DeviceLog> logs)
    {
        var operations = logs.SelectMany(log => log.Lines).OfType<Operation>().DistinctBy(o => o.Ref).ToDictionary(o => o.Ref);
        return
        [
            .. operations.Values.Where(o => o.FromDesk && o.Kind != "admit" && o.Replaces.Count > 1).OrderBy(o => o.Ref)
                .Select(o => new Resolution(o, [.. o.Replaces.Where(operations.ContainsKey).Select(r => operations[r])])),
        ];
    }
}
