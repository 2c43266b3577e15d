using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Payesh.App.Access;
using Payesh.App.Cases.Commission;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Cli;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests;

public sealed partial class WholeLifeTests
{
    private DateOnly Today => TehranTime.DayOf(DateTimeOffset.UtcNow.AddDays(_days));

    private async Task Fill(Installation installation)
    {
        await PayeshProcess.MakeCentre(installation);
        await installation.Do("test", async services =>
        {
            await RulesAtStart.Check(services, Cancel);
            var people = await People(services);
            var (head, registry) = (people["head"], people["registry"]);
            var story = new OfficeStory(services, head, registry);
            _centre = await story.Register("سرای آرام");
            await story.As(Actor.Machine("test"), scope => scope.GetRequiredService<DemoAccounts>().Run(
            [
                new("founder", "مهری رستگار", "مؤسس مرکز", Role.Centre, head.Office, Sex.Female) { Fields = FieldOfWork.Elderly, Centre = _centre },
                new("high", "سعید نوروزی", "دبیر کمیسیون عالی", Role.Headquarters, OfficeCode.Headquarters, Sex.Male),
            ], Cancel));
            var form = "%PDF-1.4 form"u8.ToArray();
            var hash = (await story.As(registry, scope => scope.GetRequiredService<TakeUpload>().Run(new MemoryStream(form), form.Length, Cancel))).Value.ToString();
            Assert.Null((await story.As(registry, scope => scope.GetRequiredService<KeepConsent>().Run(_centre, "۱۲/ا", Today, hash, Cancel))).Refusal);
            var keeper = (await People(services))["high"];
            foreach (var name in new[] { "رضا کاظمی", "لیلا نوری", "حسین باقری" })
            {
                Assert.Null((await story.As(keeper, scope => scope.GetRequiredService<AppointMember>().Run(
                    OfficeCode.Headquarters, new(name, "", "عضو کمیسیون عالی", null, null, Today.AddDays(-60), null, "۳۱۲/س"), Cancel))).Refusal);
            }
            _case = await story.Reviewed(_centre, OfficeStory.Defect("LIC-01"), OfficeStory.Defect("FIRE-07"));
            return (await story.Establish(_case)).Succeeded;
        });
    }

    private static Task<Dictionary<string, Actor>> People(IServiceProvider services) =>
        services.GetRequiredService<PayeshDb>().Users.AsNoTracking().ToDictionaryAsync(account => account.UserName!, account => account.ActFrom("test"), Cancel);

    // The clock of a demo stands in its database: the program reads it when it starts.
    private async Task Later(int days)
    {
        await _server.Kill();
        _days += days;
        var moved = await (await _server.Open()).Do("test", services => services.GetRequiredService<MoveDemoClock>().Run(TimeSpan.FromDays(_days), Cancel));
        Assert.Equal(Today, TehranTime.DayOf(moved.Value));
        await _server.Again();
    }

    private async Task Revisit(string[] met, params ReviewedDefect[] defects) => await (await _server.Open()).Do("test", async services =>
    {
        var people = await People(services);
        return await new OfficeStory(services, people["head"], people["registry"]).Revisited(_centre, met, defects);
    });

    private async Task SignIn(Chrome chrome, string who)
    {
        await chrome.Context.ClearCookiesAsync();
        await Go(chrome, "/sign-in?returnUrl=/about");
        await chrome.Page.GetByLabel("نام کاربری").FillAsync(who);
        await chrome.Page.GetByLabel("رمز عبور").FillAsync("payesh-demo");
        await chrome.Button("ورود").ClickAsync();
        await chrome.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    private Task Go(Chrome chrome, string path) => chrome.Page.GotoAsync(new Uri(_server.Url, path).ToString());

    // A form by its name: its button says what it does, which other tests read.
    private static async Task Submit(Chrome chrome, string form)
    {
        await chrome.Page.Locator($"form:has(input[name=_handler][value='{form}']) button[type=submit]").First.ClickAsync();
        await chrome.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        Assert.Equal([], await chrome.Page.Locator(".error-summary li").AllInnerTextsAsync());
    }

    private static async Task Confirm(Chrome chrome, string form)
    {
        await chrome.Page.Locator($"details.confirm:has(input[name=_handler][value='{form}']) > summary").ClickAsync();
        await Submit(chrome, form);
    }
}
