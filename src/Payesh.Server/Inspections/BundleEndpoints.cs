using Payesh.App.Inspections.Bundles;
using Payesh.Domain.Access;
using Payesh.Domain.Inspections;
using Payesh.Server.Access;

namespace Payesh.Server.Inspections;

/// <summary>Evidence files. By POST: each leaves a trace, and no link that somebody sends may cause one.</summary>
internal static class BundleEndpoints
{
    public static void MapBundles(this IEndpointRouteBuilder routes) => routes.MapPost("/visits/{id:guid}/bundle/{reader}", Write);

    [Requires(Duty.Review)]
    private static async Task<IResult> Write(Guid id, string reader, HttpContext context, WriteBundle write, CancellationToken cancel)
    {
        await context.RequestServices.GetRequiredService<Microsoft.AspNetCore.Antiforgery.IAntiforgery>().ValidateRequestAsync(context);
        if (!Enum.TryParse<BundleReader>(reader, ignoreCase: true, out var who) || !Enum.IsDefined(who)) return Results.NotFound();
        var written = await write.Run(new(id), who, cancel);
        return written switch
        {
            { Succeeded: true } => Results.File(written.Value.Bytes, "application/zip", written.Value.FileName),
            { Refusal.Code: var code } when code == AccessRefusal.NotFound.Code => Results.NotFound(),
            { Refusal.Code: var code } when code == InspectionsRefusal.NotFinished.Code => Results.Conflict(),
            _ => Results.StatusCode(StatusCodes.Status403Forbidden),
        };
    }
}
