using Microsoft.Playwright;
using Xunit;

namespace Payesh.Browser.Tests.Field;

/// <summary>Every screen of the field app through the eyes of an inspector; pictures in <c>artifacts/screens/field-*</c>.</summary>
public sealed class FieldScreensTests : IAsyncLifetime
{
    private PayeshProcess _server = null!;
    private Chrome _phone = null!;
    private FieldLook _look = null!;
    private string _visit = "";

    private IPage Page => _phone.Page;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start(FieldWorld.Fill);
        _phone = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-screens").FullName, 360, 740);
        _look = new(_phone);
    }

    public async ValueTask DisposeAsync()
    {
        if (_phone is not null) await _phone.Picture("field-screens");
        if (_phone is not null) await _phone.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task Every_screen_can_be_read_in_both_languages_and_in_the_sun()
    {
        await FieldSteps.SignIn(_phone, _server.Url);
        await Before();
        await AtTheDoor();
        await Inside();
        await People();
        await Closing();

        Assert.True(_look.Wrong.Count == 0, string.Join('\n', _look.Wrong.Distinct()));
        Assert.Empty(_phone.Complaints);
        Assert.Equal(_look.Seen.Count, _look.Seen.Distinct().Count());
    }

    private async Task Before()
    {
        await _look.At("enrol");
        await FieldSteps.Enrol(_phone);
        await Page.GetByText("حرکت و باز کردن بسته", new() { Exact = true }).First.WaitForAsync();
        await _look.At("home-sealed");
        await Go("sync");
        await _look.At("sync-nothing");
        await Go();
        _visit = await FieldSteps.Open(_phone);
        await _look.At("start-way");
        await _look.At("order", page => page.GetByRole(AriaRole.Button, new() { NameRegex = new("نمایش حکم|Show the order") }).ClickAsync());
    }

    private async Task AtTheDoor()
    {
        await Page.ReloadAsync();
        await _phone.Button("باز کردن برنامه").WaitForAsync();
        await _look.At("locked");
        await _look.At("forgotten", page => page.GetByRole(AriaRole.Button, new() { NameRegex = new("رمز را به یاد|I do not remember") }).ClickAsync(), closed: true);
        await Page.ReloadAsync();
        await FieldSteps.Unlock(_phone);
        await Page.GetByText("رسیدیم", new() { Exact = true }).ClickAsync();
        await _phone.Settled();
        await _look.At("start-door");
        await Visit("close", "left");
        await _look.At("door-shut");
        await Visit();
        await Page.GetByText("در باز شد", new() { Exact = true }).ClickAsync();
        await _phone.Settled();
        await _look.At("start-inside");
        await Page.GetByLabel("نام و نام خانوادگی").FillAsync("پروین احمدی");
        await _phone.Button("مراقب").ClickAsync();
        await _phone.Button("مسئول شیفت").ClickAsync();
        await _phone.Button("شروع ده نگاه حیاتی").ClickAsync();
        await _phone.Settled();
        await Go();
        await _look.At("home-inside");
    }

    private async Task Inside()
    {
        // Opened anew on the route: it stands before the words of the questions are read, and the next screen has them.
        await Visit("route");
        await Page.ReloadAsync();
        await FieldSteps.Unlock(_phone);
        await _look.At("route");
        await Visit("place", "vital");
        await _look.At("place-vital");
        await Page.Locator("article:has-text('FIRE-01') .answer.tone-not").ClickAsync();
        await Page.Locator("article:has-text('FIRE-01') .chip").First.ClickAsync();
        await _phone.Button("دستور رفع فوری").ClickAsync();
        await _phone.Settled();
        await Visit("item", "FIRE-01");
        await _look.At("item-defect");
        await _look.At("item-menu", page => page.Locator(".item-more").First.ClickAsync());
        await Visit("item", "RGT-02");
        await Page.Locator(".answer.tone-partly").First.ClickAsync();
        await _phone.Settled();
        await _look.At("item-sign");
        foreach (var place in new[] { "kitchen", "residents-interview" })
        {
            await Visit("place", place);
            await _look.At($"place-{place}");
        }
        await Visit("search");
        await _look.At("search", page => page.Locator("input").First.FillAsync("آب"));
        await Visit("camera", "FIRE-01");
        await Page.WaitForTimeoutAsync(1200);
        await _look.At("camera", page => page.WaitForTimeoutAsync(800));
        await FieldSteps.Shoot(_phone);
        await FieldSteps.Kept(_phone);
        await Visit("note", "place:kitchen");
        await _look.At("note");
        await Visit("emergency");
        await _look.At("emergency");
        await Go("sync");
        await _look.At("sync");
    }

    private async Task People()
    {
        foreach (var screen in new[] { "count", "shift", "bodies" })
        {
            await Visit(screen);
            await _look.At(screen);
        }
        foreach (var kind in new[] { "files", "talks", "observation" })
        {
            await Visit("draw", kind);
            await _look.At($"draw-{kind}");
            await _phone.Button("شروع قرعه").ClickAsync();
            await _phone.Settled();
            await _look.At($"drawn-{kind}");
        }
        await Visit("talk", "1");
        await _look.At("talk");
        await Visit("observe", "1");
        await _look.At("observe");
    }

    private async Task Closing()
    {
        foreach (var screen in new[] { "pin", "records", "finger" })
        {
            await Go(screen);
            await _look.At(screen);
        }
        await Visit("close", "left");
        await _look.At("close-left");
        foreach (var step in new[] { "orders", "readout", "sign" })
        {
            await Visit("close", step);
            await _look.At($"close-{step}");
        }
        await Visit("close", "readout");
        await _phone.Button("خلاصه خوانده شد").ClickAsync();
        await _phone.Settled();
        foreach (var step in new[] { "copy", "leave" })
        {
            await Visit("close", step);
            await _look.At($"close-{step}");
        }
        await Visit("close", "sign");
        await _phone.Button("تحویل گوشی به مسئول حاضر").ClickAsync();
        await _look.At("handed");
        await Ended();
    }

    private async Task Ended()
    {
        await Sign();
        await Page.GetByLabel("رمز دستگاه", new() { Exact = true }).FillAsync(FieldSteps.Pin);
        await _phone.Button("بازگشت به بازدید").ClickAsync();
        await _phone.Settled();
        await Visit("close", "sign");
        await Page.GetByRole(AriaRole.Button, new() { Name = "با انگشت امضا کنید" }).First.ClickAsync();
        await Sign();
        await _look.At("signed");
        await Visit("close", "left");
        await _phone.Button("ناتمام ماند").ClickAsync();
        await Page.Locator("main input, main textarea").Last.FillAsync("پایان وقت");
        await _phone.Button("ثبت").ClickAsync();
        await Visit("close", "copy");
        await _phone.Button("نشان و کد داده شد").ClickAsync();
        await Visit("close", "leave");
        await _phone.Button("ثبت خروج").ClickAsync();
        await _phone.Button("پایان بازدید و ارسال").ClickAsync();
        await Page.GetByText("بازدید پایان یافت", new() { Exact = true }).WaitForAsync();
        await _look.At("finished");
        await Go();
        await _look.At("home-finished");
    }

    private async Task Sign()
    {
        var pad = Page.Locator("svg.pad:not(.pad-small)").First;
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 40, box.Y + 60);
        await Page.Mouse.DownAsync();
        for (var i = 1; i <= 15; i++) await Page.Mouse.MoveAsync(box.X + 40 + i * 10, box.Y + 60 + (float)(30 * Math.Sin(i)));
        await Page.Mouse.UpAsync();
        await _phone.Button("ثبت امضا").ClickAsync();
        await _phone.Settled();
    }

    private Task Visit(params string[] path) => Go(["v", _visit, .. path]);

    private async Task Go(params string[] path)
    {
        await Page.EvaluateAsync("h => { location.hash = h; }", "#/" + string.Join('/', path));
        await _phone.Settled();
    }
}
