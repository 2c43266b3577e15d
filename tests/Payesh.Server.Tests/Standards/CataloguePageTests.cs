using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;

namespace Payesh.Server.Tests.Standards;

public sealed class CataloguePageTests(Site site) : IClassFixture<Site>
{
    private static readonly OfficeCode County = OfficeCode.Of(11, 1);

    private Catalogue Catalogue => site.App.Services.GetRequiredService<CatalogueShelf>().Versions[0];

    [Fact]
    public async Task The_catalogue_counts_searches_filters_and_pages()
    {
        var browser = await Inspector();

        var all = await browser.Open("/standards");
        Assert.Equal(50, all.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("۲۹۴", all.QuerySelector(".pager-count")!.TextContent, StringComparison.Ordinal);
        var second = await browser.Open(all.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        Assert.NotEqual(First(all), First(second));
        Assert.Equal(First(all), First(await browser.Open(second.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href")!)));

        Assert.Equal("FIRE-01", First(await browser.Open("/standards?q=" + Uri.EscapeDataString("قفل‌نبودن درهاي خروج"))));
        var critical = await browser.Open("/standards?severity=critical&category=FIRE&sort=-code");
        Assert.All(critical.QuerySelectorAll("tbody tr"), row => Assert.Contains("بحرانی", row.TextContent, StringComparison.Ordinal));
        Assert.Equal(["بحرانی", "ایمنی در برابر آتش"],
            critical.QuerySelectorAll(".chip.is-on a[aria-current=true]").Select(chip => chip.TextContent.Trim()));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_to_do()
    {
        var page = await (await Inspector()).Open("/standards?q=" + Uri.EscapeDataString("زرافه"));

        Assert.Equal("/standards", page.QuerySelector(".empty-state a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_requirement_has_a_page_that_says_whether_it_binds_and_advice_shows_no_clause()
    {
        var browser = await Inspector();
        foreach (var requirement in Catalogue.Requirements)
        {
            var page = await browser.Open($"/standards/{requirement.Id}");
            var badges = page.QuerySelector(".page-head .badges")!.TextContent;
            var facts = page.QuerySelectorAll(".fact dt").Select(name => name.TextContent).ToList();
            var binds = Standings.Of(requirement.Grade, adopted: false).Binds;

            Assert.Equal(requirement.TitleFa, page.QuerySelector("h1")!.TextContent);
            Assert.Contains(binds ? "الزام" : "توصیه کارشناسی", badges, StringComparison.Ordinal);
            Assert.Equal(binds, facts.Contains("ارجاع"));
            Assert.Equal(binds, !page.Body!.TextContent.Contains("ضمانت اجرا ندارد", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/standards/FIRE-99")]
    [InlineData("/standards/FIRE-01?version=requirements-1390-01-01")]
    [InlineData("/standards/export.pdf")]
    [InlineData("/standards/files/standards/none.json")]
    [InlineData("/standards/files/..%2f/payesh.dll")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Inspector()).GetAsync(new Uri(address, UriKind.Relative))).StatusCode);

    [Fact]
    public async Task What_is_not_found_is_said_on_a_page_of_the_house() =>
        Assert.Equal("چنین صفحه‌ای نیست", (await (await Inspector()).Open("/standards/FIRE-99")).QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task The_list_is_a_file_with_the_same_filters()
    {
        var browser = await Inspector();
        var expected = Catalogue.Requirements.Count(r => r.Severity == Severity.Critical);

        var csv = await browser.GetStringAsync(new Uri("/standards/export.csv?severity=critical", UriKind.Relative));
        Assert.StartsWith("کد,مورد,", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(expected + 1, csv.TrimEnd().Split("\r\n").Length);

        await using var bytes = await browser.GetStreamAsync(new Uri("/standards/export.xlsx?severity=critical", UriKind.Relative));
        using var zip = new ZipArchive(bytes);
        await using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var rows = XDocument.Load(sheet).Descendants().Where(element => element.Name.LocalName == "row").ToList();
        Assert.Equal(expected + 1, rows.Count);
        Assert.Contains(rows, row => row.Value.StartsWith("FIRE-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_checks_finds_the_hash_of_every_rule_file_and_the_file_itself()
    {
        var browser = await Inspector();
        var page = await browser.Open("/standards/versions");
        const string name = "standards/requirements-1404-07-01.json";
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "data", name))));

        Assert.Contains(Catalogue.Sha256, page.Body!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains(name, StringComparison.Ordinal));
        Assert.Contains(hash, row.TextContent, StringComparison.Ordinal);
        var bytes = await browser.GetByteArrayAsync(new Uri(row.QuerySelector("a")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task The_preview_shows_the_cards_the_rules_compose()
    {
        var browser = await Inspector();
        var night = Checklist.Compose(Catalogue, new() { Visit = VisitKind.Night, Kind = Catalogue.Kind("disability-intellectual") }).Value;

        var page = await browser.Open("/standards/checklist?visit=night&kind=disability-intellectual");

        Assert.Equal(night.Cards.Count(), page.QuerySelectorAll("main .card ol > li").Length - night.Desk.Count);
        Assert.Equal("night", page.QuerySelector("select[name=Visit] option[selected]")!.GetAttribute("value"));
        Assert.Contains("نگاه‌های حیاتی", page.QuerySelector(".card-title")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visit=complaint", "موضوع بازدید موردی را انتخاب کنید")]
    [InlineData("visit=complaint&topic=sexual-abuse", "۱۲۳")]
    public async Task The_preview_says_why_there_is_no_checklist(string query, string words)
    {
        var page = await (await Inspector()).Open("/standards/checklist?" + query);

        Assert.Contains(words, page.QuerySelector("main > .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main .card"));
    }

    [Fact]
    public async Task The_preview_opens_with_a_routine_visit_whatever_the_address_says() =>
        Assert.NotEmpty((await (await Inspector()).Open("/standards/checklist?visit=x&kind=y&theme=z&topic=&facts=")).QuerySelectorAll("main .card"));

    [Fact]
    public async Task The_worked_example_comes_to_its_score()
    {
        var page = await (await Inspector()).Open("/standards/points");

        Assert.Equal("امتیاز بازدید: ۷۸٫۴ از ۱۰۰", page.QuerySelector("strong")!.TextContent);
        Assert.Equal(4 + 6, page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("/standards")]
    [InlineData("/standards/FIRE-16")]
    [InlineData("/standards/RGT-01")]
    [InlineData("/standards/HOL-01")]
    [InlineData("/standards/LIC-06")]
    [InlineData("/standards/checklist")]
    [InlineData("/standards/points")]
    [InlineData("/standards/versions")]
    [InlineData("/standards/adoptions")]
    public async Task In_English_nothing_is_Persian_but_what_says_so(string address)
    {
        var page = await (await Inspector("en")).Open(address);
        foreach (var persian in page.QuerySelectorAll("main [lang=fa]")) persian.Remove();

        Assert.DoesNotMatch(@"\p{IsArabic}", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData(Role.Administrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Centre, HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, HttpStatusCode.OK)]
    [InlineData(Role.Registry, HttpStatusCode.OK)]
    public async Task The_catalogue_is_for_the_officers_of_the_organization(Role role, HttpStatusCode status)
    {
        var browser = site.Browser(cookies: await site.SignIn(role, County));
        foreach (var address in new[] { "/standards", "/standards/FIRE-01", "/standards/export.csv", "/standards/files/standards/points-1404-07-01.json" })
            Assert.Equal(status, (await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    private static string? First(IParentNode page) => page.QuerySelector("tbody tr td:nth-child(2)")?.TextContent.Trim();

    private async Task<HttpClient> Inspector(string language = "fa") => site.Browser(language, await site.SignIn(Role.Inspector, County));
}
