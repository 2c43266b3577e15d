using System.Net;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Letters;

public sealed class CorrespondencePagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string New = "/correspondence/new";

    private string Today => PersianText.Digits(site.Today.Jalali.ToString());

    private (string, string)[] Letter => [("Typed.Body", "شبکه بهداشت ساری"), ("Typed.Subject", "<i>بهداشت</i> آشپزخانه"), ("Typed.Number", "۱۲/ب/۵"), ("Typed.Date", Today)];

    [Fact]
    public async Task A_letter_that_came_is_registered_found_answered_and_its_double_is_shown()
    {
        var (no, own) = await site.Story.Notice("خانه فیروزه");
        using var browser = site.As("registry");
        var form = await browser.Open($"{New}?case={no}");
        Assert.NotEqual("", form.QuerySelector("[name='Typed.Case']")!.GetAttribute("value"));

        var empty = await Pages.Read(await browser.Send(OfficeSite.FormOf(form, "letter"), New, [.. Letter[1..], ("Typed.Body", "")]));
        Assert.Equal("۱۲/ب/۵", empty.QuerySelector("[name='Typed.Number']")!.GetAttribute("value"));
        Assert.NotNull(empty.QuerySelector(".is-refused [name='Typed.Body']"));

        var sent = await browser.Send(OfficeSite.FormOf(empty, "letter"), New, [.. Letter, ("Typed.AnswerDue", Later(10))]);
        var (path, registered) = (sent.RequestMessage!.RequestUri!.AbsolutePath, await Pages.Read(sent));
        Assert.Contains("<i>بهداشت</i> آشپزخانه", OfficeSite.Text(registered), StringComparison.Ordinal);
        Assert.Null(registered.QuerySelector("main i"));
        Assert.Contains("در انتظار پاسخ", OfficeSite.Text(registered), StringComparison.Ordinal);
        Assert.Contains("شبکه بهداشت ساری", OfficeSite.Text(await browser.Open($"/cases/{no}?tab=bodies")), StringComparison.Ordinal);
        Assert.Contains("شبکه بهداشت ساری", OfficeSite.Text(await browser.Open("/correspondence?q=شبكه")), StringComparison.Ordinal);

        var twin = await Pages.Read(await browser.Send(OfficeSite.FormOf(form, "letter"), New, Letter));
        Assert.Contains("همین شماره و تاریخ", OfficeSite.Refused(twin).Single(), StringComparison.Ordinal);
        var both = await Pages.Read(await browser.Send(OfficeSite.FormOf(twin, "letter"), New, ("Typed.NoTwin", "true")));
        Assert.Contains("شاید همان نامه باشد", OfficeSite.Text(both), StringComparison.Ordinal);
        Assert.NotNull(both.QuerySelector($"main a[href='{path}']"));

        var answered = await Pages.Read(await browser.Send(OfficeSite.FormOf(await browser.Open(path), "answer"), path, ("Typed.Answer", own.Number!)));
        Assert.Contains("پاسخ ثبت شد", OfficeSite.Text(answered), StringComparison.Ordinal);
        Assert.NotNull(answered.QuerySelector($"main a[href='/letters/{own.No}']"));
    }

    [Fact]
    public async Task A_referral_is_answered_by_the_letter_that_is_registered_to_it_or_closed_with_a_reason()
    {
        var centre = await site.Story.Register("خانه زمرد");
        await site.Story.LetterCame(centre);
        using var browser = site.As("registry");
        var list = await browser.Open($"/correspondence?way=Outgoing&centre={centre.Value}");
        var path = list.QuerySelector("tbody a")!.GetAttribute("href")!;
        var to = $"{New}?to={path.Split('/')[^1]}";

        var answer = await Pages.Read(await browser.Send(OfficeSite.FormOf(await browser.Open(to), "letter"), to, [.. Letter.Where(field => field.Item1 != "Typed.Number"), ("Typed.Number", "۷۷")]));
        Assert.Contains("عطف به", OfficeSite.Text(answer), StringComparison.Ordinal);
        var referral = await browser.Open(path);
        Assert.Contains("پاسخ داده شد", OfficeSite.Text(referral), StringComparison.Ordinal);
        Assert.Null(referral.QuerySelector("form#close"));

        var came = (await browser.Open($"/correspondence?way=Incoming&stage=Awaiting&centre={centre.Value}")).QuerySelector("tbody a")!.GetAttribute("href")!;
        var refused = await Pages.Read(await browser.Send(OfficeSite.FormOf(await browser.Open(came), "close"), came, ("Typed.Reason", "")));
        Assert.NotNull(refused.QuerySelector("details.confirm[open]"));
        var closed = await Pages.Read(await browser.Send(OfficeSite.FormOf(refused, "close"), came, ("Typed.Reason", "جهت اطلاع بود")));
        Assert.Contains("جهت اطلاع بود", OfficeSite.Text(closed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_the_same_lines_and_an_inspector_registers_none()
    {
        await site.Story.LetterCame(await site.Story.Register("خانه عقیق"));
        using var browser = site.As("inspector");

        Assert.Contains("خانه عقیق", await browser.GetStringAsync(new Uri("/correspondence/export.csv?way=Incoming&q=عقیق", UriKind.Relative)), StringComparison.Ordinal);
        using var refused = await browser.GetAsync(new Uri(New, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private string Later(int days) => PersianText.Digits(site.Today.AddDays(days).Jalali.ToString());
}
