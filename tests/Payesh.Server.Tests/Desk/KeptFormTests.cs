using System.Net;
using AngleSharp.Dom;
using Xunit;

namespace Payesh.Server.Tests.Desk;

/// <summary>A form left open past the session: nothing typed is lost.</summary>
public sealed class KeptFormTests(Site site) : IClassFixture<Site>
{
    private const string Page = "/design?county=zabol";
    private static readonly (string, string)[] Typed = [("Typed.Name", "خانه آرامش"), ("Typed.Address", "زابل"), ("Typed.Secret", "رمز من")];

    [Fact]
    public async Task A_form_whose_token_is_no_longer_good_is_shown_again_filled_and_not_carried_out()
    {
        var (browser, kept) = await SendTooLate();
        var again = await browser.Send(kept.QuerySelector("form[action='/kept']")!, Page);
        var form = (await Pages.Read(again)).QuerySelector("main form")!;
        Assert.Equal(Page, form.GetAttribute("action"));
        var answer = await browser.Send(form, Page);
        var page = await Pages.Read(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var fields = Pages.Fields(page.QuerySelector("form#design")!).ToLookup(field => field.Key, field => field.Value);
        Assert.Equal("خانه آرامش", fields["Typed.Name"].Single());
        Assert.Equal("زابل", fields["Typed.Address"].Single());
        Assert.Contains("هنوز ثبت نشده", page.QuerySelector("form#design .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".error-summary"));
        Assert.Empty(fields[KeptFormAgain]);
    }

    [Fact]
    public async Task A_password_is_not_kept()
    {
        var (browser, kept) = await SendTooLate();
        var again = await browser.Send(kept.QuerySelector("form[action='/kept']")!, Page);
        var text = await again.Content.ReadAsStringAsync();
        Assert.Contains("خانه آرامش", text, StringComparison.Ordinal);
        Assert.DoesNotContain("رمز من", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_is_sealed()
    {
        var (browser, kept) = await SendTooLate();
        Assert.DoesNotContain("خانه آرامش", kept.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var form = kept.QuerySelector("form[action='/kept']")!;
        var page = await Pages.Read(await browser.Send(form, Page, ("Kept", form.QuerySelector("input[name=Kept]")!.GetAttribute("value") + "x")));
        Assert.Contains("۱۲ ساعت", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private const string KeptFormAgain = "_again";

    private async Task<(HttpClient Browser, IDocument Kept)> SendTooLate()
    {
        var browser = site.Browser();
        var page = await browser.Open(Page);
        var answer = await browser.Send(page.QuerySelector("form#design")!, Page, [.. Typed, ("__RequestVerificationToken", "old")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (browser, await Pages.Read(answer));
    }
}
