using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Basics;
using Payesh.App.Messages;
using Payesh.App.Postgres;
using Payesh.App.Sqlite;
using Payesh.App.Sync;
using Payesh.Domain.Messages;

namespace Payesh.Server.Cli;

/// <summary>An installation whose database was found, migrated and matched with its key file.</summary>
public sealed record Installation(Settings Settings, KeyRing Keys, DatabaseMark Mark)
{
    /// <summary>What web and command line register alike.</summary>
    /// <param name="invented">Only for the filling of a demonstration, which begins anew when it is broken off.</param>
    public IServiceCollection AddTo(IServiceCollection services, bool invented = false)
    {
        var file = new KeyFile(Settings.Keys);
        Keys.Source = file.Keys;
        services.AddSingleton(this).AddSingleton(Settings).AddSingleton(Keys).AddSingleton(file);
        services.AddSingleton(provider =>
        {
            var clock = new DemoClock(RealClock);
            clock.Read(Mark);
            return clock;
        });
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton(new PublicUrl(Settings.PublicUrl.AbsoluteUri));
        services.AddSingleton(new SubjectKeyFile(Settings.Words)).AddSingleton(new FileStore(Settings.Files)).AddSingleton(new RuleFolder(Settings.Rules));
        Channel[] open = [.. Settings.Mail is null ? [] : (Channel[])[Channel.Mail], .. Settings.Sms is null ? [] : (Channel[])[Channel.Sms]];
        services.AddSingleton(new OpenChannels(open));
        return AddDatabase(services, Settings, invented).AddRooms();
    }

    /// <summary>A scope outside any request, for a command or a job.</summary>
    public static AsyncServiceScope ScopeFor(IServiceProvider services, string what)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(Actor.Machine(what));
        return scope;
    }

    /// <summary>Runs one piece of work of the command line on this installation.</summary>
    public async Task<T> Do<T>(string what, Func<IServiceProvider, Task<T>> work)
    {
        var services = new ServiceCollection().AddLogging();
        await using var built = AddTo(services).BuildServiceProvider();
        await using var scope = ScopeFor(built, what);
        return await work(scope.ServiceProvider);
    }

    internal static IServiceCollection AddDatabase(IServiceCollection services, Settings settings, bool invented = false) => settings.Provider is Provider.Postgres
        ? services.AddPayeshPostgres(settings.Database)
        : services.AddPayeshSqlite(settings.Database, invented);

#pragma warning disable RS0030 // The composition root: the one place that names the real clock.
    internal static TimeProvider RealClock => TimeProvider.System;
#pragma warning restore RS0030
}
