using System.Net;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Tests.Centres;
using Xunit;

namespace Payesh.Server.Tests.Places;

public sealed class PlacesPagesTests(CentreSite site) : IClassFixture<CentreSite>
{
    private static readonly OfficeCode Mazandaran = OfficeCode.OfProvince(2);

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Every_page_opens_in_both_languages(string language)
    {
        using var browser = await site.As(Role.ProvincialSupervisor, Mazandaran, language);

        foreach (var address in new[] { "/places", "/places?q=ساری", "/places/207", "/places/200", "/places/-1", "/places/207/closure", "/places/207/hours", "/places/holidays/new", "/places/new", "/places/207/edit" })
        {
            var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            Assert.Single((await Pages.Read(answer)).QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task An_office_that_does_not_exist_is_not_found()
    {
        using var browser = await site.As(Role.ProvincialSupervisor, Mazandaran);

        foreach (var address in new[] { "/places/299", "/places/99999", "/places/299/closure" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_closure_is_announced_shown_in_the_calendar_and_called_off()
    {
        using var browser = await site.As(Role.ProvincialSupervisor, Mazandaran);
        var day = JalaliDate.From(site.Today.AddDays(2)).ToString();
        var form = CentreSite.FormOf(await browser.Open("/places/200/closure"), "closure");
        var page = await Pages.Read(await browser.Send(form, "/places/200/closure", ("Typed.First", day), ("Typed.Reason", "سرمای شدید"), ("Typed.LetterNumber", "۴۵/ب")));
        Assert.Contains("سرمای شدید", page.QuerySelector(".days")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("سرمای شدید", (await browser.Open("/places/207")).QuerySelector(".days")!.TextContent, StringComparison.Ordinal);

        var withdraw = page.QuerySelector("form[id^=withdraw-]")!;
        Assert.Equal(["شماره نامه را بنویسید."], CentreSite.Refused(await Pages.Read(await browser.Send(withdraw, "/places/200"))));
        var after = await Pages.Read(await browser.Send(withdraw, "/places/200", ("Typed.LetterNumber", "۴۶/ب")));
        Assert.DoesNotContain("سرمای شدید", after.QuerySelector(".days")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_are_read_as_people_write_them()
    {
        using var browser = await site.As(Role.ProvincialSupervisor, Mazandaran);
        var form = CentreSite.FormOf(await browser.Open("/places/202/hours"), "hours");
        var wrong = await Pages.Read(await browser.Send(form, "/places/202/hours", ("Typed.First", "۱۴۰۴/۰۷/۰۱"), ("Typed.Thursday", "صبح"), ("Typed.Friday", "۱۴:۰۰-۸:۰۰")));
        Assert.Equal(["ساعت را مانند ۲۱:۱۰ بنویسید.", "ساعت پایان باید پس از ساعت آغاز باشد."], CentreSite.Refused(wrong));

        var right = await Pages.Read(await browser.Send(CentreSite.FormOf(wrong, "hours"), "/places/202/hours",
            ("Typed.Thursday", "۷:۳۰ تا ۱۳"), ("Typed.Friday", "تعطیل"), ("Typed.LetterNumber", "۱")));
        Assert.Equal(["ساعت را مانند ۲۱:۱۰ بنویسید."], CentreSite.Refused(right));
        var set = await Pages.Read(await browser.Send(CentreSite.FormOf(right, "hours"), "/places/202/hours", ("Typed.Thursday", "۷:۳۰ تا ۱۳:۰۰")));
        Assert.Contains("۰۷:۳۰ تا ۱۳:۰۰", set.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_county_is_offered_its_own_calendar_only()
    {
        using var browser = await site.As(Role.CountyHead);

        Assert.NotNull((await browser.Open("/places/207")).QuerySelector("a[href='/places/207/closure']"));
        Assert.Null((await browser.Open("/places/202")).QuerySelector("a[href='/places/202/closure']"));
        Assert.Null((await browser.Open("/places/207")).QuerySelector("a[href='/places/holidays/new']"));
    }
}
