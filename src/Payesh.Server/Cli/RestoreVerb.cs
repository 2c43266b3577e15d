using Microsoft.Data.Sqlite;
using Npgsql;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.App.Sqlite;
using Payesh.Domain.Basics;

namespace Payesh.Server.Cli;

internal static class RestoreVerb
{
    public static Verb Verb { get; } = new("restore", "puts a backup back", """
        payesh restore FOLDER              into an empty place
        payesh restore FOLDER --replace    over what is there; an SQLite file is put aside, a PostgreSQL database is emptied
        payesh restore FOLDER --take-key   with the key inside the backup, where this machine has none
        payesh restore FOLDER --without-words   where the copy of the keys of private words is lost: they stay closed for ever

        Stop the server first. Without the key file that belongs to the backup nothing is restored. The keys of private
        words come from their own file (setting words), always the newest: what was destroyed since the backup stays destroyed.
        Afterwards the chain of the access and change log is proved.
        """, Run)
    { Flags = ["replace", "take-key", "without-words"] };

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        if (arguments.Words is not [var given]) throw new StartException("Which backup? payesh restore FOLDER");
        var settings = SettingsReader.Read(arguments);
        bool replace = arguments.Has("replace"), takeKey = arguments.Has("take-key"), withoutWords = arguments.Has("without-words");
        Refuse.Unread(arguments);
        var folder = Path.GetFullPath(given);
        var sheet = await BackupSheet.Read(folder, cancel);
        if (sheet.Provider != settings.Provider) throw new StartException($"The backup is of {sheet.Provider}, this installation is set to {settings.Provider}.");
        CheckKey(settings, folder, sheet, takeKey);
        var words = withoutWords ? [] : await WordKeys.Read(settings, sheet, cancel);

        if (settings.Provider is Provider.Sqlite) Sqlite(settings, Path.Combine(folder, sheet.Database), replace);
        else await Postgres(settings, Path.Combine(folder, sheet.Database), replace, cancel);
        await WordKeys.Restore(settings, words, cancel);
        if (takeKey) TakeKey(settings, folder);
        var (count, _) = BackupVerb.CopyFiles(Path.Combine(folder, BackupSheet.FilesFolder), settings.Files, cancel);
        Console.WriteLine($"The database of {sheet.Made:u} and {EnglishCount.Of(count, "file")} are back.");
        return await Prove(await Opening.Open(settings with { Demo = sheet.Demo }, cancel), cancel);
    }

    private static void CheckKey(Settings settings, string folder, BackupSheet sheet, bool takeKey)
    {
        var here = new KeyFile(settings.Keys);
        if (takeKey && here.Exists) throw new StartException($"There is a key file already: {here.Path}. Leave out --take-key, or put the file aside.");
        if (takeKey && !sheet.KeyInside) throw new StartException("There is no key inside this backup.");
        var file = takeKey ? new KeyFile(Path.Combine(folder, BackupSheet.KeyFileName)) : here;
        if (!file.Exists)
            throw new StartException($"The key file {file.Path} is missing. Put the one that belongs to this backup there{(sheet.KeyInside ? ", or add --take-key" : "")}.");
        if (file.Read().Fingerprint != sheet.Keys) throw new StartException($"{file.Path} is the key file of another database; this backup needs its own.");
    }

    private static void TakeKey(Settings settings, string folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(settings.Keys)!);
        File.Copy(Path.Combine(folder, BackupSheet.KeyFileName), settings.Keys);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(settings.Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static void Sqlite(Settings settings, string from, bool replace)
    {
        var target = settings.Database;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (new FileInfo(target) is { Exists: true, Length: > 0 })
        {
            if (!replace) throw new StartException($"{target} is not empty. Add --replace to put it aside.");
            using (var connection = new SqliteConnection(SqliteSetup.Connection(target))) SqliteConnection.ClearPool(connection);
            var aside = $"{target}.{Installation.RealClock.GetUtcNow():yyyyMMdd-HHmmss}";
            while (File.Exists(aside)) aside += "-2";
            foreach (var part in new[] { "", "-wal", "-shm" }.Where(part => File.Exists(target + part))) File.Move(target + part, aside + part);
            Console.WriteLine($"What was there is now {aside}");
        }
        File.Copy(from, target, overwrite: true);
    }

    private static async Task Postgres(Settings settings, string from, bool replace, CancellationToken cancel)
    {
        await using (var connection = new NpgsqlConnection(settings.Database))
        {
            await connection.OpenAsync(cancel);
            await using var count = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'", connection);
            if ((long)(await count.ExecuteScalarAsync(cancel))! > 0)
            {
                if (!replace) throw new StartException($"The database {connection.Database} is not empty. Add --replace to empty it.");
                await using var empty = new NpgsqlCommand("DROP SCHEMA public CASCADE; CREATE SCHEMA public", connection);
                await empty.ExecuteNonQueryAsync(cancel);
            }
        }
        var program = await PostgresTool.Find("pg_restore", settings.Database, cancel);
        var database = new NpgsqlConnectionStringBuilder(settings.Database).Database!;
        await PostgresTool.Run(program, settings.Database, ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname", database, from], cancel);
    }

    private static Task<int> Prove(Installation installation, CancellationToken cancel) => installation.Do("payesh restore", async services =>
    {
        var proof = (await services.GetRequiredService<VerifyAudit>().Run(cancel)).Value;
        var db = services.GetRequiredService<PayeshDb>();
        db.Note(AuditKind.Restored, "Access", "", "", Installation.RealClock.GetUtcNow(), proof.Head);
        await db.SaveChangesAsync(cancel);
        return VerifyVerb.Tell(proof, headHolds: true, head: null);
    });
}
