using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>
/// The whole life of a case in Persian: notice, the centre opens it, plan and proof, asked for more, first warning, second, commission with hearing,
/// measure, re-visit, closing letter. Visits come in through the use case: another test carries one out.
/// </summary>
public sealed partial class WholeLifeTests : IAsyncLifetime
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00, 0x01, .. new byte[400]];

    private PayeshProcess _server = null!;
    private Chrome _desk = null!, _phone = null!;
    private CentreId _centre;
    private long _case;
    private int _days;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start(Fill);
        _desk = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-life-desk").FullName, 1440);
        _phone = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-life-phone").FullName, 360, 740);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (chrome, name) in new[] { (_desk, "life-desk"), (_phone, "life-phone") })
        {
            if (chrome is null) continue;
            await chrome.Picture(name);
            await chrome.DisposeAsync();
        }
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task From_the_notice_to_the_closing_letter()
    {
        await SignIn(_desk, "head");
        await Step("تذکر کتبی");
        await SignIn(_phone, "founder");
        await OpenLetter();
        await PlanAndProve();

        foreach (var step in new[] { "اخطار اول", "اخطار دوم" })
        {
            await Later(60);
            await Revisit([], OfficeStory.Defect("FIRE-07"));
            await SignIn(_desk, "head");
            await Step(step);
            await SignIn(_phone, "founder");
            await OpenLetter();
        }

        await Later(60);
        await Revisit([], OfficeStory.Defect("FIRE-07"));
        await BeforeTheCommission();
        await CarryOut();
        await Revisit(["FIRE-07"]);
        await SignIn(_desk, "head");
        await Close();
        await SignIn(_phone, "founder");
        await OpenLetter();
        await Assertions.Expect(_phone.Page.Locator("main")).ToContainTextAsync("خاتمه رسیدگی");
        Assert.Empty(_desk.Complaints);
        Assert.Empty(_phone.Complaints);
    }

    // Written, looked at and signed by the head.
    private async Task Step(string name)
    {
        await Go(_desk, $"/cases/{_case}");
        await Assertions.Expect(_desk.Page.Locator(".case-now")).ToBeVisibleAsync();
        await Go(_desk, $"/cases/{_case}/notice");
        await Assertions.Expect(_desk.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await Submit(_desk, "draft");
        // What could show who spoke is read before it is signed.
        if (await _desk.Page.Locator("input[name$=MarksRead]").CountAsync() > 0) await _desk.Page.Locator("input[name$=MarksRead]").CheckAsync();
        await Submit(_desk, "sign");
        await Assertions.Expect(_desk.Page).ToHaveURLAsync(new Regex("/letters/\\d+$"));
        await Go(_desk, $"/cases/{_case}");
        await Assertions.Expect(_desk.Page.Locator(".case-now-missing")).ToContainTextAsync("رسید ابلاغ");
    }

    private async Task OpenLetter()
    {
        await Go(_phone, "/my/letters");
        await _phone.Page.Locator(".my-card.is-urgent").First.ClickAsync();
        await Assertions.Expect(_phone.Page.GetByText("با مشاهده نامه، ابلاغ ثبت می‌شود", new() { Exact = true })).ToBeVisibleAsync();
        await Submit(_phone, "open");
        await Assertions.Expect(_phone.Page.GetByText("ابلاغ نامه ثبت شد.", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task PlanAndProve()
    {
        await Go(_phone, "/my/findings");
        await _phone.Page.Locator(".my-card:has-text('پروانه')").First.ClickAsync();
        await _phone.Page.WaitForURLAsync("**/my/findings/*");
        var finding = new Uri(_phone.Page.Url).AbsolutePath;
        await Go(_phone, finding + "/plan");
        await _phone.Page.GetByLabel("چه کاری انجام می‌دهید؟").FillAsync("پروانه تمدید می‌شود.");
        await _phone.Page.GetByLabel("چه کسی انجام می‌دهد؟").FillAsync("مسئول فنی");
        await _phone.Page.GetByLabel("تا چه روزی انجام می‌شود؟").FillAsync(PersianText.Digits(Today.AddDays(20).Jalali.ToString()));
        await Submit(_phone, "plan");
        await Prove(finding, "درخواست تمدید پروانه داده شد.");

        await Go(_desk, $"/cases/{_case}/proofs/LIC-01");
        await _desk.Page.Locator("select[name=state]").SelectOptionAsync("MoreWanted");
        await _desk.Page.Locator("textarea[name=reason]").FillAsync("تصویر خود پروانه لازم است.");
        await _desk.Page.Locator("form:has(select[name=state]) button[type=submit]").ClickAsync();
        await Assertions.Expect(_desk.Page.GetByText("تصویر خود پروانه لازم است.").First).ToBeVisibleAsync();

        await Go(_phone, finding);
        await Assertions.Expect(_phone.Page.GetByText("تصویر خود پروانه لازم است.").First).ToBeVisibleAsync();
        await Prove(finding, "پروانه تمدیدشده پیوست است.");
        await Go(_desk, $"/cases/{_case}/proofs/LIC-01");
        await _desk.Page.Locator("select[name=state]").SelectOptionAsync("Accepted");
        await _desk.Page.Locator("form:has(select[name=state]) button[type=submit]").ClickAsync();
        await Assertions.Expect(_desk.Page.Locator("select[name=state]")).ToHaveCountAsync(0);
    }

    private async Task Prove(string finding, string words)
    {
        await Go(_phone, finding + "/proof");
        Assert.Matches("^[۰-۹]{5}$", await _phone.Page.Locator(".day-code bdi").InnerTextAsync());
        await _phone.Page.GetByLabel("چه کردید؟").FillAsync(words);
        await _phone.Page.GetByLabel("عکس با کد امروز").SetInputFilesAsync(new FilePayload { Name = "عکس.jpg", MimeType = "image/jpeg", Buffer = Photo });
        await Submit(_phone, "proof");
        await Assertions.Expect(_phone.Page.GetByText("مدارک شما به اداره رسید.", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task BeforeTheCommission()
    {
        await SignIn(_desk, "head");
        await Go(_desk, $"/cases/{_case}/commission");
        await _desk.Page.Locator("textarea[name$=Remarks]").FillAsync("صورت‌جلسه بازدید روی کاغذ است.");
        await Submit(_desk, "send");
        await Assertions.Expect(_desk.Page.GetByText("نزد کمیسیون").First).ToBeVisibleAsync();

        await SignIn(_desk, "high");
        await Go(_desk, "/commissions/sessions/new");
        await _desk.Page.Locator("input[name$=Day]").FillAsync(Today.AddDays(20).Jalali.ToString());
        await _desk.Page.Locator("input[name$=Hour]").FillAsync("10:00");
        await _desk.Page.Locator("input[name$=Place]").FillAsync("سالن ستاد");
        await Submit(_desk, "session");
        var session = new Uri(_desk.Page.Url).AbsolutePath;
        await _desk.Page.Locator("select[name$=Item]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Submit(_desk, "put");
        var item = await _desk.Page.Locator("a[href^='/commissions/items/']").First.GetAttributeAsync("href");
        await Go(_desk, $"{item}/letters/invitation");
        await Confirm(_desk, "sign");
        await SignIn(_phone, "founder");
        await OpenLetter();

        await Later(20);
        await SignIn(_desk, "high");
        await Go(_desk, session);
        foreach (var box in await _desk.Page.Locator("input[name$=Present]").AllAsync()) await box.CheckAsync();
        await Submit(_desk, "hold");
        await Go(_desk, item!);
        await _desk.Page.Locator("input[value=Came]").CheckAsync();
        await _desk.Page.Locator("input[name$=Name]").FillAsync("مهری رستگار، مؤسس");
        await _desk.Page.Locator("form:has(input[value=hear]) textarea").FillAsync("راه خروج تا پایان ماه باز می‌شود.");
        await Submit(_desk, "hear");
        await Decide(item!);
    }

    private async Task Decide(string item)
    {
        await Go(_desk, item + "/decision");
        await _desk.Page.Locator("input[value=Measures]").CheckAsync();
        await _desk.Page.Locator("textarea[name$=Reason]").FillAsync("پس از سه نامه راه خروج همچنان بسته است.");
        foreach (var vote in await _desk.Page.Locator("select[name^=vote-]").AllAsync()) await vote.SelectOptionAsync("For");
        await _desk.Page.Locator("select[name=kind-0]").SelectOptionAsync(nameof(MeasureKind.StopOfAdmissions));
        await _desk.Page.Locator("input[name=text-0]").FillAsync("توقف پذیرش مقیم تازه");
        await _desk.Page.Locator("select[name=who-0] option:has-text('مریم کاظمی')").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await _desk.Page.Locator("select[name=who-0]").SelectOptionAsync((await _desk.Page.Locator("select[name=who-0] option:has-text('مریم کاظمی')").GetAttributeAsync("value"))!);
        await _desk.Page.Locator("textarea[name$=Execution]").FillAsync("رئیس اداره ابلاغ می‌کند و کارشناس دیگری بررسی می‌کند.");
        await Submit(_desk, "decide");
        await Go(_desk, item + "/letters/decision");
        await Confirm(_desk, "sign");
        await SignIn(_phone, "founder");
        await OpenLetter();
        await Assertions.Expect(_phone.Page.Locator("main")).ToContainTextAsync("رأی");
    }

    // The head carries out what the commission ordered; an inspector looks whether it is kept.
    private async Task CarryOut()
    {
        await SignIn(_desk, "head");
        await Go(_desk, $"/cases/{_case}?tab=measures");
        await _desk.Page.Locator($"a[href^='/cases/{_case}/measures/']").First.ClickAsync();
        await _desk.Page.WaitForURLAsync("**/measures/*");
        var measure = new Uri(_desk.Page.Url).AbsolutePath;
        await _desk.Page.GetByLabel("چگونه اجرا شد").FillAsync("به مرکز ابلاغ و در دفتر ثبت شد.");
        await Submit(_desk, "done");
        await Later(3);
        await SignIn(_desk, "inspector");
        await Go(_desk, measure);
        await Submit(_desk, "look");
        await Assertions.Expect(_desk.Page.GetByText("رعایت شده").First).ToBeVisibleAsync();
    }

    private async Task Close()
    {
        await Go(_desk, $"/cases/{_case}/closing");
        await Submit(_desk, "draft");
        await Confirm(_desk, "sign");
        await _desk.Page.WaitForURLAsync("**/letters/*");
        await Go(_desk, $"/cases/{_case}");
        await Assertions.Expect(_desk.Page.Locator(".case-now")).ToContainTextAsync("مختومه");
    }
}
