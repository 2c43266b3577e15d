using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Letters;

/// <summary>The register of letters as a file, with the same search, filters and order as on the page.</summary>
internal static class LetterFileEndpoints
{
    public static void MapLetterFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/letters/export.{ending:regex(^(csv|xlsx)$)}", Export);

    [Requires(Duty.Read)]
    private static async Task<IResult> Export(
        HttpContext context, string ending, LetterList list, ReadPlaces places, Texts t, CancellationToken cancel)
    {
        var lines = await list.Export(LetterWords.Filter(context.Request.Query), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var book = await places.Book(cancel);
        string[] heads =
        [
            t["Letters.Kind"], t["Letters.Number"], t["Letters.Date"], t["Letters.Centre"], t["Letters.County"], t["Letters.Stage"], t["Letters.Served"],
            t["Letters.Due"],
        ];
        return TableFile.Of(ending, "letters", heads, lines.Value.Select(line => new object?[]
        {
            t.Of(line.Kind), line.Number, line.Date?.Jalali.ToString(), line.CentreName, book.Name(line.Office, Texts.IsPersian), t.Of(line.Stage),
            line.Served?.Jalali.ToString(), line.Due?.Jalali.ToString(),
        }));
    }
}
