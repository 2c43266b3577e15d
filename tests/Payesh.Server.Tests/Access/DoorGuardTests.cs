using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Payesh.Server.Access;
using Xunit;

namespace Payesh.Server.Tests.Access;

/// <summary>Every page and endpoint says who may pass, and says what the list of doors says.</summary>
public sealed class DoorGuardTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private static readonly OfficeMatters Nothing = new(0, default, 0, default, "", 0, 0, 0, "")
    {
        Notified = 0, Ending = 0, Fast = (0, 0), Account = default, Device = default, Parked = default, Work = 0, Adoption = 0, Parameter = ("", ""), RuleFile = "", File = "", PublicCode = "", Licensing = new(0, ""),
    };

    private IEnumerable<RouteEndpoint> Endpoints => site.Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_says_who_may_pass() => Assert.Empty(Silent(Endpoints));

    [Fact]
    public void The_guard_reports_a_planted_endpoint()
    {
        RouteEndpoint[] planted =
        [
            Planted("/silent"), Planted("/anonymous", new AllowAnonymousAttribute()), Planted("/twice", new SignedInAttribute(), new OpenToAllAttribute()),
            Planted("/said", new OpenToAllAttribute()),
        ];
        Assert.Equal(["/silent", "/anonymous", "/twice"], Silent(planted));
    }

    [Fact]
    public void The_list_of_doors_is_the_program()
    {
        var listed = Doors.Of(Nothing).Select(door => $"{door.Method} {door.Route}: {Asks(door.Key)}").Order().ToList();
        Assert.Equal(listed.Distinct(), listed);
        var real = Endpoints.Where(point => !IsAsset(point)).Select(point => $"{Method(point)} {point.RoutePattern.RawText}: {Asks(point)}");
        Assert.Equal(listed, real.Distinct().Order());
    }

    private static RouteEndpoint Planted(string route, params object[] said) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(said), null);

    private static IEnumerable<string> Silent(IEnumerable<RouteEndpoint> endpoints) => endpoints
        .Where(point => !IsAsset(point) && Said(point).Count() != 1).Select(point => point.RoutePattern.RawText!);

    private static IEnumerable<object> Said(Endpoint point) =>
        point.Metadata.Where(said => said is RequiresAttribute or SignedInAttribute or OpenToAllAttribute);

    // Styles, scripts and pictures of the program itself, and what the framework answers in their place: nothing of anybody.
    private static bool IsAsset(RouteEndpoint point) =>
        point.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || point.RoutePattern.RawText is "{**path:file}" or "/_framework/opaque-redirect";

    private static string Method(Endpoint point) => point.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is [var only] ? only : "GET";

    private static string Asks(Endpoint point) => Said(point).First() switch
    {
        RequiresAttribute asked => asked.Duty.ToString(),
        SignedInAttribute => "an account",
        _ => "nothing",
    };

    // A device is known by its secret, inside the call: to the web it is open.
    private static string Asks(Key key) => key is Key.Holding holding ? holding.Duty.ToString() : key == Key.Account ? "an account" : "nothing";
}
