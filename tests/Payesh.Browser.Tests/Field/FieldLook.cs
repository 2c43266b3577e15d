using Microsoft.Playwright;
using Payesh.Testing;

namespace Payesh.Browser.Tests.Field;

/// <summary>Looks at one screen in both languages, at 360 and at 320 px, and gathers what is wrong with it.</summary>
internal sealed class FieldLook(Chrome phone)
{
    private const int Height = 740;

    private readonly string _pictures = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts/screens")).FullName;

    public List<string> Wrong { get; } = [];

    public List<string> Seen { get; } = [];

    /// <param name="name">Name of the screen and of its pictures.</param>
    /// <param name="open">What brings it up after the app went to its address, such as a tap that opens a sheet.</param>
    /// <param name="closed">The app asks for its PIN: then it may as well be loaded anew.</param>
    public async Task At(string name, Func<IPage, Task>? open = null, bool closed = false)
    {
        Seen.Add(name);
        foreach (var language in new[] { "en", "fa" })
        {
            await phone.Page.EvaluateAsync(Anew, language);
            if (closed) await phone.Page.ReloadAsync();
            await phone.Page.Locator("main h1, main h2, header h1").First.WaitForAsync();
            // What is animated or loaded after the first paint stands still.
            await phone.Settled();
            if (open is not null) await open(phone.Page);
            await Look(name, language);
        }
    }

    private async Task Look(string name, string language)
    {
        var page = phone.Page;
        void Say(string width, string line) => Wrong.Add($"{name} {language} {width}: {line}");
        foreach (var line in await page.EvaluateAsync<string[]>(Script, language)) Say("360", line);
        // Both languages have the same structure and colours.
        if (language == "fa") foreach (var line in await Axe.Look(page, Contrast.InTheSun)) Say("360", line);
        await Picture(name, language, 360);
        await page.SetViewportSizeAsync(320, Height);
        foreach (var line in await page.EvaluateAsync<string[]>(Script, language)) Say("320", line);
        if (language == "fa") await Picture(name, language, 320);
        await page.SetViewportSizeAsync(360, Height);
    }

    /// <summary>Turns the language over as another tab would, and comes to the screen anew; a reload would ask for the PIN each time.</summary>
    private const string Anew = """
        async language => {
          localStorage.setItem('payesh-language', language);
          dispatchEvent(new StorageEvent('storage', { key: 'payesh-language', newValue: language }));
          const here = location.hash;
          const shown = () => new Promise(ok => requestAnimationFrame(() => requestAnimationFrame(ok)));
          location.hash = '#/v/none/none';
          await shown();
          location.hash = here;
          await shown();
        }
        """;

    private Task Picture(string name, string language, int width) => !Chrome.TakesPictures ? Task.CompletedTask : phone.Page.ScreenshotAsync(
        new() { Path = Path.Combine(_pictures, $"field-{name}-{language}-{width}.png"), FullPage = true });

    /// <summary>Nothing runs out of the screen, targets are 44 px at least, digits are those of the language, nothing is cut off.</summary>
    private const string Script = """
        language => {
          const wrong = [];
          const short = e => `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}"> ${(e.textContent ?? '').trim().slice(0, 40)}`;
          const shown = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().width > 1;
          const wide = document.documentElement.scrollWidth - innerWidth;
          if (wide > 0) wrong.push(`runs ${wide} px out of the screen`);
          for (const e of document.querySelectorAll('a[href], button, input, textarea, select, summary')) {
            if (!shown(e) || getComputedStyle(e).display === 'inline') continue;
            const { width, height } = e.getBoundingClientRect();
            if (Math.round(width) < 44 || Math.round(height) < 44) wrong.push(`target ${Math.round(width)}×${Math.round(height)}: ${short(e)}`);
          }
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = texts.nextNode());) {
            const parent = node.parentElement;
            if (!parent || !shown(parent) || parent.closest('script, style, .code, .item-code, [dir=ltr]')) continue;
            const text = node.data.replace(/\u2066[^\u2069]*[A-Za-z][^\u2069]*\u2069/g, '');
            if (language === 'fa' && /(^|[^A-Z0-9-])[0-9]/.test(text)) wrong.push(`Latin digits: ${node.data.trim().slice(0, 60)}`);
            if (/undefined|NaN|\[object/.test(node.data)) wrong.push(`no word: ${node.data.trim().slice(0, 60)}`);
          }
          for (const e of document.querySelectorAll('button, .tag, h1, h2, .path-name, .item-folded-title, .bottom span')) {
            if (shown(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible') wrong.push(`cut off: ${short(e)}`);
          }
          return wrong;
        }
        """;
}
