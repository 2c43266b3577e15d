using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.Server.Tests.Work;

public sealed class WorkPagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.CountyHead)]
    [InlineData(Role.Registry)]
    public async Task Everybody_lands_on_an_own_worklist(Role role)
    {
        using var browser = site.Site.Browser(cookies: await site.Site.SignIn(role, OfficeSite.Sari));
        var page = await browser.Open("/");

        Assert.Equal("کارتابل", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(6, page.QuerySelectorAll(".work-word").Length);
        foreach (var word in page.QuerySelectorAll(".work-word a")) Assert.NotNull((await browser.Open(word.GetAttribute("href")!)).QuerySelector("h1"));
    }

    [Fact]
    public async Task Work_lies_with_who_may_do_it_and_others_see_whose_it_is()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه صنوبر"), OfficeStory.Defect("LIC-01"));
        using var head = site.As("head");
        using var registry = site.As("registry");

        Assert.Contains(await Rows(head, "/"), row => row.Contains("خانه صنوبر", StringComparison.Ordinal));
        Assert.DoesNotContain(await Rows(registry, "/"), row => row.Contains("خانه صنوبر", StringComparison.Ordinal));
        Assert.Contains(await Rows(registry, "/?word=WithOthers"), row => row.Contains("خانه صنوبر", StringComparison.Ordinal) && row.Contains("نزد", StringComparison.Ordinal));
        await site.Story.Establish(no);
        Assert.Contains(await Rows(head, "/"), row => row.Contains("تهیه تذکر کتبی", StringComparison.Ordinal) && row.Contains("خانه صنوبر", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_has_what_the_keyboard_needs_and_danger_stands_on_top()
    {
        await site.Story.Reviewed(await site.Story.Register("خانه سرو"), OfficeStory.Defect("LIC-01"));
        await site.Story.Reviewed(await site.Story.Register("خانه کاج"), OfficeStory.Defect("FIRE-01", outcome: "order", hours: 48));
        using var head = site.As("head");
        var page = await head.Open("/");

        var rows = page.QuerySelectorAll("[data-work-rows] [data-work-row]");
        Assert.Contains("is-danger", rows[0].ClassList);
        Assert.All(rows, row =>
        {
            Assert.NotNull(row.QuerySelector("a.work-open"));
            Assert.NotNull(row.QuerySelector("a[data-work-act]"));
        });
        Assert.NotNull(page.QuerySelector("[data-work-ask][data-question]"));
    }

    [Fact]
    public async Task A_margin_order_sends_work_to_a_person_and_stands_on_it()
    {
        await site.Story.Reviewed(await site.Story.Register("خانه بلوط"), OfficeStory.Defect("LIC-01"));
        using var head = site.As("head");
        var row = (await head.Open("/")).QuerySelectorAll("[data-work-row]").First(one => one.TextContent.Contains("خانه بلوط", StringComparison.Ordinal));
        var address = row.QuerySelector("a[href$='/refer']")!.GetAttribute("href")!;
        var page = await head.Open(address);
        var without = await Pages.Read(await head.Send(OfficeSite.FormOf(page, "refer"), address, ("Typed.To", ""), ("Typed.Words", "بررسی و گزارش شود.")));
        Assert.NotEmpty(OfficeSite.Refused(without));
        Assert.Equal("بررسی و گزارش شود.", without.QuerySelector("textarea[name='Typed.Words']")!.TextContent.Trim());
        var bad = await Pages.Read(await head.Send(
            OfficeSite.FormOf(page, "refer"), address, ("Typed.To", site.Inspector.Account.Value.ToString("n")), ("Typed.Words", "بررسی شود."), ("Typed.By", "۱۴۰۴/۱۲/۳۰")));
        Assert.NotNull(bad.QuerySelector(".is-refused input[name='Typed.By']"));

        await head.Send(OfficeSite.FormOf(page, "refer"), address, ("Typed.To", site.Inspector.Account.Value.ToString("n")), ("Typed.Words", "بررسی و گزارش شود."));
        using var inspector = site.As("inspector");
        Assert.Contains(await Rows(inspector, "/"), line => line.Contains("بررسی و گزارش شود.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_absence_moves_everything_to_the_substitute_and_ends_when_its_owner_is_back()
    {
        using var inspector = site.As("inspector");
        var page = await inspector.Open("/work/absence");
        var refused = await Pages.Read(await inspector.Send(
            OfficeSite.FormOf(page, "absence"), "/work/absence", ("Typed.First", "۱۴۰۴/۱۲/۳۰"), ("Typed.Last", Day(1)), ("Typed.Substitute", "")));
        Assert.NotNull(refused.QuerySelector(".is-refused input[name='Typed.First']"));
        Assert.Equal("۱۴۰۴/۱۲/۳۰", refused.QuerySelector("input[name='Typed.First']")!.GetAttribute("value"));

        var set = await Pages.Read(await inspector.Send(
            OfficeSite.FormOf(page, "absence"), "/work/absence", ("Typed.First", Day(0)), ("Typed.Last", Day(2)),
            ("Typed.Substitute", site.Head.Account.Value.ToString("n"))));
        var back = set.QuerySelectorAll("form").Single(form => form.Id?.StartsWith("back-", StringComparison.Ordinal) == true);
        var ended = await Pages.Read(await inspector.Send(back, "/work/absence"));
        Assert.DoesNotContain(ended.QuerySelectorAll("form"), form => form.Id?.StartsWith("back-", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_cannot_be_read_in_the_address_is_left_out()
    {
        using var head = site.As("head");
        Assert.Equal("کارتابل", (await head.Open("/?word=nothing&county=x&field=9&stage=None.Such&after=z")).QuerySelector("h1")!.TextContent);
    }

    private string Day(int from) => PersianText.Digits(site.Today.AddDays(from).Jalali.ToString());

    private static async Task<IEnumerable<string>> Rows(HttpClient browser, string address) =>
        [.. (await browser.Open(address)).QuerySelectorAll("[data-work-row]").Select(row => row.TextContent)];
}
