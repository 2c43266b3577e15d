using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Payesh.Browser.Tests.Field;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>The whole thread in Persian, as a county would go through it in a day.</summary>
public sealed partial class ThreadTests : IAsyncLifetime
{
    private const string Secret = "شب‌ها ما را در انباری می‌بندند";

    private readonly string _profile = Directory.CreateTempSubdirectory("payesh-phone").FullName;
    private PayeshProcess _server = null!;
    private Chrome _desk = null!;
    private Chrome _phone = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start();
        _desk = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-desk").FullName, 1440);
    }

    public async ValueTask DisposeAsync()
    {
        if (_phone is not null) await _phone.Picture("thread-phone");
        if (_desk is not null) await _desk.Picture("thread-desk");
        if (_phone is not null) await _phone.DisposeAsync();
        if (_desk is not null) await _desk.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task From_plan_to_the_notice_that_anybody_can_check()
    {
        await SignIn(_desk, "head", "/visits/plan");
        await Plan();

        _phone = await Chrome.Open(_profile, 360, 740);
        await SignIn(_phone, "inspector", "/field/");
        var visit = await Depart();
        await _phone.Network(on: false);
        await CarryOut(visit);

        await _phone.Kill();
        _phone = await Chrome.Open(_profile, 360, 740);
        await _phone.Network(on: false);
        await _phone.Page.GotoAsync(new Uri(_server.Url, "/field/").ToString());
        await NothingCanBeRead();
        await FieldSteps.Unlock(_phone);
        await End(visit);
        await _phone.Network(on: true);
        await Arrived();

        await Review(visit);
        await Establish();
        await Notify();
        await Check(await Serve());
        Assert.Empty(_desk.Complaints);
        Assert.Empty(_phone.Complaints);
        foreach (var file in _server.Files().Where(file => !file.EndsWith(".keys", StringComparison.Ordinal)))
            Assert.DoesNotContain("انباری", await ReadShared(file), StringComparison.Ordinal);
    }

    private async Task SignIn(Chrome chrome, string who, string then)
    {
        await chrome.Page.GotoAsync(new Uri(_server.Url, $"/sign-in?returnUrl={Uri.EscapeDataString(then)}").ToString());
        await chrome.Page.GetByLabel("نام کاربری").FillAsync(who);
        await chrome.Page.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await chrome.Page.GetByRole(AriaRole.Button, new() { Name = "ورود", Exact = true }).ClickAsync();
        await chrome.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    private async Task Plan()
    {
        var page = _desk.Page;
        var now = TehranTime.Of(DateTimeOffset.UtcNow);
        await page.Locator("select[id$='-Centre'] option:has-text('آرامش')").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByLabel("مرکز", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "آرامش" });
        await page.GetByLabel("بازدید دوره‌ای").CheckAsync();
        await page.Locator("[id$='-Day']").FillAsync(PersianText.Digits(TehranTime.DayOf(now).Jalali.ToString()));
        await page.Locator("[id$='-From']").FillAsync(now.ToString("HH:mm", null));
        await page.Locator("[id$='-To']").FillAsync(now.AddMinutes(-5).ToString("HH:mm", null));
        await page.Locator("[id$='-Opens']").FillAsync(now.ToString("HH:mm", null));
        await page.Locator("[id$='-Members'] label:has-text('زهرا رستمی') input").CheckAsync();
        await page.Locator("select[id$='-Lead']").SelectOptionAsync(new SelectOptionValue { Label = await LeadLabel() });
        await page.Locator("[id$='-Clear'] label:has-text('زهرا رستمی') input").CheckAsync();
        await _desk.Button("ثبت و تهیه بسته بازدید").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(ANumberedVisit());
    }

    private async Task<string> LeadLabel() =>
        (await _desk.Page.Locator("select[id$='-Lead'] option:has-text('زهرا رستمی')").TextContentAsync())!.Trim();

    /// <returns>The visit's id, as the app's addresses name it.</returns>
    private async Task<string> Depart()
    {
        var page = _phone.Page;
        await FieldSteps.Enrol(_phone);
        await page.GetByText("دریافت بازدیدها", new() { Exact = true }).First.ClickAsync();
        var depart = page.GetByText("حرکت و باز کردن بسته", new() { Exact = true });
        await depart.WaitForAsync();
        Assert.DoesNotContain("آرامش", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await depart.First.ClickAsync();
        await page.GetByText("رسیدیم", new() { Exact = true }).WaitForAsync();
        Assert.Contains("آرامش", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        return VisitInHash().Match(page.Url).Value;
    }

    private async Task Go(params string[] path)
    {
        await _phone.Page.EvaluateAsync("h => { location.hash = h; }", "#/" + string.Join('/', path));
        await _phone.Settled();
    }

    private async Task CarryOut(string visit)
    {
        var page = _phone.Page;
        await page.GetByText("رسیدیم", new() { Exact = true }).ClickAsync();
        await page.GetByText("در باز شد", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("نام و نام خانوادگی").FillAsync("پروین احمدی");
        await _phone.Button("مراقب").ClickAsync();
        await _phone.Button("مسئول شیفت").ClickAsync();
        await _phone.Button("شروع ده نگاه حیاتی").ClickAsync();

        await page.Locator("article:has-text('FIRE-01') .answer.tone-not").ClickAsync();
        await page.Locator("article:has-text('FIRE-01') .chip").First.ClickAsync();
        await _phone.Button("دستور رفع فوری").ClickAsync();
        await Mended(visit, "LIC-06");
        await Go("v", visit, "camera", "place:bedrooms");
        await FieldSteps.Shoot(_phone);
        await FieldSteps.Kept(_phone);
        await Go("v", visit, "draw", "talks");
        await _phone.Button("شروع قرعه").ClickAsync();
        await Go("v", visit, "talk", "1");
        for (var i = 0; i < 25 && await page.Locator(".talk-answers").CountAsync() > 0; i++)
        {
            await page.Locator(".talk-answers button").First.ClickAsync();
            await page.WaitForTimeoutAsync(80);
        }
        await page.GetByLabel("یادداشت آزاد (بدون نام)").FillAsync(Secret);
        await page.WaitForTimeoutAsync(1200);
        await _phone.Settled();
    }

    private async Task Mended(string visit, string item)
    {
        await Go("v", visit, "item", item);
        await _phone.Page.Locator(".answer.tone-not").First.ClickAsync();
        await _phone.Button("در محل رفع شد").ClickAsync();
        await FieldSteps.Shoot(_phone);
        // The photo settles the defect, and its question comes back.
        await _phone.Page.WaitForURLAsync(url => url.EndsWith($"/item/{item}", StringComparison.Ordinal));
        await _phone.Settled();
    }

    /// <summary>After the browser was killed: what is unanswered, outcomes, end, reading out, signatures, copy, leaving.</summary>
    private async Task End(string visit)
    {
        var page = _phone.Page;
        await Go("v", visit, "close", "left");
        await _phone.Button("ثبت «فرصت نشد» برای همه باقی‌مانده‌ها").ClickAsync();
        await _phone.Settled();
        foreach (var item in await Critical())
        {
            await Go("v", visit, "item", item);
            await _phone.Button("دستور رفع فوری").ClickAsync();
            await _phone.Settled();
        }

        await Go("v", visit, "close", "left");
        await _phone.Button("کامل انجام شد").ClickAsync();
        await _phone.Button("ثبت").ClickAsync();
        await _phone.Settled();
        await Go("v", visit, "close", "readout");
        Assert.DoesNotContain("انباری", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await _phone.Button("خلاصه خوانده شد").ClickAsync();
        await _phone.Settled();
        await Go("v", visit, "close", "sign");
        await _phone.Button("تحویل گوشی به مسئول حاضر").ClickAsync();
        await page.GetByLabel("اظهارات مسئول حاضر", new() { Exact = true }).FillAsync("در حال تعمیر قفل هستیم.");
        await Sign();
        await page.GetByLabel("رمز دستگاه", new() { Exact = true }).FillAsync(FieldSteps.Pin);
        await _phone.Button("بازگشت به بازدید").ClickAsync();
        await _phone.Settled();
        await page.ReloadAsync();
        await FieldSteps.Unlock(_phone);
        await Go("v", visit, "close", "sign");
        await page.GetByRole(AriaRole.Button, new() { Name = "با انگشت امضا کنید" }).First.ClickAsync();
        await Sign();
        await Go("v", visit, "close", "copy");
        await _phone.Button("نشان و کد داده شد").ClickAsync();
        await _phone.Settled();
        await Go("v", visit, "close", "leave");
        await _phone.Button("ثبت خروج").ClickAsync();
        await _phone.Settled();
        await _phone.Button("پایان بازدید و ارسال").ClickAsync();
        await _phone.Settled();
    }

    private async Task<IEnumerable<string>> Critical()
    {
        var links = await _phone.Page.Locator("a.path[href*='/item/']").EvaluateAllAsync<string[]>("a => a.map(x => x.getAttribute('href').split('/').at(-1))");
        return links.Distinct();
    }

    private async Task Sign()
    {
        var page = _phone.Page;
        var pad = page.Locator("svg.pad:not(.pad-small)").First;
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 40, box.Y + 60);
        await page.Mouse.DownAsync();
        for (var i = 1; i <= 15; i++) await page.Mouse.MoveAsync(box.X + 40 + i * 10, box.Y + 60 + (float)(30 * Math.Sin(i)));
        await page.Mouse.UpAsync();
        await _phone.Button("ثبت امضا").ClickAsync();
        await _phone.Settled();
    }

    /// <summary>Closed, the phone gives nothing away: neither on its screen nor in what lies on its disk.</summary>
    private async Task NothingCanBeRead()
    {
        var page = _phone.Page;
        await _phone.Button("باز کردن برنامه").WaitForAsync();
        Assert.DoesNotContain("آرامش", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var word in new[] { "آرامش", "انباری", "زهرا", "FIRE-01", "پروین" })
            Assert.Equal("", await page.EvaluateAsync<string>(StoreScript.Find, word));
    }

    private async Task Arrived()
    {
        await Go("sync");
        var send = _phone.Button("ارسال اکنون");
        if (await send.CountAsync() > 0 && await send.IsEnabledAsync()) await send.ClickAsync();
        await Assertions.Expect(_phone.Page.Locator("main")).ToContainTextAsync("همه چیز به اداره رسیده است", new() { Timeout = 60_000 });
    }

    private static async Task<string> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    // The number keeps its own direction by signs that nobody sees.
    [GeneratedRegex("بازدید .۱")]
    private static partial Regex ANumberedVisit();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex VisitInHash();
}
