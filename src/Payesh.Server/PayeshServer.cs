using Payesh.Server.Access;
using Payesh.Server.Audit;
using Payesh.Server.Centres;
using Payesh.Server.Cases;
using Payesh.Server.Cases.Commission;
using Payesh.Server.Cli;
using Payesh.Server.Desk;
using Payesh.Server.Inspections;
using Payesh.Server.Jobs;
using Payesh.Server.Letters;
using Payesh.Server.Licensing;
using Payesh.Server.Messages;
using Payesh.Server.Sync;
using Payesh.Server.Standards;

namespace Payesh.Server;

/// <summary>The one executable's web half: what is registered, and the order in which a request passes.</summary>
public static class PayeshServer
{
    /// <param name="installation">Database, keys and settings, opened and checked.</param>
    /// <param name="more">Registrations of a test.</param>
    public static WebApplication Build(Installation installation, Action<IServiceCollection>? more = null)
    {
        // The program is started from any folder; its pages and scripts lie beside it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Demo"] = installation.Mark.Demo.ToString();
        builder.WebHost.ConfigureKestrel(installation.Settings);
        foreach (var talkative in new[] { "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Quartz" })
            builder.Logging.AddFilter(talkative, LogLevel.Warning);
        installation.AddTo(builder.Services);
        builder.Services.AddDesk();
        builder.Services.AddAccessToPages(installation);
        builder.Services.AddAuditToPages();
        builder.Services.AddJobs();
        builder.Services.AddField();
        builder.Services.AddPublicLimit();
        builder.Services.AddInspectionPages();
        builder.Services.AddCasePages();
        builder.Services.AddPdf(installation.Settings.Chromium);
        builder.Services.AddLicensingPages();
        builder.Services.AddMessagePages();
        more?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseProxies(installation.Settings);
        app.UseLan(installation.Settings);
        app.UseSecurityHeaders(lasting: installation.Settings is { Demo: false, PublicUrl.Scheme: "https" });
        app.UseLastingAssets();
        app.UseLanguage();
        app.UseErrorPages();
        app.UseAuthentication();
        app.UseActor();
        app.UseUnreadCount();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseKeptForms();
        // Named, because in a test another program is the one that was started.
        app.MapStaticAssets("payesh.staticwebassets.endpoints.json").AllowAnonymous();
        app.MapLanguage();
        app.MapAccess();
        app.MapPasskeys();
        app.MapCentres();
        app.MapField();
        app.MapFiles();
        app.MapPacks();
        app.MapVisitFiles();
        app.MapTimelineFiles();
        app.MapReceipts();
        app.MapBundles();
        app.MapLetters();
        app.MapLetterFiles();
        app.MapPdf();
        app.MapCorrespondenceFiles();
        app.MapCases();
        app.MapCaseFiles();
        app.MapTrackFiles();
        app.MapCommissions();
        app.MapLicensing();
        app.MapMessages();
        app.MapCalendar();
        app.MapStandards();
        app.MapAudit();
        app.MapRazorComponents<Desk.App>();
        return app;
    }
}
