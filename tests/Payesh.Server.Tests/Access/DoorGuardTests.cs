using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
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
        Work = 0, Adoption = 0, Parameter = ("", ""), RuleFile = "", File = "",
    };

    private IEnumerable<RouteEndpoint> Endpoints => site.Site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_endpoint_says_who_may_pass() => Assert.Empty(Silent(Endpoints));

    [Fact]
    public void The_guard_reports_a_planted_endpoint()
    {
        var bare = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/planted"), 0);
        var anonymous = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/planted/open"), 0) { Metadata = { new AllowAnonymousAttribute() } };
        var twice = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/planted/twice"), 0)
        {
            Metadata = { new SignedInAttribute(), new OpenToAllAttribute() },
        };
        Assert.Equal(["/planted", "/planted/open", "/planted/twice"], Silent([bare.Build(), anonymous.Build(), twice.Build()].OfType<RouteEndpoint>()));
    }

    [Fact]
    public void The_list_of_doors_is_the_program()
    {
        var listed = Doors.Of(Nothing).Select(door => $"{door.Method} {door.Route}: {Asks(door.Key)}").Order().ToList();
        Assert.Equal(listed.Distinct(), listed);
        Assert.Equal(listed, Endpoints.Where(point => !IsAsset(point)).Select(point => $"{Method(point)} {point.RoutePattern.RawText}: {Asks(point)}").Distinct().Order());
    }

    private static IEnumerable<string> Silent(IEnumerable<RouteEndpoint> endpoints) => endpoints
        .Where(point => !IsAsset(point) && Said(point).Count() != 1).Select(point => point.RoutePattern.RawText!);

    private static IEnumerable<object> Said(Endpoint point) =>
        point.Metadata.Where(said => said is RequiresAttribute or SignedInAttribute or OpenToAllAttribute);

    private static bool IsAsset(Endpoint point) => point.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

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
