using System.Net;
using Xunit;

namespace Payesh.Server.Tests.Desk;

/// <summary>The form kit on the page that shows every part of the design.</summary>
public sealed class FormTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/design";

    private static readonly (string, string)[] Whole =
    [
        ("Typed.Name", "خانه «آرامش» & <b>"), ("Typed.Kind", "small"), ("Typed.Opened", "۱۴۰۴/۰۹/۰۲"), ("Typed.Capacity", "۳۸"),
        ("Typed.Address", "\nزابل\nخیابان ۱"), ("Typed.Sex", "men"), ("Typed.Services", "physio"), ("Typed.Confirmed", "true"),
        ("Typed.Secret", "رمز من"),
    ];

    [Fact]
    public async Task What_was_typed_is_shown_again_when_something_is_wrong()
    {
        var browser = site.Browser();
        var page = await browser.Open(Page);
        var answer = await browser.Send(page.QuerySelector("form#design")!, Page, [.. Whole[..2], ("Typed.Opened", "۱۴۰۴/۱۲/۳۰"), .. Whole[3..]]);

        var form = (await Pages.Read(answer)).QuerySelector("form#design")!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var fields = Pages.Fields(form).ToLookup(field => field.Key, field => field.Value);
        Assert.Equal("خانه «آرامش» & <b>", fields["Typed.Name"].Single());
        Assert.Equal("small", fields["Typed.Kind"].Single());
        Assert.Equal("۱۴۰۴/۱۲/۳۰", fields["Typed.Opened"].Single());
        Assert.Equal("\nزابل\nخیابان ۱", fields["Typed.Address"].Single().ReplaceLineEndings("\n"));
        Assert.Equal("men", fields["Typed.Sex"].Single());
        Assert.Equal(["physio"], fields["Typed.Services"]);
        Assert.Equal("true", fields["Typed.Confirmed"].Single());
        Assert.Equal("", fields["Typed.Secret"].Single());
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_on_top()
    {
        var browser = site.Browser();
        var page = await browser.Open(Page);
        var answer = await browser.Send(page.QuerySelector("form#design")!, Page, ("Typed.Name", " "), ("Typed.Opened", "2025-01-01"));

        var form = (await Pages.Read(answer)).QuerySelector("form#design")!;
        var opened = form.QuerySelector("#design-Opened")!;
        Assert.Equal("true", opened.GetAttribute("aria-invalid"));
        Assert.Contains("design-Opened-refused", opened.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains("۱۳۰۴ و ۱۴۹۸", form.QuerySelector("#design-Opened-refused")!.TextContent, StringComparison.Ordinal);
        var summary = form.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["#design-Name", "#design-Opened", "#design-Capacity"], summary);
        Assert.All(summary, target => Assert.NotNull(form.QuerySelector(target!)));
    }

    [Fact]
    public async Task A_form_that_is_no_longer_on_its_page_is_explained_and_what_was_typed_is_shown()
    {
        var browser = site.Browser();
        var page = await browser.Open(Page);
        var answer = await browser.Send(page.QuerySelector("form#design")!, Page, [("_handler", "gone"), .. Whole]);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var said = await Pages.Read(answer);
        Assert.Contains("دیگر در این صفحه نیست", said.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("خانه «آرامش» & <b>", said.QuerySelectorAll(".typed").Select(line => line.TextContent));
        Assert.DoesNotContain("رمز من", said.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(said.QuerySelector($"a[href='{Page}']"));
    }

    [Fact]
    public async Task A_form_without_fault_leads_on_and_the_next_page_says_so_once()
    {
        var browser = site.Browser();
        var page = await browser.Open(Page);
        var next = await Pages.Read(await browser.Send(page.QuerySelector("form#design")!, Page, Whole));

        Assert.Contains("«خانه «آرامش» & <b>» ثبت شد.", next.QuerySelector("main > .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await browser.Open(Page)).QuerySelector("main > .notice.is-met"));
    }

    [Fact]
    public async Task Persian_is_written_as_letters_and_not_as_numbers()
    {
        var text = await site.Browser().GetStringAsync(new Uri(Page, UriKind.Relative));
        Assert.DoesNotContain("&#x6", text, StringComparison.Ordinal);
        Assert.Contains("اجزای صفحه‌ها", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_can_be_read_in_English()
    {
        var browser = site.Browser("en");
        var page = await browser.Open(Page);
        Assert.Equal(("en", "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.DoesNotMatch("[۰-۹]", page.Body!.TextContent.Replace("فارسی", "", StringComparison.Ordinal));
        Assert.Equal("/language/fa?returnUrl=%2Fdesign", page.QuerySelector("a[hreflang=fa]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_filter_keeps_the_search_and_forgets_the_page()
    {
        var page = await site.Browser().Open(Page + "?q=آرامش&after=9&county=zabol");
        var chips = page.QuerySelectorAll(".chip.is-on .menu-list a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!));
        Assert.Equal(["/design?q=آرامش", "/design?q=آرامش&county=zabol", "/design?q=آرامش&county=zahedan"], chips);
        Assert.Equal("/design?q=آرامش&after=3&county=zabol", Uri.UnescapeDataString(page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!));
        Assert.Equal(["county"], page.QuerySelectorAll(".search-box input[type=hidden]").Select(input => input.GetAttribute("name")));
        Assert.Equal("/design", page.QuerySelector(".filter-clear")!.GetAttribute("href"));
    }
}
