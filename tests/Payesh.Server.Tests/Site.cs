using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Cli;
using Xunit;

namespace Payesh.Server.Tests;

/// <summary>
/// The whole server on a real port, as a demonstration; and browsers without script. On PostgreSQL where there is one, since it makes pages
/// wait as SQLite never does; the browser tests see the same pages on SQLite.
/// </summary>
public class Site : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-site-").FullName;
    private WebApplication? _app;
    private string? _postgres;

    public WebApplication App => _app!;

    public Uri Address => new(App.Urls.First());

    public async ValueTask InitializeAsync()
    {
        string[] place = ["--demo", "--data", _folder, "--listen", "http://127.0.0.1:0"];
        if (EmptyPostgres.Server is not null) place = [.. place, "--provider", "postgres", "--database", _postgres = await EmptyPostgres.Create()];
        var settings = SettingsReader.Read(new Arguments(place, SettingsReader.Flags));
        _app = PayeshServer.Build(await Opening.Open(settings, TestContext.Current.CancellationToken), More);
        await RulesAtStart.Check(_app.Services, TestContext.Current.CancellationToken);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            // Disposing alone leaves the alarm of the jobs ringing in a server that is gone.
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        if (_postgres is not null) await EmptyPostgres.Drop(_postgres);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser with nobody signed in.</summary>
    public HttpClient Browser(string language = "fa", CookieContainer? cookies = null)
    {
        cookies ??= new();
        cookies.Add(Address, new Cookie("language", language));
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        return browser;
    }

    /// <summary>Makes an account and gives the cookies of who has just signed in with it.</summary>
    public async Task<CookieContainer> SignIn(Role role, OfficeCode? office = null, FieldOfWork fields = FieldOfWork.All, CentreId? centre = null)
    {
        await using var scope = Installation.ScopeFor(App.Services, "test");
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var account = new Account
        {
            Id = id, UserName = $"a{id:N}", Name = "نام آزمایشی", Role = role, Office = office ?? OfficeCode.Headquarters, Fields = fields, Made = clock.GetUtcNow(),
            Centre = centre,
        };
        Assert.True((await accounts.CreateAsync(account)).Succeeded);
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie("payesh", await Ticket(scope.ServiceProvider, account, clock.GetUtcNow())));
        return cookies;
    }

    /// <summary>What a test registers besides.</summary>
    protected virtual void More(IServiceCollection services)
    {
    }

    private static async Task<string> Ticket(IServiceProvider services, Account account, DateTimeOffset now)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var principal = await services.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(10) };
        return services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme).TicketDataFormat
            .Protect(new AuthenticationTicket(principal, properties, scheme));
    }
}
