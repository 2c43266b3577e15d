using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Cli;
using Payesh.Testing;
using Xunit;

namespace Payesh.Server.Tests;

/// <summary>A server with one county office, its people, and what happens in it.</summary>
public sealed class OfficeSite : IAsyncLifetime
{
    public static readonly OfficeCode Sari = OfficeCode.Of(2, 7);

    private readonly Dictionary<string, CookieContainer> _people = [];

    public Site Site { get; } = new();

    public OfficeStory Story { get; private set; } = null!;

    public Actor Head { get; private set; } = null!;

    public Actor Inspector { get; private set; } = null!;

    public DateOnly Today => TehranTime.DayOf(Site.App.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await Do(services => services.GetRequiredService<LoadPlaces>().Run(default));
        foreach (var (name, role) in new[]
        {
            ("head", Role.CountyHead), ("deputy", Role.CountyHead), ("inspector", Role.Inspector), ("registry", Role.Registry),
        }) _people[name] = await Site.SignIn(role, Sari);
        var accounts = await Do(async services => await Task.FromResult(
            services.GetRequiredService<UserManager<Account>>().Users.OrderBy(account => account.Id).ToList()));
        Actor Of(Role role) => accounts.First(account => account.Role == role).ActFrom("test");
        (Head, Inspector) = (Of(Role.CountyHead), Of(Role.Inspector));
        Story = new(Site.App.Services, Head, Of(Role.Registry));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>The browser of one of the office's people: head, deputy, inspector, registry.</summary>
    public HttpClient As(string who, string language = "fa")
    {
        var cookies = new CookieContainer();
        cookies.Add(_people[who].GetCookies(Site.Address));
        return Site.Browser(language, cookies);
    }

    public async Task<T> Do<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Installation.ScopeFor(Site.App.Services, "test");
        return await work(scope.ServiceProvider);
    }

    /// <summary>A form of a page by its name.</summary>
    public static IElement FormOf(IHtmlDocument page, string name) => page.QuerySelector($"form#{name}")
        ?? throw new InvalidOperationException($"No form {name} on “{page.Title}”: {page.QuerySelector("main")?.TextContent.Trim()}");

    public static IEnumerable<string> Refused(IHtmlDocument page) => page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim());

    public static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
