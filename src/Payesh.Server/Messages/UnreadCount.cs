using Payesh.App.Access;
using Payesh.App.Messages;

namespace Payesh.Server.Messages;

/// <summary>
/// What the bell says, read before a page is begun: a component of the layout that loads would still be at it when the page has led elsewhere,
/// on a connection that is gone.
/// </summary>
internal static class UnreadCount
{
    private static readonly object Key = new();

    public static IApplicationBuilder UseUnreadCount(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var actor = context.RequestServices.GetRequiredService<ActorSeat>().Actor;
        if (actor.IsSignedIn && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            // In a scope of its own: the request's context is made when its page asks for it.
            await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(actor);
            context.Items[Key] = await scope.ServiceProvider.GetRequiredService<MyMessages>().Unread(context.RequestAborted);
        }
        await next(context);
    });

    public static int Of(HttpContext? context) => context?.Items[Key] is int count ? count : 0;
}
