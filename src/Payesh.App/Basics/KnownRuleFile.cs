using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Payesh.Domain.Basics;

namespace Payesh.App.Basics;

/// <summary>
/// A file of <c>data/</c> as this database first met it. With a day in its name (<c>points-1404-07-01.json</c>) it is released and never
/// changes; without one it holds starting values or a proposal, and the newest bytes are remembered.
/// </summary>
public sealed partial class KnownRuleFile
{
    private KnownRuleFile() => (Name, Id, Sha256) = ("", "", "");

    private KnownRuleFile(string name, byte[] bytes, DateTimeOffset at)
    {
        (Name, Sha256, Length, Since) = (name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, at);
        Effective = DayInName().Match(name) is { Success: true } day && JalaliDate.TryParse(day.Value, out var jalali)
            ? jalali.ToDateOnly() : null;
        (Id, Version) = Head(name, bytes);
    }

    /// <summary>Folder and name under <c>data/</c>.</summary>
    public string Name { get; private set; }

    /// <summary>The id it gives itself, else its name without folder and ending.</summary>
    public string Id { get; private set; }

    /// <summary>The version it gives itself, where it does.</summary>
    public int? Version { get; private set; }

    /// <summary>The day in its name.</summary>
    public DateOnly? Effective { get; private set; }

    /// <summary>Lower-case hex.</summary>
    public string Sha256 { get; private set; }

    /// <summary>Bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Since when this database knows these bytes.</summary>
    public DateTimeOffset Since { get; private set; }

    public bool IsReleased => Effective is not null;

    internal static KnownRuleFile Of(string name, byte[] bytes, DateTimeOffset at) => new(name, bytes, at);

    /// <summary>Starting values and proposals may change.</summary>
    internal void Renew(KnownRuleFile now) => (Id, Version, Sha256, Length, Since) = (now.Id, now.Version, now.Sha256, now.Length, now.Since);

    private static (string Id, int? Version) Head(string name, byte[] bytes)
    {
        var plain = Path.GetFileNameWithoutExtension(name);
        if (!name.EndsWith(".json", StringComparison.Ordinal)) return (plain, null);
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (plain, null);
            var id = root.TryGetProperty("id", out var own) && own.ValueKind == JsonValueKind.String ? own.GetString()! : plain;
            var version = root.TryGetProperty("version", out var stated) && stated.ValueKind == JsonValueKind.Number && stated.TryGetInt32(out var number)
                ? number : (int?)null;
            return (id, version);
        }
        catch (JsonException)
        {
            // Whoever reads the rules themselves says what is broken, and where.
            return (plain, null);
        }
    }

    [GeneratedRegex(@"(?<=-)\d{4}-\d{2}-\d{2}(?=\.[a-z]+$)", RegexOptions.CultureInvariant)]
    private static partial Regex DayInName();
}
