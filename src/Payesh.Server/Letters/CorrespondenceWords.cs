using System.Globalization;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Letters;

/// <summary>Letters of other bodies on pages and as a file.</summary>
internal static class CorrespondenceWords
{
    /// <summary>The filter of the address; what cannot be read is left out.</summary>
    public static CorrespondenceFilter Filter(IQueryCollection query)
    {
        var (sort, descending) = Sorting.Read(query["sort"], (CorrespondenceSort.Registered, true));
        return new(
            Enum.TryParse<CorrespondenceWay>(query["way"], out var way) && Enum.IsDefined(way) ? way : null,
            Enum.TryParse<CorrespondenceStage>(query["stage"], out var stage) && Enum.IsDefined(stage) ? stage : null,
            int.TryParse(query["county"], NumberStyles.None, CultureInfo.InvariantCulture, out var office) ? new OfficeCode(office) : null, query["q"])
        {
            Centre = Guid.TryParse(query["centre"], out var centre) ? new CentreId(centre) : null, Sort = sort, Descending = descending, After = query["after"], Before = query["before"],
        };
    }

    public static Status Look(CorrespondenceStage stage) => stage switch
    {
        CorrespondenceStage.Overdue => Status.NotMet,
        CorrespondenceStage.Awaiting => Status.Waiting,
        CorrespondenceStage.Answered => Status.Met,
        CorrespondenceStage.Closed or CorrespondenceStage.NoReply => Status.NotApplicable,
    };

    public static void MapCorrespondenceFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/correspondence/export.{ending:regex(^(csv|xlsx)$)}", Export);

    [Requires(Duty.Read)]
    private static async Task<IResult> Export(
        HttpContext context, string ending, CorrespondenceList list, ReadPlaces places, Texts t, TimeProvider clock, CancellationToken cancel)
    {
        var lines = await list.Export(Filter(context.Request.Query), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var (book, today) = (await places.Book(cancel), TehranTime.DayOf(clock.GetUtcNow()));
        string[] heads =
        [
            t["Letters.Way"], t["Letters.Body"], t["Letters.TheirNumber"], t["Letters.Date"], t["Letters.Subject"], t["Letters.Registered"], t["Letters.Centre"],
            t["Letters.CaseNumber"], t["Letters.County"], t["Letters.AnswerDue"], t["Letters.Stage"], t["Letters.AnswerNumber"],
        ];
        return TableFile.Of(ending, "correspondence", heads, lines.Value.Select(line => new object?[]
        {
            t.Of(line.Way), line.Body, line.Number, line.Date.Jalali.ToString(), line.Subject, line.Registered.Jalali.ToString(), line.CentreName,
            line.CaseNumber, book.Name(line.Office, Texts.IsPersian), line.AnswerDue?.Jalali.ToString(), t.Of(line.Stage(today)), line.AnswerNumber,
        }));
    }
}
