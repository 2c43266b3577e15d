using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.Domain.Letters;
using Payesh.Server.Letters;
using Payesh.Testing;
using Xunit;

namespace Payesh.Server.Tests.Letters;

/// <summary>Letters as PDF by the Chromium of this machine; skipped where there is none.</summary>
public sealed partial class PdfTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sealed_letter_comes_as_a_PDF_and_its_page_says_that_the_original_is_the_page()
    {
        Needed();
        var (_, letter) = await site.Story.Notice("خانه یاقوت");
        using var browser = site.As("registry");

        var page = await browser.Open($"/letters/{letter.No}");
        Assert.NotNull(page.QuerySelector($"a[href='/letters/{letter.No}/original.pdf']"));
        Assert.Contains("اصل همین صفحه است", OfficeSite.Text(page), StringComparison.Ordinal);
        using var answer = await browser.GetAsync(new Uri($"/letters/{letter.No}/original.pdf", UriKind.Relative), Cancel);

        Assert.Equal(("application/pdf", $"letter-{letter.No}.pdf"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var pdf = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.InRange(PagesOf(pdf), 1, 2);
    }

    [Fact]
    public async Task A_draft_and_what_is_not_there_have_none()
    {
        var no = await site.Story.Reviewed(await site.Story.Register("خانه مرجان"), OfficeStory.Defect("LIC-01"));
        await site.Story.Establish(no);
        var draft = (await site.Story.Draft(no)).Value;
        var letter = await site.Do(async services => await services.GetRequiredService<PayeshDb>().Set<Letter>().SingleAsync(l => l.Id == draft.LetterId, Cancel));
        using var browser = site.As("head");

        foreach (var row in new[] { letter.No, 999_999 })
        {
            using var answer = await browser.GetAsync(new Uri($"/letters/{row}/original.pdf", UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_letter_of_two_pages_is_two_pages_and_several_are_printed_one_after_another()
    {
        Needed();
        using var printer = new PdfPrinter(ChromiumPath.Find(null), () => null);

        var printed = await Task.WhenAll(printer.Print(Sheet(5), Cancel), printer.Print(Sheet(60), Cancel), printer.Print(Sheet(5), Cancel));

        Assert.All(printed, pdf => Assert.Equal(PdfState.Printed, pdf.State));
        Assert.Equal([1, 2, 1], printed.Select(pdf => PagesOf(pdf.Bytes)));
    }

    [Fact]
    public async Task What_waits_too_long_in_the_queue_is_told_so_and_nothing_is_left_on_the_disk()
    {
        Needed();
        using var printer = new PdfPrinter(ChromiumPath.Find(null), () => null);
        var before = Left();

        var printed = await Task.WhenAll(Enumerable.Range(0, PdfPrinter.LongestQueue + 3).Select(_ => printer.Print(Sheet(1), Cancel)));

        Assert.Contains(printed, pdf => pdf.State == PdfState.Busy);
        Assert.Contains(printed, pdf => pdf.State == PdfState.Printed);
        Assert.Equal(before, Left());
    }

    [Fact]
    public async Task The_sheet_reaches_nothing_outside_while_it_is_printed()
    {
        Needed();
        using var server = new HttpListener();
        var port = FreePort();
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var asked = server.GetContextAsync();
        using var printer = new PdfPrinter(ChromiumPath.Find(null), () => null);
        var html = $"<!DOCTYPE html><html><body><img src=\"http://127.0.0.1:{port}/spy\"><script>document.body.textContent='x'.repeat(99999)</script><p>متن</p></body></html>";

        var pdf = await printer.Print(Encoding.UTF8.GetBytes(html), Cancel);

        Assert.Equal((PdfState.Printed, 1), (pdf.State, PagesOf(pdf.Bytes)));
        Assert.False(asked.IsCompleted);
    }

    [Fact]
    public async Task Without_Chromium_nothing_is_printed_and_nothing_breaks()
    {
        using var printer = new PdfPrinter(ChromiumPath.Find("/nowhere/chromium"), () => null);

        Assert.False(printer.IsPossible);
        Assert.Equal(PdfState.Missing, (await printer.Print(Sheet(1), Cancel)).State);
    }

    [Fact]
    public async Task A_program_that_fails_is_told_and_leaves_nothing()
    {
        if (!File.Exists("/bin/false")) Assert.Skip("This machine has no /bin/false.");
        using var printer = new PdfPrinter(ChromiumPath.Find("/bin/false"), () => null);
        var before = Left();

        Assert.Equal(PdfState.Failed, (await printer.Print(Sheet(1), Cancel)).State);
        Assert.Equal(before, Left());
    }

    private static void Needed()
    {
        if (ChromiumPath.Find(null).Program is null) Assert.Skip("This machine has no Chromium on its PATH.");
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static int Left() => Directory.EnumerateDirectories(Path.GetTempPath(), "payesh-print-*").Count();

    private static int PagesOf(byte[] pdf) => PageObject().Count(Encoding.Latin1.GetString(pdf));

    private static byte[] Sheet(int lines) => Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html lang=\"fa\" dir=\"rtl\"><head><meta charset=\"utf-8\"><style>@page { size: A4; margin: 25mm 20mm; } p { font: 12pt/1.9 serif; margin: 0; }</style></head><body>"
        + string.Concat(Enumerable.Range(1, lines).Select(line => $"<p>سطر {line}</p>")) + "</body></html>");

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
