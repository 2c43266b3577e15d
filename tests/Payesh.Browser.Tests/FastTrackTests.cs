using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Server.Cli;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>Danger to life, from the case to a closed centre with everybody's place written down: in under ten clicks.</summary>
public sealed class FastTrackTests : IAsyncLifetime
{
    private PayeshProcess _server = null!;
    private Chrome _desk = null!;
    private long _case;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start(Fill);
        _desk = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-fast").FullName, 1440);
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
        {
            await _desk.Picture("fast-track");
            await _desk.DisposeAsync();
        }
        if (_server is not null) await _server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task In_under_ten_clicks_admissions_stop_everybody_has_a_place_and_the_centre_is_closed()
    {
        var page = _desk.Page;
        await page.GotoAsync(new Uri(_server.Url, $"/sign-in?returnUrl=/cases/{_case}").ToString());
        await page.GetByLabel("نام کاربری").FillAsync("head");
        await page.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await _desk.Button("ورود").ClickAsync();
        await page.WaitForURLAsync($"**/cases/{_case}");
        // Every press of a finger or a mouse counts, and each choice from a list as two.
        await _desk.Context.AddInitScriptAsync("document.addEventListener('pointerdown', () => sessionStorage.setItem('presses', 1 + Number(sessionStorage.getItem('presses'))), true)");
        await page.ReloadAsync();

        await page.Locator(".case-now").GetByRole(AriaRole.Link, new() { Name = "رسیدگی فوری و خارج از نوبت" }).ClickAsync();
        await page.GetByLabel("دلیل رسیدگی فوری").FillAsync("آتش‌سوزی در طبقه دوم");
        await page.Locator("input[name=measure][value=StopOfAdmissions]").CheckAsync();
        await page.GetByLabel("شمار افراد داخل مرکز").FillAsync("۳");
        await _desk.Button("آغاز رسیدگی فوری").ClickAsync();

        await page.GetByLabel("نام مقیمان").FillAsync("احمد یزدانی\nبتول نیک‌نام\nناشناس تخت ۷");
        await _desk.Button("افزودن به فهرست").ClickAsync();
        var place = await page.Locator("select[id$='-To'] option:has-text('سرای امید')").GetAttributeAsync("value");
        await page.Locator("select[id$='-To']").SelectOptionAsync(place!);
        await _desk.Button("ثبت مقصد").ClickAsync();
        await page.Locator("summary:has-text('امضای فهرست انتقال')").ClickAsync();
        await page.GetByLabel("هم‌زمان تعطیلی موقت مرکز دستور داده شود").CheckAsync();
        await page.Locator("details[open] button[type=submit]").ClickAsync();

        await Assertions.Expect(page.GetByText("فهرست امضا شده").First).ToBeVisibleAsync();
        var presses = int.Parse(await page.EvaluateAsync<string>("() => sessionStorage.getItem('presses')"), CultureInfo.InvariantCulture);
        Assert.InRange(presses + 1, 6, 9);
        await (await _server.Open()).Do("test", Ordered);
        Assert.Empty(_desk.Complaints);
    }

    private static async Task<bool> Ordered(IServiceProvider services)
    {
        var db = services.GetRequiredService<PayeshDb>();
        var kinds = await db.Set<Measure>().OrderBy(m => m.No).Select(m => m.Kind).ToListAsync(Cancel);
        Assert.Equal([MeasureKind.StopOfAdmissions, MeasureKind.ResidentsMoved, MeasureKind.TemporaryClosure], kinds);
        Assert.Equal(3, (await db.Set<ExtraPlaces>().SingleAsync(Cancel)).People);
        // Province and headquarters have it on their worklists since the moment it began.
        Assert.Equal(2, await db.Set<WorkItem>().CountAsync(item => item.Text == "Cases.WorkFastTold" && item.DoneAt == null, Cancel));
        return true;
    }

    private async Task Fill(Installation installation)
    {
        await PayeshProcess.MakeCentre(installation);
        await installation.Do("test", async services =>
        {
            await RulesAtStart.Check(services, Cancel);
            var people = await services.GetRequiredService<PayeshDb>().Users.ToDictionaryAsync(account => account.UserName!, account => account.ActFrom("test"), Cancel);
            var story = new OfficeStory(services, people["head"], people["registry"]);
            var host = await story.Register("سرای امید");
            var today = TehranTime.DayOf(DateTimeOffset.UtcNow);
            await story.As(people["head"], scope => scope.GetRequiredService<IssuePaper>().Run(
                host, LicenceKind.Activity, "۱۲/۳۴", today.AddYears(-1), today.AddYears(1), Cancel));
            _case = await story.Reviewed(await story.Register("سرای آرام"), OfficeStory.Defect("FIRE-14", "established"));
            return true;
        });
    }
}
