using Payesh.App.Messages;
using Payesh.Server.Access;

namespace Payesh.Server.Messages;

/// <summary>What of Messages the server needs.</summary>
internal static class MessagesToPages
{
    public static IServiceCollection AddMessagePages(this IServiceCollection services) => services
        .AddSingleton<MessageWords>().AddSingleton<MailChannel>().AddSingleton<SmsChannel>().AddSingleton<CalendarBrakes>()
        .AddScoped<SendMessages>().AddScoped<CalendarFeed>();

    /// <summary>Opening a message marks it as read and goes to its matter.</summary>
    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapGet("/messages/{no:long}",
        [SignedIn] async (long no, ReadMessages read, CancellationToken cancel) =>
        {
            // Another's message, or one that is not there: the own list says what there is.
            var opened = await read.One(no, cancel);
            return Results.LocalRedirect(opened.Succeeded ? opened.Value.Link : "/messages");
        });
}
