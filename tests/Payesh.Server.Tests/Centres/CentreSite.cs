using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Centres;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Server.Cli;
using Xunit;

namespace Payesh.Server.Tests.Centres;

/// <summary>A server whose register holds a few centres, and people who read it.</summary>
public sealed class CentreSite : IAsyncLifetime
{
    public static readonly OfficeCode Sari = OfficeCode.Of(2, 7);
    public static readonly OfficeCode Babol = OfficeCode.Of(2, 2);

    public Site Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await Do(services => services.GetRequiredService<LoadPlaces>().Run(default));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public async Task<HttpClient> As(Role role, OfficeCode? office = null, string language = "fa") =>
        Site.Browser(language, await Site.SignIn(role, office ?? Sari));

    public Task<CentreId> Register(string name, bool isCentre = true, OfficeCode? office = null) => Do(async services =>
    {
        var kinds = services.GetRequiredService<CentreKinds>();
        var described = new CentreDescription
        {
            Name = name, Kind = kinds["elderly-home"], Sex = GroupSex.Women, Capacity = isCentre ? 38 : null, Address = "خیابان فرهنگ، کوچه ۵",
            Phone = PhoneNumber.Parse("01133322211").Value, Latitude = 36.5601, Longitude = 53.0632,
        };
        return (await services.GetRequiredService<RegisterCentre>().Run(office ?? Sari, isCentre, described, default)).Value.Id;
    });

    public async Task<T> Do<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Installation.ScopeFor(Site.App.Services, "test");
        return await work(scope.ServiceProvider);
    }

    public DateOnly Today => TehranTime.DayOf(Site.App.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>A form of a page by its name.</summary>
    public static IElement FormOf(IHtmlDocument page, string name) => page.QuerySelector($"form#{name}")
        ?? throw new InvalidOperationException($"No form {name} on “{page.Title}”.");

    public static IEnumerable<string> Refused(IHtmlDocument page) => page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim());
}
