using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace Payesh.Server.Desk;

/// <summary>The desk's own registrations, and its places in the way of a request.</summary>
internal static class DeskSetup
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        // The default encoder writes each Persian letter as &#x…; which makes a page three times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services
            .AddSingleton<Texts>()
            .AddSingleton<Bundles>()
            .AddScoped<OfficeNames>()
            .AddSingleton<DemoMark>()
            .AddSingleton<KeptForms>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, KeepBeforeSignIn>()
            .AddSingleton<PagesThatExist>()
            .AddScoped<ElementIds>()
            .AddScoped<LoadingTurns>()
            .AddScoped<Said>();
    }

    /// <summary>A name that carries the hash of its bytes never changes its bytes: browsers need not ask again.</summary>
    public static IApplicationBuilder UseLastingAssets(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path is { Value: { } path } && path.StartsWith("/assets/", StringComparison.Ordinal) && !path.EndsWith(".json", StringComparison.Ordinal))
            context.Response.OnStarting(static state => Keep(((HttpContext)state).Response), context);
        return next(context);
    });

    /// <summary>What went wrong is shown as a page of the house, in the reader's language; programs get the bare status.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        // In a scope of their own: the services of a page that broke half-way do not start twice.
        app.UseWhen(WantsPage, pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500", CreateScopeForErrors = true,
                StatusCodeSelector = wrong => wrong is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            })
            .UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true)
            .Use(FormIsGone));
        // A failed POST comes by here a second time: the page that explains it is only read. It is routed from here on.
        return app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
                context.Request.Method = HttpMethods.Get;
            return next(context);
        }).UseRouting();
    }

    private static Task Keep(HttpResponse response)
    {
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Task.CompletedTask;
    }

    private static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    // A form that its page no longer has, because somebody was faster: the framework answers it with a bare 400.
    private static async Task FormIsGone(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var answer = context.Response;
        if (answer.HasStarted || answer.StatusCode != StatusCodes.Status400BadRequest || !HttpMethods.IsPost(context.Request.Method) || answer.ContentType != "text/plain") return;
        if (!context.Request.HasFormContentType || !context.Request.Form.ContainsKey("_handler")) return;
        answer.StatusCode = StatusCodes.Status409Conflict;
        answer.ContentType = null;
    }
}
