using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Server.Cli;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>
/// Two nodes on one PostgreSQL send to a gateway that keeps every key; one of them is killed again and again. Every message is enqueued once,
/// none is missing, and what came twice was in flight at a kill and had the same key.
/// </summary>
public sealed class MessagesKilledTests
{
    private static readonly bool Nightly = Environment.GetEnvironmentVariable("PAYESH_TEST_NIGHTLY") is { Length: > 0 };
    private static readonly (int Messages, int Kills, int Delay) Size = Nightly ? (10_000, 20, 150) : (300, 3, 400);
    private const string First = "/first";

    private readonly ConcurrentQueue<(string Key, string Body)> _taken = [];
    private readonly HashSet<string> _inFlight = [];
    private int _waitsForFirst;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_missing_and_what_came_twice_was_in_flight_at_a_kill()
    {
        await using var database = await TestDatabase.Open(Engine.Postgres);
        await using var gateway = await Gateway();
        await using var first = await PayeshProcess.Start(Fill, database.Address, "--smsUrl", gateway.Urls.First() + First);
        await using var second = await first.Beside("--smsUrl", gateway.Urls.First() + "/second");
        for (var kill = 1; kill <= Size.Kills; kill++)
        {
            // A kill between two messages proves nothing: it waits for one that the first node has sent and does not know of yet.
            await Until(() => Task.FromResult(_taken.Count >= Size.Messages
                || (_taken.Count >= kill * Size.Messages / (Size.Kills + 2) && Volatile.Read(ref _waitsForFirst) > 0)), $"kill {kill}");
            // On a slow machine the second node has sent the rest before the first one is there again.
            if (kill > 1 && _taken.Count >= Size.Messages) break;
            await first.Kill();
            await (await first.Open()).Do("test", NoteFlight);
            await first.Again();
        }
        await Until(async () => await (await first.Open()).Do("test", services => Left(services)) == 0, "the rest");
        await (await first.Open()).Do("test", Check);
    }

    private static async Task<int> Left(IServiceProvider services) => await services.GetRequiredService<PayeshDb>().Set<Delivery>().CountAsync(d => d.State != DeliveryState.Sent, Cancel);

    // What either node held when one of them was killed: of these alone the result may be lost.
    private async Task<bool> NoteFlight(IServiceProvider services)
    {
        var held = await services.GetRequiredService<PayeshDb>().Set<Delivery>().Where(d => d.State == DeliveryState.Claimed).Select(d => d.Key).ToListAsync(Cancel);
        _inFlight.UnionWith(held.Select(key => key.ToString("D")));
        return true;
    }

    private async Task<bool> Check(IServiceProvider services)
    {
        var db = services.GetRequiredService<PayeshDb>();
        var deliveries = await db.Set<Delivery>().AsNoTracking().ToDictionaryAsync(d => d.Key.ToString("D"), Cancel);
        Assert.Equal(Size.Messages, await db.Set<Message>().Select(m => m.Matter).Distinct().CountAsync(Cancel));
        Assert.Equal((Size.Messages, Size.Messages), (await db.Set<Message>().CountAsync(Cancel), deliveries.Count));

        var byKey = _taken.GroupBy(one => one.Key).ToDictionary(group => group.Key, group => group.Select(one => one.Body).ToList());
        Assert.Equal(deliveries.Keys.Order(), byKey.Keys.Order());
        Assert.All(byKey.Values, bodies => Assert.Single(bodies.Distinct()));
        Assert.Equal(Size.Messages, byKey.Values.Select(bodies => bodies[0]).Distinct().Count());

        var twice = byKey.Where(pair => pair.Value.Count > 1).Select(pair => pair.Key).ToList();
        Assert.Subset(_inFlight, twice.ToHashSet());
        Assert.All(twice, key => Assert.True(deliveries[key].PerhapsTwice));
        Assert.InRange(deliveries.Values.Count(d => d.PerhapsTwice), 1, Size.Kills * ClaimDeliveries.Most);
        TestContext.Current.TestOutputHelper?.WriteLine($"{_taken.Count} taken, {twice.Count} twice, {deliveries.Values.Count(d => d.PerhapsTwice)} marked");
        return true;
    }

    private static async Task Fill(Installation installation)
    {
        await PayeshProcess.MakeCentre(installation);
        await installation.Do("test", async services =>
        {
            await RulesAtStart.Check(services, Cancel);
            var db = services.GetRequiredService<PayeshDb>();
            var head = await db.Users.SingleAsync(account => account.UserName == "head", Cancel);
            await new OfficeStory(services, head.ActFrom("test"), head.ActFrom("test")).As(head.ActFrom("test"), scope => scope.GetRequiredService<ChooseMessages>()
                .Run(new(null, "09121234567", ByMail: false, BySms: true, MessageLanguage.Persian), Cancel));
            var worklist = services.GetRequiredService<Worklist>();
            foreach (var step in Enumerable.Range(1, Size.Messages).Chunk(500))
            {
                // Danger, so that the test may run at night.
                foreach (var number in step)
                    worklist.Add(new()
                    {
                        Subject = new("case", Guid.CreateVersion7(DateTimeOffset.UtcNow)), Number = $"1404-{number:00000}", Link = $"/cases/{number}", Text = "Cases.WorkEstablish",
                        Arguments = ["آرامش", 1], Office = head.Office, Field = FieldOfWork.Elderly, Person = head.AccountId, Danger = true,
                    });
                await db.SaveChangesAsync(Cancel);
                db.ChangeTracker.Clear();
            }
            return true;
        });
    }

    private async Task<WebApplication> Gateway()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            // Kept before the answer, as a gateway does: whoever dies while it waits has sent it.
            _taken.Enqueue((context.Request.Headers["Idempotency-Key"].ToString(), body));
            var first = context.Request.Path == First;
            if (first) Interlocked.Increment(ref _waitsForFirst);
            try
            {
                await Task.Delay(Size.Delay, context.RequestAborted);
            }
            finally
            {
                if (first) Interlocked.Decrement(ref _waitsForFirst);
            }
        });
        await app.StartAsync(Cancel);
        return app;
    }

    private async Task Until(Func<Task<bool>> condition, string what)
    {
        for (var end = DateTimeOffset.UtcNow.AddMinutes(Nightly ? 15 : 4); !await condition(); await Task.Delay(20, Cancel))
            Assert.True(DateTimeOffset.UtcNow < end, $"Waited too long for {what}: {_taken.Count} taken.");
    }
}
