using System.Net;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Letters;

public sealed class RegisterPageTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Address = "/letters/register/207";

    [Fact]
    public async Task A_head_finds_the_register_of_the_own_office_and_sets_its_mark()
    {
        using var browser = site.As("head");
        var link = (await browser.Open("/letters")).QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "دفتر شماره و امضاکنندگان");
        Assert.Equal(Address, link.GetAttribute("href"));
        var page = await browser.Open(Address);
        Assert.Contains("اداره بهزیستی شهرستان ساری", OfficeSite.Text(page), StringComparison.Ordinal);

        var refused = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "register"), Address, ("Typed.Mark", "پ/۱")));
        Assert.Contains("حداکثر ۸ حرف", OfficeSite.Refused(refused).Single(), StringComparison.Ordinal);
        Assert.Equal("پ/۱", refused.QuerySelector("[name='Typed.Mark']")!.GetAttribute("value"));

        var saved = await Pages.Read(await browser.Send(OfficeSite.FormOf(refused, "register"), Address, ("Typed.Mark", "پ")));
        Assert.Contains("دفتر شماره ثبت شد", OfficeSite.Text(saved), StringComparison.Ordinal);
        Assert.Contains("/پ", saved.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);

        var automation = await Pages.Read(await browser.Send(OfficeSite.FormOf(saved, "register"), Address, ("Typed.Numbers", "automation")));
        Assert.Contains("از اتوماسیون می‌آید", automation.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        // Who still has the old page before the eyes is told, and the form keeps what was typed.
        var late = await Pages.Read(await browser.Send(OfficeSite.FormOf(saved, "register"), Address, ("Typed.Mark", "ج")));
        Assert.NotEmpty(OfficeSite.Refused(late));
        Assert.Equal("ج", late.QuerySelector("[name='Typed.Mark']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_appointment_is_recorded_and_ended_after_one_question()
    {
        using var browser = site.As("head");
        var form = await browser.Open(Address + "/appoint");
        var person = site.Head.Account.Value.ToString("D");
        Assert.Contains(form.QuerySelectorAll("select[name='Typed.Account'] option"), option => option.GetAttribute("value") == person);
        var typed = new[] { ("Typed.Account", person), ("Typed.Post", "اداره بهزیستی ساری"), ("Typed.First", Jalali(site.Today)), ("Typed.Order", "۹/ب") };
        var refused = await Pages.Read(await browser.Send(OfficeSite.FormOf(form, "appoint"), Address + "/appoint", [.. typed, ("Typed.Last", Jalali(site.Today.AddDays(-1)))]));
        Assert.NotNull(refused.QuerySelector(".is-refused [name='Typed.Last']"));
        Assert.Equal("اداره بهزیستی ساری", refused.QuerySelector("[name='Typed.Post']")!.GetAttribute("value"));

        var recorded = await Pages.Read(await browser.Send(OfficeSite.FormOf(refused, "appoint"), Address + "/appoint", [.. typed, ("Typed.Last", "")]));
        var row = recorded.QuerySelector("tbody tr")!;
        Assert.Contains("سرپرست اداره", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("جاری", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("پایان یابد؟", row.QuerySelector(".confirm-question")!.TextContent, StringComparison.Ordinal);

        var early = await Pages.Read(await browser.Send(row.QuerySelector("form")!, Address, ("Ended.Last", Jalali(site.Today.AddDays(-1)))));
        Assert.Contains("پیش از آغاز", OfficeSite.Refused(early).Single(), StringComparison.Ordinal);
        Assert.NotNull(early.QuerySelector("details.confirm[open]"));
        var ended = await Pages.Read(await browser.Send(early.QuerySelector("tbody form")!, Address, ("Ended.Last", Jalali(site.Today))));
        Assert.Contains("پایان حکم ثبت شد", OfficeSite.Text(ended), StringComparison.Ordinal);
        Assert.Contains(Jalali(site.Today), ended.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbour_finds_no_register_and_the_registry_may_not_keep_it()
    {
        var neighbour = site.Site.Browser("fa", await site.Site.SignIn(Role.CountyHead, OfficeCode.Of(2, 2)));
        using var registry = site.As("registry");
        foreach (var part in new[] { "", "/appoint" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(new Uri(Address + part, UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await registry.GetAsync(new Uri(Address + part, UriKind.Relative))).StatusCode);
        }
        Assert.DoesNotContain("دفتر شماره و امضاکنندگان", OfficeSite.Text(await registry.Open("/letters")), StringComparison.Ordinal);
        neighbour.Dispose();
    }

    private static string Jalali(DateOnly day) => PersianText.Digits(day.Jalali.Table);
}
