using System.Text.RegularExpressions;
using Xunit;

namespace Payesh.Browser.Tests.Desk;

/// <summary>
/// Opens every page of the desk and every public page at 1440 and 360 px in Persian and English. Pictures lie in
/// <c>artifacts/screens/</c>.
/// </summary>
public sealed class DeskPagesTests
{
    [Fact]
    public async Task Every_page_is_readable_in_both_languages_wide_and_narrow()
    {
        DeskIds ids = null!;
        await using var server = await PayeshProcess.Start(async installation => ids = await DeskIds.Fill(installation));
        var pages = DeskPages.Of(ids);
        Assert.Empty(DeskPages.NotOpened(DeskPages.Routes, pages));
        // For whoever works at a few of them: PAYESH_TEST_PAGES='^(measure|relocation)'.
        if (Environment.GetEnvironmentVariable("PAYESH_TEST_PAGES") is { Length: > 0 } named) pages = [.. pages.Where(page => Regex.IsMatch(page.Name, named))];

        await using var browser = await DeskBrowser.Open(server.Url);
        var lanes = pages.Chunk((pages.Count + 1) / 2).Select(browser.Look);
        var wrong = (await Task.WhenAll(lanes)).SelectMany(lines => lines).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_route_that_nobody_opens_is_found() =>
        Assert.Equal(["/planted"], DeskPages.NotOpened(["/about", "/planted"], [new("/about", "/about", null, "about")]));
}
