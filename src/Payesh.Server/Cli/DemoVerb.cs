using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Server.Cli.Demo;

namespace Payesh.Server.Cli;

internal static class DemoVerb
{
    public static Verb Verb { get; } = new("demo", "fills a demo database, or moves its clock", """
        payesh demo --seed N            fills an empty database with one province: the same seed makes the same one
        payesh demo --centres N         another number of centres than 120, at least 2
        payesh demo --years N           another number of years than 3
        payesh demo clock +30d          moves the clock of the demo 30 days ahead (or -2d, +6h, now); a running server takes it from its page /demo

        Only a database that was made for a demonstration is ever filled.
        """, Run);

    private static Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        var settings = SettingsReader.Read(arguments, demo: true);
        return arguments.Words switch
        {
            [] => Fill(settings, Wish(arguments), arguments, cancel),
            ["clock", var by] => Clock(settings, by, arguments, cancel),
            _ => throw new StartException("payesh demo, or payesh demo clock +30d"),
        };
    }

    private static async Task<int> Fill(Settings settings, DemoWish wish, Arguments arguments, CancellationToken cancel)
    {
        Refuse.Unread(arguments);
        var installation = await Open(settings, cancel);
        await installation.Do("demo", async services =>
        {
            if (await services.GetRequiredService<PayeshDb>().Users.AnyAsync(cancel)) throw new StartException("This demo database is filled already. Name another with --data.");
            await RulesAtStart.Check(services, cancel);
            return true;
        });
        await DemoFill.Run(installation, wish, Console.WriteLine, cancel);
        return await installation.Do("demo", async services =>
        {
            await Start.TellAccounts(services, Console.WriteLine, cancel);
            return 0;
        });
    }

    private static async Task<int> Clock(Settings settings, string by, Arguments arguments, CancellationToken cancel)
    {
        Refuse.Unread(arguments);
        var ahead = Ahead(by);
        var installation = await Open(settings, cancel);
        return await installation.Do("demo", async services =>
        {
            var moved = await services.GetRequiredService<MoveDemoClock>().Run(ahead, cancel);
            Console.WriteLine($"In this demo it is now {moved.Value:u}.");
            return 0;
        });
    }

    private static async Task<Installation> Open(Settings settings, CancellationToken cancel)
    {
        var installation = await Opening.Open(settings, cancel);
        return installation.Mark.Demo ? installation : throw new StartException("This is not a demo database: it stays as it is.");
    }

    private static DemoWish Wish(Arguments arguments) => new(
        Whole(arguments["seed"]) ?? DemoWish.Province.Seed,
        Math.Max(2, Whole(arguments["centres"]) ?? DemoWish.Province.Centres),
        Math.Max(1, Whole(arguments["years"]) ?? DemoWish.Province.Years));

    private static int? Whole(string? text) => text is null ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is >= 0 ? number : throw new StartException($"“{text}” is not a number.");

    internal static TimeSpan Ahead(string by) => by switch
    {
        "now" => TimeSpan.Zero,
        ['+' or '-', .. var number, 'd'] when int.TryParse(number, CultureInfo.InvariantCulture, out var days) => TimeSpan.FromDays(by[0] is '-' ? -days : days),
        ['+' or '-', .. var number, 'h'] when int.TryParse(number, CultureInfo.InvariantCulture, out var hours) => TimeSpan.FromHours(by[0] is '-' ? -hours : hours),
        _ => throw new StartException($"“{by}” is none of +30d, -2d, +6h, now."),
    };
}
