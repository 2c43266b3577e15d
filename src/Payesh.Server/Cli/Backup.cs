using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Payesh.App.Sqlite;

namespace Payesh.Server.Cli;

/// <summary>Copies of the database, made while the server runs.</summary>
internal static class Backup
{
    public const string SqliteFile = "payesh.db", PostgresFile = "payesh.dump";

    /// <summary>The database alone, in a new folder under the folder of backups.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> OfDatabase(Settings settings, string why, CancellationToken cancel)
    {
        var folder = Path.Combine(settings.Backups, $"{Installation.RealClock.GetUtcNow():yyyyMMdd-HHmmss}-{why}");
        Directory.CreateDirectory(folder);
        await Database(settings, folder, cancel);
        return folder;
    }

    /// <summary>Without the keys of private words: they go to their own file afterwards, so that none of a visit in the copy is missing there.</summary>
    public static async Task Database(Settings settings, string folder, CancellationToken cancel)
    {
        if (settings.Provider is Provider.Sqlite) await Sqlite(settings.Database, Path.Combine(folder, SqliteFile), cancel);
        else await Postgres(settings.Database, Path.Combine(folder, PostgresFile), cancel);
        await WordKeys.Save(settings, cancel);
    }

    // VACUUM INTO reads one consistent state while others write, and leaves no side files.
    private static async Task Sqlite(string from, string to, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(SqliteSetup.Connection(from));
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $to";
        command.Parameters.AddWithValue("$to", to);
        await command.ExecuteNonQueryAsync(cancel);
        await WordKeys.TakeOut(to, cancel);
    }

    private static async Task Postgres(string connection, string to, CancellationToken cancel)
    {
        var program = await PostgresTool.Find("pg_dump", connection, cancel);
        await PostgresTool.Run(program, connection, ["--format=custom", "--no-owner", $"--exclude-table-data=public.{WordKeys.Table}", "--file", to], cancel);
    }
}

/// <summary>pg_dump and pg_restore of the server's own version: an older one refuses, a newer one writes what an older server cannot read.</summary>
internal static class PostgresTool
{
    public static async Task<string> Find(string name, string connection, CancellationToken cancel)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancel);
        var major = open.PostgreSqlVersion.Major;
        string[] places = [$"/usr/lib/postgresql/{major}/bin", $"/usr/pgsql-{major}/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)];
        foreach (var program in places.Select(place => Path.Combine(place, name)).Where(File.Exists))
            if (await Version(program, cancel) == major) return program;
        throw new StartException($"The database is PostgreSQL {major}, and there is no {name} of that version here. On Debian: apt install postgresql-client-{major}");
    }

    public static async Task Run(string program, string connection, string[] arguments, CancellationToken cancel)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program) { RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["PGHOST"] = to.Host;
        start.Environment["PGPORT"] = to.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = to.Username;
        start.Environment["PGDATABASE"] = to.Database;
        if (to.Password is { } password) start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0) throw new StartException($"{Path.GetFileName(program)} failed: {errors.Trim()}");
    }

    // “pg_dump (PostgreSQL) 15.18 (Debian …)”
    private static async Task<int> Version(string program, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true })!;
        var words = (await process.StandardOutput.ReadToEndAsync(cancel)).Split(' ');
        await process.WaitForExitAsync(cancel);
        return words is [_, _, var number, ..] && int.TryParse(number.Split('.')[0], out var major) ? major : 0;
    }
}
