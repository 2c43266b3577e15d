using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;

namespace Payesh.Server.Cli;

internal static class BackupVerb
{
    public static Verb Verb { get; } = new("backup", "saves database and files while the server runs", """
        payesh backup                 a new folder under the folder of backups
        payesh backup --to FOLDER     this folder; files that are there already are not copied again
        payesh backup --with-key      the key file too: whoever holds such a backup can read everything

        No backup holds the keys of what was said in private: they stand in one file of their own (setting words), written anew each
        time. Keep a copy of it elsewhere, always the newest alone: an old one brings back what was destroyed.
        The database is copied first, then the files: a file is never changed, so the order is safe.
        Write the head that is printed into a book: `payesh verify audit --head …` shows later that nothing was cut off.
        """, Run)
    { Flags = ["with-key"] };

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        var settings = SettingsReader.Read(arguments);
        var to = arguments["to"];
        var withKey = arguments.Has("with-key");
        Refuse.Unread(arguments);
        var installation = await Opening.Open(settings, cancel);
        var folder = to is null ? await Backup.OfDatabase(settings, "backup", cancel) : Path.GetFullPath(to);
        if (to is not null) await Fresh(settings, folder, cancel);
        var (count, bytes) = CopyFiles(settings.Files, Path.Combine(folder, BackupSheet.FilesFolder), cancel);
        if (withKey) File.Copy(settings.Keys, Path.Combine(folder, BackupSheet.KeyFileName), overwrite: true);

        var sheet = await Describe(installation, folder, withKey, count, bytes, cancel);
        sheet.Write(folder);
        Tell(folder, sheet, settings);
        return 0;
    }

    private static async Task Fresh(Settings settings, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in new[] { BackupSheet.FileName, Backup.SqliteFile, Backup.PostgresFile }) File.Delete(Path.Combine(folder, old));
        await Backup.Database(settings, folder, cancel);
    }

    private static async Task<BackupSheet> Describe(
        Installation installation, string folder, bool withKey, int files, long fileBytes, CancellationToken cancel)
    {
        var database = installation.Settings.Provider is Provider.Sqlite ? Backup.SqliteFile : Backup.PostgresFile;
        var hash = await BackupSheet.Hash(Path.Combine(folder, database), cancel);
        return await installation.Do("payesh backup", async services =>
        {
            var db = services.GetRequiredService<PayeshDb>();
            var now = Installation.RealClock.GetUtcNow();
            var head = await services.GetRequiredService<VerifyAudit>().Head(cancel);
            db.Note(AuditKind.BackedUp, "Access", "", "", now, withKey ? "with key" : "without key");
            await db.SaveChangesAsync(cancel);
            return new BackupSheet(1, now, Release.Version, installation.Settings.Provider, installation.Mark.Demo, installation.Mark.Keys, withKey,
                database, hash, head, files, fileBytes);
        });
    }

    /// <summary>Copies what is not there yet. A file is named by its content: the same name is the same file.</summary>
    internal static (int Count, long Bytes) CopyFiles(string from, string to, CancellationToken cancel)
    {
        if (!Directory.Exists(from)) return (0, 0);
        var (count, bytes) = (0, 0L);
        foreach (var file in new DirectoryInfo(from).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(from, file.FullName);
            // Unfinished uploads are sent again by whoever sends them.
            if (name.StartsWith("incoming", StringComparison.Ordinal)) continue;
            (count, bytes) = (count + 1, bytes + file.Length);
            var target = new FileInfo(Path.Combine(to, name));
            if (target.Exists && target.Length == file.Length) continue;
            target.Directory!.Create();
            file.CopyTo(target.FullName + ".part", overwrite: true);
            File.Move(target.FullName + ".part", target.FullName, overwrite: true);
        }
        return (count, bytes);
    }

    private static void Tell(string folder, BackupSheet sheet, Settings settings)
    {
        Console.WriteLine($"Backup in {folder}: database and {EnglishCount.Of(sheet.Files, "file")} ({sheet.FileBytes / 1024 / 1024} MB).");
        Console.WriteLine($"Keys of private words, in no backup: {settings.Words}. Replace the copy you keep elsewhere.");
        Console.WriteLine($"Head of the access and change log: {sheet.AuditHead}");
        Console.WriteLine(sheet.KeyInside
            ? "The key IS inside: keep this backup like a key."
            : $"The key is NOT inside. Without {new KeyFile(settings.Keys).Path} this backup cannot be restored: keep a copy of it elsewhere.");
    }
}
