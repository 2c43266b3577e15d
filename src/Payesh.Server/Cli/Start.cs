using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Server.Cli.Demo;

namespace Payesh.Server.Cli;

/// <summary>What is done once between opening the database and serving it. Each step is harmless when it was done before.</summary>
internal static class Start
{
    public static async Task Run(Installation installation, IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        await RulesAtStart.Check(services, cancel);
        if (installation.Mark.Demo) await Step(services, "demo", scope => Fill(scope, installation, say, cancel));
        else await Step(services, "start", scope => Administrator(scope, installation, say, cancel));
    }

    private static async Task Administrator(IServiceProvider services, Installation installation, Action<string> say, CancellationToken cancel)
    {
        if (await services.GetRequiredService<FirstAdministrator>().Ensure(cancel) is not { } code) return;
        say("There is no administrator yet. Open this link once, within 72 hours, and set a password:");
        say($"  {Links.Invitation(installation, code)}");
    }

    private static async Task Fill(IServiceProvider services, Installation installation, Action<string> say, CancellationToken cancel)
    {
        if (!await services.GetRequiredService<PayeshDb>().Users.AnyAsync(cancel))
        {
            say($"Inventing a small province of {DemoWish.FirstStart.Centres} centres; a whole one is made by: payesh demo --data FOLDER");
            await DemoFill.Run(installation, DemoWish.FirstStart, say, cancel);
        }
        await TellAccounts(services, say, cancel);
    }

    /// <summary>Who can be tried out.</summary>
    public static async Task TellAccounts(IServiceProvider services, Action<string> say, CancellationToken cancel)
    {
        say($"Demo accounts (password {DemoAccounts.Password}):");
        foreach (var person in await services.GetRequiredService<DemoAccounts>().People(cancel))
            say($"  {person.UserName,-14} {person.Role,-21} {person.Office,-6} {person.Name}");
    }

    private static async Task Step(IServiceProvider services, string what, Func<IServiceProvider, Task> work)
    {
        await using var scope = Installation.ScopeFor(services, what);
        await work(scope.ServiceProvider);
    }
}

/// <summary>Addresses that people get from us: always under publicUrl, never from a request.</summary>
internal static class Links
{
    public static string Invitation(Installation installation, string code) => new Uri(installation.Settings.PublicUrl, $"/invitation/{code}").ToString();
}
