using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Server.Cli;
using Payesh.Server.Cli.Demo;
using Xunit;

namespace Payesh.Server.Tests.Cli;

/// <summary>The invented province: told through the use cases, so a rule that refuses a step breaks the telling.</summary>
public sealed class DemoFillTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 8, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-demo-").FullName;

    public static TheoryData<int, DateOnly> Nights()
    {
        var data = new TheoryData<int, DateOnly>();
        for (var i = 0; i < 24; i++) data.Add(1400 + i, new DateOnly(2026, 1, 3).AddDays(i * 29));
        return data;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_same_seed_and_day_tell_the_same_story()
    {
        var first = await Told("a", new(7, 3, 1), Noon);
        var again = await Told("b", new(7, 3, 1), Noon);
        Assert.Equal(await Content(first), await Content(again));
        Assert.NotEqual(await Content(first), await Content(await Told("c", new(8, 3, 1), Noon)));
    }

    [Fact]
    public async Task Every_person_of_the_demonstration_finds_something_to_do_and_the_year_left_its_traces()
    {
        var installation = await Told("d", new(1404, 8, 1), Noon);
        await installation.Do("test", async services =>
        {
            var db = services.GetRequiredService<PayeshDb>();
            Assert.True(await db.Set<Visit>().CountAsync(visit => visit.Stage == VisitStage.Reviewed) > 20);
            Assert.True(await db.Set<SupervisionCase>().CountAsync() >= 3);
            Assert.True(await db.Set<Letter>().CountAsync(letter => letter.State == LetterState.Sealed) >= 1);
            Assert.True(await db.Set<Centre>().AnyAsync(centre => centre.Status == CentreStatus.Unlicensed), "an unlicensed place");
            var open = await db.Set<WorkItem>().Where(item => item.DoneAt == null).ToListAsync();
            Assert.Contains(open, item => item.Duty == Duty.Review);
            Assert.Contains(open, item => item.Person != null);
            var (folded, mended) = await services.GetRequiredService<RebuildVisits>().Run(TestContext.Current.CancellationToken);
            Assert.True(folded > 20);
            Assert.Equal(0, mended);
            return true;
        });
    }

    [Fact]
    public async Task A_filling_that_was_broken_off_is_begun_anew()
    {
        var settings = Settings("half");
        var installation = await Opening.Open(settings, TestContext.Current.CancellationToken);
        await installation.Do("test", RulesChecked);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoFill.Run(installation, new(1, 3, 1), said =>
        {
            // The register is there and the first visits are planned: here the machine goes off.
            if (said.Contains(':', StringComparison.Ordinal)) stop.Cancel();
        }, stop.Token));
        Assert.True(await People(installation) > 0);

        installation = await Opening.Open(settings, TestContext.Current.CancellationToken);
        Assert.Equal(0, await People(installation));
        Assert.False(installation.Mark.Filling);
    }

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task It_can_be_told_on_any_day_of_two_years(int seed, DateOnly day)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PAYESH_TEST_NIGHTLY") is { Length: > 0 }, "./test nightly tells it on many days.");
        var installation = await Told("n", new(seed, 6, 1), TehranTime.Instant(day, new(9, 0)));
        Assert.True(await People(installation) > 0);
    }

    private Settings Settings(string name) =>
        SettingsReader.Read(new Arguments(["--demo", "--data", Path.Combine(_folder, name)], SettingsReader.Flags));

    private async Task<Installation> Told(string name, DemoWish wish, DateTimeOffset now)
    {
        var cancel = TestContext.Current.CancellationToken;
        var installation = await Opening.Open(Settings(name), cancel);
        await installation.Do("test", RulesChecked);
        var clock = DemoFill.ClockFor(wish, now);
        await using var services = installation.AddTo(new ServiceCollection().AddLogging(), invented: true)
            .AddSingleton<TimeProvider>(clock).BuildServiceProvider();
        await new DemoFill(services.GetRequiredService<IServiceScopeFactory>(), clock, wish, now).Tell(_ => { }, cancel);
        return installation;
    }

    private static async Task<bool> RulesChecked(IServiceProvider services)
    {
        await RulesAtStart.Check(services, TestContext.Current.CancellationToken);
        return true;
    }

    private static Task<int> People(Installation installation) =>
        installation.Do("test", services => services.GetRequiredService<PayeshDb>().Users.CountAsync(TestContext.Current.CancellationToken));

    private static Task<string> Content(Installation installation) => installation.Do("test", async services =>
    {
        var db = services.GetRequiredService<PayeshDb>();
        var visits = await db.Set<Visit>().OrderBy(visit => visit.Number).Select(visit => new { visit.Id, visit.Number, visit.Stage, visit.Defects, visit.Score }).ToListAsync();
        var centres = await db.Set<Centre>().OrderBy(centre => centre.Id).Select(centre => new { centre.Id, centre.Name, centre.Capacity }).ToListAsync();
        var letters = await db.Set<Letter>().OrderBy(letter => letter.No).Select(letter => new { letter.Number, letter.Date, letter.Served, letter.Due }).ToListAsync();
        return string.Join('\n', [.. visits.Select(row => row.ToString()), .. centres.Select(row => row.ToString()), .. letters.Select(row => row.ToString())]);
    });
}
