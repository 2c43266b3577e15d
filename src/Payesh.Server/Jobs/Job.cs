namespace Payesh.Server.Jobs;

/// <summary>Something done again and again, by one node at a time.</summary>
/// <param name="Name">Name of its lease.</param>
/// <param name="Every">How often.</param>
/// <param name="AtMost">How long one run may take before another node may step in.</param>
/// <param name="Run">The use case, in a scope of the machine.</param>
public sealed record Job(string Name, TimeSpan Every, TimeSpan AtMost, Func<IServiceProvider, CancellationToken, Task> Run)
{
    /// <summary>By every node at once, without a lease: its rows are claimed one by one.</summary>
    public bool EachNode { get; init; }

    /// <summary>Also once when the server stops.</summary>
    public bool AtShutdown { get; init; }
}
