using System.Net;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Letters;

public sealed class LetterPagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task The_register_a_letter_and_its_check_open_in_both_languages(string language)
    {
        var (_, letter) = await site.Story.Notice("خانه پامچال " + language);
        using var browser = site.As("registry", language);
        using var anybody = site.Site.Browser(language);

        Assert.Single((await browser.Open($"/letters?q=پامچال {language}")).QuerySelectorAll("tbody tr"));
        Assert.Single((await browser.Open($"/letters/{letter.No}")).QuerySelectorAll("h1"));
        var check = await anybody.Open($"/check/{letter.CheckCode.ForQr}");
        Assert.NotNull(check.QuerySelector(".notice.is-met"));
        Assert.Contains("خانه پامچال", OfficeSite.Text(check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_is_recorded_and_the_days_run_from_it()
    {
        var (no, letter) = await site.Story.Notice("خانه رازقی");
        using var browser = site.As("registry");
        var page = await browser.Open($"/letters/{letter.No}");
        var done = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "serve"), $"/letters/{letter.No}", Served(Today)));

        Assert.Null(done.QuerySelector("form#serve"));
        Assert.Contains("روز ابلاغ و روز اقدام حساب نمی‌شود", OfficeSite.Text(done), StringComparison.Ordinal);
        using var head = site.As("head");
        Assert.Contains("مانده", (await head.Open($"/cases/{no}")).QuerySelector(".track .is-now")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_of_a_service_is_kept_with_it_and_seen_by_its_office_alone()
    {
        var (_, letter) = await site.Story.Notice("خانه سوسن");
        using var browser = site.As("registry");
        var form = OfficeSite.FormOf(await browser.Open($"/letters/{letter.No}"), "serve");
        var done = await Pages.Read(await browser.SendFile(form, $"/letters/{letter.No}", ("Served.Proof", "%PDF-1.4 رسید"u8.ToArray()), Served(Today)));

        var address = done.QuerySelector("a[href^='/files/']")!.GetAttribute("href")!;
        var file = await browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("img.proof"));
    }

    [Fact]
    public async Task A_receipt_of_twenty_megabytes_is_refused_beside_its_field_and_nothing_typed_is_lost()
    {
        var (_, letter) = await site.Story.Notice("خانه شقایق");
        using var browser = site.As("registry");
        var form = OfficeSite.FormOf(await browser.Open($"/letters/{letter.No}"), "serve");
        var refused = await Pages.Read(await browser.SendFile(form, $"/letters/{letter.No}", ("Served.Proof", new byte[20_000_000]), Served(Today)));

        Assert.Contains(OfficeSite.Refused(refused), line => line.Contains("۱۵ مگابایت", StringComparison.Ordinal));
        Assert.Equal("مریم احمدی", refused.QuerySelector("input[name='Served.Recipient']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "خالی")]
    [InlineData("<svg onload='alert(1)'/>", "نوع پرونده")]
    public async Task What_is_no_receipt_is_refused_beside_its_field_and_the_letter_stays_unserved(string content, string says)
    {
        var (_, letter) = await site.Story.Notice("خانه شب‌بو");
        using var browser = site.As("registry");
        var form = OfficeSite.FormOf(await browser.Open($"/letters/{letter.No}"), "serve");
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        var refused = await Pages.Read(await browser.SendFile(form, $"/letters/{letter.No}", ("Served.Proof", bytes), Served(Today)));

        Assert.Contains(OfficeSite.Refused(refused), line => line.Contains(says, StringComparison.Ordinal));
        Assert.Equal("مریم احمدی", refused.QuerySelector("input[name='Served.Recipient']")!.GetAttribute("value"));
        Assert.NotNull((await browser.Open($"/letters/{letter.No}")).QuerySelector("form#serve"));
    }

    [Theory]
    [InlineData(-1, "پیش از")]
    [InlineData(1, "آینده")]
    public async Task A_service_before_the_letter_or_in_the_future_is_refused_beside_its_day_and_nothing_typed_is_lost(int days, string says)
    {
        var (_, letter) = await site.Story.Notice("خانه زنبق");
        using var browser = site.As("registry");
        var page = await browser.Open($"/letters/{letter.No}");
        var typed = PersianText.Digits(site.Today.AddDays(days).Jalali.ToString());
        var refused = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "serve"), $"/letters/{letter.No}", Served(typed)));

        Assert.Contains(OfficeSite.Refused(refused), line => line.Contains(says, StringComparison.Ordinal));
        Assert.NotNull(refused.QuerySelector(".is-refused input[name='Served.Day']"));
        Assert.Equal(typed, refused.QuerySelector("input[name='Served.Day']")!.GetAttribute("value"));
        Assert.Equal("مریم احمدی", refused.QuerySelector("input[name='Served.Recipient']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("۱۴۰۴/۱۲/۳۰")]
    [InlineData("دیروز")]
    [InlineData("")]
    public async Task A_day_that_does_not_exist_is_refused(string day)
    {
        var (_, letter) = await site.Story.Notice("خانه نسرین");
        using var browser = site.As("registry");
        var page = await browser.Open($"/letters/{letter.No}");
        var refused = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "serve"), $"/letters/{letter.No}", Served(day)));

        Assert.NotNull(refused.QuerySelector(".is-refused input[name='Served.Day']"));
    }

    [Fact]
    public async Task Of_two_clerks_the_second_is_told_that_it_is_served()
    {
        var (_, letter) = await site.Story.Notice("خانه یاسمن");
        using var browser = site.As("registry");
        var form = OfficeSite.FormOf(await browser.Open($"/letters/{letter.No}"), "serve");
        await browser.Send(form, $"/letters/{letter.No}", Served(Today));
        var second = await Pages.Read(await browser.Send(form, $"/letters/{letter.No}", Served(Today)));

        Assert.Contains(OfficeSite.Refused(second), line => line.Contains("ابلاغ", StringComparison.Ordinal));
        Assert.Equal("مریم احمدی", second.QuerySelector("input[name='Served.Recipient']")!.GetAttribute("value"));
        Assert.Single((await browser.Open($"/letters/{letter.No}")).QuerySelectorAll(".card-title"), title => title.TextContent == "کاغذی");
    }

    [Theory]
    [InlineData("FA00-0000", "نویسه")]
    [InlineData("", null)]
    public async Task A_code_that_is_none_is_explained_to_anybody(string code, string? says)
    {
        using var anybody = site.Site.Browser();
        var page = await anybody.Open($"/check?c={code}");
        if (says is null) Assert.Null(page.QuerySelector(".notice"));
        else Assert.Contains(says, page.QuerySelector(".notice.is-not-met")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_changed_by_one_sign_is_unknown()
    {
        var (_, letter) = await site.Story.Notice("خانه اطلسی");
        var code = letter.CheckCode.ForTyping;
        var wrong = code[..^1] + (code[^1] == 'A' ? 'B' : 'A');
        using var anybody = site.Site.Browser();

        Assert.NotNull((await anybody.Open($"/check?c={code}")).QuerySelector(".notice.is-met"));
        Assert.NotNull((await anybody.Open($"/check?c={wrong}")).QuerySelector(".notice.is-not-met"));
    }

    [Fact]
    public async Task The_register_is_filtered_and_taken_along_as_a_file()
    {
        await site.Story.Notice("خانه میخک");
        using var browser = site.As("registry");
        Assert.Single((await browser.Open("/letters?q=میخک&stage=AwaitingService")).QuerySelectorAll("tbody tr"));
        Assert.NotNull((await browser.Open("/letters?q=میخک&stage=Served")).QuerySelector(".empty-state"));
        Assert.Contains("خانه میخک", await browser.GetStringAsync(new Uri("/letters/export.csv?q=میخک", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/letters/999999/original", UriKind.Relative))).StatusCode);
    }

    private string Today => PersianText.Digits(site.Today.Jalali.ToString());

    private static (string, string)[] Served(string day) =>
    [
        ("Served.By", "Paper"), ("Served.Day", day), ("Served.Hour", "۱۰:۳۰"), ("Served.Recipient", "مریم احمدی"), ("Served.Relation", "مسئول فنی"),
        ("Served.Place", "دفتر مرکز"),
    ];
}
