using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Cases;

public sealed class TrackPagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Every_page_of_the_two_tracks_opens_in_both_languages(string language)
    {
        var (place, written) = (await site.Story.Place($"مکان {language}"), await site.Story.Place($"مکان دوم {language}"));
        await site.Story.Written(written);
        var letter = await site.Story.PlaceLetter(place);
        var report = await site.Story.OpenReport(await site.Story.Register($"سرای لاله {language}"));
        using var browser = site.As("head", language);

        foreach (var address in new[]
        {
            "/cases/reports", "/cases/reports?sort=-opened", "/cases/reports/new", $"/cases/reports/{report}", $"/cases/track-letters/{letter}", "/cases/unlicensed",
            "/cases/unlicensed?stage=Looked&danger=yes", "/cases/unlicensed/new", $"/cases/unlicensed/{place}", $"/cases/unlicensed/{written}",
            $"/cases/unlicensed/{place}/look", $"/cases/unlicensed/{place}/letters", $"/cases/unlicensed/{written}/entry", $"/cases/unlicensed/{place}/people",
            $"/cases/unlicensed/{place}/sealing", $"/cases/unlicensed/{place}/danger", $"/cases/unlicensed/{place}/end", $"/cases/unlicensed/{place}/summary",
        })
        {
            var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            Assert.Single((await Pages.Read(answer)).QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task A_place_is_reported_with_few_fields_and_what_is_wrong_stands_beside_what_was_typed()
    {
        using var browser = site.As("head");
        var page = await browser.Open("/cases/unlicensed/new");
        var form = OfficeSite.FormOf(page, "report-place");
        Assert.True(form.QuerySelectorAll("input:not([type=hidden]), select, textarea").Length <= 9);
        var refused = await Pages.Read(await browser.Send(
            form, "/cases/unlicensed/new", ("Typed.Name", "خانه ته کوچه"), ("Typed.Address", ""), ("Typed.Source", "Citizen"), ("Typed.Kind", "elderly-home")));
        Assert.NotEmpty(OfficeSite.Refused(refused));
        Assert.Equal("خانه ته کوچه", refused.QuerySelector("input[name='Typed.Name']")!.GetAttribute("value"));

        var done = await Pages.Read(await browser.Send(
            form, "/cases/unlicensed/new", ("Typed.Name", "خانه ته کوچه"), ("Typed.Address", "کوچه ۹"), ("Typed.Source", "Citizen"), ("Typed.Kind", "elderly-home"),
            ("Typed.Danger", "true"), ("Typed.Words", "در قفل است")));
        Assert.Contains("همه مقام‌های بالاتر", OfficeSite.Text(done), StringComparison.Ordinal);
        Assert.Contains("خطر جانی", OfficeSite.Text(done), StringComparison.Ordinal);
        using var above = site.Site.Browser(cookies: await site.Site.SignIn(Role.ProvincialSupervisor, OfficeCode.OfProvince(2)));
        Assert.Contains("خانه ته کوچه", OfficeSite.Text(await above.Open("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_without_order_is_refused_and_loses_nothing()
    {
        var place = await site.Story.Place("مکان بی‌دستور");
        await site.Story.Written(place);
        using var browser = site.As("head");
        var address = $"/cases/unlicensed/{place}/entry";
        var form = OfficeSite.FormOf(await browser.Open(address), "entry");
        var refused = await Pages.Read(await browser.Send(
            form, address, ("Typed.OrderNumber", ""), ("Typed.OrderDate", ""), ("Typed.Day", site.Today.Jalali.ToString()), ("Typed.Hour", "۰:۰۰"),
            ("Typed.Bodies", "نرگس موسوی، رئیس اداره، بهزیستی"), ("Typed.HeadCount", "۳")));

        Assert.Contains(OfficeSite.Refused(refused), said => said.Contains("بدون دستور قضایی", StringComparison.Ordinal));
        Assert.Contains("نرگس موسوی", refused.QuerySelector("textarea[name='Typed.Bodies']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_page_of_a_place_leads_to_its_track_and_has_no_checklist()
    {
        var place = await site.Story.Place("مکان سر چهارراه");
        using var browser = site.As("head");
        var track = await browser.Open($"/cases/unlicensed/{place}");
        var register = track.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).First(href => href?.StartsWith("/centres/", StringComparison.Ordinal) == true)!;
        var page = await browser.Open(register);

        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"/cases/unlicensed/{place}");
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")?.Contains("/visits/plan", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_lists_are_files_as_well()
    {
        await site.Story.Place("مکان فهرست");
        using var browser = site.As("head");
        var file = await browser.GetStringAsync(new Uri("/cases/unlicensed/export.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("مکان فهرست", file, StringComparison.Ordinal);
    }
}
