using System.Globalization;
using System.Text.Json;

namespace Payesh.Domain.Centres;

/// <summary>
/// Arguments of a stored text, as a JSON array. Days, instants and text keys keep their sort, so that each reader sees them in
/// the own language and calendar. Never personal data.
/// </summary>
public static class EntryArguments
{
    /// <summary>Arguments as stored: numbers, strings, days, instants and <see cref="TextKey"/>s.</summary>
    /// <exception cref="ArgumentException">Another type.</exception>
    public static string Write(params IEnumerable<object> arguments) => JsonSerializer.Serialize(arguments.Select(Stored));

    /// <summary>What was stored: whole numbers come back as <c>long</c>.</summary>
    public static IReadOnlyList<object> Read(string stored) =>
        [.. JsonSerializer.Deserialize<JsonElement[]>(stored)!.Select(Read)];

    private static object Stored(object argument) => argument switch
    {
        string or int or long => argument,
        DateOnly day => new Dictionary<string, object> { ["day"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        DateTimeOffset instant => new Dictionary<string, object> { ["at"] = instant.ToUnixTimeMilliseconds() },
        TextKey key => new Dictionary<string, object> { ["key"] = key.Key },
        _ => throw new ArgumentException($"A stored text takes no {argument.GetType().Name}.", nameof(argument)),
    };

    private static object Read(JsonElement stored)
    {
        if (stored.ValueKind is JsonValueKind.Number) return stored.GetInt64();
        if (stored.ValueKind is JsonValueKind.String) return stored.GetString()!;
        if (stored.TryGetProperty("day", out var day)) return DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (stored.TryGetProperty("at", out var at)) return DateTimeOffset.FromUnixTimeMilliseconds(at.GetInt64());
        return new TextKey(stored.GetProperty("key").GetString()!);
    }
}

/// <summary>An argument that is itself a text, such as a kind of visit.</summary>
/// <param name="Key">Key of the text.</param>
public sealed record TextKey(string Key);
