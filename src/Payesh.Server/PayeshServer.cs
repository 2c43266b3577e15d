using Payesh.App.Database;
using Payesh.App.Sqlite;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server;

/// <summary>The one executable's web half: what is registered, and the order in which a request passes.</summary>
public static class PayeshServer
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
#pragma warning disable RS0030 // The composition root: the one place that names the real clock.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        builder.Services.AddPayeshSqlite(builder.Configuration["Database"] ?? "var/payesh.db");
        builder.Services.AddRooms();
        builder.Services.AddDesk();
        builder.Services.AddAccessToPages();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseLastingAssets();
        app.UseLanguage();
        app.UseErrorPages();
        app.UseAuthentication();
        app.UseActor();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguage();
        app.MapRazorComponents<Desk.App>();
        return app;
    }
}
