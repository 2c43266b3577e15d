using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Standards;

/// <summary>Each test works in a province of its own: they share one server.</summary>
public sealed class AdoptionPageTests(Site site) : IClassFixture<Site>
{
    private const string New = "/standards/adoptions/new";

    [Fact]
    public async Task A_province_adopts_items_of_the_proposal_and_their_pages_say_so()
    {
        var browser = await Keeper(11);

        var list = await Adopt(browser, ["FIRE-01", "FIRE-03"], "۱۴۰۴/ص/۱۲", "۱۴۰۴/۰۹/۰۱", "مدیرکل بهزیستی استان");

        Assert.Contains("۲ مورد مصوب شد", list.QuerySelector("main > .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, list.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("در حال اجرا", list.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        var page = await browser.Open("/standards/FIRE-01");
        Assert.Contains("الزام مصوب استان", page.QuerySelector(".badges")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("۱۴۰۴/ص/۱۲", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href*='adoptions/new']"));
        Assert.True(Box(await browser.Open(New), "FIRE-01").IsDisabled);
        var neighbour = await (await Keeper(12)).Open("/standards/FIRE-01");
        Assert.Contains("توصیه کارشناسی", neighbour.QuerySelector(".badges")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_circular_keeps_the_choice_and_what_was_typed()
    {
        var browser = await Keeper(13);

        var page = await Adopt(browser, ["RGT-04"], "۱۲", "۱۴۰۴/۱۲/۳۰", "مدیرکل");

        Assert.True(Box(page, "RGT-04").IsChecked);
        Assert.Equal("۱۴۰۴/۱۲/۳۰", ((IHtmlInputElement)page.QuerySelector("#adopt-Day")!).Value);
        Assert.NotEmpty(page.QuerySelector("#adopt-Day-refused")!.TextContent);
        Assert.Equal("#adopt-Day", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_chosen_is_said_on_top()
    {
        var page = await Adopt(await Keeper(13), [], "۱۲", "۱۴۰۴/۰۹/۰۱", "مدیرکل");

        Assert.Equal("دست‌کم یک مورد را انتخاب کنید.", page.QuerySelector(".error-summary a")!.TextContent);
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".error-summary a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task One_item_is_adopted_from_its_own_page_and_ended_by_circular()
    {
        var browser = await Keeper(14);
        var sheet = await browser.Open("/standards/FIRE-16");
        var address = sheet.QuerySelector(".page-head a.btn-primary")!.GetAttribute("href")!;
        var form = (await browser.Open(address)).QuerySelector("form#adopt")!;
        await browser.Send(form, address, ("Typed.Number", "7"), ("Typed.Day", "1404/09/01"), ("Typed.Signatory", "مدیرکل"));

        var list = await browser.Open("/standards/adoptions");
        var end = list.QuerySelector("tbody tr a.btn")!.GetAttribute("href")!;
        var question = (await browser.Open(end)).QuerySelector("form#end-adoption")!;
        var early = await Pages.Read(await browser.Send(question, end, ("Typed.Number", "8"), ("Typed.Day", "1404/08/30"), ("Typed.Signatory", "مدیرکل")));
        Assert.NotNull(early.QuerySelector("#end-adoption-Day-refused"));
        var done = await Pages.Read(await browser.Send(question, end, ("Typed.Number", "8"), ("Typed.Day", "1404/09/02"), ("Typed.Signatory", "مدیرکل")));

        Assert.Contains("پایان مصوبه", done.QuerySelector("main > .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(done.QuerySelectorAll("tbody tr a.btn"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await Keeper(15)).GetAsync(new Uri(end, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_number_set_by_the_province_stands_in_the_texts_with_its_origin()
    {
        var browser = await Keeper(16);
        const string address = "/standards/FIRE-16/parameters/n";
        var form = (await browser.Open(address)).QuerySelector("form#set-parameter")!;

        var wrong = await Pages.Read(await browser.Send(form, address, ("Typed.Value", "سه"), ("Typed.Number", "5"), ("Typed.Day", "1404/09/01"), ("Typed.Signatory", "مدیرکل")));
        Assert.NotNull(wrong.QuerySelector("#set-parameter-Value-refused"));
        var page = await Pages.Read(await browser.Send(form, address, ("Typed.Value", "۴"), ("Typed.Number", "5"), ("Typed.Day", "1404/09/01"), ("Typed.Signatory", "مدیرکل")));

        Assert.Contains("حداقل ۴ مانور تخلیه", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("استان: بخشنامه ۵، مدیرکل، از ۱۴۰۴/۰۹/۰۱", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Auditor)]
    public async Task Who_does_not_keep_the_rules_sees_no_act_and_may_do_none(Role role)
    {
        var browser = site.Browser(cookies: await site.SignIn(role, OfficeCode.OfProvince(17)));

        Assert.Null((await browser.Open("/standards/FIRE-16")).QuerySelector("main a.btn"));
        Assert.Null((await browser.Open("/standards/adoptions")).QuerySelector("main a.btn"));
        foreach (var address in new[] { New, "/standards/adoptions/1/end", "/standards/FIRE-16/parameters/n" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_county_is_told_that_the_province_adopts()
    {
        var browser = site.Browser(cookies: await site.SignIn(Role.CountyHead, OfficeCode.Of(11, 1)));
        foreach (var address in new[] { New, "/standards/FIRE-16/parameters/n" })
        {
            var page = await browser.Open(address);
            Assert.Null(page.QuerySelector("main form"));
            Assert.Contains("اداره کل استان", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        }
    }

    private static IHtmlInputElement Box(IDocument page, string item) => (IHtmlInputElement)page.QuerySelector($"input[value={item}]")!;

    private static async Task<IDocument> Adopt(HttpClient browser, string[] items, string number, string day, string signatory)
    {
        var form = (await browser.Open(New)).QuerySelector("form#adopt")!;
        (string, string)[] typed =
        [
            .. items.Select(item => ("Typed.Items", item)), ("Typed.Number", number), ("Typed.Day", day), ("Typed.Signatory", signatory),
        ];
        return await Pages.Read(await browser.Send(form, New, typed));
    }

    private async Task<HttpClient> Keeper(int province) =>
        site.Browser(cookies: await site.SignIn(Role.ProvincialSupervisor, OfficeCode.OfProvince(province)));
}
