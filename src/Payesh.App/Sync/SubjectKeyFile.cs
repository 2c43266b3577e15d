using System.Text.Json;

namespace Payesh.App.Sync;

/// <summary>The keys of one subject as they leave the database: still wrapped by the key file.</summary>
public sealed record SavedSubjectKey(Guid Subject, byte[] Wrapped);

/// <summary>
/// The one copy of the keys of private words outside the database. A backup holds none; each writes this file anew, so that what was destroyed
/// is gone with the next one at the latest, and an older backup cannot bring it back.
/// </summary>
public sealed class SubjectKeyFile(string path)
{
    private const int Format = 1;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly SemaphoreSlim One = new(1);

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool Exists => File.Exists(Path);

    /// <param name="keys">Fingerprint of the key file that wraps them.</param>
    public async Task Write(string keys, IReadOnlyCollection<SavedSubjectKey> rows, CancellationToken cancel)
    {
        await One.WaitAsync(cancel);
        try
        {
            await Replace(new(Format, keys, rows), cancel);
        }
        finally
        {
            One.Release();
        }
    }

    /// <summary>What a subject still has, at once and not with the next backup; nothing where no backup has written the file yet.</summary>
    public async Task Keep(SavedSubjectKey row, CancellationToken cancel)
    {
        if (!Exists) return;
        await One.WaitAsync(cancel);
        try
        {
            var content = await Content(cancel);
            await Replace(content with { Rows = [.. content.Rows.Where(old => old.Subject != row.Subject), row] }, cancel);
        }
        finally
        {
            One.Release();
        }
    }

    /// <returns>Fingerprint of the key file that wraps them, and the keys.</returns>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public async Task<(string Keys, IReadOnlyCollection<SavedSubjectKey> Rows)> Read(CancellationToken cancel)
    {
        var content = await Content(cancel);
        return (content.Keys, content.Rows);
    }

    private async Task<Saved> Content(CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(Path);
            if (await JsonSerializer.DeserializeAsync<Saved>(file, Json, cancel) is { Format: Format, Keys: not null, Rows: not null } content) return content;
        }
        catch (JsonException)
        {
            // Told below.
        }
        throw new InvalidDataException($"{Path} holds no keys of private words.");
    }

    // Written beside and moved: a power cut leaves the old file or the new one, whole. The old bytes are then overwritten: a file that is
    // only replaced leaves them on the disk.
    private async Task Replace(Saved content, CancellationToken cancel)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(Path + ".new", options))
        {
            await JsonSerializer.SerializeAsync(file, content, Json, cancel);
            file.Flush(flushToDisk: true);
        }
        await using var old = Exists ? new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete) : null;
        File.Move(Path + ".new", Path, overwrite: true);
        if (old is null) return;
        await old.WriteAsync(new byte[old.Length], CancellationToken.None);
        old.Flush(flushToDisk: true);
    }

    private sealed record Saved(int Format, string Keys, IReadOnlyCollection<SavedSubjectKey> Rows);
}
