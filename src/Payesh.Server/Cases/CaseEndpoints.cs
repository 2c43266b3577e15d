using Payesh.App.Cases;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Access;

namespace Payesh.Server.Cases;

internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/{no:long}/notice/preview", Preview);
        routes.MapGet("/cases/{no:long}/closing/preview", PreviewClosing);
    }

    /// <summary>The letter as it would be signed, under the policy of a letter.</summary>
    [Requires(Duty.SignLetters)]
    private static async Task<IResult> Preview(HttpContext context, long no, ReadNotice read, CancellationToken cancel) =>
        Shown(context, await read.Preview(no, cancel));

    /// <summary>The same of the letter that ends a case.</summary>
    [Requires(Duty.SignLetters)]
    private static async Task<IResult> PreviewClosing(HttpContext context, long no, ReadClosing read, CancellationToken cancel) =>
        Shown(context, await read.Preview(no, cancel));

    private static IResult Shown(HttpContext context, Outcome<App.Letters.LetterPage> page)
    {
        if (!page.Succeeded) return Results.NotFound();
        Letters.LetterEndpoints.AllowOwnStyle(context, page.Value.StyleHash);
        return Results.Bytes(page.Value.Bytes, "text/html; charset=utf-8");
    }
}
