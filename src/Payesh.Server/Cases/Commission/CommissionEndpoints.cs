using Microsoft.AspNetCore.Antiforgery;
using Payesh.App.Cases;
using Payesh.App.Cases.Commission;
using Payesh.Domain.Access;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases.Commission;

internal static class CommissionEndpoints
{
    public static void MapCommissions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{no:long}/commission/file", Write);
        routes.MapGet("/commissions/items/{no:long}/letters/{kind}/preview", Preview);
        routes.MapGet("/commissions/sessions/{no:long}/minutes/scan", Scan);
    }

    /// <summary>The file of a case. By POST: it leaves a trace, and no link that somebody sends may cause one.</summary>
    [Requires(Duty.Read)]
    private static async Task<IResult> Write(
        HttpContext context, long no, IAntiforgery forms, ReadCase cases, WriteCommissionFile write, Texts texts, CancellationToken cancel)
    {
        var read = await cases.Run(no, cancel);
        if (!read.Succeeded) return Results.NotFound();
        if (!await forms.IsRequestValidAsync(context)) return Results.BadRequest();
        var of = read.Value.Case;
        var written = await write.Run(no, FileWords.Index(texts, $"{texts["Cases.CommissionFile"]}: {texts["Cases.CaseOf", of.Number, of.CentreName]}"), cancel);
        return written.Succeeded ? Results.File(written.Value.Bytes, "application/zip", written.Value.FileName) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    [Requires(Duty.KeepCommission)]
    private static async Task<IResult> Preview(HttpContext context, long no, string kind, SignCommissionLetter letters, CancellationToken cancel)
    {
        if (!Enum.TryParse<CommissionPaper>(kind, ignoreCase: true, out var paper) || !Enum.IsDefined(paper)) return Results.NotFound();
        var page = await letters.Preview(no, paper, cancel);
        if (!page.Succeeded) return Results.NotFound();
        Letters.LetterEndpoints.AllowOwnStyle(context, page.Value.StyleHash);
        return Results.Bytes(page.Value.Bytes, "text/html; charset=utf-8");
    }

    [Requires(Duty.KeepCommission)]
    private static async Task<IResult> Scan(long no, ReadMinutesScan read, CancellationToken cancel)
    {
        var scan = await read.Run(no, cancel);
        if (!scan.Succeeded) return Results.NotFound();
        var head = new byte[Domain.Files.FileType.HeadLength];
        var count = await scan.Value.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        scan.Value.Position = 0;
        return Results.Stream(scan.Value, Domain.Files.FileType.Detect(head.AsSpan(0, count)) ?? "application/octet-stream");
    }
}
