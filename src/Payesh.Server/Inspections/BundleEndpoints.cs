using Microsoft.AspNetCore.Antiforgery;
using Payesh.App.Inspections;
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
    private static async Task<IResult> Write(Guid id, string reader, HttpContext context, IAntiforgery forms, ReadVisit visits, WriteBundle write, CancellationToken cancel)
    {
        if (!Enum.TryParse<BundleReader>(reader, ignoreCase: true, out var who) || !Enum.IsDefined(who)) return Results.NotFound();
        if (!await forms.IsRequestValidAsync(context) && await visits.Exists(new(id), cancel)) return Results.BadRequest();
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
