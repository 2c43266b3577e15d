using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Payesh.App.Sync;
using Payesh.Server.Cli;

namespace Payesh.Bench;

/// <summary>Whole visits from four senders, each as fast as the server answers.</summary>
internal sealed class ReceiveLoad(Uri server, IReadOnlyList<Lead> leads)
{
    private const int Senders = 4;

    // The server lets a device send 300 pieces at once and ten more a second.
    private const int MostOfDevice = 250;

    private readonly Times _times = new();

    /// <returns>Rows of the table, and how many visits were answered with <c>stored</c>.</returns>
    public async Task<(string Table, int Stored)> Run(int warmUp)
    {
        var requests = new List<(string Device, byte[] Body)>();
        foreach (var lead in leads) requests.AddRange(await Pack(lead));
        // As they come from all counties: mixed, not one inspector after the other. Seeded, so each run is the same.
        var mixed = new Random(1404);
#pragma warning disable CA5394 // An order of sending, no secret.
        mixed.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(requests));
#pragma warning restore CA5394
        Console.Error.WriteLine($"bench: {requests.Count} visits are on {leads.Count} phones");
        await Send(requests[..warmUp], measured: false);
        Console.Error.WriteLine($"bench: warm after {warmUp}");
        var begin = Stopwatch.GetTimestamp();
        await Send(requests[warmUp..], measured: true);
        var took = Stopwatch.GetElapsedTime(begin);
        var rate = Times.Text(_times.Count / took.TotalSeconds);
        var size = requests.Sum(request => (long)request.Body.Length) / requests.Count / 1024.0;
        return ($"""
            | receive, {Senders} senders | segments | a second | p50 ms | p95 ms | p99 ms | max ms |
            |---|---|---|---|---|---|---|
            | {VisitOnPhone.Operations} operations, {Times.Text(size)} KB | {_times.Count} | **{rate}** | {_times.Cells} |
            """, requests.Count);
    }

    private async Task<List<(string Device, byte[] Body)>> Pack(Lead lead)
    {
        using var browser = await Browser.SignIn(server, lead.UserName);
        var requests = new List<(string, byte[])>();
        foreach (var visits in lead.Visits.Chunk(MostOfDevice))
        {
            var phone = await Enrol(browser, lead.UserName);
            var now = Installation.RealClock.GetUtcNow();
            requests.AddRange(visits.Select(visit => ($"{phone.Device:D}.{phone.Secret}", VisitOnPhone.Segment(phone, visit, now))));
        }
        return requests;
    }

    private static async Task<Enrolled> Enrol(Browser browser, string name)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri("field/api/enrol", UriKind.Relative));
        ask.Content = JsonContent.Create(new { name, key = VisitOnPhone.Key.Public });
        ask.Headers.Add("X-Payesh", "1");
        using var answer = await browser.Http.SendAsync(ask);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Enrolled>())!;
    }

    private async Task Send(List<(string Device, byte[] Body)> requests, bool measured)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            using var http = Browser.Client(server);
            for (int i; (i = Interlocked.Increment(ref next)) < requests.Count;)
            {
                var begin = Stopwatch.GetTimestamp();
                await Send(http, requests[i].Device, requests[i].Body);
                if (measured) _times.Add(Stopwatch.GetElapsedTime(begin));
            }
        })));
    }

    private static async Task Send(HttpClient http, string device, byte[] body)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri("field/api/segments", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        ask.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        ask.Headers.Add(KnownDevice.Header, device);
        using var answer = await http.SendAsync(ask);
        var said = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode is HttpStatusCode.OK && said.AsSpan().IndexOf("\"status\":\"stored\""u8) >= 0) return;
        throw new InvalidOperationException($"Not stored: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(said)}");
    }
}
