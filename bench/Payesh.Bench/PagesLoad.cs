using System.Text.RegularExpressions;

namespace Payesh.Bench;

/// <summary>Four people read pages, each as fast as the server answers.</summary>
internal sealed class PagesLoad(Uri server, int requests)
{
    private const int Each = 8;
    private static readonly string[] People = ["head", "inspector", "supervisor", "registry"];

    private static readonly string[] Fixed =
    [
        "/", "/centres", "/centres?q=آرامش", "/visits", "/cases", "/letters", "/standards", "/standards/FIRE-01", "/standards/checklist",
        "/standards/adoptions", "/places", "/places/207", "/visits/plan", "/about",
    ];

    private static readonly (string List, string Link, string[] Tabs)[] Things =
    [
        ("/centres", @"/centres/[0-9a-f]{8}-[0-9a-f-]{27}", ["", "/papers", "/people", "/building", "/capacity", "/numbers", "/notes", "/summary"]),
        ("/visits", @"/visits/[0-9a-f]{8}-[0-9a-f-]{27}", ["", "/minutes", "/report", "/order"]),
        ("/cases", @"/cases/\d+", ["", "/summary"]),
        ("/letters", @"/letters/\d+", [""]),
    ];

    private readonly Dictionary<string, Times> _pages = [];
    private readonly Times _all = new();

    public async Task<string> Run()
    {
        var people = new List<(Browser Browser, List<(string Name, string Path)> Pages)>();
        foreach (var person in People)
        {
            var browser = await Browser.SignIn(server, person);
            people.Add((browser, await Found(browser)));
        }
        await Task.WhenAll(people.Select(person => Read(person.Browser, person.Pages, requests / People.Length / 4, measured: false)));
        await Task.WhenAll(people.Select(person => Read(person.Browser, person.Pages, requests / People.Length, measured: true)));
        foreach (var (browser, _) in people) browser.Dispose();
        return string.Join('\n', Table());
    }

    private IEnumerable<string> Table()
    {
        yield return "| page | requests | p50 ms | p95 ms | p99 ms | max ms |\n|---|---|---|---|---|---|";
        foreach (var (name, times) in _pages.Where(page => page.Value.Count > 0).OrderBy(page => page.Key, StringComparer.Ordinal))
            yield return $"| `{name}` | {times.Count} | {times.Cells} |";
        yield return $"| **all pages** | {_all.Count} | {_all.Cells} |";
    }

    // What a person may not see is not among that person's pages.
    private async Task<List<(string Name, string Path)>> Found(Browser browser)
    {
        var pages = Fixed.Select(path => (Name: path, Path: path)).ToList();
        foreach (var (list, link, tabs) in Things)
        {
            if (await browser.Open(list) is not { } page) continue;
            var links = Regex.Matches(page.Html, $"href=\"({link})\"").Select(match => match.Groups[1].Value).Distinct().Take(Each);
            pages.AddRange(from one in links from tab in tabs select (Name: $"{list}/…{tab}", Path: one + tab));
        }
        var open = new List<(string Name, string Path)>();
        foreach (var page in pages)
        {
            if (await browser.Open(page.Path) is null) continue;
            open.Add(page);
            _pages.TryAdd(page.Name, new());
        }
        return open;
    }

    // Each sort of page equally often, whatever number of things was found.
    private async Task Read(Browser browser, List<(string Name, string Path)> pages, int count, bool measured)
    {
        var sorts = pages.GroupBy(page => page.Name).Select(sort => sort.ToList()).ToList();
        for (var i = 0; i < count; i++)
        {
            var sort = sorts[i % sorts.Count];
            var (name, path) = sort[i / sorts.Count % sort.Count];
            var (_, took) = await browser.Open(path) ?? throw new InvalidOperationException($"{path} was not answered.");
            if (!measured) continue;
            _pages[name].Add(took);
            _all.Add(took);
        }
    }
}
