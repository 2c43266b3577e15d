using System.Net;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Server.Tests.Access;

/// <summary>Every page and endpoint × every role × own and foreign office and field of work.</summary>
public sealed class DoorMatrixTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private static readonly OfficeCode Neighbour = OfficeCode.Of(2, 2), Province = OfficeCode.Of(2, 0), OtherProvince = OfficeCode.Of(3, 0);

    private static readonly IReadOnlyList<Comer> Comers =
    [
        new("nobody", null, default),
        new("head", Role.CountyHead, OfficeSite.Sari),
        new("inspector", Role.Inspector, OfficeSite.Sari),
        new("registry", Role.Registry, OfficeSite.Sari),
        new("centre's own account", Role.Centre, OfficeSite.Sari, OwnCentre: true),
        new("another centre's account", Role.Centre, OfficeSite.Sari),
        new("supervisor", Role.ProvincialSupervisor, Province),
        new("secretary", Role.CommissionSecretary, Province),
        new("headquarters", Role.Headquarters, OfficeCode.Headquarters),
        new("auditor", Role.Auditor, OfficeCode.Headquarters),
        new("administrator", Role.Administrator, OfficeCode.Headquarters),
        new("head of the neighbour", Role.CountyHead, Neighbour),
        new("inspector of the neighbour", Role.Inspector, Neighbour),
        new("registry of the neighbour", Role.Registry, Neighbour),
        new("auditor of the neighbour", Role.Auditor, Neighbour),
        new("supervisor of another province", Role.ProvincialSupervisor, OtherProvince),
        new("secretary of another province", Role.CommissionSecretary, OtherProvince),
        new("head for addiction", Role.CountyHead, OfficeSite.Sari, FieldOfWork.Addiction),
        new("inspector for addiction", Role.Inspector, OfficeSite.Sari, FieldOfWork.Addiction),
        new("supervisor for disability", Role.ProvincialSupervisor, Province, FieldOfWork.Disability),
    ];

    [Fact]
    public async Task Each_door_opens_to_whom_it_should_and_to_nobody_else()
    {
        Assert.Equal(Enum.GetValues<Role>().Order(), Comers.Select(comer => comer.Role).OfType<Role>().Distinct().Order());
        var own = await OfficeMatters.Make(site);
        var wrong = new List<string>();
        foreach (var comer in Comers)
        {
            using var browser = await Browser(comer, own);
            foreach (var door in Doors.Of(own))
            {
                using var answer = await browser.SendAsync(new(new(door.Method), door.Address));
                var (status, body) = (Status(answer), await answer.Content.ReadAsStringAsync());
                var (here, right) = ($"{comer.Name} {door.Method} {door.Address}", Expected(comer, door));
                if (!right.Contains(status)) wrong.Add($"{here}: {status}, not {string.Join('/', right)}");
                if (!Knows(comer, door) && door.Key != Key.None && Names(body)) wrong.Add($"{here}: reads a name");
                if (door.Method == "GET" && door.Key != Key.Device) wrong.AddRange(await Posted(browser, comer, door));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // A form is refused to the same people before anything of it is read, and to everybody when it was not asked for by our own page.
    private static async Task<IEnumerable<string>> Posted(HttpClient browser, Comer comer, Door door)
    {
        using var answer = await browser.PostAsync(new Uri(door.Address, UriKind.Relative), new FormUrlEncodedContent([new("_handler", "planted")]));
        var status = Status(answer);
        // What takes no form at all is not found by that method, and then nobody is let in as usual.
        var right = status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound || status == Refused(comer)
            || (status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict && comer.MayPass(door.Key));
        return right ? [] : [$"{comer.Name} POST {door.Address}: {status}"];
    }

    private static HttpStatusCode[] Expected(Comer comer, Door door) =>
        door.Key == Key.Device ? [HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest]
        : !comer.MayPass(door.Key) ? [Refused(comer)]
        : !comer.Sees(door, OfficeSite.Sari) ? [HttpStatusCode.NotFound]
        // Some open doors lead elsewhere or say that there is nothing; none asks who comes.
        : door.Key == Key.None && door.Method == "GET" ? [HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.NotFound]
        : door.Route is "/sign-out" or "/messages/{no:long}" ? [HttpStatusCode.Found]
        // A centre's own people are led to their own door.
        : door.Route == "/" && comer.Role is Role.Centre ? [HttpStatusCode.Found]
        // Without our own page's header or token a call goes no further than this.
        : door.Method != "GET" ? [HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType]
        : [HttpStatusCode.OK];

    // People who are not signed in are led to the sign-in page.
    private static HttpStatusCode Refused(Comer comer) => comer.Role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;

    // The own people read the name of their centre at their own door, and nobody of another centre does anywhere.
    private static bool Knows(Comer comer, Door door) => comer.Role is Role.Centre
        ? comer.OwnCentre && door.Route.StartsWith("/my", StringComparison.Ordinal) : comer.Sees(door with { Owned = true }, OfficeSite.Sari);

    private static HttpStatusCode Status(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString.Contains("/sign-in?", StringComparison.Ordinal) is true ? HttpStatusCode.Unauthorized : answer.StatusCode;

    private static bool Names(string body) => body.Contains(OfficeMatters.Name, StringComparison.Ordinal) || body.Contains(OfficeMatters.NotifiedName, StringComparison.Ordinal);

    private async Task<HttpClient> Browser(Comer comer, OfficeMatters own)
    {
        var cookies = comer.Role is { } role ? await site.Site.SignIn(role, comer.Office, comer.Fields, role is not Role.Centre ? null : new CentreId(comer.OwnCentre ? own.NotifiedCentre : Guid.NewGuid())) : new CookieContainer();
        var stays = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        var browser = new HttpClient(stays) { BaseAddress = site.Site.Address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        return browser;
    }
}
