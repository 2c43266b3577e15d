namespace Payesh.Server.Cli;

/// <summary>One verb of the command line.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Summary">One line for the list.</param>
/// <param name="Help">How it is used; the settings are added by themselves.</param>
/// <param name="Run">Returns the exit code.</param>
public sealed record Verb(string Name, string Summary, string Help, Func<Arguments, CancellationToken, Task<int>> Run)
{
    /// <summary>Options of this verb that take no value.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
