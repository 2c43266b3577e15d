using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Payesh.App.Access;

namespace Payesh.Bench;

/// <summary>One person at the desk, signed in over the real form.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http;

    private Browser(HttpClient http) => _http = http;

    public HttpClient Http => _http;

    public static async Task<Browser> SignIn(Uri server, string user)
    {
        var browser = new Browser(Client(server));
        var form = await browser._http.GetStringAsync(new Uri("sign-in", UriKind.Relative));
        using var typed = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in", ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
            ["Typed.UserName"] = user, ["Typed.Password"] = DemoAccounts.Password,
        });
        using var answer = await browser._http.PostAsync(new Uri("sign-in", UriKind.Relative), typed);
        // Whoever is signed in is sent on; who is not sees the form again.
        if (answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther) return browser;
        throw new InvalidOperationException($"{user} was not signed in: {(int)answer.StatusCode}.");
    }

    public static HttpClient Client(Uri server)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new() };
        return new(handler) { BaseAddress = server };
    }

    /// <summary>Reads one page whole.</summary>
    /// <returns>Null when it is not shown to this person.</returns>
    public async Task<(string Html, TimeSpan Took)?> Open(string path)
    {
        var begin = Stopwatch.GetTimestamp();
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode is HttpStatusCode.OK ? (html, Stopwatch.GetElapsedTime(begin)) : null;
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
