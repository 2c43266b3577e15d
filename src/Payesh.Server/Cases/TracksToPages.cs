using System.Globalization;
using Payesh.App.Cases;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases;

/// <summary>How reports to the prosecutor and unlicensed places look, what their lists ask, their files.</summary>
internal static class TracksToPages
{
    public static Status Look(ReportState state) => state switch
    {
        ReportState.Open => Status.NotMet,
        ReportState.Sent or ReportState.Received => Status.Waiting,
        ReportState.Answered => Status.Partly,
        ReportState.Ended => Status.Met,
        ReportState.Dismissed => Status.NotApplicable,
    };

    public static Status Look(PlaceStage stage) => stage switch
    {
        PlaceStage.Reported or PlaceStage.Entered => Status.NotMet,
        PlaceStage.Looked => Status.Partly,
        PlaceStage.Written or PlaceStage.Sealed => Status.Waiting,
        PlaceStage.Ended => Status.NotApplicable,
    };

    public static Status Look(InsideHealth health) => health switch
    {
        InsideHealth.Well => Status.Met,
        InsideHealth.Ill => Status.Partly,
        InsideHealth.Injured or InsideHealth.Urgent => Status.NotMet,
        InsideHealth.Unknown => Status.NotApplicable,
    };

    public static IReadOnlyList<Option> Options<T>(Texts texts) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Option(value.ToString(), texts.Of(value)))];

    /// <summary>The counties of the reader's territory as chips.</summary>
    public static IReadOnlyList<Option> Counties(PlaceBook book, Scope scope) => [.. book.Counties(scope.First, scope.Last)
        .Select(place => new Option(place.Office.Value.ToString(CultureInfo.InvariantCulture), book.Name(place.Office, Texts.IsPersian)))];

    public static ReportFilter Reports(IQueryCollection query)
    {
        var (sort, descending) = Sorting.Read(query["sort"], (ReportSort.Next, false));
        return new(Known<ReportStage>(query["stage"]), County(query), query["q"]) { Sort = sort, Descending = descending, After = query["after"], Before = query["before"] };
    }

    public static PlaceFilter Places(IQueryCollection query)
    {
        var (sort, descending) = Sorting.Read(query["sort"], (PlaceSort.Next, false));
        return new(Known<PlaceStage>(query["stage"]), County(query), query["danger"] == "yes", query["q"])
        {
            Sort = sort, Descending = descending, After = query["after"], Before = query["before"],
        };
    }

    public static void MapTrackFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/reports/export.{ending:regex(^(csv|xlsx)$)}", ExportReports);
        routes.MapGet("/cases/unlicensed/export.{ending:regex(^(csv|xlsx)$)}", ExportPlaces);
        routes.MapGet("/cases/track-letters/{id:guid}/preview", Preview);
    }

    [Requires(Duty.Refer)]
    private static async Task<IResult> ExportReports(HttpContext context, string ending, ReportList list, ReadPlaces places, Texts t, CancellationToken cancel)
    {
        var lines = await list.Export(Reports(context.Request.Query), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var book = await places.Book(cancel);
        string[] heads =
        [
            t["Cases.Centre"], t["Cases.County"], t["Cases.Item"], t["Cases.State"], t["Cases.OpenedAt"], t["Cases.Due"], t["Cases.ReportNumber"], t["Cases.ReportDate"],
        ];
        return TableFile.Of(ending, "reports", heads, lines.Value.Select(line => new object?[]
        {
            line.CentreName, book.Name(line.Office, Texts.IsPersian), line.Item, t.Of(line.State), TehranTime.DayOf(line.Opened).Jalali.ToString(),
            line.Next is { } next ? TehranTime.DayOf(next).Jalali.ToString() : "", line.LetterNumber, line.LetterDate?.Jalali.ToString(),
        }));
    }

    [Requires(Duty.Read)]
    private static async Task<IResult> ExportPlaces(HttpContext context, string ending, PlaceList list, ReadPlaces places, Texts t, CancellationToken cancel)
    {
        var lines = await list.Export(Places(context.Request.Query), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var book = await places.Book(cancel);
        string[] heads =
        [
            t["Cases.Number"], t["Cases.UnlicensedName"], t["Cases.PlaceAddress"], t["Cases.County"], t["Cases.Stage"], t["Cases.Estimated"], t["Cases.OpenedAt"], t["Cases.Due"],
        ];
        return TableFile.Of(ending, "unlicensed", heads, lines.Value.Select(line => new object?[]
        {
            line.Number, line.Name, line.Address, book.Name(line.Office, Texts.IsPersian), t.Of(line.Stage), line.Estimated,
            TehranTime.DayOf(line.Opened).Jalali.ToString(), line.Next is { } next ? TehranTime.DayOf(next).Jalali.ToString() : "",
        }));
    }

    /// <summary>Such a letter as it would be signed, under the policy of a letter.</summary>
    [Requires(Duty.SignLetters)]
    private static async Task<IResult> Preview(HttpContext context, Guid id, ReadTrackLetter read, CancellationToken cancel)
    {
        var page = await read.Preview(id, cancel);
        if (!page.Succeeded) return Results.NotFound();
        Letters.LetterEndpoints.AllowOwnStyle(context, page.Value.StyleHash);
        return Results.Bytes(page.Value.Bytes, "text/html; charset=utf-8");
    }

    private static T? Known<T>(string? word) where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;

    private static OfficeCode? County(IQueryCollection query) =>
        int.TryParse(query["county"], NumberStyles.None, CultureInfo.InvariantCulture, out var office) ? new OfficeCode(office) : null;
}
