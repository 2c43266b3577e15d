using Payesh.App.Audit;
using Payesh.Domain.Access;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Audit;

/// <summary>The log as a file.</summary>
internal static class AuditEndpoints
{
    public static IServiceCollection AddAuditToPages(this IServiceCollection services) => services.AddScoped<AuditWords>();

    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet("/audit/export.{ending}",
        [Requires(Duty.ReadAudit)] async (
            string ending, string? q, string? kind, string? room, string? days, AuditList list, AuditWords words, CancellationToken cancel) =>
        {
            var entries = await list.Export(words.Filter(q, kind, room, days, after: null), cancel);
            return entries.Succeeded
                ? TableFile.Of(ending, "payesh-audit", words.Heads, entries.Value.Select(words.Row))
                : Results.StatusCode(StatusCodes.Status403Forbidden);
        });
}
