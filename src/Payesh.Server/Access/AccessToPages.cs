using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Server.Cli;

namespace Payesh.Server.Access;

/// <summary>Sign-in, and who acts in a request.</summary>
internal static class AccessToPages
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    public static IServiceCollection AddAccessToPages(this IServiceCollection services, Installation installation)
    {
        new IdentityBuilder(typeof(Account), services).AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<DemoClock>((cookie, clock) => Application(cookie, clock, installation.Mark.Demo));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<DemoClock>((cookie, clock) => Common(cookie, clock, "step", installation.Mark.Demo));
        // The account is read with each request; a second check every half hour adds nothing.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromDays(36500));
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // Whoever holds the key must also open it: it takes the place of both steps.
            (passkey.UserVerificationRequirement, passkey.ResidentKeyRequirement) = ("required", "required");
            passkey.ServerDomain = installation.Settings.PublicUrl.Host;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<IAuthorizationHandler, DutyHandler>();
        services.AddSingleton<SignInBrakes>().AddScoped<SignInSteps>();
        services.AddAntiforgery(form => (form.Cookie.Name, form.Cookie.SecurePolicy) = ("form", Security(installation.Mark.Demo)));
        return services;
    }

    /// <summary>Reads the account with each request: who was disabled a second ago is nobody now.</summary>
    public static IApplicationBuilder UseActor(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var actor = await Read(context, from);
        if (actor is null && context.User.Identity?.IsAuthenticated is true)
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        context.RequestServices.GetRequiredService<ActorSeat>().Take(actor ?? Actor.Nobody(from));
        await next(context);
    });

    // In a scope of its own: the request's context takes its actor when it is made, so it may not be made before.
    private static async Task<Actor?> Read(HttpContext context, string from)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var stamp = context.User.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);
        await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignedInAccount>().Read(id, stamp, from, context.RequestAborted);
    }

    private static void Application(CookieAuthenticationOptions cookie, DemoClock clock, bool demo)
    {
        Common(cookie, clock, "payesh", demo);
        cookie.ExpireTimeSpan = Session;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        // Identity's own check would make the request's database before its actor is known; UseActor asks instead, with each request.
        cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Status(context.Response, StatusCodes.Status403Forbidden);
    }

    private static void Common(CookieAuthenticationOptions cookie, DemoClock clock, string name, bool demo)
    {
        cookie.TimeProvider = clock.Real;
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Security(demo);
    }

    // A demonstration runs on http://localhost; anywhere else a cookie never travels in clear.
    private static CookieSecurePolicy Security(bool demo) => demo ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    // People are led to the sign-in page; programs get the bare status.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)) return Status(context.Response, status);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
