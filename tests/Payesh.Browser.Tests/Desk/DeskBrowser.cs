using Microsoft.Playwright;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests.Desk;

/// <summary>One Chromium in which each account has a window of its own; what a page does wrong is gathered, not thrown.</summary>
internal sealed class DeskBrowser : IAsyncDisposable
{
    private const int Wide = 1440, Narrow = 360, Height = 900;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _server;
    private readonly string _pictures;

    private DeskBrowser(IPlaywright playwright, IBrowser browser, Uri server, string pictures) =>
        (_playwright, _browser, _server, _pictures) = (playwright, browser, server, pictures);

    public static async Task<DeskBrowser> Open(Uri server)
    {
        Assert.SkipWhen(Chrome.Program is null, "There is no Chromium here: ./test installs it where it may.");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chrome.Program, Args = ["--no-sandbox", "--disable-background-networking"] });
        var pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts/screens")).FullName;
        return new(playwright, browser, server, pictures);
    }

    /// <summary>Opens pages in both languages, wide and narrow, each with its account.</summary>
    /// <returns>What is wrong, one line each.</returns>
    public async Task<IReadOnlyList<string>> Look(IEnumerable<DeskPage> pages)
    {
        var wrong = new List<string>();
        foreach (var account in pages.GroupBy(page => page.Who)) wrong.AddRange(await Look(account.Key, account));
        return wrong;
    }

    private async Task<IReadOnlyList<string>> Look(string? who, IEnumerable<DeskPage> pages)
    {
        var wrong = new List<string>();
        await using var window = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = Narrow, Height = Height }, Locale = "fa-IR" });
        window.SetDefaultTimeout(60_000);
        var tab = await window.NewPageAsync();
        if (who is not null) await SignIn(tab, who);
        var complaints = new List<string>();
        tab.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        tab.PageError += (_, error) => complaints.Add(error);
        foreach (var page in pages)
        {
            foreach (var language in new[] { "fa", "en" })
            {
                await window.AddCookiesAsync([new() { Name = "language", Value = language, Url = _server.ToString() }]);
                complaints.Clear();
                wrong.AddRange((await Look(tab, page, language, complaints)).Select(line => $"{page.Name} {language} ({page.Address}): {line}"));
            }
        }
        return wrong;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task SignIn(IPage tab, string who)
    {
        await tab.GotoAsync(new Uri(_server, "/sign-in").ToString());
        await tab.GetByLabel("نام کاربری").FillAsync(who);
        await tab.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await tab.GetByRole(AriaRole.Button, new() { Name = "ورود", Exact = true }).ClickAsync();
        // Not for the whole page: it may have been loaded before this asks, and then the browser tells nothing more.
        await tab.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    // From narrow to wide in Persian and back in English: a width is set once a look.
    private async Task<List<string>> Look(IPage tab, DeskPage page, string language, List<string> complaints)
    {
        var wrong = new List<string>();
        var answer = await tab.GotoAsync(new Uri(_server, page.Address).ToString());
        if (answer?.Status != page.Status) wrong.Add($"answers {answer?.Status}");
        foreach (var width in language == "fa" ? new[] { Narrow, Wide } : [Wide, Narrow])
        {
            if (tab.ViewportSize!.Width != width) await tab.SetViewportSizeAsync(width, Height);
            if (width == Narrow) wrong.AddRange(await tab.EvaluateAsync<string[]>(Script.Overflow));
            else if (!page.IsLetter) wrong.AddRange(await tab.EvaluateAsync<string[]>(Script.Content, language));
            await Picture(tab, page, language, width);
        }
        if (page.Printed && Chrome.TakesPictures && language == "fa") await tab.PdfAsync(new() { Path = Path.Combine(_pictures, page.Name + ".pdf"), PreferCSSPageSize = true });
        await tab.EvaluateAsync(Script.Thin);
        // The same page in another language and width has few faults of its own: they are looked for when there is time.
        if (language == "fa") wrong.AddRange(await Wcag(tab, Contrast.Indoors));
        else if (Chrome.TakesPictures) wrong.AddRange(await Wcag(tab, null));
        // The browser itself notes that a page answered 403 or 404.
        wrong.AddRange(complaints.Where(text => page.Status == 200 || !text.Contains($"status of {page.Status}", StringComparison.Ordinal)));
        return wrong;
    }

    private static async Task<IEnumerable<string>> Wcag(IPage tab, Contrast? contrast) => (await Axe.Look(tab, contrast)).Select(line => $"{tab.ViewportSize!.Width}: {line}");

    private Task Picture(IPage tab, DeskPage page, string language, int width) => !Chrome.TakesPictures ? Task.CompletedTask :
        tab.ScreenshotAsync(new() { Path = Path.Combine(_pictures, $"{page.Name}-{language}-{width}.jpg"), Type = ScreenshotType.Jpeg, Quality = 75, FullPage = true });
}
