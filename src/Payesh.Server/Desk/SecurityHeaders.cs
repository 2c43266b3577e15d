namespace Payesh.Server.Desk;

internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <param name="lasting">The address is https for good: browsers never ask for it in clear again.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, bool lasting) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(self)";
        if (lasting) headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    });
}
