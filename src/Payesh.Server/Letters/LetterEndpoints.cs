using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Letters;

/// <summary>The sealed bytes themselves, never rendered anew. The page's own style is allowed by its hash; nothing else is.</summary>
internal static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/letters/{no:long}/original", Page);
        routes.MapGet("/letters/{no:long}/original.json", Json);
        routes.MapGet("/my/letters/{no:long}/original", OwnPage);
        routes.MapGet(LetterStyle.Typeface, Typeface);
    }

    [Requires(Duty.Read)]
    private static async Task<IResult> Page(HttpContext context, long no, ReadLetter read, CancellationToken cancel)
    {
        var original = await read.Page(no, cancel);
        if (!original.Succeeded) return Results.NotFound();
        AllowOwnStyle(context, original.Value.StyleHash);
        return Results.Bytes(original.Value.Bytes, "text/html; charset=utf-8");
    }

    /// <summary>The centre's sheet, for the centre's own people; not before it was opened or served.</summary>
    [Requires(Duty.OwnCentre)]
    private static async Task<IResult> OwnPage(HttpContext context, long no, OwnLetters letters, CancellationToken cancel)
    {
        var original = await letters.Page(no, cancel);
        if (!original.Succeeded) return Results.NotFound();
        AllowOwnStyle(context, original.Value.StyleHash);
        return Results.Bytes(original.Value.Bytes, "text/html; charset=utf-8");
    }

    /// <summary>A letter carries its style with it; the policy names that style by hash and lets nothing else in.</summary>
    internal static void AllowOwnStyle(HttpContext context, string styleHash) => context.Response.Headers.ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{styleHash}'; img-src data:; font-src 'self'; frame-ancestors 'self'";

    [Requires(Duty.Read)]
    private static async Task<IResult> Json(long no, ReadLetter read, CancellationToken cancel)
    {
        var original = await read.Json(no, cancel);
        return original.Succeeded ? Results.Bytes(original.Value.Bytes, "application/json", $"letter-{no}.json") : Results.NotFound();
    }

    /// <summary>The letters' own typeface, under one address for ever: sealed bytes name it.</summary>
    [OpenToAll]
    private static IResult Typeface(HttpContext context, Bundles bundles, IWebHostEnvironment host)
    {
        if (bundles["node_modules/vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2"] is not { } address) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.File(host.WebRootFileProvider.GetFileInfo(address).PhysicalPath!, "font/woff2");
    }
}
