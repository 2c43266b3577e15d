using Payesh.App.Sync;
using Payesh.Server.Access;

namespace Payesh.Server.Sync;

/// <summary>The closed days as data, with the key that checks them: for whoever keeps a copy elsewhere.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder routes) => routes.MapGet("/receipts/roots.json", Roots);

    [OpenToAll]
    private static async Task<IResult> Roots(DayRoots roots, CancellationToken cancel) => Results.Json(new
    {
        key = await roots.Key(cancel),
        roots = (await roots.Run(null, cancel)).Select(root => new { day = root.Day, count = root.Count, root = root.Root, signature = root.Signature }),
    });
}
