using System.Text.RegularExpressions;

namespace Payesh.Bench;

/// <summary>Four people read pages, each as fast as the server answers.</summary>
internal sealed class PagesLoad(ServerProcess server, int requests)
{
    private const int Each = 8;
    private static readonly string[] People = ["head", "inspector", "supervisor", "registry"];

    private static readonly string[] Fixed =
    [
        "/", "/centres", "/centres?q=آرامش", "/centres?sort=-till", "/visits", "/visits?sort=-defects", "/visits?sort=when", "/visits?sort=stage",
        "/cases", "/cases?sort=centre", "/cases?sort=worst", "/cases?sort=due", "/letters", "/letters?sort=centre", "/letters?sort=-date", "/letters?sort=due",
        "/standards", "/standards/FIRE-01", "/standards/checklist",
        "/standards/adoptions", "/places", "/places/207", "/visits/plan", "/about",
    ];

    private static readonly (string List, string Link, string[] Tabs)[] Things =
    [
        ("/centres", @"/centres/[0-9a-f]{8}-[0-9a-f-]{27}", ["", "/papers", "/people", "/building", "/capacity", "/numbers", "/notes", "/summary"]),
        ("/visits", @"/visits/[0-9a-f]{8}-[0-9a-f-]{27}", ["", "/minutes", "/report", "/order"]),
        ("/cases", @"/cases/\d+", ["", "/summary"]),
        ("/letters", @"/letters/\d+", [""]),
    ];

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, (Times Here, Times There)> _pages = [];
    private readonly (Times Here, Times There) _all = (new(), new());

    public async Task<string> Run()
    {
        var people = new List<(Browser Browser, List<(string Name, string Path)> Pages)>();
        foreach (var person in People)
        {
            var browser = await Browser.SignIn(server.Url, person);
            people.Add((browser, await Found(browser)));
        }
        await Task.WhenAll(people.Select(person => Read(person.Browser, person.Pages, requests / People.Length / 4, measured: false)));
        await server.Forget();
        await Task.WhenAll(people.Select(person => Read(person.Browser, person.Pages, requests / People.Length, measured: true)));
        foreach (var (path, took) in await server.Answered())
        {
            if (!_names.TryGetValue(path, out var name)) continue;
            _pages[name].There.Add(took);
            _all.There.Add(took);
        }
        foreach (var (browser, _) in people) browser.Dispose();
        return string.Join('\n', Table());
    }

    private IEnumerable<string> Table()
    {
        yield return "| page | requests | at the server: p50 ms | p95 ms | p99 ms | max ms | at the reader: p50 ms | p95 ms | p99 ms | max ms |";
        yield return "|---|---|---|---|---|---|---|---|---|---|";
        foreach (var (name, times) in _pages.Where(page => page.Value.Here.Count > 0).OrderBy(page => page.Key, StringComparer.Ordinal))
            yield return Row($"`{name}`", times);
        yield return Row("**all pages**", _all);
    }

    private static string Row(string name, (Times Here, Times There) times)
    {
        if (times.Here.Count != times.There.Count) throw new InvalidOperationException($"{name}: {times.Here.Count} asked, {times.There.Count} answered.");
        return $"| {name} | {times.Here.Count} | {times.There.Cells} | {times.Here.Cells} |";
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
            _pages.TryAdd(page.Name, (new(), new()));
            _names[page.Path] = page.Name;
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
            _pages[name].Here.Add(took);
            _all.Here.Add(took);
        }
    }
}
