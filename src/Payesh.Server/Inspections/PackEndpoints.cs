using Payesh.App.Inspections;
using Payesh.App.Access;
using Payesh.App.Sync;
using Payesh.Domain.Inspections;
using Payesh.Server.Access;
using Payesh.Server.Sync;

namespace Payesh.Server.Inspections;

/// <summary>Packs come down sealed and are opened at departure.</summary>
internal static class PackEndpoints
{
    public static void MapPacks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/field/api/packs", List).RequireRateLimiting(FieldEndpoints.RateLimit);
        routes.MapPost("/field/api/packs/{visit:guid}/open", Open).RequireRateLimiting(FieldEndpoints.RateLimit);
    }

    [OpenToAll]
    private static async Task<IResult> List(HttpContext context, string? have, CancellationToken cancel)
    {
        if (await FieldEndpoints.Known(context, cancel) is not { } device) return Unknown();
        if (await Stopped(context, device, cancel) is { } stopped) return stopped;
        await context.RequestServices.GetRequiredService<KnownDevice>().Seen(device, cancel);
        var held = (have ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return Results.Json(await context.RequestServices.GetRequiredService<PackList>().Run(device, held, cancel));
    }

    [OpenToAll]
    private static async Task<IResult> Open(HttpContext context, Guid visit, CancellationToken cancel)
    {
        if (await FieldEndpoints.Known(context, cancel) is not { } device) return Unknown();
        if (await Stopped(context, device, cancel) is { } stopped) return stopped;
        var key = await context.RequestServices.GetRequiredService<OpenPack>().Run(device, new VisitId(visit), cancel);
        if (key.Succeeded) return Results.Json(new { key = Convert.ToBase64String(key.Value) });
        var status = key.Refusal.Code switch
        {
            "Inspections.StillSealed" => "sealed",
            "Inspections.Cancelled" => "cancelled",
            _ => "reassigned",
        };
        return No(status);
    }

    /// <summary>A revoked device or a disabled account gets nothing new; what it holds it may still deliver.</summary>
    private static async Task<IResult?> Stopped(HttpContext context, Device device, CancellationToken cancel)
    {
        if (device.Revoked is not null) return No(device.Wipe ? "wipe" : "revoked");
        return await context.RequestServices.GetRequiredService<OpenAccounts>().Has(device.Account, cancel) ? null : No("disabled");
    }

    private static IResult Unknown() => Results.Json(new { status = "unknownDevice" }, statusCode: StatusCodes.Status401Unauthorized);

    private static IResult No(string status) => Results.Json(new { status }, statusCode: StatusCodes.Status403Forbidden);
}
