using System.Text;
using System.Threading.RateLimiting;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Messages;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Messages;

/// <summary>Slows down who guesses calendar addresses; a calendar program asks a few times an hour, and an office sits behind one address.</summary>
internal sealed class CalendarBrakes : IDisposable
{
    public const int PerMinute = 120;

    private readonly PartitionedRateLimiter<string> _addresses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allow(string address)
    {
        using var lease = _addresses.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _addresses.Dispose();
}

/// <summary>Deadlines and visits of one person as an iCalendar file.</summary>
internal sealed class CalendarFeed(
    IServiceScopeFactory scopes, FindCalendar find, MessageWords words, Texts texts, PublicUrl url, TimeProvider clock)
{
    // The mark of a whole day's end: deadlines of legal days stand there.
    private static readonly TimeOnly EndOfDay = new(23, 59);
    private static readonly TimeSpan Back = TimeSpan.FromDays(60);
    private static readonly TimeSpan Alarm = TimeSpan.FromDays(1);

    /// <returns>The file; null when the secret opens nothing.</returns>
    public async Task<string?> Run(string secret, string from, CancellationToken cancel)
    {
        if (await find.Run(secret, from, cancel) is not { } person) return null;
        // In a scope in which that person acts: what the worklist would not show is not here either.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(person);
        var language = (await scope.ServiceProvider.GetRequiredService<ChooseMessages>().Read(cancel))?.Language ?? MessageLanguage.Persian;
        var entries = new List<CalendarEntry>();
        foreach (var source in scope.ServiceProvider.GetServices<ICalendarSource>()) entries.AddRange(await source.Read(clock.GetUtcNow() - Back, cancel));
        return MessageWords.In(language, () => CalendarFile.Write(
            texts["Messages.CalendarName"], new Uri(url.Value).Host, entries.OrderBy(entry => entry.At).Select(Event), clock.GetUtcNow()));
    }

    private CalendarEvent Event(CalendarEntry entry)
    {
        var title = words.Matter(entry.Text, entry.SubjectKind, entry.Number);
        var made = new CalendarEvent
        {
            Id = entry.Id, Title = entry.Until is null ? texts["Messages.DeadlineOf", title] : title, Link = url.Of(entry.Link), From = entry.At, To = entry.Until,
            Alarm = entry.Until is null ? Alarm : null,
        };
        return entry.Until is null && TehranTime.ClockOf(entry.At) == EndOfDay ? made with { Day = TehranTime.DayOf(entry.At), From = null } : made;
    }
}

/// <summary>The calendar feed: opened by the secret in its address alone, since calendar programs cannot sign in.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder routes) => routes.MapGet("/calendar/{secret}.ics",
        [OpenToAll] async (string secret, HttpContext context, CalendarBrakes brakes, CalendarFeed feed, CancellationToken cancel) =>
        {
            var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
            if (!brakes.Allow(from)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return await feed.Run(secret, from, cancel) is { } file
                ? Results.Text(file, "text/calendar; charset=utf-8", Encoding.UTF8)
                : Results.NotFound();
        });
}
