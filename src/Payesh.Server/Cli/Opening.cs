using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;

namespace Payesh.Server.Cli;

/// <summary>
/// Opens the database at start: makes it, or migrates it after a backup, and sees that database and key file belong together.
/// </summary>
internal sealed class Opening(Settings settings)
{
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(30);
    private static string Holder => $"{Environment.MachineName}:{Environment.ProcessId}";

    public static async Task<Installation> Open(Settings settings, CancellationToken cancel)
    {
        OwnFolder(settings.Data);
        var opening = new Opening(settings);
        await using var services = opening.Services();
        await opening.Migrate(services, cancel);
        if (await opening.IsHalfTold(services, cancel))
        {
            Console.Error.WriteLine("The last filling of this demo was broken off. It is thrown away and begun anew.");
            await opening.Forget(services, cancel);
            await opening.Migrate(services, cancel);
        }
        return await opening.Match(services, cancel);
    }

    // Names, addresses and the open part of visits lie in it in clear: nobody else on the machine looks in. A folder that is there keeps its rights.
    private static void OwnFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<bool> IsHalfTold(ServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return settings.Demo && await DatabaseMark.Of(scope.ServiceProvider.GetRequiredService<PayeshDb>(), cancel) is { Demo: true, Filling: true };
    }

    private async Task Forget(ServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PayeshDb>().Database.EnsureDeletedAsync(cancel);
        if (Directory.Exists(settings.Files)) Directory.Delete(settings.Files, recursive: true);
    }

    /// <summary>Services that reach the database before the keys are known.</summary>
    private ServiceProvider Services()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(Installation.RealClock).AddSingleton(new DemoClock(Installation.RealClock))
            .AddScoped(_ => Actor.Machine("start")).AddScoped<Leases>();
        return Installation.AddDatabase(services, settings).BuildServiceProvider();
    }

    private async Task Migrate(ServiceProvider services, CancellationToken cancel)
    {
        if (settings.Provider is Provider.Sqlite) Directory.CreateDirectory(Path.GetDirectoryName(settings.Database)!);
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PayeshDb>().Database;
        var applied = await Applied(database, cancel);
        if (applied.Except(database.GetMigrations()).FirstOrDefault() is { } unknown)
            throw new StartException($"This database was made by another release of Payesh (migration {unknown}). Use that release, or restore a backup.");
        if (!(await database.GetPendingMigrationsAsync(cancel)).Any()) return;
        if (applied.Count == 0) await database.MigrateAsync(cancel);
        else await MigrateInTurn(services, database, cancel);
    }

    private async Task<List<string>> Applied(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database, CancellationToken cancel)
    {
        try
        {
            return [.. await database.GetAppliedMigrationsAsync(cancel)];
        }
        catch (Npgsql.PostgresException missing) when (missing.SqlState == Npgsql.PostgresErrorCodes.InvalidCatalogName)
        {
            return [];
        }
        catch (System.Data.Common.DbException unreachable)
        {
            throw new StartException($"The database cannot be reached ({settings.Provider}): {unreachable.Message}");
        }
    }

    // Several nodes may start at once: one takes the lease, saves a backup and migrates; the others wait for it.
    private async Task MigrateInTurn(
        ServiceProvider services, Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database, CancellationToken cancel)
    {
        while ((await database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await using var scope = services.CreateAsyncScope();
            var leases = scope.ServiceProvider.GetRequiredService<Leases>();
            if (!await leases.Take("migrate", Holder, LongestMigration, cancel))
            {
                await Task.Delay(TimeSpan.FromSeconds(2), Installation.RealClock, cancel);
                continue;
            }
            var folder = await Backup.OfDatabase(settings, "before-migration", cancel);
            Console.Error.WriteLine($"A backup was saved before migrating: {folder}");
            await database.MigrateAsync(cancel);
            await leases.GiveBack("migrate", Holder, done: true, cancel);
        }
    }

    private async Task<Installation> Match(ServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PayeshDb>();
        var file = new KeyFile(settings.Keys);
        var mark = await DatabaseMark.Of(db, cancel);
        if (mark is not null && !file.Exists)
            throw new StartException($"The key file {file.Path} is missing. Without it nothing personal in this database can be read: put it back.");

        var ring = file.Exists ? Read(file) : file.Make(Installation.RealClock.GetUtcNow());
        if (mark is null)
        {
            mark = DatabaseMark.New(settings.Demo, ring.Fingerprint, Installation.RealClock.GetUtcNow());
            db.Add(mark);
            await db.SaveChangesAsync(cancel);
        }
        if (mark.Keys != ring.Fingerprint) throw new StartException($"{file.Path} is the key file of another database.");
        return new(settings, ring, mark);
    }

    private static KeyRing Read(KeyFile file)
    {
        if (file.IsOpenToOthers) Console.Error.WriteLine($"Warning: others than its owner may read {file.Path}. Run: chmod 600 {file.Path}");
        try
        {
            return file.Read();
        }
        catch (Exception wrong) when (wrong is InvalidDataException or UnauthorizedAccessException)
        {
            throw new StartException(wrong.Message);
        }
    }
}
