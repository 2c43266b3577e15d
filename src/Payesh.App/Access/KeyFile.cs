using System.Security.Cryptography;
using System.Text.Json;

namespace Payesh.App.Access;

/// <summary>
/// The one secret outside the database: a JSON file with every version of the master key, readable by its owner only.
/// Without it nobody reads personal data, not even from a stolen copy of the database.
/// </summary>
public sealed class KeyFile(string path)
{
    private const int Format = 1;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public bool Exists => File.Exists(Path);

    /// <summary>Whether others than the owner may read it, as far as the system tells.</summary>
    public bool IsOpenToOthers => !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(Path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0;

    /// <summary>Makes the file with a first key.</summary>
    /// <exception cref="IOException">There is a file already.</exception>
    public KeyRing Make(DateTimeOffset now)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var first = NewKey(1, now);
        Write(Path, FileMode.CreateNew, [first]);
        return new(first);
    }

    /// <exception cref="InvalidDataException">It is no key file.</exception>
    public KeyRing Read() => new(Keys());

    /// <summary>Adds a version, which seals from now on. The older ones stay: backups need them.</summary>
    /// <returns>The number of the new version.</returns>
    public int AddVersion(DateTimeOffset now)
    {
        var keys = Keys();
        var next = NewKey(keys.Max(key => key.Id) + 1, now);
        // Written beside and moved: a power cut leaves the old file or the new one, never half of one.
        Write(Path + ".new", FileMode.Create, [.. keys, next]);
        File.Move(Path + ".new", Path, overwrite: true);
        return next.Id;
    }

    public IReadOnlyList<MasterKey> Keys()
    {
        try
        {
            var file = JsonSerializer.Deserialize<Content>(File.ReadAllBytes(Path), Json);
            if (file is { Format: Format, Keys: [_, ..] keys } && keys.All(key => key.Secret is { Length: KeyRing.SecretLength })) return keys;
        }
        catch (JsonException)
        {
            // Told below, without the content.
        }
        throw new InvalidDataException($"{Path} is no key file of Payesh.");
    }

    private static MasterKey NewKey(int id, DateTimeOffset now) => new(id, now, RandomNumberGenerator.GetBytes(KeyRing.SecretLength));

    private static void Write(string path, FileMode mode, MasterKey[] keys)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, new Content(Format, keys), Json);
        file.Flush(flushToDisk: true);
    }

    private sealed record Content(int Format, MasterKey[] Keys);
}
