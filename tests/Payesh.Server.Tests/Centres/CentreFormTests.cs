using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Centres;

public sealed class CentreFormTests(CentreSite site) : IClassFixture<CentreSite>
{
    [Fact]
    public async Task A_centre_is_registered_and_its_page_says_so()
    {
        using var browser = await site.As(Role.CountyHead);
        var form = CentreSite.FormOf(await browser.Open("/centres/new"), "new-centre");
        var answer = await browser.Send(form, "/centres/new",
            ("Typed.Name", "مرکز آرامش ۲"), ("Typed.Kind", "elderly-home"), ("Typed.Sex", "Women"), ("Typed.Capacity", "۳۸"), ("Typed.Latitude", "۳۶٫۵۶۰۱، ۵۳٫۰۶۳۲"));
        var page = await Pages.Read(answer);

        Assert.Equal("مرکز آرامش ۲", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("ثبت شد.", page.QuerySelector(".notice.is-met p")!.TextContent);
        Assert.Contains("کیلومتر", page.QuerySelector(".centre-address")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_faults_names_them_all_and_keeps_what_was_typed()
    {
        using var browser = await site.As(Role.CountyHead);
        var form = CentreSite.FormOf(await browser.Open("/centres/new"), "new-centre");
        var page = await Pages.Read(await browser.Send(form, "/centres/new",
            ("Typed.Name", ""), ("Typed.Kind", "elderly-home"), ("Typed.Sex", "Men"), ("Typed.Capacity", "خیلی"), ("Typed.PostalCode", "۱۲۳"),
            ("Typed.Latitude", "۵۳٫۰۶، ۳۶٫۵۶"), ("Typed.LegalPerson", "12345678901"), ("Typed.Address", "کوچه ۵"), ("Typed.Circumstances", "Dementia")));

        Assert.Equal(
            ["یک عدد بنویسید.", "شناسه ملی درست نیست: یکی از رقم‌ها اشتباه است.", "نام را بنویسید.",
             "نقطه باید دو عدد و درون ایران باشد: نخست عرض، سپس طول جغرافیایی.", "کد پستی ۱۰ رقم است."],
            CentreSite.Refused(page));
        var again = CentreSite.FormOf(page, "new-centre");
        var kept = Pages.Fields(again).ToLookup(field => field.Key, field => field.Value);
        Assert.Equal(["کوچه ۵"], kept["Typed.Address"]);
        Assert.Equal(["Men"], kept["Typed.Sex"]);
        Assert.Equal(["Dementia"], kept["Typed.Circumstances"]);
        Assert.NotNull(again.QuerySelector("#new-centre-PostalCode[aria-invalid=true]"));
    }

    [Theory]
    [InlineData("۱۴۰۴/۱۲/۳۰", "۱۴۰۵/۰۱/۰۱", "چنین روزی در تقویم نیست.")] // 30 Esfand of a common year
    [InlineData("2025/01/01", "۱۴۰۵/۰۱/۰۱", "سال باید شمسی و میان ۱۳۰۴ و ۱۴۹۸ باشد.")]
    [InlineData("فردا", "۱۴۰۵/۰۱/۰۱", "تاریخ را به شکل سال/ماه/روز بنویسید، مانند ۱۴۰۴/۰۹/۰۲.")]
    [InlineData("۱۴۰۴/۰۱/۰۱", "۱۴۰۳/۱۲/۳۰", "پایان اعتبار پیش از آغاز آن است.")]
    public async Task A_paper_with_an_impossible_day_is_refused_and_keeps_what_was_typed(string issued, string till, string refusal)
    {
        var id = await site.Register("روزها");
        using var browser = await site.As(Role.CountyHead);
        var address = $"/centres/{id.Value}/papers/new";
        var page = await Pages.Read(await browser.Send(CentreSite.FormOf(await browser.Open(address), "new-paper"), address,
            ("Typed.Number", "۹/۹"), ("Typed.Issued", issued), ("Typed.ValidTill", till)));

        Assert.Contains(refusal, CentreSite.Refused(page));
        Assert.Equal(issued, ((IHtmlInputElement)page.QuerySelector("[name='Typed.Issued']")!).Value);
    }

    [Fact]
    public async Task A_licence_number_is_not_given_twice()
    {
        var (first, second) = (await site.Register("یکم"), await site.Register("دوم"));
        using var browser = await site.As(Role.CountyHead);

        Assert.Empty(CentreSite.Refused(await Issue(first, "۵۵/۱")));
        Assert.Equal(["پروانه دیگری از همین نوع با این شماره ثبت شده است."], CentreSite.Refused(await Issue(second, "55/1")));

        async Task<IHtmlDocument> Issue(CentreId id, string number)
        {
            var address = $"/centres/{id.Value}/papers/new";
            return await Pages.Read(await browser.Send(CentreSite.FormOf(await browser.Open(address), "new-paper"), address,
                ("Typed.Number", number), ("Typed.Issued", "۱۴۰۴/۰۱/۰۱"), ("Typed.ValidTill", "۱۴۱۰/۰۱/۰۱")));
        }
    }

    [Fact]
    public async Task A_wrong_national_id_is_refused_without_being_repeated_in_the_message()
    {
        var id = await site.Register("اشخاص");
        using var browser = await site.As(Role.CountyHead);
        var address = $"/centres/{id.Value}/people/new";
        var page = await Pages.Read(await browser.Send(CentreSite.FormOf(await browser.Open(address), "new-person"), address,
            ("Typed.Role", "Founder"), ("Typed.Name", "سارا رضایی"), ("Typed.NationalId", "1234567890"), ("Typed.Phone", "۱۲"), ("Typed.From", "۱۴۰۴/۰۱/۰۱")));

        Assert.Equal(["کد ملی درست نیست: یکی از رقم‌ها اشتباه است.", "شماره تلفن همراه یا ثابت را با کد شهر بنویسید."], CentreSite.Refused(page));
        Assert.Equal("سارا رضایی", ((IHtmlInputElement)page.QuerySelector("[name='Typed.Name']")!).Value);
    }

    [Fact]
    public async Task Of_two_people_who_edit_at_once_the_second_sees_both_and_may_then_save()
    {
        var id = await site.Register("دونفره");
        var address = $"/centres/{id.Value}/edit";
        using var one = await site.As(Role.CountyHead);
        using var other = await site.As(Role.Inspector);
        var seenByOther = CentreSite.FormOf(await other.Open(address), "edit-centre");
        await one.Send(CentreSite.FormOf(await one.Open(address), "edit-centre"), address, ("Typed.Address", "نشانی تازه"));

        var clash = await Pages.Read(await other.Send(seenByOther, address, ("Typed.Grade", "یک"), ("Typed.Capacity", "۴۰")));
        var rows = clash.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray()).ToList();
        Assert.Equal([["ظرفیت اسمی", "۳۸", "۴۰"], ["نشانی", "نشانی تازه", "خیابان فرهنگ، کوچه ۵"], ["درجه", "", "یک"]], rows);

        var saved = await Pages.Read(await other.Send(CentreSite.FormOf(clash, "edit-centre"), address));
        Assert.Equal("ثبت شد.", saved.QuerySelector(".notice.is-met p")!.TextContent);
    }

    [Fact]
    public async Task A_text_as_long_as_a_book_is_refused_and_a_form_without_a_token_too()
    {
        using var browser = await site.As(Role.CountyHead);
        var form = CentreSite.FormOf(await browser.Open("/centres/new"), "new-centre");
        var page = await Pages.Read(await browser.Send(form, "/centres/new", ("Typed.Kind", "elderly-home"), ("Typed.Sex", "Men"), ("Typed.Capacity", "1"),
            ("Typed.Name", new string('ب', 200_000))));

        Assert.Equal(["این متن بلند است: حداکثر ۱۲۰ نویسه جا می‌شود."], CentreSite.Refused(page));
    }

    [Fact]
    public async Task The_list_is_filtered_by_its_address_and_says_what_to_do_when_nothing_is_found()
    {
        await site.Register("پالایش یکم");
        await site.Register("پالایش دوم");
        using var browser = await site.As(Role.CountyHead);

        Assert.Equal(["پالایش دوم", "پالایش یکم"], Names(await browser.Open("/centres?q=پالایش")));
        Assert.Equal(["پالایش یکم", "پالایش دوم"], Names(await browser.Open("/centres?q=پالايش&sort=-name")));
        Assert.Empty(Names(await browser.Open("/centres?q=پالایش&kind=addiction-midterm")));
        Assert.NotNull((await browser.Open("/centres?q=نیستهرگز")).QuerySelector(".empty-state .btn"));
        Assert.Equal(["پالایش دوم", "پالایش یکم"], Names(await browser.Open("/centres?q=پالایش&status=Nonsense&office=x&after=%27~")));
    }

    [Fact]
    public async Task The_list_leaves_as_a_file_in_both_forms_with_the_same_filter()
    {
        await site.Register("=خروجی, «اول»");
        using var browser = await site.As(Role.CountyHead);

        var csv = Encoding.UTF8.GetString(await browser.GetByteArrayAsync(new Uri("/centres/export.csv?q=خروجی", UriKind.Relative)));
        var lines = csv.TrimEnd().Split("\r\n");
        Assert.StartsWith("\uFEFFکد مرکز,نام مرکز,نوع مرکز,شهرستان", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"'=خروجی, «اول»\"", Assert.Single(lines[1..]), StringComparison.Ordinal);

        await using var file = new MemoryStream(await browser.GetByteArrayAsync(new Uri("/centres/export.xlsx?q=خروجی", UriKind.Relative)));
        await using var book = new ZipArchive(file);
        await using var sheet = await book.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync();
        var rows = XDocument.Load(sheet).Descendants().Where(node => node.Name.LocalName == "row").ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("=خروجی, «اول»", rows[1].Value, StringComparison.Ordinal);
        Assert.Equal("38", rows[1].Descendants().Where(node => node.Name.LocalName == "v").Last().Value);
    }

    [Fact]
    public async Task Pasted_numbers_are_tried_first_and_stored_on_a_second_click()
    {
        var id = await site.Register("شماره‌دار");
        using var browser = await site.As(Role.CountyHead);
        var form = CentreSite.FormOf(await browser.Open("/centres/numbers"), "match-numbers");
        var tried = await Pages.Read(await browser.Send(form, "/centres/numbers", ("Typed.System", "Samad"), ("Typed.Pasted", "شماره دار\t۸۸۷۷\nنیست\t1")));

        Assert.Equal(["پیدا شد", "مرکزی پیدا نشد"], tried.QuerySelectorAll("tbody .status").Select(badge => badge.TextContent.Trim()));
        var stored = await Pages.Read(await browser.Send(CentreSite.FormOf(tried, "match-numbers"), "/centres/numbers", ("Typed.Act", "store")));
        Assert.Equal("شماره‌ها ثبت شد", stored.QuerySelector(".notice-title")!.TextContent);
        Assert.Contains("۸۸۷۷", (await browser.Open($"/centres/{id.Value}/numbers")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(IHtmlDocument page) => page.QuerySelectorAll("tbody tr td:first-child").Select(cell => cell.TextContent.Trim());
}
