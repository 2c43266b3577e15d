using Payesh.App.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Server.Cli;

/// <summary>Before anything is served: the rule files are those that were released, and every one can be read.</summary>
internal static class RulesAtStart
{
    /// <exception cref="StartException">A released file was changed or is missing, or a file is broken; the message names it.</exception>
    public static async Task Check(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = Installation.ScopeFor(services, "start");
        try
        {
            await scope.ServiceProvider.GetRequiredService<LearnRuleFiles>().Run(cancel);
            scope.ServiceProvider.GetRequiredService<CatalogueShelf>();
        }
        catch (Exception wrong) when (wrong is ChangedRuleFileException or BadRuleFileException or DirectoryNotFoundException)
        {
            throw new StartException(wrong.Message);
        }
    }
}
