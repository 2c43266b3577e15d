using Payesh.App.Cases;
using Payesh.Domain.Access;
using Payesh.Server.Access;

namespace Payesh.Server.Cases;

internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder routes) => routes.MapGet("/cases/{no:long}/notice/preview", Preview);

    /// <summary>The letter as it would be signed, under the policy of a letter.</summary>
    [Requires(Duty.SignLetters)]
    private static async Task<IResult> Preview(HttpContext context, long no, ReadNotice read, CancellationToken cancel)
    {
        var page = await read.Preview(no, cancel);
        if (!page.Succeeded) return Results.NotFound();
        Letters.LetterEndpoints.AllowOwnStyle(context, page.Value.StyleHash);
        return Results.Bytes(page.Value.Bytes, "text/html; charset=utf-8");
    }
}
