using System.Text.Encodings.Web;
using System.Text.Unicode;
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
            .AddSingleton<DemoMark>()
            .AddSingleton<PagesThatExist>()
            .AddScoped<ElementIds>()
            .AddScoped<Said>();
    }

    /// <summary>What went wrong is shown as a page of the house, in the reader's language; programs get the bare status.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseWhen(WantsPage, pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        // A failed POST comes by here a second time: the page that explains it is only read.
        return app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }

    private static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
