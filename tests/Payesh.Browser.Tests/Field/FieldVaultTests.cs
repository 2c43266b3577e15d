using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Payesh.App.Database;
using Payesh.App.Sync;
using Xunit;

namespace Payesh.Browser.Tests.Field;

/// <summary>The lock of the phone in a real browser: PIN, fingerprint, a forgotten PIN, a file for the office, the order to wipe.</summary>
public sealed class FieldVaultTests : IAsyncLifetime
{
    private PayeshProcess _server = null!;
    private Chrome _phone = null!;
    private string _visit = "";

    private IPage Page => _phone.Page;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start(FieldWorld.Fill);
        _phone = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-vault").FullName, 360, 740);
    }

    public async ValueTask DisposeAsync()
    {
        if (_phone is not null) await _phone.Picture("field-vault");
        if (_phone is not null) await _phone.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_locked_opens_with_PIN_or_finger_alone_and_is_wiped_by_order_after_it_was_sent()
    {
        await FieldSteps.SignIn(_phone, _server.Url);
        _visit = await FieldSteps.Depart(_phone);
        await Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await WrongPin();
        await Finger();
        await Forgotten();
        await Wipe();
        // The order itself and the segment that was held back are told by the browser as failed requests.
        Assert.DoesNotContain(_phone.Complaints, line => !line.Contains("Failed to load resource", StringComparison.Ordinal));
    }

    private async Task WrongPin()
    {
        await Page.ReloadAsync();
        await Page.GetByLabel("رمز دستگاه", new() { Exact = true }).FillAsync("999999");
        await _phone.Button("باز کردن برنامه").ClickAsync();
        await Page.GetByText("رمز درست نیست.").WaitForAsync();
        await FieldSteps.Unlock(_phone);
        await Page.GetByText("رسیدیم", new() { Exact = true }).WaitForAsync();
    }

    /// <summary>A platform authenticator as a phone has one; what it gives opens the vault without the PIN.</summary>
    private async Task Finger()
    {
        var session = await _phone.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["ctap2Version"] = "ctap2_1", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["hasPrf"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await Go("sync");
        await Page.GetByText("باز کردن با اثر انگشت", new() { Exact = true }).ClickAsync();
        await Page.GetByLabel("رمز دستگاه", new() { Exact = true }).FillAsync(FieldSteps.Pin);
        await _phone.Button("فعال کردن").ClickAsync();
        await Page.WaitForURLAsync(url => url.EndsWith("#/sync", StringComparison.Ordinal));
        await _phone.Button("قفل کردن برنامه").ClickAsync();
        await _phone.Button("باز کردن با اثر انگشت").ClickAsync();
        await _phone.Button("قفل کردن برنامه").WaitForAsync();
        await session.DetachAsync();
    }

    /// <summary>A second phone beside the first in the same browser; the first one's work is locked, not lost.</summary>
    private async Task Forgotten()
    {
        await Page.ReloadAsync();
        await _phone.Button("رمز را به یاد ندارم").ClickAsync();
        await _phone.Button("آغاز تازه با رمز دیگر").ClickAsync();
        await _phone.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "آغاز تازه با رمز دیگر" }).ClickAsync();
        await _phone.Button("ثبت این گوشی").WaitForAsync();
        await Page.GetByText("با رمزی دیگر قفل است").WaitForAsync();
        await FieldSteps.Enrol(_phone);
        await _phone.Settled();
        await Page.ReloadAsync();
        await _phone.Button("باز کردن نوشته‌های دیگر (۱)").ClickAsync();
        await FieldSteps.Unlock(_phone);
        await Go("v", _visit);
        await Page.GetByText("رسیدیم", new() { Exact = true }).WaitForAsync();
    }

    /// <summary>The office orders it; the network is away first, so that something waits.</summary>
    private async Task Wipe()
    {
        await _phone.Network(on: false);
        await Page.GetByText("رسیدیم", new() { Exact = true }).ClickAsync();
        await _phone.Settled();
        await ByFile();
        await Page.RouteAsync("**/field/api/segments", route => route.AbortAsync());
        await Page.RouteAsync("**/field/api/packs?*", route => route.FulfillAsync(new()
        {
            Status = 403, ContentType = "application/json", Body = JsonSerializer.Serialize(new { status = "wipe" }),
        }));
        await _phone.Network(on: true);
        await Go();
        await Ask();
        await Page.GetByText("اداره دستور پاک کردن این گوشی را داده است").First.WaitForAsync();
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("در انتظار ارسال");
        Assert.NotEqual("", await Page.EvaluateAsync<string>(StoreScript.Find, _visit));
        await Page.UnrouteAsync("**/field/api/segments");
        await _phone.Button("ارسال اکنون").ClickAsync();
        await Page.GetByText("این گوشی پاک شد", new() { Exact = true }).WaitForAsync();
        var left = await Page.EvaluateAsync<string[]>("async () => (await indexedDB.databases()).map(one => one.name)");
        Assert.DoesNotContain("payesh-field", left);
        Assert.Empty(await Page.EvaluateAsync<string[]>("async () => await caches.keys()"));
    }

    // The phone may have asked by itself as soon as the network was there: then there is no button any more.
    private async Task Ask()
    {
        try
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "دریافت بازدیدها" }).ClickAsync(new() { Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
            // What follows is looked for by the caller.
        }
    }

    /// <summary>What waits, in a file in which nobody but the office finds anything.</summary>
    private async Task ByFile()
    {
        await Go("sync");
        var file = await Page.RunAndWaitForDownloadAsync(() => _phone.Button("ساخت فایل").ClickAsync());
        Assert.Matches(@"^payesh-outbox-\d{8}-\d{4}\.json$", file.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        using var outside = JsonDocument.Parse(text);
        Assert.Equal(1, outside.RootElement.GetProperty("v").GetInt32());
        Assert.DoesNotContain(_visit, text, StringComparison.Ordinal);
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("در انتظار ارسال");
        await AtTheOffice(await file.PathAsync());
    }

    /// <summary>The office takes the file in; what the phone sends later is then there already.</summary>
    private async Task AtTheOffice(string file)
    {
        await using var desk = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-desk").FullName, 1440);
        await FieldSteps.SignIn(desk, _server.Url, "head");
        // The same file twice: a piece that is there already is as good as taken.
        for (var round = 0; round < 2; round++)
        {
            await desk.Page.GotoAsync(new Uri(_server.Url, "/outbox").ToString());
            await desk.Page.GetByLabel("فایلی که از تلفن آورده شده").SetInputFilesAsync(file);
            await desk.Button("گرفتن").ClickAsync();
            await Assertions.Expect(desk.Page.Locator(".notice")).ToContainTextAsync("بخش‌های گزارش: ۱ گرفته شد، ۰ کنار گذاشته شد، ۰ جا نیفتاد");
        }
        Assert.Empty(desk.Complaints);
        Assert.True(await (await _server.Open()).Do("test", async services => await services.GetRequiredService<PayeshDb>().Set<DeviceChain>()
            .AnyAsync(chain => chain.Subject == Guid.Parse(_visit) && chain.UpTo > 0)));
    }

    private async Task Go(params string[] path)
    {
        await Page.EvaluateAsync("h => { location.hash = h; }", "#/" + string.Join('/', path));
        await _phone.Settled();
    }
}
