using Microsoft.Playwright;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>A passkey is added after signing in with the password, and takes its place from then on; removed, it opens nothing.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private PayeshProcess _server = null!;
    private Chrome _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start();
        _desk = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-passkey").FullName, 1440);
        var authenticator = await _desk.Context.NewCDPSessionAsync(_desk.Page);
        await authenticator.SendAsync("WebAuthn.enable");
        await authenticator.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
            },
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
        {
            await _desk.Picture("passkey");
            await _desk.DisposeAsync();
        }
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Somebody_signs_in_with_a_passkey_until_it_is_removed()
    {
        var page = _desk.Page;
        await Open("/sign-in?returnUrl=%2Faccount");
        await page.GetByLabel("نام کاربری").FillAsync("head");
        await page.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await _desk.Button("ورود").ClickAsync();
        await page.GetByLabel("نام این کلید").FillAsync("تلفن من");
        await _desk.Button("افزودن کلید عبور").ClickAsync();
        await Says("کلید عبور افزوده شد");
        await Says("تلفن من");

        await _desk.Context.ClearCookiesAsync();
        await Open("/sign-in?returnUrl=%2Faccount");
        await _desk.Button("ورود با کلید عبور").ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/account", StringComparison.Ordinal));
        await Says("مریم کاظمی");

        await page.Locator(".passkey summary").ClickAsync();
        await page.Locator(".passkey button[type=submit]").ClickAsync();
        await Says("کلید عبور برداشته شد");
        await _desk.Context.ClearCookiesAsync();
        await Open("/sign-in");
        await _desk.Button("ورود با کلید عبور").ClickAsync();
        await Assertions.Expect(page.GetByText("این کلید عبور پذیرفته نشد.")).ToBeVisibleAsync();
        // The refusal is an answer with a status, which the browser's console tells as an error.
        Assert.All(_desk.Complaints, complaint => Assert.Contains("422", complaint, StringComparison.Ordinal));
    }

    private Task Open(string path) => _desk.Page.GotoAsync(new Uri(_server.Url, path).ToString());

    private Task Says(string text) => Assertions.Expect(_desk.Page.Locator("main")).ToContainTextAsync(text);
}
