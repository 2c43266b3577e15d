using System.Globalization;
using Payesh.Server.Access;

namespace Payesh.Server.Desk;

/// <summary>Persian unless the reader chose English. The culture of numbers and dates stays invariant; only the language of texts changes.</summary>
internal static class Language
{
    private const string Cookie = "language";
    private static readonly CultureInfo Persian = CultureInfo.GetCultureInfo("fa");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = context.Request.Cookies[Cookie] == "en" ? English : Persian;
        return next(context);
    });

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{language}", [OpenToAll] (string language, string? returnUrl, HttpContext context) =>
        {
            if (language is "fa" or "en") context.Response.Cookies.Append(Cookie, language, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax });
            return Results.LocalRedirect(returnUrl is ['/', not '/' and not '\\', ..] or "/" ? returnUrl : "/");
        });
}
