using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Payesh.Server.Desk;

/// <summary>
/// Addresses of what Vite built: their names carry a hash of their bytes, and <c>assets/manifest.json</c> knows them.
/// Without a manifest the pages stand bare; the log says so once at start.
/// </summary>
public sealed partial class Bundles
{
    private const string Manifest = "assets/manifest.json";
    private readonly Dictionary<string, Entry> _entries;

    public Bundles(IWebHostEnvironment environment, ILogger<Bundles> log)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(Manifest);
        if (!file.Exists)
        {
            SayMissing(log, Manifest);
            _entries = [];
            return;
        }

        using var stream = file.CreateReadStream();
        _entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(stream, JsonSerializerOptions.Web) ?? [];
    }

    public bool AreBuilt => _entries.Count > 0;

    /// <summary>Address of a built file, named by its source under web/: <c>desk/desk.ts</c>. Null when nothing was built.</summary>
    public string? this[string source] => AreBuilt
        ? _entries.TryGetValue(source, out var entry) ? "/assets/" + entry.File : throw new KeyNotFoundException($"Vite built no {source}.")
        : null;

    /// <summary>The style sheets of a page, by the layout it chose and the direction of its language.</summary>
    internal IEnumerable<string> StylesOf(Type? page)
    {
        if (!AreBuilt) return [];
        var layout = page is null ? null : Attribute.GetCustomAttribute(page, typeof(LayoutAttribute)) as LayoutAttribute;
        if (layout?.LayoutType == typeof(PublicLayout) || layout?.LayoutType == typeof(MyLayout)) return [this["desk/public.css"]!];
        if (layout?.LayoutType == typeof(PaperLayout)) return [this["desk/paper.css"]!];
        return [this[Texts.IsPersian ? "desk/tabler.rtl.css" : "desk/tabler.css"]!, this["desk/desk.css"]!];
    }

    [LoggerMessage(LogLevel.Warning, "No {Manifest} under wwwroot: pages have no style. Run “npm run build” in web/ before building the server.")]
    private static partial void SayMissing(ILogger log, string manifest);

    private sealed record Entry(string File);
}
