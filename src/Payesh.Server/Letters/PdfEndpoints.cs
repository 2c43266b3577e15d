using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Letters;

/// <summary>A sealed letter as PDF: a rendering of the sealed page for sending and filing; the original stays the sealed page.</summary>
internal static class PdfEndpoints
{
    private const string Typeface = "node_modules/vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2";

    public static void AddPdf(this IServiceCollection services, string? chromium) => services
        .AddSingleton(ChromiumPath.Find(chromium))
        .AddSingleton(provider => new PdfPrinter(
            provider.GetRequiredService<ChromiumPath>(), () => Font(provider.GetRequiredService<Bundles>(), provider.GetRequiredService<IWebHostEnvironment>())));

    public static void MapPdf(this IEndpointRouteBuilder routes) => routes.MapGet("/letters/{no:long}/original.pdf", Letter);

    [Requires(Duty.Read)]
    private static async Task<IResult> Letter(HttpContext context, long no, ReadLetter read, PdfPrinter printer, CancellationToken cancel)
    {
        var original = await read.Page(no, cancel);
        if (!original.Succeeded || original.Value.Number.Length == 0) return Results.NotFound();
        var pdf = await printer.Print(original.Value.Bytes, cancel);
        if (pdf.State == PdfState.Printed) return Results.Bytes(pdf.Bytes, "application/pdf", $"letter-{no}.pdf");
        if (pdf.State is PdfState.Busy or PdfState.Failed) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        // Whoever kept the address from a machine that could: the page, to be printed by the own browser.
        LetterEndpoints.AllowOwnStyle(context, original.Value.StyleHash);
        return Results.Bytes(original.Value.Bytes, "text/html; charset=utf-8");
    }

    private static byte[]? Font(Bundles bundles, IWebHostEnvironment host) =>
        bundles[Typeface] is { } address && host.WebRootFileProvider.GetFileInfo(address) is { Exists: true, PhysicalPath: { } path } ? File.ReadAllBytes(path) : null;
}
