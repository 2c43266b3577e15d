using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>
/// Texts of the pages. A key is <c>Room.Name</c>: the room's file <c>ROOM/ROOMTexts.resx</c> (Persian) and <c>….en.resx</c>.
/// A missing key throws: a page with a hole in it is found by the first test that opens it.
/// </summary>
public sealed class Texts
{
    private readonly ConcurrentDictionary<string, ResourceManager> _rooms = new(StringComparer.Ordinal);

    public static bool IsPersian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";

    public string this[string key] => Find(key);

    public string this[string key, params object[] arguments] =>
        Once(string.Format(CultureInfo.InvariantCulture, Find(key), [.. arguments.Select(Shown.Argument)]));

    /// <summary>The words for one value of an enumeration: <c>Room.Type.Value</c>, the room being its namespace's third part: a room may have folders inside.</summary>
    public string Of<T>(T value) where T : struct, Enum => Find($"{Room(typeof(T))}.{typeof(T).Name}.{value}");

    /// <summary>A text that may be missing: for names that come from data.</summary>
    public string? Maybe(string key) => Manager(key[..key.IndexOf('.', StringComparison.Ordinal)])
        .GetString(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..], CultureInfo.CurrentUICulture);

    public string Of(Refusal refusal) => this[refusal.Code, [.. refusal.Arguments]];

    internal static string Room(Type type) => type.Namespace!.Split('.') is [_, _, var room, ..] ? room : type.Namespace![(type.Namespace!.LastIndexOf('.') + 1)..];

    // Sentences say «مرکز {0}», and many centres have the word in their name.
    private static string Once(string said) => IsPersian ? said.Replace("مرکز مرکز ", "مرکز ", StringComparison.Ordinal) : said;

    private string Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) throw new ArgumentException($"A text key is Room.Name, not “{key}”.", nameof(key));
        return Manager(key[..dot]).GetString(key[(dot + 1)..], CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"No text for “{key}”.");
    }

    private ResourceManager Manager(string room) =>
        _rooms.GetOrAdd(room, static name => new ResourceManager($"Payesh.Server.{name}.{name}Texts", typeof(Texts).Assembly));
}
