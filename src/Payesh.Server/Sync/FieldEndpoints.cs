using Microsoft.AspNetCore.Mvc;
using Payesh.App.Access;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Sync;
using Payesh.Server.Access;

namespace Payesh.Server.Sync;

/// <summary>What the field app calls: <c>docs/formats/visit-log.md</c>, "Sending". Open to all means: vouched for by a device's secret, not by a session.</summary>
internal static class FieldEndpoints
{
    public const string RateLimit = "field";

    public static void MapField(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/field/api/enrol", Enrol);
        routes.MapPost("/field/api/segments", Receive).RequireRateLimiting(RateLimit);
        routes.MapGet("/field", Shell);
    }

    /// <summary>The actor of a call that a device vouches for: the machine, which sees all offices; the device's own rights are asked in each call.</summary>
    internal static async Task<Device?> Known(HttpContext context, CancellationToken cancel)
    {
        context.RequestServices.GetRequiredService<ActorSeat>().Take(Actor.Machine("field"));
        return await context.RequestServices.GetRequiredService<KnownDevice>().Find(context.Request.Headers[KnownDevice.Header], cancel);
    }

    [Requires(Duty.Inspect)]
    private static async Task<IResult> Enrol(
        EnrolAsk ask, [FromHeader(Name = "X-Payesh")] string? own, EnrolDevice enrol, CancellationToken cancel)
    {
        // Only our own script sets this header: another site's form cannot.
        if (own != "1") return Results.BadRequest();
        var enrolled = await enrol.Run(ask.Name ?? "", ask.Key ?? [], cancel);
        if (enrolled.Succeeded) return Results.Json(enrolled.Value);
        return Results.StatusCode(enrolled.Refusal == SyncRefusal.NoKey ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden);
    }

    [OpenToAll]
    private static async Task<IResult> Receive(HttpContext context, CancellationToken cancel)
    {
        context.RequestServices.GetRequiredService<ActorSeat>().Take(Actor.Machine("field"));
        var body = await ReadBody(context.Request, cancel);
        if (body is null) return Answer(new SegmentAnswer.TooLarge(FewLines));
        var receive = context.RequestServices.GetRequiredService<ReceiveSegment>();
        return Answer(await receive.Run(context.Request.Headers[KnownDevice.Header], body.Value, cancel));
    }

    private static IResult Answer(SegmentAnswer answer) => answer switch
    {
        SegmentAnswer.Stored s => Results.Json(Receipt("stored", null, s.Receipt, s.Signature)),
        SegmentAnswer.Parked p => Results.Json(Receipt("parked", p.Reason, p.Receipt, p.Signature), statusCode: StatusCodes.Status202Accepted),
        SegmentAnswer.Gap gap => Results.Json(new { status = "gap", upTo = gap.UpTo }, statusCode: StatusCodes.Status409Conflict),
        SegmentAnswer.TooLarge large => Results.Json(
            new { status = "tooLarge", splitAt = large.SplitAt }, statusCode: StatusCodes.Status413PayloadTooLarge),
        SegmentAnswer.UnknownDevice => Results.Json(new { status = "unknownDevice" }, statusCode: StatusCodes.Status401Unauthorized),
        _ => Results.Json(new { status = "notASegment" }, statusCode: StatusCodes.Status400BadRequest),
    };

    private static object Receipt(string status, string? reason, ReceiptText text, byte[] signature) => new
    {
        status, reason, visit = text.Subject, device = text.Device.Value, upTo = text.UpTo, head = text.Head, at = text.At.ToUnixTimeMilliseconds(),
        receipt = text.Id, signature,
    };

    // Of what is not even read nobody knows how long its lines are.
    private const int FewLines = 100;

    // Twice the limit of a segment: one that is somewhat too large gets the size that fits it.
    private static async Task<ReadOnlyMemory<byte>?> ReadBody(HttpRequest request, CancellationToken cancel)
    {
        const int most = 2 * Segment.MaxBytes;
        if (request.ContentLength > most) return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (body.Length + read > most) return null;
            body.Write(buffer, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The app's one page. It holds nothing of anybody: everything comes with a device's secret.</summary>
    [OpenToAll]
    private static IResult Shell(HttpContext context, IWebHostEnvironment host)
    {
        // Routing knows no slash at the end; the addresses inside the page need it.
        if (context.Request.Path.Value?.EndsWith('/') is not true) return Results.LocalRedirect("/field/");
        context.Response.Headers.CacheControl = "no-cache";
        var page = host.WebRootFileProvider.GetFileInfo("field/index.html");
        return page.Exists ? Results.File(page.PhysicalPath!, "text/html; charset=utf-8") : Results.NotFound();
    }

    private sealed record EnrolAsk(string? Name, byte[]? Key);
}
