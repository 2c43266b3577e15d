using Xunit;

namespace Payesh.Server.Tests.Cases;

public sealed class HandOverPagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task The_new_head_takes_over_case_by_case_and_the_former_one_only_reads()
    {
        await site.Story.Notice("خانه الماس");
        await site.Story.Notice("خانه مروارید");
        var no = await site.Story.HandedOver();
        var address = $"/hand-overs/{no}";
        using var browser = site.As("head");

        var page = await browser.Open((await browser.Open("/hand-overs")).QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Equal(2, page.QuerySelectorAll("input[name='case']").Length);
        var none = await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "take-over"), address, ("Typed.Remark", "پرونده کاغذی ناقص است")));
        Assert.Contains("برگزینید", OfficeSite.Refused(none).Single(), StringComparison.Ordinal);
        Assert.Equal("پرونده کاغذی ناقص است", none.QuerySelector("[name='Typed.Remark']")!.GetAttribute("value"));

        var first = page.QuerySelector("input[name='case']")!.GetAttribute("value")!;
        var one = await Pages.Read(await browser.Send(OfficeSite.FormOf(none, "take-over"), address, ("case", first)));
        Assert.Contains("تحویل ثبت شد", OfficeSite.Text(one), StringComparison.Ordinal);
        Assert.Contains("۱ از ۲", OfficeSite.Text(one), StringComparison.Ordinal);
        Assert.Single(one.QuerySelectorAll("input[name='case']"));

        using var former = site.As("deputy");
        Assert.Null((await former.Open(address)).QuerySelector("form#take-over"));
        var second = one.QuerySelector("input[name='case']")!.GetAttribute("value")!;
        var done = await Pages.Read(await browser.Send(OfficeSite.FormOf(one, "take-over"), address, ("case", second)));
        Assert.Contains("۲ از ۲", OfficeSite.Text(done), StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("form#take-over"));
    }
}
