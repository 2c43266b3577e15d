using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Centres;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Xunit;

namespace Payesh.Server.Tests.Centres;

public sealed class CentrePagesTests(CentreSite site) : IClassFixture<CentreSite>
{
    private static readonly string[] Parts =
        ["", "/edit", "/papers", "/papers/new", "/documents/new", "/people", "/people/new", "/building", "/building/edit", "/notes", "/numbers", "/status",
         "/capacity", "/other-visit", "/summary"];

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Every_page_of_a_centre_opens_in_both_languages(string language)
    {
        var id = await Filled();
        using var browser = await site.As(Role.CountyHead, language: language);

        foreach (var part in Parts)
        {
            var answer = await browser.GetAsync(new Uri($"/centres/{id.Value}{part}", UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{part}: {answer.StatusCode}");
            var page = await Pages.Read(answer);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Contains("مهرگان", page.DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Every_page_of_the_register_opens_in_both_languages(string language)
    {
        using var browser = await site.As(Role.CountyHead, language: language);

        foreach (var address in new[] { "/centres", "/centres/new", "/centres/new?place=unlicensed", "/centres/numbers" })
            Assert.Single((await browser.Open(address)).QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task A_foreign_county_finds_no_page_of_the_centre()
    {
        var id = await Filled();
        using var browser = await site.As(Role.CountyHead, CentreSite.Babol);

        foreach (var part in Parts)
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/centres/{id.Value}{part}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri($"/centres/{Guid.NewGuid()}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Who_only_reads_is_offered_no_form_and_may_open_none()
    {
        var id = await Filled();
        using var browser = await site.As(Role.Auditor);

        var page = await browser.Open($"/centres/{id.Value}/papers");
        Assert.DoesNotContain(page.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.EndsWith("/new", StringComparison.Ordinal));
        foreach (var part in new[] { "/edit", "/papers/new", "/documents/new", "/people/new", "/building/edit", "/status", "/other-visit" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(new Uri($"/centres/{id.Value}{part}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_head_tells_kind_county_status_and_how_far_the_licence_reaches()
    {
        var id = await Filled();
        using var browser = await site.As(Role.Inspector);
        var page = await browser.Open($"/centres/{id.Value}");

        Assert.Equal("مهرگان", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("مرکز نگهداری شبانه‌روزی سالمندان · ساری · زنانه", page.QuerySelector(".subtitle")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".badges .status"), badge => badge.TextContent.StartsWith("پروانه معتبر تا", StringComparison.Ordinal));
        Assert.Contains("سارا رضایی", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".timeline-month"));
        // A number with Latin signs is a code: it stands alone, left to right, as it was written.
        Assert.Contains("پروانه فعالیت شماره \u206612/345-", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chip_shows_one_sort_of_entry()
    {
        var id = await Filled();
        using var browser = await site.As(Role.Inspector);

        var all = (await browser.Open($"/centres/{id.Value}")).QuerySelectorAll(".timeline-item").Length;
        var licences = (await browser.Open($"/centres/{id.Value}?sort-of-entry=Licence")).QuerySelectorAll(".timeline-item").Length;
        Assert.InRange(licences, 1, all - 1);
        Assert.NotNull((await browser.Open($"/centres/{id.Value}?sort-of-entry=Incident")).QuerySelector(".empty-state"));
    }

    [Fact]
    public async Task An_unlicensed_place_has_its_own_look_and_no_licence()
    {
        var id = await site.Register("خانه کوچه گلستان", isCentre: false);
        using var browser = await site.As(Role.CountyHead);
        var page = await browser.Open($"/centres/{id.Value}");

        Assert.Contains("مکان فاقد مجوز", page.QuerySelector(".badges")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".notice"), notice => notice.TextContent.Contains("این مکان مرکز نیست", StringComparison.Ordinal));
        Assert.DoesNotContain(page.QuerySelectorAll(".tabs a"), tab => tab.GetAttribute("href")!.EndsWith("/papers", StringComparison.Ordinal));
        Assert.Null(page.QuerySelector(".page-head .btn-primary"));
    }

    [Fact]
    public async Task Telephone_numbers_of_people_are_masked_until_somebody_asks_for_them()
    {
        var id = await Filled();
        using var browser = await site.As(Role.CountyHead);
        var page = await browser.Open($"/centres/{id.Value}");
        Assert.DoesNotContain("۰۹۱۲۱۲۳۴۵۶۷", page.DocumentElement.TextContent, StringComparison.Ordinal);

        var shown = await Pages.Read(await browser.Send(page.QuerySelector(".rail form")!, $"/centres/{id.Value}"));
        Assert.Contains("۰۹۱۲۱۲۳۴۵۶۷", shown.QuerySelector(".rail")!.TextContent, StringComparison.Ordinal);
        using var auditor = await site.As(Role.Auditor);
        Assert.Null((await auditor.Open($"/centres/{id.Value}")).QuerySelector(".rail form"));
    }

    [Fact]
    public async Task A_note_is_shown_with_its_writer_and_text_is_never_markup()
    {
        var id = await Filled();
        using var browser = await site.As(Role.CountyHead);
        var page = await browser.Open($"/centres/{id.Value}/notes");

        var next = await Pages.Read(await browser.Send(CentreSite.FormOf(page, "new-note"), $"/centres/{id.Value}/notes", ("Typed.Text", "<b>مالک</b> تازه است")));
        Assert.Equal("<b>مالک</b> تازه است", next.QuerySelector(".note-text")!.TextContent);
        Assert.Contains("نام آزمایشی", next.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(next.QuerySelector(".note-text b"));
    }

    private Task<CentreId> Filled() => site.Do(async services =>
    {
        var id = await site.Register("مهرگان");
        var number = Guid.NewGuid().GetHashCode().ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        await services.GetRequiredService<IssuePaper>().Run(id, LicenceKind.Activity, "۱۲/۳۴۵-" + number, site.Today.AddYears(-1), site.Today.AddYears(1), default);
        await services.GetRequiredService<AppointPerson>().Run(
            id, new(PersonRole.TechnicalOfficer, "سارا رضایی", NationalId.Parse("0499370899").Value, PhoneNumber.Parse("09121234567").Value, site.Today), default);
        await services.GetRequiredService<MeasureBuilding>().Run(id, null, new() { Exits = 2, Fittings = Fittings.Lift, Heating = Heating.GasHeater }, default);
        await services.GetRequiredService<ReceiveDocument>().Run(id, DocumentKind.FireSafety, "77", "ایستگاه ۳", site.Today.AddYears(-2), site.Today.AddDays(-3), default);
        await services.GetRequiredService<KeepContacts>().Add(id, ContactKind.Hospital, "بیمارستان امام", "01133344455", default);
        await services.GetRequiredService<GiveNumber>().Run(id, ExternalSystem.Samad, number, default);
        return id;
    });
}
