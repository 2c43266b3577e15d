using Payesh.App.Centres;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Centres;

/// <summary>What of the register is no page: the list as a file.</summary>
internal static class CentresToPages
{
    public static void MapCentres(this IEndpointRouteBuilder routes) => routes.MapGet("/centres/export.{ending:regex(^(csv|xlsx)$)}", Export);

    [Requires(Duty.Read)]
    private static async Task<IResult> Export(
        string ending, HttpContext context, CentreList list, CentreKinds kinds, ReadPlaces places, Texts t, TimeProvider clock, CancellationToken cancel)
    {
        var lines = await list.Export(CentreWords.Filter(context.Request.Query), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var book = await places.Book(cancel);
        var today = TehranTime.DayOf(clock.GetUtcNow());
        string[] heads =
        [
            t["Centres.No"], t["Centres.Name"], t["Centres.Kind"], t["Centres.County"], t["Centres.Status"], t["Centres.Sex"], t["Centres.Capacity"],
            t["Centres.LicensedTill"], t["Centres.Licence"],
        ];
        return TableFile.Of(ending, "centres", heads, lines.Value.Select(line => new object?[]
        {
            line.No, line.Name, CentreWords.Say(kinds[line.Kind]), book.Name(line.Office, Texts.IsPersian), t.Of(line.Status), t.Of(line.Sex), line.Capacity,
            line.LicensedTill?.Jalali.ToString(), t.Of(Domain.Centres.Licences.StateOn(line.LicensedTill, today)),
        }));
    }
}
