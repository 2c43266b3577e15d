using System.Net;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.Server.Tests.Cases;

public sealed class CasePagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Members = "نرگس موسوی، رئیس اداره\nعلی رضایی، کارشناس نظارت\nسارا کریمی، کارشناس حقوقی";

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Every_page_of_a_case_opens_in_both_languages(string language)
    {
        var (no, _) = await site.Story.Notice("خانه یاس");
        using var browser = site.As("head", language);

        foreach (var address in new[]
        {
            "/cases", $"/cases/{no}", $"/cases/{no}?tab=letters", $"/cases/{no}?tab=sessions", $"/cases/{no}?tab=reports", $"/cases/{no}?tab=flow",
            $"/cases/{no}/committee", $"/cases/{no}/notice", $"/cases/{no}/prosecutor", $"/cases/{no}/fast-track", $"/cases/{no}/summary",
        })
        {
            var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            Assert.Single((await Pages.Read(answer)).QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task The_box_names_the_next_act_and_what_is_missing_from_opening_to_service()
    {
        using var browser = site.As("head");
        var no = await site.Story.Reviewed(await site.Story.Register("خانه نسترن"), OfficeStory.Defect("LIC-01"), OfficeStory.Defect("FIRE-01"));

        Assert.Contains("صورت‌جلسه کمیته", await Now(browser, no), StringComparison.Ordinal);
        await site.Story.Establish(no);
        Assert.Contains("تهیه پیش‌نویس", await Now(browser, no), StringComparison.Ordinal);
        await site.Story.Draft(no);
        Assert.Contains("بررسی و امضا", await Now(browser, no), StringComparison.Ordinal);
        var letter = (await site.Story.Sign(no)).Value;
        Assert.Contains("مهلت هنوز شروع نشده", await Now(browser, no), StringComparison.Ordinal);
        await site.Story.Serve(letter.No);
        Assert.Contains("بازدید مجدد", await Now(browser, no), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_committee_confirms_one_and_rejects_another_and_the_case_says_so()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه نرگس"), OfficeStory.Defect("LIC-01"), OfficeStory.Defect("FIRE-01"));
        using var browser = site.As("head");
        var page = await browser.Open($"/cases/{no}/committee");
        var done = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "committee"), $"/cases/{no}/committee", Decided("confirm:Seen", "reject:NotProven")));

        Assert.Contains("تصمیم‌ها ثبت شد", OfficeSite.Text(done), StringComparison.Ordinal);
        Assert.Contains("باز", done.QuerySelector("#finding-LIC-01")!.ParentElement!.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("رد شد", done.QuerySelector("#finding-FIRE-01")!.ParentElement!.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_who_confirm_one_finding_the_second_is_told_and_loses_nothing()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه مریم"), OfficeStory.Defect("LIC-01"), OfficeStory.Defect("FIRE-01"));
        using var first = site.As("head");
        using var second = site.As("deputy");
        var address = $"/cases/{no}/committee";
        var (one, two) = (await first.Open(address), await second.Open(address));
        await first.Send(OfficeSite.FormOf(one, "committee"), address, Decided("confirm:Seen", ""));
        var answer = await Pages.Read(await second.Send(OfficeSite.FormOf(two, "committee"), address, Decided("confirm:Proven", "confirm:Seen")));

        Assert.Contains(OfficeSite.Refused(answer), line => line.Contains("LIC-01", StringComparison.Ordinal) && line.Contains("همکار دیگری", StringComparison.Ordinal));
        Assert.Contains("نرگس موسوی", answer.QuerySelector("textarea[name='Typed.Members']")!.TextContent, StringComparison.Ordinal);
        var left = answer.QuerySelector("#d-FIRE-01")!;
        Assert.Equal("confirm:Seen", left.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_committee_that_is_too_small_and_the_30th_of_Esfand_of_a_common_year_are_refused_beside_the_field()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه لادن"), OfficeStory.Defect("LIC-01"));
        using var browser = site.As("head");
        var page = await browser.Open($"/cases/{no}/committee");
        var small = await Pages.Read(await browser.Send(
            OfficeSite.FormOf(page, "committee"), $"/cases/{no}/committee", Decided("confirm:Seen", "", members: "نرگس موسوی، رئیس اداره")));
        Assert.NotEmpty(OfficeSite.Refused(small));
        var day = await Pages.Read(await browser.Send(
            OfficeSite.FormOf(page, "committee"), $"/cases/{no}/committee", Decided("confirm:Seen", "", day: "۱۴۰۴/۱۲/۳۰")));

        Assert.NotNull(day.QuerySelector(".is-refused input[name='Typed.Day']"));
        Assert.Equal("۱۴۰۴/۱۲/۳۰", day.QuerySelector("input[name='Typed.Day']")!.GetAttribute("value"));
        Assert.Equal("confirm:Seen", day.QuerySelector("#d-LIC-01 option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_draft_that_a_colleague_changed_meanwhile_is_not_written_over_and_what_was_typed_stays()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه نسترن"), OfficeStory.Defect("LIC-01"));
        await site.Story.Establish(no);
        using var browser = site.As("head");
        var address = $"/cases/{no}/notice";
        var draft = await Pages.Read(await browser.Send(OfficeSite.FormOf(await browser.Open(address), "draft"), address));
        await browser.Send(OfficeSite.FormOf(draft, "edit"), address, ("Sentence-0", "نوشته همکار."));
        var second = await Pages.Read(await browser.Send(OfficeSite.FormOf(draft, "edit"), address, ("Sentence-0", "نوشته دوم.")));

        Assert.NotEmpty(OfficeSite.Refused(second));
        Assert.Equal("نوشته دوم.", second.QuerySelector("#edit-Sentence-0")!.TextContent);
        Assert.Contains("نوشته همکار.", second.QuerySelector(".draft-now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("نوشته همکار.", (await browser.Open(address)).QuerySelector("#edit-Sentence-0")!.TextContent);
    }

    [Fact]
    public async Task A_notice_is_written_changed_and_signed_and_then_stands_as_it_is()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه ارغوان"), OfficeStory.Defect("LIC-01"), OfficeStory.Defect("FIRE-01"));
        await site.Story.Establish(no);
        using var browser = site.As("head");
        var address = $"/cases/{no}/notice";
        var draft = await Pages.Read(await browser.Send(OfficeSite.FormOf(await browser.Open(address), "draft"), address));
        var edited = await Pages.Read(await browser.Send(OfficeSite.FormOf(draft, "edit"), address, ("Channel", "دبیرخانه اداره"), ("Sentence-0", "پروانه نصب‌شده پایان یافته بود.")));
        var preview = (await browser.Open($"{address}/preview")).DocumentElement.TextContent;
        Assert.Contains("پروانه نصب‌شده پایان یافته بود.", preview, StringComparison.Ordinal);
        var signed = await Pages.Read(await browser.Send(OfficeSite.FormOf(edited, "sign"), address, ("Signing.MarksRead", "true")));

        Assert.Contains("نامه امضا شد", OfficeSite.Text(signed), StringComparison.Ordinal);
        Assert.Null((await browser.Open(address)).QuerySelector("form#edit"));
    }

    [Fact]
    public async Task An_empty_sentence_is_refused_and_the_rest_of_the_draft_stays_typed()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه شقایق"), OfficeStory.Defect("LIC-01"));
        await site.Story.Establish(no);
        await site.Story.Draft(no);
        using var browser = site.As("head");
        var address = $"/cases/{no}/notice";
        var page = await Pages.Read(await browser.Send(
            OfficeSite.FormOf(await browser.Open(address), "edit"), address, ("Channel", "سامانه پایش"), ("Sentence-0", " "), ("Action-0", "پروانه را بیاورید.")));

        Assert.Contains("متن نقص و اقدام لازم را بنویسید.", OfficeSite.Refused(page));
        Assert.Equal("سامانه پایش", page.QuerySelector("#edit-Channel")!.TextContent);
        Assert.Contains("پروانه را بیاورید.", page.QuerySelector("#edit-Action-0")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locked_parts_say_why_and_one_button_brings_the_templates_words_back()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه بنفشه"), OfficeStory.Defect("LIC-01"));
        await site.Story.Establish(no);
        await site.Story.Draft(no);
        using var browser = site.As("head");
        var address = $"/cases/{no}/notice";
        var page = await browser.Open(address);
        Assert.Contains(page.QuerySelectorAll(".draft-locked"), part => part.TextContent.Contains("حق اعتراض در هر نامه", StringComparison.Ordinal));
        Assert.Null(page.QuerySelector("[name='Part-Appeal'], [name='Part-Deadline'], [name='Part-Subject']"));

        var own = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "edit"), address, ("Part-Greeting", "<b>سلام</b>")));
        Assert.Equal("<b>سلام</b>", own.QuerySelector("#edit-Part-Greeting")!.TextContent);
        Assert.Null(own.QuerySelector("main b"));
        var forged = await Pages.Read(await browser.Send(OfficeSite.FormOf(own, "edit"), address, ("Part-Appeal", "اعتراضی وارد نیست")));
        Assert.Contains("بازنویسی نمی‌کند", OfficeSite.Refused(forged).Single(), StringComparison.Ordinal);

        var back = await Pages.Read(await browser.Send(OfficeSite.FormOf(own, "edit"), address, ("restore", "Greeting:")));
        Assert.Equal("با سلام و احترام", back.QuerySelector("#edit-Part-Greeting")!.TextContent);
        Assert.Contains("<b>سلام</b>", OfficeSite.Text(back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_to_the_prosecutor_needs_a_number_and_a_day_and_is_dismissed_by_two_offices()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه نیلوفر"), OfficeStory.Defect("RGT-01", "sign"));
        using var browser = site.As("head");
        var address = $"/cases/{no}/prosecutor";
        var page = await browser.Open(address);
        var send = page.QuerySelectorAll("form").Single(form => form.Id?.StartsWith("send-", StringComparison.Ordinal) == true);
        var refused = await Pages.Read(await browser.Send(send, address, ("number", "۱۲۳"), ("date", "۱۴۰۴/۱۲/۳۰")));
        Assert.NotEmpty(OfficeSite.Refused(refused));
        Assert.Equal("۱۲۳", refused.QuerySelector("input[name=number]")!.GetAttribute("value"));

        var dismiss = page.QuerySelectorAll("form").Single(form => form.Id?.StartsWith("dismiss-", StringComparison.Ordinal) == true);
        await browser.Send(dismiss, address, ("reason", "نشانه‌ای نبود"));
        Assert.Contains("باز", OfficeSite.Text(await browser.Open($"/cases/{no}?tab=reports")), StringComparison.Ordinal);
        using var above = site.Site.Browser(cookies: await site.Site.SignIn(Domain.Access.Role.ProvincialSupervisor, OfficeCode.OfProvince(2)));
        var second = (await above.Open(address)).QuerySelectorAll("form").Single(form => form.Id?.StartsWith("dismiss-", StringComparison.Ordinal) == true);
        await above.Send(second, address, ("reason", "بررسی شد"));
        Assert.Contains("منتفی شد", OfficeSite.Text(await browser.Open($"/cases/{no}?tab=reports")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_immediate_order_is_followed_up_on_the_page_of_the_case()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه بنفشه"), OfficeStory.Defect("FIRE-01", outcome: "order", hours: 24));
        using var browser = site.As("head");
        var page = await browser.Open($"/cases/{no}");
        var form = page.QuerySelectorAll("form").Single(one => one.Id?.StartsWith("order-", StringComparison.Ordinal) == true);
        var without = await Pages.Read(await browser.Send(form, $"/cases/{no}", ("kept", "no"), ("words", "")));
        Assert.NotEmpty(OfficeSite.Refused(without));
        var done = await Pages.Read(await browser.Send(form, $"/cases/{no}", ("kept", "yes"), ("words", "قفل باز شد")));

        Assert.Contains("دستور اجرا شد", OfficeSite.Text(done), StringComparison.Ordinal);
        Assert.DoesNotContain(done.QuerySelectorAll("form"), one => one.Id?.StartsWith("order-", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task On_the_fast_track_the_head_decides_alone_and_the_committee_is_told_afterwards()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه سوسن"), OfficeStory.Defect("LIC-01"));
        using var browser = site.As("head");
        var fast = await browser.Open($"/cases/{no}/fast-track");
        Assert.NotEmpty(OfficeSite.Refused(await Pages.Read(await browser.Send(OfficeSite.FormOf(fast, "fast-track"), $"/cases/{no}/fast-track"))));
        var taken = await Pages.Read(await browser.Send(OfficeSite.FormOf(fast, "fast-track"), $"/cases/{no}/fast-track", ("Typed.Reason", "فوت یک مقیم")));
        Assert.Contains("فوت یک مقیم", OfficeSite.Text(taken), StringComparison.Ordinal);

        var page = await browser.Open($"/cases/{no}/committee");
        Assert.Null(page.QuerySelector("[name='Typed.Members']"));
        var decided = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "committee"), $"/cases/{no}/committee", ("d-LIC-01", "confirm:Seen")));
        Assert.Contains("باید آگاه شود", decided.QuerySelector(".case-now")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_filtered_and_taken_along_as_a_file()
    {
        var (no, _) = await site.Story.Notice("خانه اقاقیا");
        using var browser = site.As("head");
        Assert.Single((await browser.Open("/cases?q=اقاقیا")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await browser.Open("/cases?q=اقاقیا&stage=Running")).QuerySelectorAll("tbody tr"));
        Assert.NotNull((await browser.Open("/cases?q=هیچ")).QuerySelector(".empty-state"));
        var file = await browser.GetStringAsync(new Uri("/cases/export.csv?q=اقاقیا", UriKind.Relative));
        Assert.Contains("خانه اقاقیا", file, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("/cases/export.pdf", UriKind.Relative))).StatusCode);
        Assert.NotEqual(0, no);
    }

    private static async Task<string> Now(HttpClient browser, long no) => (await browser.Open($"/cases/{no}")).QuerySelector(".case-now")!.TextContent;

    private (string, string)[] Decided(string licence, string fire, string members = Members, string? day = null) =>
    [
        ("Typed.Day", day ?? PersianText.Digits(site.Today.Jalali.ToString())), ("Typed.Number", "۱۲"), ("Typed.Members", members),
        ("d-LIC-01", licence), ("d-FIRE-01", fire),
    ];
}
