using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Server.Cli;

namespace Payesh.Bench;

/// <summary>The sweep of all clocks over many open acts: filled by one process, swept by another, so that its memory is its own.</summary>
internal sealed class Clocks(IServiceProvider services)
{
    private const int Offices = 400, Step = 1000;

    // Acts are asked for three days ago: the reminder seven days before falls between then and now.
    private static readonly TimeSpan Ago = TimeSpan.FromDays(-3);

    /// <summary>Fills an empty demo database.</summary>
    public async Task Fill(int open, int reminders)
    {
        await Move(Ago);
        var heads = await Do(People);
        foreach (var head in heads) await Choose(head);
        foreach (var chunk in Enumerable.Range(0, open).Chunk(Step))
            await Do(scope => Add(scope, chunk, heads, reminders));
        await Move(TimeSpan.Zero);
        // The planner of PostgreSQL knows nothing of a table that was filled a second ago.
        await Do(async scope => await scope.GetRequiredService<PayeshDb>().Database.ExecuteSqlAsync($"ANALYZE"));
    }

    /// <returns>Rows of a table.</returns>
    public async Task<string> Sweep()
    {
        var first = await Once();
        var (messages, deliveries, open) = await Do(async scope =>
        {
            var db = scope.GetRequiredService<PayeshDb>();
            return (await db.Set<Message>().CountAsync(), await db.Set<Delivery>().CountAsync(), await db.Set<WorkItem>().CountAsync(i => i.DoneAt == null));
        });
        var idle = new Times();
        for (var i = 0; i < 20; i++) idle.Add((await Once()).Took);
        var peak = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var megabytes = long.Parse(peak.AsSpan(6).TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1024.0;
        return string.Create(CultureInfo.InvariantCulture, $"""
            | open acts | reminders | messages / deliveries | seconds | a sweep that finds nothing, p50 ms | p95 ms | p99 ms | max ms | VmHWM MB |
            |---|---|---|---|---|---|---|---|---|
            | {open} | {first.Count} | {messages} / {deliveries} | **{first.Took.TotalSeconds:0.0}** | {idle.Cells} | **{megabytes:0.0}** |
            """);
    }

    private async Task<(int Count, TimeSpan Took)> Once()
    {
        var begin = Stopwatch.GetTimestamp();
        var count = await Do(async scope => (await scope.GetRequiredService<WindWork>().Run(default)).Value);
        return (count, Stopwatch.GetElapsedTime(begin));
    }

    private Task Move(TimeSpan ahead) => Do(async scope => (await scope.GetRequiredService<MoveDemoClock>().Run(ahead, default)).Value);

    private static async Task<List<Account>> People(IServiceProvider scope)
    {
        var (db, now) = (scope.GetRequiredService<PayeshDb>(), scope.GetRequiredService<TimeProvider>().GetUtcNow());
        var heads = Enumerable.Range(0, Offices).Select(i => new Account
        {
            Id = Guid.CreateVersion7(now), UserName = $"head{i}", Name = $"رئیس {i}", Role = Role.CountyHead, Office = OfficeCode.Of(i / 40, 1 + i % 40), Made = now,
        }).ToList();
        db.AddRange(heads);
        await db.SaveChangesAsync();
        return heads;
    }

    // Each by text message, so that a delivery is written with each message.
    private async Task Choose(Account head)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(head.ActFrom("bench"));
        await scope.ServiceProvider.GetRequiredService<ChooseMessages>().Run(new(null, "09121234567", ByMail: false, BySms: true, MessageLanguage.Persian), default);
    }

    private static async Task<int> Add(IServiceProvider scope, int[] numbers, List<Account> heads, int reminders)
    {
        var (db, worklist) = (scope.GetRequiredService<PayeshDb>(), scope.GetRequiredService<Worklist>());
        var today = TehranTime.DayOf(Installation.RealClock.GetUtcNow());
        foreach (var number in numbers)
        {
            var head = heads[number % heads.Count];
            worklist.Add(new()
            {
                Subject = new("case", Guid.CreateVersion7(Installation.RealClock.GetUtcNow())), Number = $"1405-{number:000000}", Link = $"/cases/{number}",
                Text = "Cases.WorkEstablish", Arguments = ["آرامش", 1], Office = head.Office, Field = FieldOfWork.Elderly, Duty = Duty.SignLetters,
                // The seventh day before lay yesterday for the first of them, and lies weeks ahead for the others.
                Due = TehranTime.Instant(today.AddDays(number < reminders ? 6 : 20 + number % 200), new(23, 59)),
            });
        }
        return await db.SaveChangesAsync();
    }

    private async Task<T> Do<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Installation.ScopeFor(services, "bench");
        return await work(scope.ServiceProvider);
    }
}
