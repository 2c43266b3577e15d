using Payesh.App.Inspections;
using Payesh.App.Access;
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
        if (await Stopped(context, device, cancel)) return Disabled();
        var held = (have ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return Results.Json(await context.RequestServices.GetRequiredService<PackList>().Run(device, held, cancel));
    }

    [OpenToAll]
    private static async Task<IResult> Open(HttpContext context, Guid visit, CancellationToken cancel)
    {
        if (await FieldEndpoints.Known(context, cancel) is not { } device) return Unknown();
        if (await Stopped(context, device, cancel)) return Disabled();
        var key = await context.RequestServices.GetRequiredService<OpenPack>().Run(device, new VisitId(visit), cancel);
        if (key.Succeeded) return Results.Json(new { key = Convert.ToBase64String(key.Value) });
        var status = key.Refusal.Code switch
        {
            "Inspections.StillSealed" => "sealed",
            "Inspections.Cancelled" => "cancelled",
            _ => "reassigned",
        };
        return Results.Json(new { status }, statusCode: StatusCodes.Status403Forbidden);
    }

    /// <summary>A revoked device or a disabled account gets nothing new; what it holds it may still deliver.</summary>
    private static async Task<bool> Stopped(HttpContext context, App.Sync.Device device, CancellationToken cancel) =>
        device.Revoked is not null || !await context.RequestServices.GetRequiredService<OpenAccounts>().Has(device.Account, cancel);

    private static IResult Unknown() => Results.Json(new { status = "unknownDevice" }, statusCode: StatusCodes.Status401Unauthorized);

    private static IResult Disabled() => Results.Json(new { status = "disabled" }, statusCode: StatusCodes.Status403Forbidden);
}
