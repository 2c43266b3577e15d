using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Inspections;

public sealed class VisitPagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Secret = "شب‌ها ما را در انباری می‌بندند";

    [Fact]
    public async Task A_visit_is_planned_from_the_form_and_stands_in_the_list()
    {
        var centre = await site.Story.Register("خانه پونه");
        using var browser = site.As("head");
        var page = await browser.Open($"/visits/plan?centre={centre.Value}");
        Assert.Equal(centre.Value.ToString("D"), page.QuerySelector("select[name='Typed.Centre'] option[selected]")!.GetAttribute("value"));
        var sheet = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "plan-visit"), "/visits/plan", Planned(Tomorrow)));

        Assert.Contains("برنامه‌ریزی‌شده", OfficeSite.Text(sheet), StringComparison.Ordinal);
        Assert.Single((await browser.Open("/visits?q=پونه")).QuerySelectorAll("tbody tr"));
        Assert.Contains("خانه پونه", await browser.GetStringAsync(new Uri("/visits/export.csv?q=پونه", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Typed.Day", "۱۴۰۴/۱۲/۳۰")]
    [InlineData("Typed.From", "۲۵:۰۰")]
    [InlineData("Typed.Centre", "")]
    public async Task What_cannot_be_planned_is_said_beside_its_field_and_the_rest_stays(string field, string value)
    {
        var centre = await site.Story.Register("خانه مرزنگوش");
        using var browser = site.As("head");
        var page = await browser.Open($"/visits/plan?centre={centre.Value}");
        var typed = Planned(Tomorrow).Where(pair => pair.Item1 != field).Append((field, value));
        var refused = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "plan-visit"), "/visits/plan", [.. typed]));

        Assert.NotNull(refused.QuerySelector($".is-refused [name='{field}']"));
        Assert.NotEmpty(OfficeSite.Refused(refused));
        Assert.NotNull(refused.QuerySelector($"input[name='Typed.Members'][value='{site.Inspector.Account.Value:D}'][checked]"));
    }

    [Fact]
    public async Task The_name_of_the_centre_is_sealed_for_the_inspector_until_departure()
    {
        var visit = await site.Story.Plan(await site.Story.Register("خانه آویشن"), site.Inspector, TimeSpan.FromHours(5));
        using var inspector = site.As("inspector");
        using var head = site.As("head");

        var centre = await site.Do(services => services.GetRequiredService<PayeshDb>().Set<Domain.Inspections.Visit>().Where(v => v.Id == visit).Select(v => v.CentreId).SingleAsync());
        foreach (var address in new[] { "/visits", "/visits/export.csv" })
            Assert.DoesNotContain("آویشن", await inspector.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
        foreach (var question in new[] { "q=آویشن", $"centre={centre.Value}" })
        {
            Assert.Empty((await inspector.Open($"/visits?{question}")).QuerySelectorAll("tbody tr"));
            Assert.Single((await head.Open($"/visits?{question}")).QuerySelectorAll("tbody tr"));
        }
        Assert.DoesNotContain("آویشن", OfficeSite.Text(await inspector.Open($"/visits/{visit.Value}")), StringComparison.Ordinal);
        Assert.Contains("آویشن", OfficeSite.Text(await head.Open($"/visits/{visit.Value}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_is_called_off_with_a_reason_after_one_question()
    {
        var visit = await site.Story.Plan(await site.Story.Register("خانه ریحان"), site.Inspector, TimeSpan.FromHours(5));
        using var browser = site.As("head");
        var address = $"/visits/{visit.Value}";
        var form = OfficeSite.FormOf(await browser.Open(address), "cancel-visit");
        Assert.NotEmpty(OfficeSite.Refused(await Pages.Read(await browser.Send(form, address, ("Typed.Reason", "")))));
        var done = await Pages.Read(await browser.Send(form, address, ("Typed.Reason", "تغییر برنامه اداره")));

        Assert.Contains("لغوشده", OfficeSite.Text(done), StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("form#cancel-visit"));
    }

    [Fact]
    public async Task A_visit_is_reviewed_by_another_and_its_two_papers_keep_apart_what_was_said_in_private()
    {
        var visit = await site.Story.CarriedOut(await site.Story.Register("خانه بابونه"), site.Inspector, Secret);
        using var browser = site.As("head");
        var address = $"/visits/{visit.Value}";
        var sheet = await browser.Open(address);
        Assert.Contains("نوار در کنده است", OfficeSite.Text(await browser.Open(address + "/minutes")), StringComparison.Ordinal);
        var reviewed = await Pages.Read(await browser.Send(OfficeSite.FormOf(sheet, "review"), address));
        Assert.Contains("بررسی‌شده", OfficeSite.Text(reviewed), StringComparison.Ordinal);
        Assert.Null(reviewed.QuerySelector("form#review"));

        Assert.DoesNotContain(Secret, (await browser.Open(address + "/minutes")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        var report = await browser.Open(address + "/report");
        Assert.DoesNotContain(Secret, report.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var shown = await Pages.Read(await browser.Send(OfficeSite.FormOf(report, "show-talks"), address + "/report"));
        Assert.Contains(Secret, OfficeSite.Text(shown), StringComparison.Ordinal);
        Assert.True(await site.Do(services => services.GetRequiredService<PayeshDb>().Set<Domain.Cases.SupervisionCase>().AnyAsync(c => c.CentreName == "خانه بابونه")));
    }

    [Fact]
    public async Task A_visit_that_is_not_there_is_said_and_nothing_breaks()
    {
        using var browser = site.As("head");
        foreach (var part in new[] { "", "/minutes", "/report" })
            Assert.NotNull((await browser.Open($"/visits/{Guid.NewGuid()}{part}")).QuerySelector("main"));
    }

    private string Tomorrow => PersianText.Digits(site.Today.AddDays(1).Jalali.ToString());

    private (string, string)[] Planned(string day)
    {
        var inspector = site.Inspector.Account.Value.ToString("D");
        return
        [
            ("Typed.Kind", "Routine"), ("Typed.Day", day), ("Typed.From", "۰۹:۰۰"), ("Typed.To", "۱۴:۰۰"), ("Typed.Members", inspector), ("Typed.Lead", inspector),
            ("Typed.Clear", inspector), ("Typed.OverrideReason", "همکار زن در مرخصی است."),
        ];
    }
}
