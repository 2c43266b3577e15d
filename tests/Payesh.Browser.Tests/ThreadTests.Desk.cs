using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>What the office does after the visit: review, committee, notice, service, and what anybody sees of it.</summary>
public sealed partial class ThreadTests
{
    private async Task Review(string visit)
    {
        var page = _desk.Page;
        await page.GotoAsync(new Uri(_server.Url, $"/visits/{visit}").ToString());
        await _desk.Button("تأیید بررسی").ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("بررسی‌شده");
        await page.GotoAsync(new Uri(_server.Url, $"/visits/{visit}/minutes").ToString());
        var minutes = await page.Locator("main").InnerTextAsync();
        Assert.Contains("پروین احمدی", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("انباری", minutes, StringComparison.Ordinal);
    }

    private async Task Establish()
    {
        var page = _desk.Page;
        await page.GotoAsync(new Uri(_server.Url, "/cases").ToString());
        await page.Locator("table a[href^='/cases/']").First.ClickAsync();
        await _desk.Link("احراز تخلف").ClickAsync();
        await page.Locator("[id$='-Day']").FillAsync(Today());
        await page.Locator("[id$='-Number']").FillAsync("۱۲");
        await page.Locator("[id$='-Members']").FillAsync("مریم کاظمی، رئیس اداره\nحسن مرادی، کارشناس توانبخشی\nسارا حیدری، کارشناس حقوقی");
        foreach (var decision in await page.Locator("select[name^='d-']").AllAsync()) await decision.SelectOptionAsync("confirm:Seen");
        await _desk.Button("ثبت صورت‌جلسه و تصمیم‌ها").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("نقص تأییدشده");
    }

    /// <returns>The letter's address on the check page.</returns>
    private async Task<string> Notify()
    {
        var page = _desk.Page;
        await _desk.Link("تذکر کتبی").First.ClickAsync();
        await _desk.Button("تهیه پیش‌نویس").ClickAsync();
        Assert.DoesNotContain("انباری", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        if (await page.GetByLabel("جمله‌های نشان‌شده را خواندم؛ گوینده شناخته نمی‌شود").CountAsync() > 0)
            await page.GetByLabel("جمله‌های نشان‌شده را خواندم؛ گوینده شناخته نمی‌شود").CheckAsync();
        await _desk.Button("امضای تذکر کتبی").ClickAsync();
        await page.WaitForURLAsync("**/letters/*");
        await page.Locator("[id$='-Day']").FillAsync("1390/01/01");
        await page.Locator("[id$='-Hour']").FillAsync("۱۰:۳۰");
        await page.Locator("[id$='-Recipient']").FillAsync("پروین احمدی");
        await page.Locator("[id$='-Relation']").FillAsync("مراقب");
        await _desk.Button("ثبت ابلاغ").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("پیش از تاریخ نامه");
        Assert.Equal("پروین احمدی", await page.Locator("[id$='-Recipient']").InputValueAsync());
        await page.Locator("[id$='-Day']").FillAsync(Today());
        await _desk.Button("ثبت ابلاغ").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("روز مانده");
        return (await page.Locator("a[href^='/check/']").First.GetAttributeAsync("href"))!;
    }

    private async Task Check(string address)
    {
        var page = _desk.Page;
        var original = await _desk.Context.APIRequest.GetAsync(new Uri(_server.Url, Original().Match(page.Url).Value + "/original").ToString());
        var bytes = await original.BodyAsync();
        Assert.DoesNotContain("انباری", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        await _desk.Context.ClearCookiesAsync();
        await page.GotoAsync(new Uri(_server.Url, address).ToString());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("اصالت نامه تأیید می‌شود");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("آرامش");
        await page.Locator("#original").SetInputFilesAsync(new FilePayload { Name = "letter.html", MimeType = "text/html", Buffer = bytes });
        await Assertions.Expect(page.Locator(".drop-same")).ToBeVisibleAsync();
        bytes[^3] ^= 1;
        await page.Locator("#original").SetInputFilesAsync(new FilePayload { Name = "letter.html", MimeType = "text/html", Buffer = bytes });
        await Assertions.Expect(page.Locator(".drop-other")).ToBeVisibleAsync();

        var wrong = address[..^1] + (address[^1] == 'A' ? 'B' : 'A');
        await page.GotoAsync(new Uri(_server.Url, wrong).ToString());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("اصالت نامه تأیید نشد");
    }

    private static string Today() => PersianText.Digits(TehranTime.DayOf(DateTimeOffset.UtcNow).Jalali.ToString());

    [GeneratedRegex("/letters/[0-9]+")]
    private static partial Regex Original();
}
