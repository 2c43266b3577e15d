using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Server.Cli;

internal static class UserVerb
{
    public static Verb Verb { get; } = new("user", "accounts, for when nobody can sign in to make them", """
        payesh user list
        payesh user add NAME --name "…" --role Inspector --office 1101 [--sex Male] [--post "…"] [--fields Elderly,Addiction]
        payesh user reset NAME         a new invitation; password and authenticator are void at once
        payesh user disable NAME       refused from the next request on
        payesh user enable NAME

        --office: province × 100 + county (1101), a directorate (1100), or HQ.
        --role: Administrator, Inspector, CountyHead, ProvincialSupervisor, CommissionSecretary, Registry, Headquarters, Auditor
        add and reset print a link that works once, for 72 hours.
        """, Run);

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        var settings = SettingsReader.Read(arguments);
        Func<IServiceProvider, Installation, Task> work = arguments.Words switch
        {
            ["list"] => (services, _) => List(services, cancel),
            ["add", var name] => Add(name, Input(arguments), cancel),
            ["reset", var name] => async (services, installation) => TellLink(
                installation, Done(await services.GetRequiredService<InviteAccount>().Run(await Id(services, name, cancel), cancel))),
            ["disable", var name] => (services, _) => Close(services, name, true, cancel),
            ["enable", var name] => (services, _) => Close(services, name, false, cancel),
            _ => throw new StartException("payesh user list, add NAME, reset NAME, disable NAME or enable NAME"),
        };
        Refuse.Unread(arguments);
        var installation = await Opening.Open(settings, cancel);
        return await installation.Do("payesh user", async services =>
        {
            await work(services, installation);
            return 0;
        });
    }

    private static async Task List(IServiceProvider services, CancellationToken cancel)
    {
        var accounts = await services.GetRequiredService<PayeshDb>().Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync(cancel);
        foreach (var account in accounts)
        {
            var state = account.Disabled ? "disabled" : account.PasswordHash is null ? "invited" : account.Demo ? "demo" : "in use";
            Console.WriteLine($"{account.UserName,-20} {account.Role,-22} {account.Office,-6} {state,-9} {account.Name}");
        }
    }

    private static Func<IServiceProvider, Installation, Task> Add(string name, AccountInput input, CancellationToken cancel) =>
        async (services, installation) => TellLink(installation, Done(await services.GetRequiredService<CreateAccount>().Run(name, input, cancel)));

    private static async Task Close(IServiceProvider services, string name, bool disabled, CancellationToken cancel)
    {
        Done(await services.GetRequiredService<CloseAccount>().Run(await Id(services, name, cancel), disabled, cancel));
        Console.WriteLine($"{name} is {(disabled ? "disabled" : "enabled")}.");
    }

    private static AccountInput Input(Arguments arguments) => new()
    {
        Name = arguments.Needed("name"),
        Post = arguments["post"],
        Role = OneOf<Role>(arguments.Needed("role"), "role"),
        Office = Office(arguments.Needed("office")),
        Sex = arguments["sex"] is { } sex ? OneOf<Sex>(sex, "sex") : Sex.Male,
        Fields = arguments["fields"] is { } fields
            ? fields.Split(',').Aggregate(FieldOfWork.None, (all, field) => all | OneOf<FieldOfWork>(field, "fields")) : FieldOfWork.All,
        Centre = arguments["centre"] is { } centre && Guid.TryParse(centre, out var id) ? new CentreId(id) : null,
        Phone = arguments["phone"],
    };

    private static async Task<Guid> Id(IServiceProvider services, string name, CancellationToken cancel)
    {
        var read = UserNames.Read(name);
        return await services.GetRequiredService<PayeshDb>().Users.Where(account => account.UserName == read).Select(account => (Guid?)account.Id)
            .SingleOrDefaultAsync(cancel) ?? throw new StartException($"There is no account “{name}”.");
    }

    private static T OneOf<T>(string text, string name) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value : throw new StartException($"--{name}: “{text}” is none of {string.Join(", ", Enum.GetNames<T>())}.");

    private static OfficeCode Office(string text) => text.Equals("HQ", StringComparison.OrdinalIgnoreCase) ? OfficeCode.Headquarters
        : int.TryParse(text, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 9999 ? new(code)
        : throw new StartException($"--office: “{text}” is not like 1101, 1100 or HQ.");

    private static T Done<T>(Outcome<T> outcome) => outcome.Succeeded
        ? outcome.Value : throw new StartException($"Refused: {outcome.Refusal.Code}{(outcome.Refusal.Field is { } field ? $" ({field})" : "")}");

    private static void TellLink(Installation installation, Invited invited)
    {
        Console.WriteLine($"The invitation of {invited.Account.UserName}, once, within 72 hours:");
        Console.WriteLine($"  {Links.Invitation(installation, invited.Code)}");
    }
}
