using Microsoft.Playwright;
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
}
