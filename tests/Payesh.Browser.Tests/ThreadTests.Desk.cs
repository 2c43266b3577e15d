using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>What the office does after the visit: review, committee, notice, service, and what anybody sees of it.</summary>
public sealed partial class ThreadTests
{
    private string Today { get; } = PersianText.Digits(TehranTime.DayOf(DateTimeOffset.UtcNow).Jalali.ToString());

    private Task Visit(string path) => _desk.Page.GotoAsync(new Uri(_server.Url, path).ToString());

    private Task Says(string text) => Assertions.Expect(_desk.Page.Locator("main")).ToContainTextAsync(text);

    private async Task Review(string visit)
    {
        await Visit($"/visits/{visit}");
        await _desk.Button("تأیید بررسی").ClickAsync();
        await Says("بررسی‌شده");
        await Visit($"/visits/{visit}/minutes");
        var minutes = await _desk.Page.Locator("main").InnerTextAsync();
        Assert.Contains("پروین احمدی", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("انباری", minutes, StringComparison.Ordinal);
    }

    /// <summary>Every proposed finding is confirmed as seen, by three people who sat together.</summary>
    private async Task Establish()
    {
        var page = _desk.Page;
        await Visit("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("احراز") }).First.ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/committee", StringComparison.Ordinal));
        await page.GetByLabel("تاریخ جلسه").FillAsync(Today);
        await page.GetByLabel("شماره صورت‌جلسه").FillAsync("۱۲/ن");
        await page.GetByLabel("اعضای حاضر").FillAsync("مریم کاظمی، رئیس اداره\nرضا امینی، کارشناس سالمندان\nسارا نوری، کارشناس حقوقی");
        var decisions = page.Locator("select[name^='d-']");
        Assert.True(await decisions.CountAsync() >= 2, "The mended defect and the ordered one were both proposed.");
        foreach (var decision in await decisions.AllAsync()) await decision.SelectOptionAsync("confirm:Seen");
        await _desk.Button("ثبت صورت‌جلسه و تصمیم‌ها").ClickAsync();
        await Says("تصمیم‌ها ثبت شد");
    }

    private async Task Notify()
    {
        var page = _desk.Page;
        await _desk.Link("تهیه پیش‌نویس").First.ClickAsync();
        await _desk.Button("تهیه پیش‌نویس").ClickAsync();
        await Says("متن نامه");
        Assert.DoesNotContain("انباری", await page.ContentAsync(), StringComparison.Ordinal);
        await _desk.Button("امضای نامه").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/letters/", StringComparison.Ordinal));
    }

    /// <summary>Served on paper today.</summary>
    /// <returns>The address of the letter.</returns>
    private async Task<string> Serve()
    {
        var page = _desk.Page;
        await page.GetByLabel("تاریخ ابلاغ").FillAsync(Today);
        await page.GetByLabel("ساعت").FillAsync("۱۰:۳۰");
        await page.GetByLabel("تحویل‌گیرنده").FillAsync("پروین احمدی");
        await page.GetByLabel("سمت یا نسبت").FillAsync("مسئول شیفت");
        await _desk.Button("ثبت ابلاغ").ClickAsync();
        await Says("ابلاغ ثبت شد");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The public page says what the office's own page says; a code with one sign changed is unknown; one byte changed is seen.</summary>
    private async Task Check(string letter)
    {
        var page = _desk.Page;
        var facts = await Facts();
        var code = await page.Locator("a[href^='/check/']").InnerTextAsync();
        var original = await (await _desk.Context.APIRequest.GetAsync(new Uri(_server.Url, $"{letter}/original").ToString())).BodyAsync();
        Assert.DoesNotContain("انباری", System.Text.Encoding.UTF8.GetString(original), StringComparison.Ordinal);

        await _desk.Context.ClearCookiesAsync();
        await Visit("/check");
        await page.GetByLabel("کد استعلام").FillAsync(code.ToLowerInvariant());
        await _desk.Button("استعلام").ClickAsync();
        await Says("اصالت نامه تأیید می‌شود");
        var shown = await Facts();
        foreach (var name in (string[])["شماره", "تاریخ", "شمار نواقص", "پایان مهلت", "نشان تطبیق"])
            Assert.Equal(facts[name], shown[name]);
        Assert.Equal("آرامش", shown["مرکز"]);

        await Drop(original);
        await Assertions.Expect(page.GetByText("با اصل یکسان است.")).ToBeVisibleAsync();
        original[^20] ^= 1;
        await Drop(original);
        await Assertions.Expect(page.GetByText("با اصل یکسان نیست.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("با اصل یکسان است.")).ToBeHiddenAsync();

        await Visit("/check?c=" + (code[0] == '7' ? '8' : '7') + code[1..]);
        await Says("اصالت نامه تأیید نشد");
        Assert.DoesNotContain("آرامش", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private Task Drop(byte[] original) => _desk.Page.GetByLabel("پرونده نامه").SetInputFilesAsync(
        new FilePayload { Name = "notice.html", MimeType = "text/html", Buffer = original });

    /// <summary>The facts of a page by their names; of a deadline the date alone, without the days that are left.</summary>
    private async Task<Dictionary<string, string>> Facts()
    {
        var pairs = await _desk.Page.Locator("dl").EvaluateAllAsync<string[][]>(
            "lists => lists.flatMap(list => [...list.querySelectorAll('dt')].map(name => [name.textContent.trim(), name.nextElementSibling.innerText.trim()]))");
        return pairs.DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => Whole().Match(pair[1]) is { Success: true } date ? date.Value : pair[1]);
    }

    [GeneratedRegex(@"^[۰-۹]{4}/[۰-۹]{2}/[۰-۹]{2}")]
    private static partial Regex Whole();
}
