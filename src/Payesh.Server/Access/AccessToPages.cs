using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Payesh.App.Access;
using Payesh.App.Database;

namespace Payesh.Server.Access;

/// <summary>Sign-in, and who acts in a request.</summary>
internal static class AccessToPages
{
    public static IServiceCollection AddAccessToPages(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options => options.Lockout.AllowedForNewUsers = true)
            .AddSignInManager()
            .AddEntityFrameworkStores<PayeshDb>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IAuthorizationHandler, DutyHandler>();
        return services;
    }

    /// <summary>Reads the account with each request: who was disabled a second ago is nobody now.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var seat = context.RequestServices.GetRequiredService<ActorSeat>();
        seat.Take(Actor.Nobody(context.Connection.RemoteIpAddress?.ToString() ?? ""));
        await next(context);
    });
}
