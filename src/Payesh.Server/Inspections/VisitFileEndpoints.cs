using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Inspections;

/// <summary>The list of visits as a file, with the same search, filters and order as on the page.</summary>
internal static class VisitFileEndpoints
{
    public static void MapVisitFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/visits/export.{ending:regex(^(csv|xlsx)$)}", Export);

    [Requires(Duty.Read)]
    private static async Task<IResult> Export(
        HttpContext context, string ending, VisitList list, ReadPlaces places, Texts t, Actor actor, TimeProvider clock, CancellationToken cancel)
    {
        var book = await places.Book(cancel);
        var lines = await list.All(VisitWords.Filter(context.Request.Query), cancel);
        string[] head =
        [
            t["Inspections.Number"], t["Inspections.Centre"], t["Inspections.Kind"], t["Inspections.County"], t["Inspections.When"], t["Inspections.Lead"],
            t["Inspections.Stage"], t["Inspections.Defects"],
        ];
        return TableFile.Of(ending, "visits", head, lines.Select(line => new object?[]
        {
            line.Number, VisitWords.MayName(line, actor, clock) ? line.CentreName : t["Inspections.SealedName"], t.Of(line.Kind), book.Name(line.Office, Texts.IsPersian), Shown.Moment(line.When), line.Lead,
            t.Of(line.Stage), line.Defects,
        }));
    }
}
