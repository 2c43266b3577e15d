using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.Domain.Cases;
using Payesh.Testing;
using Xunit;

namespace Payesh.Server.Tests.Desk;

public sealed class SortedPagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Theory]
    [InlineData("/cases", "centre", "worst", "due", "number")]
    [InlineData("/letters", "centre", "date", "due")]
    [InlineData("/visits", "when", "stage", "defects", "number")]
    [InlineData("/centres", "name", "capacity", "till", "no")]
    public async Task A_head_that_is_clicked_sorts_and_clicked_again_reverses(string list, params string[] columns)
    {
        await Filled();
        using var browser = site.As("head");
        foreach (var column in columns)
        {
            var other = columns.First(one => one != column);
            var up = await browser.Open(Href(await browser.Open($"{list}?q=خانه&sort={other}&after=nonsense"), column));
            Assert.Equal("ascending", Head(up, column).GetAttribute("aria-sort"));
            Assert.Contains("صعودی", Head(up, column).TextContent, StringComparison.Ordinal);
            Assert.Single(up.QuerySelectorAll("th[aria-sort]"));

            var down = await browser.Open(Href(up, column));
            Assert.Equal("descending", Head(down, column).GetAttribute("aria-sort"));
            Assert.Contains("نزولی", Head(down, column).TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(Rows(up));
            Assert.Equal(Rows(up).Order(), Rows(down).Order());
            Assert.Contains("q=", Href(down, column), StringComparison.Ordinal);
            Assert.DoesNotContain("after=", Href(down, column), StringComparison.Ordinal);
            Assert.EndsWith($"sort={column}", Href(down, column), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/cases")]
    [InlineData("/letters")]
    [InlineData("/visits")]
    [InlineData("/centres")]
    public async Task Nonsense_in_the_address_is_the_list_s_own_order(string list)
    {
        await Filled();
        using var browser = site.As("head");
        var own = Rows(await browser.Open(list));

        foreach (var sort in new[] { "", "-", "--due", "0", "2", "Office", "-1", "due;drop", "%27", "centre,due" })
            Assert.Equal(own, Rows(await browser.Open($"{list}?sort={sort}")));
    }

    [Fact]
    public async Task The_file_has_the_order_of_the_page()
    {
        await Filled();
        using var browser = site.As("head");
        var page = await browser.Open("/cases?sort=-centre&q=خانه");
        var names = page.QuerySelectorAll("tbody tr").Select(row => row.Children[1].TextContent.Trim()).ToList();
        var file = await browser.GetStringAsync(new Uri(page.QuerySelector("a[href*='.csv']")!.GetAttribute("href")!, UriKind.Relative));

        Assert.Equal(names, file.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[1]));
        Assert.True(names.Count > 2);
        Assert.NotEqual(names, (await browser.Open("/cases?sort=centre&q=خانه")).QuerySelectorAll("tbody tr").Select(row => row.Children[1].TextContent.Trim()));
    }

    private async Task Filled()
    {
        if (await site.Do(services => services.GetRequiredService<PayeshDb>().Set<SupervisionCase>().AnyAsync())) return;
        foreach (var name in new[] { "خانه یاس", "خانه پونه", "خانه آرامش" })
        {
            var (_, letter) = await site.Story.Notice(name);
            if (name != "خانه پونه") await site.Story.Serve(letter.No);
            await site.Story.Plan((await site.Do(services => services.GetRequiredService<PayeshDb>().Set<Domain.Centres.Centre>().SingleAsync(c => c.Name == name))).Id, site.Inspector, TimeSpan.FromHours(1));
        }
        await site.Story.Reviewed(await site.Story.Register("خانه چنار"), OfficeStory.Defect("LIC-01"));
    }

    private static string Href(IHtmlDocument page, string column) => Link(page, column).GetAttribute("href")!;

    private static IElement Head(IHtmlDocument page, string column) => Link(page, column).ParentElement!;

    private static IElement Link(IHtmlDocument page, string column) =>
        page.QuerySelectorAll("th a").Single(link => link.GetAttribute("href")!.TrimStart('/') is var href
            && (href.EndsWith($"sort={column}", StringComparison.Ordinal) || href.EndsWith($"sort=-{column}", StringComparison.Ordinal)
                || href.Contains($"sort={column}&", StringComparison.Ordinal) || href.Contains($"sort=-{column}&", StringComparison.Ordinal)));

    private static List<string> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody tr").Select(row => row.TextContent)];
}
