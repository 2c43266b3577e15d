using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.Domain.Basics;

namespace Payesh.Server.Cli;

/// <summary>Something that can be made anew from what is stored.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Summary">One line.</param>
/// <param name="Run">Returns what it says when it is done.</param>
internal sealed record Rebuild(string Name, string Summary, Func<IServiceProvider, CancellationToken, Task<string>> Run);

internal static class RebuildVerb
{
    /// <summary>A room adds its line here.</summary>
    private static readonly IReadOnlyList<Rebuild> All =
    [
        new("accounts", "search columns of the accounts", Accounts),
        new("visits", "score, defects and open conflicts of the visits, from their logs", Visits),
    ];

    public static Verb Verb { get; } = new("rebuild", "makes anew what follows from what is stored", string.Join('\n',
        [.. All.Select(rebuild => $"payesh rebuild {rebuild.Name,-12} {rebuild.Summary}"), "", "It can be broken off and run again."]), Run);

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        if (arguments.Words is not [var name] || All.FirstOrDefault(rebuild => rebuild.Name == name) is not { } found)
            throw new StartException($"Rebuild what? {string.Join(", ", All.Select(rebuild => rebuild.Name))}");
        var settings = SettingsReader.Read(arguments);
        Refuse.Unread(arguments);
        var installation = await Opening.Open(settings, cancel);
        return await installation.Do("payesh rebuild", async services =>
        {
            Console.WriteLine(await found.Run(services, cancel));
            return 0;
        });
    }

    private static async Task<string> Accounts(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<PayeshDb>();
        var accounts = await db.Users.ToListAsync(cancel);
        foreach (var account in accounts) account.Index();
        await db.SaveChangesAsync(cancel);
        return $"{EnglishCount.Of(accounts.Count, "account")}.";
    }

    private static async Task<string> Visits(IServiceProvider services, CancellationToken cancel)
    {
        var (folded, mended) = await services.GetRequiredService<RebuildVisits>().Run(cancel);
        return $"{EnglishCount.Of(folded, "visit was", "visits were")} folded anew; of their rows {mended} had stood otherwise.";
    }
}
