using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Centres;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Server.Desk;
using Xunit;

namespace Payesh.Server.Tests.Centres;

public sealed class PublicPageTests(CentreSite site) : IClassFixture<CentreSite>
{
    [Fact]
    public async Task One_click_from_the_centre_s_page_shows_what_everybody_sees()
    {
        var id = await Licensed("خانه نیلوفر");
        using var head = await site.As(Role.CountyHead);
        var link = (await head.Open($"/centres/{id.Value}")).QuerySelectorAll("main a").Single(a => a.TextContent.Trim() == "نمای عمومی");
        using var anybody = site.Site.Browser();

        var page = await anybody.Open(link.GetAttribute("href")!);

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Equal("خانه نیلوفر", page.QuerySelector("h1")!.TextContent);
        foreach (var said in new[] { "این صفحه را همه می‌بینند", "پروانه فعالیت تا", "مرکز نگهداری شبانه‌روزی سالمندان", "ساری، استان مازندران", "زنانه", "۳۸ نفر", "اداره کل بهزیستی استان مازندران", "منتشر نمی‌شود" })
            Assert.Contains(said, text, StringComparison.Ordinal);
        foreach (var kept in new[] { "سارا", "فرهنگ", "۰۱۱۳۳۳۲۲۲۱۱", "01133322211", id.Value.ToString() })
            Assert.DoesNotContain(kept, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(["1482", "115", "125", "110", "123"], page.QuerySelectorAll(".calls a").Select(a => a.GetAttribute("href")!.Replace("tel:", "", StringComparison.Ordinal)));
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task It_reads_in_English_too()
    {
        var id = await Licensed("خانه یاسمن");
        using var anybody = site.Site.Browser("en");
        var text = (await anybody.Open((await Address(id))!.Path)).QuerySelector("main")!.TextContent;

        foreach (var said in new[] { "Everybody can see this page", "The activity licence is valid until", "38 people", "not published", "Didehban" })
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_not_to_be_seen_is_not_found_in_the_same_words()
    {
        var place = await site.Register("خانه کوچه بهار", isCentre: false);
        var applied = await site.Register("خانه در دست صدور");
        Assert.Null(await Address(applied));
        using var head = await site.As(Role.CountyHead);
        Assert.DoesNotContain("نمای عمومی", (await head.Open($"/centres/{place.Value}")).DocumentElement.TextContent, StringComparison.Ordinal);
        using var anybody = site.Site.Browser();

        var bodies = new HashSet<string>();
        foreach (var code in new[] { place.Value.ToString(), applied.Value.ToString(), "0000-0000-0000-0000", "AAAA-BBBB-CCCC-DDDD", "x" })
        {
            using var answer = await anybody.GetAsync(new Uri($"/public/{code}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            bodies.Add((await Pages.Read(answer)).QuerySelector("main")!.TextContent);
        }
        Assert.Single(bodies);
    }

    [Fact]
    public async Task Who_opens_too_many_from_one_address_waits()
    {
        // A server of its own: the limit counts all pages of one address.
        await using var alone = new Site();
        await alone.InitializeAsync();
        using var anybody = alone.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < PublicLimit.PerMinute + 1; i++)
        {
            using var answer = await anybody.GetAsync(new Uri(i % 2 == 0 ? "/public/0000-0000-0000-0000" : "/check/0000-0000-0000-0000", UriKind.Relative));
            answers.Add(answer.StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..^1]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync(new Uri("/about", UriKind.Relative))).StatusCode);
    }

    private Task<PublicAddress?> Address(CentreId id) => site.Do(services => services.GetRequiredService<CentreRecord>().Public(id, default));

    private async Task<CentreId> Licensed(string name)
    {
        var id = await site.Register(name);
        await site.Do(async services =>
        {
            await services.GetRequiredService<AppointPerson>().Run(
                id, new(PersonRole.Founder, "سارا رضایی", NationalId.Parse("0499370899").Value, PhoneNumber.Parse("09121234567").Value, site.Today), default);
            return await services.GetRequiredService<IssuePaper>().Run(id, LicenceKind.Activity, name, site.Today.AddYears(-1), site.Today.AddYears(1), default);
        });
        return id;
    }
}
