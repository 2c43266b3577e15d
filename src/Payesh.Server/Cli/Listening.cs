using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.HttpOverrides;

namespace Payesh.Server.Cli;

/// <summary>Where the server listens, and whom it believes about the caller's address.</summary>
internal static class Listening
{
    public static void ConfigureKestrel(this ConfigureWebHostBuilder host, Settings settings) => host.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        var certificate = settings.Listen.Any(url => url.Scheme == Uri.UriSchemeHttps) ? Certificate(settings) : null;
        foreach (var url in settings.Listen)
        {
            void Secure(Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions options)
            {
                if (url.Scheme == Uri.UriSchemeHttps) options.UseHttps(certificate!);
            }
            if (url.IsLoopback && url.Host == "localhost") kestrel.ListenLocalhost(url.Port, Secure);
            else if (IPAddress.TryParse(url.Host, out var address)) kestrel.Listen(address, url.Port, Secure);
            else kestrel.ListenAnyIP(url.Port, Secure);
        }
    });

    public static void UseProxies(this IApplicationBuilder app, Settings settings)
    {
        if (settings.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>In a local network everything but the authority itself goes over HTTPS; this machine alone may stay with http://localhost.</summary>
    public static void UseLan(this IApplicationBuilder app, Settings settings)
    {
        if (!settings.Lan) return;
        app.Use((context, next) =>
        {
            var plain = !context.Request.IsHttps && context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(caller);
            if (!plain || context.Request.Path == Tls.AuthorityPath) return next(context);
            context.Response.Redirect($"https://{context.Request.Host.Host}:{Tls.Port}{context.Request.Path}{context.Request.QueryString}");
            return Task.CompletedTask;
        });
    }

    private static X509Certificate2 Certificate(Settings settings)
    {
        var file = Path.Combine(settings.Tls, Tls.ServerFile);
        if (!File.Exists(file)) throw new StartException($"There is no certificate in {settings.Tls}. Make one with: payesh tls");
        return X509CertificateLoader.LoadPkcs12FromFile(file, password: null);
    }
}
