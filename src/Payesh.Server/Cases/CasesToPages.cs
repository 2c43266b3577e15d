using System.Globalization;
using Payesh.App.Cases;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Access;
using Payesh.Server.Centres;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases;

/// <summary>What cases add to a centre's page, and their list as a file.</summary>
internal static class CasesToPages
{
    public static IServiceCollection AddCasePages(this IServiceCollection services) => services
        .AddCentrePart<OpenCaseStrip>(CentrePlace.Strip)
        .AddCentrePart<PlaceStrip>(CentrePlace.Strip)
        .AddCentreAct("Cases.OpenReport", "/cases/reports/new?centre={0}", Duty.Inspect)
        .AddCentrePart<Commission.PublicDecisions>(CentrePlace.PublicDecision)
        .AddCentrePart<BreachTable>(CentrePlace.Life)
        .AddCentreTab("Cases.OpenDefects", "/centres/{0}/defects", Duty.Read)
        .AddCentreTab("Cases.CasesOfCentre", "/cases?centre={0}", Duty.Read)
        .AddCentreTab("Letters.Correspondence", "/correspondence?centre={0}", Duty.Read)
        .AddCentreAct("Letters.RegisterLetter", "/correspondence/new?centre={0}", Duty.ServeLetters);

    public static void MapCaseFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/cases/export.{ending:regex(^(csv|xlsx)$)}", Export);

    /// <summary>The filter of the address; what cannot be read is left out.</summary>
    public static CaseFilter Filter(IQueryCollection query)
    {
        var (sort, descending) = Sorting.Read(query["sort"], (CaseSort.Opened, true));
        return new(
            Enum.TryParse<CaseStage>(query["stage"], out var inStage) && Enum.IsDefined(inStage) ? inStage : null,
            int.TryParse(query["county"], NumberStyles.None, CultureInfo.InvariantCulture, out var office) ? new OfficeCode(office) : null, null, query["q"])
        {
            Centre = Guid.TryParse(query["centre"], out var id) ? new CentreId(id) : null,
            Sort = sort, Descending = descending, After = query["after"], Before = query["before"],
        };
    }

    [Requires(Duty.Read)]
    private static async Task<IResult> Export(
        HttpContext context, string ending, CaseList list, ReadPlaces places, Texts t, TimeProvider clock, CancellationToken cancel)
    {
        var lines = await list.Export(Filter(context.Request.Query), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var book = await places.Book(cancel);
        var today = TehranTime.DayOf(clock.GetUtcNow());
        string[] heads =
        [
            t["Cases.Number"], t["Cases.Centre"], t["Cases.County"], t["Cases.Stage"], t["Cases.Worst"], t["Letters.Served"], t["Cases.Due"],
        ];
        return TableFile.Of(ending, "cases", heads, lines.Value.Select(line => new object?[]
        {
            line.Number, line.CentreName, book.Name(line.Office, Texts.IsPersian), t.Of(line.Stage(today)), line.Worst is { } worst ? t.Of(worst) : "",
            line.Served?.Jalali.ToString(), line.Due?.Jalali.ToString(),
        }));
    }
}
