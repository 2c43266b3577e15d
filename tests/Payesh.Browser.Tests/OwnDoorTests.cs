using Microsoft.Playwright;
using Payesh.Browser.Tests.Desk;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>A founder with a small phone, in Persian: signs in, opens the letter, plans, proves, asks.</summary>
public sealed class OwnDoorTests : IAsyncLifetime
{
    // The beginning of a real picture, and a script that only calls itself one.
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, .. new byte[400]], Script = "<script>alert(1)</script>"u8.ToArray();

    private PayeshProcess _server = null!;
    private Chrome _phone = null!;

    private IPage Page => _phone.Page;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start(async installation => await DeskIds.Fill(installation));
        _phone = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-founder").FullName, 360, 740);
    }

    public async ValueTask DisposeAsync()
    {
        if (_phone is not null) await _phone.Picture("own-door-phone");
        if (_phone is not null) await _phone.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task From_the_unopened_letter_to_plan_and_proof()
    {
        await SignIn();
        await Assertions.Expect(Page).ToHaveURLAsync(new Uri(_server.Url, "/my").ToString());

        await Page.GetByText("نامه بازنشده").ClickAsync();
        await Assertions.Expect(Page.GetByText("با مشاهده نامه، ابلاغ ثبت می‌شود", new() { Exact = true })).ToBeVisibleAsync();
        await _phone.Button("باز کردن نامه و ثبت ابلاغ").ClickAsync();
        await Said("ابلاغ نامه ثبت شد.");

        await Page.Locator(".my-acts").GetByText("آنچه باید رفع شود").ClickAsync();
        await Page.Locator(".my-card").First.ClickAsync();
        var finding = Page.Url;
        await Plan();
        await Page.GotoAsync(finding + "/proof");
        await Prove();
        await Ask(finding);
        Assert.Empty(_phone.Complaints);
    }

    private async Task Plan()
    {
        await Page.GetByText("برنامه رفع نواقص").ClickAsync();
        await Page.GetByLabel("چه کاری انجام می‌دهید؟").FillAsync("پروانه تمدید می‌شود <b>همین هفته</b>");
        await Page.GetByLabel("چه کسی انجام می‌دهد؟").FillAsync("مسئول فنی");
        await _phone.Button("فرستادن برنامه").ClickAsync();
        // What was typed stays, and the field that is empty says so.
        await Assertions.Expect(Page.GetByLabel("چه کسی انجام می‌دهد؟")).ToHaveValueAsync("مسئول فنی");
        await Page.GetByLabel("تا چه روزی انجام می‌شود؟").FillAsync(PersianText.Digits("1405/09/20"));
        await _phone.Button("فرستادن برنامه").ClickAsync();
        await Said("برنامه به اداره رسید.");
        await Assertions.Expect(Page.GetByText("<b>همین هفته</b>")).ToBeVisibleAsync();
    }

    private async Task Prove()
    {
        Assert.Matches("^[۰-۹]{5}$", await Page.Locator(".day-code bdi").InnerTextAsync());
        await Page.GetByLabel("چه کردید؟").FillAsync("پروانه تمدید شد.");
        await Choose(Script);
        await _phone.Button("فرستادن مدارک").ClickAsync();
        await Assertions.Expect(Page.Locator(".refused")).ToContainTextAsync("این نوع پرونده پذیرفته نیست");
        await Assertions.Expect(Page.GetByLabel("چه کردید؟")).ToHaveValueAsync("پروانه تمدید شد.");
        await Choose(Photo);
        await _phone.Button("فرستادن مدارک").ClickAsync();
        await Said("مدارک شما به اداره رسید.");
        await Assertions.Expect(Page.GetByText("مدرک نزد اداره")).ToBeVisibleAsync();
    }

    private async Task Ask(string finding)
    {
        await Page.GotoAsync(finding + "/question");
        await Page.GetByLabel("پرسش شما").FillAsync("مهر شرکت لازم است؟");
        await _phone.Button("فرستادن").ClickAsync();
        await Said("به اداره رسید. پاسخ همین‌جا می‌آید.");
    }

    private Task Choose(byte[] bytes) => Page.GetByLabel("عکس با کد امروز").SetInputFilesAsync(new FilePayload { Name = "عکس.jpg", MimeType = "image/jpeg", Buffer = bytes });

    private Task Said(string words) => Assertions.Expect(Page.GetByText(words, new() { Exact = true })).ToBeVisibleAsync();

    private async Task SignIn()
    {
        await Page.GotoAsync(new Uri(_server.Url, "/sign-in?returnUrl=/").ToString());
        await Page.GetByLabel("نام کاربری").FillAsync(DoorIds.Fresh);
        await Page.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await _phone.Button("ورود").ClickAsync();
        await Page.WaitForURLAsync(url => url.EndsWith("/my", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }
}
