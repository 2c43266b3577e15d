using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.Browser.Tests.Field;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;
using Payesh.Server.Cli;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>Two inspectors answer one question differently on two phones without a network; the lead decides, and the report names both.</summary>
public sealed class DifferingTests : IAsyncLifetime
{
    private PayeshProcess _server = null!;
    private Chrome _lead = null!, _second = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start(Fill);
        _lead = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-lead").FullName, 360, 740);
        _second = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-second").FullName, 360, 740);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (chrome, name) in new[] { (_lead, "differing-lead"), (_second, "differing-second") })
        {
            if (chrome is null) continue;
            await chrome.Picture(name);
            await chrome.DisposeAsync();
        }
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Both_answers_are_kept_the_lead_decides_and_the_report_names_both()
    {
        var visit = await Answer(_lead, "inspector", "tone-met");
        Assert.Equal(visit, await Answer(_second, "second", "tone-not"));
        foreach (var phone in (Chrome[])[_lead, _second])
        {
            await phone.Network(on: true);
            await phone.Page.EvaluateAsync("() => { location.hash = '#/sync'; }");
            await phone.Button("ارسال اکنون").ClickAsync();
            await Assertions.Expect(phone.Page.GetByText("همه چیز به اداره رسیده است").First).ToBeVisibleAsync();
        }

        var page = _lead.Page;
        await Eventually($"/visits/{visit}/merge", "مغایرت دو پاسخ");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("زهرا رستمی");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("سارا نوری");
        await page.Locator(".side:has-text('سارا نوری') summary").ClickAsync();
        await page.Locator(".side:has-text('سارا نوری') button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("هر دو پاسخ در گزارش می‌ماند");

        await page.Context.ClearCookiesAsync();
        await SignIn("head", $"/visits/{visit}/report");
        var report = await page.Locator("body").InnerTextAsync();
        foreach (var word in new[] { "زهرا رستمی", "سارا نوری", "رعایت شده", "رعایت نشده" }) Assert.Contains(word, report, StringComparison.Ordinal);
        Assert.Empty(_lead.Complaints);
        Assert.Empty(_second.Complaints);
    }

    /// <returns>The visit.</returns>
    private async Task<string> Answer(Chrome phone, string who, string tone)
    {
        await FieldSteps.SignIn(phone, _server.Url, who);
        var visit = await FieldSteps.Depart(phone);
        await phone.Network(on: false);
        await phone.Page.EvaluateAsync($"() => {{ location.hash = '#/v/{visit}/item/FIRE-03'; }}");
        await phone.Page.Locator($".answer.{tone}").First.ClickAsync();
        await phone.Settled();
        return visit;
    }

    // What is stored is applied a moment later.
    private async Task Eventually(string path, string text)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            await _lead.Page.GotoAsync(new Uri(_server.Url, path).ToString());
            if ((await _lead.Page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal)) return;
            await Task.Delay(500, Cancel);
        }
        Assert.Fail($"{path} never says {text}");
    }

    private async Task SignIn(string who, string then)
    {
        await _lead.Page.GotoAsync(new Uri(_server.Url, $"/sign-in?returnUrl={Uri.EscapeDataString(then)}").ToString());
        await _lead.Page.GetByLabel("نام کاربری").FillAsync(who);
        await _lead.Page.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await _lead.Button("ورود").ClickAsync();
        await _lead.Page.WaitForURLAsync(url => url.EndsWith("/report", StringComparison.Ordinal));
    }

    private static async Task Fill(Installation installation)
    {
        await PayeshProcess.MakeCentre(installation);
        await installation.Do("test", async services =>
        {
            await RulesAtStart.Check(services, Cancel);
            var db = services.GetRequiredService<PayeshDb>();
            var office = (await db.Users.SingleAsync(account => account.UserName == "head", Cancel)).Office;
            await services.GetRequiredService<DemoAccounts>().Run([new("second", "سارا نوری", "کارشناس نظارت", Role.Inspector, office, Sex.Female)], Cancel);
            var people = await db.Users.ToDictionaryAsync(account => account.UserName!, Cancel);
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(people["head"].ActFrom("test"));
            var now = TimeProvider.System.GetUtcNow();
            var planned = await scope.ServiceProvider.GetRequiredService<PlanVisit>().Run(new()
            {
                Centre = (await db.Set<Centre>().SingleAsync(Cancel)).Id, Kind = VisitKind.Routine, Window = new(now, now.AddHours(8), now),
                Lead = people["inspector"].AccountId,
                Members = new Dictionary<AccountId, bool?> { [people["inspector"].AccountId] = false, [people["second"].AccountId] = false },
            }, Cancel);
            return planned.Succeeded ? true : throw new InvalidOperationException(planned.Refusal.Code);
        });
    }
}
