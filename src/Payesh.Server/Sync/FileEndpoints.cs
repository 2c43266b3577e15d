using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Access;

namespace Payesh.Server.Sync;

/// <summary>Upload by devices, piece by piece; download by people in scope. A file is never executed: no sniffing, sandboxed.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/field/api/files/{hash}", State).RequireRateLimiting(FieldEndpoints.RateLimit);
        routes.MapPut("/field/api/files/{hash}", Upload).RequireRateLimiting(FieldEndpoints.RateLimit);
        routes.MapGet("/files/{hash}", Download);
        routes.MapGet("/my/files/{hash}", DownloadOwn);
        routes.MapGet("/files/{hash}/shown", Show);
    }

    [OpenToAll]
    private static async Task<IResult> State(HttpContext context, string hash, CancellationToken cancel)
    {
        if (await FieldEndpoints.Known(context, cancel) is null) return Results.Json(new { status = "unknownDevice" }, statusCode: 401);
        if (!Digest.TryParse(hash, out var file)) return Results.NotFound();
        return Results.Json(context.RequestServices.GetRequiredService<UploadFile>().State(file));
    }

    [OpenToAll]
    private static async Task<IResult> Upload(HttpContext context, string hash, long offset, long total, CancellationToken cancel)
    {
        if (await FieldEndpoints.Known(context, cancel) is null) return Results.Json(new { status = "unknownDevice" }, statusCode: 401);
        if (!Digest.TryParse(hash, out var file) || offset < 0) return Results.NotFound();
        var upload = context.RequestServices.GetRequiredService<UploadFile>();
        var taken = await upload.Run(file, offset, total, context.Request.Body, cancel);
        if (taken.Succeeded) return Results.Json(taken.Value);
        var reason = char.ToLowerInvariant(taken.Refusal.Code["Files.".Length]) + taken.Refusal.Code["Files.x".Length..];
        return reason == "wrongOffset"
            ? Results.Json(new { received = upload.State(file).Received }, statusCode: StatusCodes.Status409Conflict)
            : Results.Json(new { status = "refused", reason }, statusCode: StatusCodes.Status422UnprocessableEntity);
    }

    [Requires(Duty.Read)]
    private static async Task<IResult> Download(HttpContext context, string hash, PayeshDb db, FileStore store, CancellationToken cancel)
    {
        if (!Digest.TryParse(hash, out var digest) || !store.Has(digest) || !await MaySee(db, hash, cancel)) return Results.NotFound();
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Hash == hash, cancel);
        return Sandboxed(context, store.Open(digest), file.Type);
    }

    /// <summary>For a centre's own people: only what passed between them and the office; never a picture of an inspector.</summary>
    [Requires(Duty.OwnCentre)]
    private static async Task<IResult> DownloadOwn(HttpContext context, string hash, PayeshDb db, FileStore store, Actor actor, CancellationToken cancel)
    {
        var shared = FileUse.Shared(actor.Scope.Centre ?? default);
        if (!Digest.TryParse(hash, out var digest) || !store.Has(digest) || !await db.Set<FileUse>().AnyAsync(use => use.Hash == hash && use.Subject == shared, cancel))
            return Results.NotFound();
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Hash == hash, cancel);
        return Sandboxed(context, store.Open(digest), file.Type);
    }

    /// <summary>The copy for the screen, of pictures that came by a form.</summary>
    [Requires(Duty.Read)]
    private static async Task<IResult> Show(HttpContext context, string hash, PayeshDb db, FileStore store, CancellationToken cancel) =>
        Digest.TryParse(hash, out var digest) && store.HasShown(digest) && await MaySee(db, hash, cancel)
            ? Sandboxed(context, store.OpenShown(digest), "image/jpeg") : Results.NotFound();

    // The filter of FileUse asks for the office and field of whoever looks; a file nobody in scope refers to does not exist for him.
    private static Task<bool> MaySee(PayeshDb db, string hash, CancellationToken cancel) => db.Set<FileUse>().AnyAsync(use => use.Hash == hash, cancel);

    private static IResult Sandboxed(HttpContext context, Stream file, string type)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, max-age=3600";
        return Results.File(file, type, enableRangeProcessing: true);
    }
}
