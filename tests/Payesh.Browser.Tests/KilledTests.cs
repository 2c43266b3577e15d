using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;
using Payesh.Server.Cli;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>The published program is killed while phones send to it: whatever it has acknowledged is there afterwards, once.</summary>
public sealed class KilledTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("PAYESH_TEST_NIGHTLY") is { Length: > 0 } ? 50 : 5;

    private readonly List<Sending> _phones = [];
    private VisitId _visit;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nothing_acknowledged_is_missing_afterwards(Engine engine)
    {
        await using var database = engine == Engine.Postgres ? await TestDatabase.Open(engine) : null;
        await using var server = await PayeshProcess.Start(Fill, database?.Address);
        var chance = new Random(1405);
        for (var round = 0; round < Rounds; round++)
        {
            var sending = _phones.Select(phone => phone.UntilItBreaks(server.Url)).ToList();
            await Task.Delay(chance.Next(150, 700), Cancel);
            await server.Kill();
            await Task.WhenAll(sending);
            await server.Again();
        }
        foreach (var phone in _phones) await phone.TheRest(server.Url);

        Assert.All(_phones, phone => Assert.True(phone.Acknowledged > 0));
        await (await server.Open()).Do("test", Check);
    }

    private async Task<bool> Check(IServiceProvider services)
    {
        var log = await services.GetRequiredService<VisitLogs>().Read(_visit, Cancel);
        foreach (var phone in _phones.Select(sending => sending.Phone))
        {
            var chain = log.Chains.Single(chain => chain.Device == new DeviceId(phone.Id));
            Assert.Equal((phone.Count, phone.Head), (chain.UpTo, chain.Head));
            Assert.Equal(phone.Count, log.Segments.Where(segment => segment.Device == chain.Device).Sum(segment => segment.Last - segment.First + 1));
            Assert.Equal(phone.Head, log.Logs.Single(one => one.Header.Device == chain.Device).Head.ToString());
        }
        Assert.Empty(await services.GetRequiredService<PayeshDb>().Set<Parked>().ToListAsync(Cancel));
        return true;
    }

    private async Task Fill(Installation installation)
    {
        await PayeshProcess.MakeCentre(installation);
        await installation.Do("test", async services =>
        {
            await RulesAtStart.Check(services, Cancel);
            var db = services.GetRequiredService<PayeshDb>();
            var people = await db.Users.ToDictionaryAsync(account => account.UserName!, account => account.ActFrom("test"), Cancel);
            var story = new OfficeStory(services, people["head"], people["registry"]);
            _visit = await story.Plan((await db.Set<Centre>().SingleAsync(Cancel)).Id, people["inspector"], TimeSpan.Zero);
            var pack = await db.Set<VisitPack>().SingleAsync(Cancel);
            for (var i = 0; i < 4; i++)
            {
                var enrolled = await story.As(people["inspector"], scope => scope.GetRequiredService<EnrolDevice>().Run("گوشی", Phone.Key.Public, Cancel));
                _phones.Add(new(new(enrolled.Value, _visit, pack.Hash, new TestClock { Now = TimeProvider.System.GetUtcNow() })));
            }
            return true;
        });
    }

    /// <summary>A phone that goes on writing and sending until the line breaks, and remembers what it was promised.</summary>
    private sealed class Sending(Phone phone)
    {
        public Phone Phone => phone;

        public int Acknowledged { get; private set; }

        public async Task UntilItBreaks(Uri server)
        {
            using var http = new HttpClient { BaseAddress = server };
            try
            {
                while (true)
                {
                    for (var i = 0; i < 5; i++) phone.Answer("FIRE-01", i % 2 == 0 ? "met" : "notMet");
                    await Send(http);
                }
            }
            catch (HttpRequestException)
            {
                // The server is gone.
            }
        }

        public async Task TheRest(Uri server)
        {
            using var http = new HttpClient { BaseAddress = server };
            while (Acknowledged < phone.Count) await Send(http);
        }

        private async Task Send(HttpClient http)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Post, "field/api/segments") { Content = new ByteArrayContent(phone.Segment(Acknowledged + 1)) };
            ask.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            ask.Headers.Add(KnownDevice.Header, phone.Credentials);
            using var answer = await http.SendAsync(ask, Cancel);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(200, Cancel);
                return;
            }
            var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
            // A gap would say that something it was promised is not there.
            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{answer.StatusCode} {said} after {Acknowledged}");
            var upTo = said.GetProperty("upTo").GetInt32();
            Assert.Equal(phone.HeadAt(upTo), said.GetProperty("head").GetString());
            Acknowledged = Math.Max(Acknowledged, upTo);
        }
    }
}
