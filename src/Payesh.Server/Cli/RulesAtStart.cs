using System.Text.Json;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Cases;
using Payesh.Domain.Messages;
using Payesh.Domain.Standards;

namespace Payesh.Server.Cli;

/// <summary>Before anything is served: the rule files are those that were released, every one can be read, places are loaded.</summary>
internal static class RulesAtStart
{
    /// <exception cref="StartException">A released file was changed or is missing, or a file is broken; the message names it.</exception>
    public static async Task Check(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = Installation.ScopeFor(services, "start");
        var provider = scope.ServiceProvider;
        try
        {
            await provider.GetRequiredService<LearnRuleFiles>().Run(cancel);
            foreach (var shelf in new[] { typeof(CatalogueShelf), typeof(CentreKinds), typeof(LetterShelf), typeof(CaseShelf), typeof(MessageShelf) })
                provider.GetRequiredService(shelf);
            await provider.GetRequiredService<LoadPlaces>().Run(cancel);
        }
        catch (ChangedRuleFileException changed)
        {
            throw new StartException(changed.Message);
        }
        catch (Exception broken) when (broken is BadRuleFileException or FormatException or JsonException or InvalidDataException or IOException)
        {
            throw new StartException($"A rule file cannot be read. {broken.Message}");
        }
    }
}
