using Payesh.App.Licensing;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;
using Payesh.Server.Access;
using Payesh.Server.Centres;
using Payesh.Server.Desk;

namespace Payesh.Server.Licensing;

/// <summary>What licensing adds to a centre's page, its lists as files, and how a licence would look.</summary>
internal static class LicensingToPages
{
    private const string Ending = "{ending:regex(^(csv|xlsx)$)}";

    public static IServiceCollection AddLicensingPages(this IServiceCollection services) => services
        .AddCentreTab("Licensing.OfCentre", "/licensing?centre={0}", Duty.Read)
        .AddCentreAct("Licensing.AskRenewal", "/licensing/renew/{0}", Duty.KeepRegister);

    public static void MapLicensing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/licensing/export." + Ending, Export);
        routes.MapGet("/licensing/times/export." + Ending, ExportTimes);
        routes.MapGet("/licensing/{no:long}/preview", Preview);
    }

    /// <summary>The filter of the address; what cannot be read is left out.</summary>
    public static ApplicationFilter Filter(IQueryCollection query)
    {
        var (sort, descending) = Sorting.Read(query["sort"], (ApplicationSort.Filed, true));
        return new(
            Read<ApplicationState>(query["state"]), query["step"].ToString() is { Length: > 0 } step ? step : null, Read<LicenceKind>(query["paper"]), Renewal(query),
            OfficeNames.Read(query["county"]), query["q"])
        {
            Centre = Guid.TryParse(query["centre"], out var id) ? new CentreId(id) : null,
            Sort = sort, Descending = descending, After = query["after"], Before = query["before"],
        };
    }

    /// <summary>The same for times: a period of so many days until today.</summary>
    public static TimesFilter Times(IQueryCollection query, DateOnly today) => new(
        int.TryParse(query["days"], out var days) && days is > 0 and <= 3660 ? today.AddDays(-days) : null, null, Read<LicenceKind>(query["paper"]), Renewal(query),
        OfficeNames.Read(query["desk"]));

    [Requires(Duty.Read)]
    private static async Task<IResult> Export(
        HttpContext context, string ending, ApplicationList list, LicensingShelf shelf, OfficeNames names, Texts t, CancellationToken cancel)
    {
        var lines = await list.Export(Filter(context.Request.Query), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var offices = await names.Read(cancel);
        string[] heads =
        [
            t["Licensing.Number"], t["Licensing.Place"], t["Licensing.Paper"], t["Licensing.County"], t["Licensing.State"], t["Licensing.StepNow"], t["Licensing.With"],
            t["Licensing.Received"], t["Licensing.Since"], t["Licensing.Due"], t["Licensing.EndedOn"],
        ];
        return TableFile.Of(ending, "applications", heads, lines.Value.Select(line => new object?[]
        {
            line.Number, line.Place, LicensingWords.Paper(t, line.Paper, line.Renewal), offices.Name(line.Office), t.Of(line.State),
            LicensingWords.Step(shelf.Chain(line.ChainId).Step(line.Step)), offices.Name(line.Desk), line.Received.Jalali.ToString(), line.Since.Jalali.ToString(),
            line.Due?.Jalali.ToString(), line.Ended?.Jalali.ToString(),
        }));
    }

    [Requires(Duty.Read)]
    private static async Task<IResult> ExportTimes(
        HttpContext context, string ending, OfficeTimes times, OfficeNames names, Texts t, TimeProvider clock, CancellationToken cancel)
    {
        var lines = await times.Run(Times(context.Request.Query, TehranTime.DayOf(clock.GetUtcNow())), cancel);
        if (!lines.Succeeded) return Results.Forbid();
        var offices = await names.Read(cancel);
        string[] heads =
        [
            t["Licensing.Office"], t["Licensing.StepNow"], t["Licensing.Limit"], t["Licensing.Done"], t["Licensing.Median"], t["Licensing.Ninetieth"], t["Licensing.Longest"],
            t["Licensing.LateDone"], t["Licensing.OpenNow"], t["Licensing.OverLimit"],
        ];
        return TableFile.Of(ending, "licensing-times", heads, lines.Value.Select(line => new object?[]
        {
            offices.Name(line.Desk), LicensingWords.Step(line.Step), line.Step.Days, line.Times.Done, line.Times.Median, line.Times.Ninetieth, line.Times.Longest,
            line.Times.Late, line.Times.Open, line.Times.OverLimit,
        }));
    }

    /// <summary>The licence or the refusal as it would be signed, under the policy of a letter.</summary>
    [Requires(Duty.SignLetters)]
    private static async Task<IResult> Preview(HttpContext context, long no, PreviewOutcome preview, CancellationToken cancel)
    {
        var page = await preview.Run(no, cancel);
        if (!page.Succeeded) return Results.NotFound();
        Letters.LetterEndpoints.AllowOwnStyle(context, page.Value.StyleHash);
        return Results.Bytes(page.Value.Bytes, "text/html; charset=utf-8");
    }

    private static bool? Renewal(IQueryCollection query) => query["kind"].ToString() switch { "first" => false, "renewal" => true, _ => null };

    private static T? Read<T>(string? word) where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;
}
