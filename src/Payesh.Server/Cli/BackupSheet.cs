using System.Security.Cryptography;
using System.Text.Json;

namespace Payesh.Server.Cli;

/// <summary>What a backup says about itself: backup.json beside the copies. Written last, so a backup without it is half of one.</summary>
internal sealed record BackupSheet(
    int Format, DateTimeOffset Made, string Version, Provider Provider, bool Demo, string Keys, bool KeyInside, string Database, string Sha256,
    string AuditHead, int Files, long FileBytes)
{
    public const string FileName = "backup.json", KeyFileName = "payesh.keys", FilesFolder = "files";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json));

    /// <exception cref="StartException">There is no whole backup, or its database is not what was written.</exception>
    public static async Task<BackupSheet> Read(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new StartException($"{folder} is no backup, or only half of one: there is no {FileName}.");
        var sheet = Parse(await File.ReadAllTextAsync(path, cancel)) ?? throw new StartException($"{path} cannot be read.");
        var database = Path.Combine(folder, sheet.Database);
        if (!File.Exists(database) || await Hash(database, cancel) != sheet.Sha256)
            throw new StartException($"{database} is not what was written when the backup was made. Take another backup.");
        return sheet;
    }

    public static async Task<string> Hash(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    private static BackupSheet? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupSheet>(text, Json) is { Format: 1, Database: not null, Sha256: not null } sheet ? sheet : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
