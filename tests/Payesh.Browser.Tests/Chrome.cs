using Microsoft.Playwright;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>Debian's Chromium with a profile on disk, so that it can be killed and opened again. Console errors and CSP reports fail the test.</summary>
public sealed class Chrome : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly string _profile;

    private Chrome(IPlaywright playwright, IBrowserContext context, string profile, IPage page) =>
        (_playwright, Context, _profile, Page) = (playwright, context, profile, page);

    public static string? Program => Environment.GetEnvironmentVariable("PAYESH_TEST_CHROMIUM") is { Length: > 0 } given ? given
        : new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    /// <summary>Pictures of every screen are for people to look at and take their time: <c>./test pictures</c> and <c>./test nightly</c> take them.</summary>
    public static bool TakesPictures { get; } = Environment.GetEnvironmentVariable("PAYESH_TEST_PICTURES") is { Length: > 0 };

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public static async Task<Chrome> Open(string profile, int width, int height = 800)
    {
        Assert.SkipWhen(Program is null, "There is no Chromium here: ./test installs it where it may.");
        var playwright = await Playwright.CreateAsync();
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--disable-background-networking"],
            ViewportSize = new() { Width = width, Height = height },
            Permissions = ["geolocation", "camera"],
            Geolocation = new() { Latitude = 36.5659f, Longitude = 53.0586f },
            Locale = "fa-IR",
        });
        context.SetDefaultTimeout(60_000);
        await context.AddInitScriptAsync(Busy);
        var page = context.Pages.Count > 0 ? context.Pages[0] : await context.NewPageAsync();
        var chrome = new Chrome(playwright, context, profile, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !chrome.Offline) chrome.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => chrome.Complaints.Add(error);
        return chrome;
    }

    /// <summary>While the network is off, failed requests are what the test wants.</summary>
    public bool Offline { get; private set; }

    public async Task Network(bool on)
    {
        Offline = !on;
        await Context.SetOfflineAsync(!on);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>Waits until the page has stored what it was told: nothing is written, hashed or locked any more.</summary>
    public Task Settled() => Page.WaitForFunctionAsync("() => window.payeshQuiet?.()", null, new() { PollingInterval = 50 });

    /// <summary>Counts what is under way in the database of the page and in its cryptography; quiet is a fifth of a second without.</summary>
    private const string Busy = """
        (() => {
          let busy = 0, last = performance.now();
          const begin = () => { busy++; };
          const end = () => { busy--; last = performance.now(); };
          const transaction = IDBDatabase.prototype.transaction;
          IDBDatabase.prototype.transaction = function (...given) {
            const made = transaction.apply(this, given);
            begin();
            for (const name of ['complete', 'abort']) made.addEventListener(name, end);
            return made;
          };
          for (const name of ['digest', 'encrypt', 'decrypt', 'deriveBits', 'deriveKey', 'importKey', 'exportKey', 'generateKey', 'sign', 'wrapKey', 'unwrapKey']) {
            const own = globalThis.SubtleCrypto?.prototype[name];
            if (own) SubtleCrypto.prototype[name] = function (...given) { begin(); return own.apply(this, given).finally(end); };
          }
          window.payeshQuiet = () => busy === 0 && performance.now() - last > 200;
        })();
        """;

    /// <summary>What stood on the screen when a test failed: <c>artifacts/test/NAME.png</c>.</summary>
    public async Task Picture(string name)
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Testing.Repository.Root, $"artifacts/test/{name}.png") });
    }

    /// <summary>Closes the browser as a dying battery does: nothing is asked, the profile stays.</summary>
    public async Task Kill()
    {
        await Context.CloseAsync();
        _playwright.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        if (Directory.Exists(_profile)) Directory.Delete(_profile, recursive: true);
    }
}
