using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Basics;

public abstract class LearnRuleFilesTests(Engine engine) : DatabaseSuite(engine), IDisposable
{
    private const string Points = "standards/points-1404-07-01.json";
    private const string Proposal = "standards/adoption-proposal.json";
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-rules-").FullName;

    [Fact]
    public async Task A_new_file_is_remembered_with_id_version_day_and_hash()
    {
        Write(Points, """{"id": "points-1404-07-01", "version": 1}""");
        Write("places/holidays.csv", "day");
        Write("places/README.md", "no rule");

        var known = await Learn();

        Assert.Equal(["places/holidays.csv", Points], known.Select(file => file.Name));
        var (starting, released) = (known[0], known[1]);
        Assert.Equal(("holidays", null, null, false), (starting.Id, starting.Version, starting.Effective, starting.IsReleased));
        Assert.Equal(("points-1404-07-01", 1, new DateOnly(2025, 9, 23), true), (released.Id, released.Version, released.Effective, released.IsReleased));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, Points)))), released.Sha256);
        Assert.Equal((41, TestClock.Start), (released.Length, released.Since));
    }

    [Fact]
    public async Task A_released_file_with_one_byte_changed_is_refused_and_named()
    {
        Write(Points, """{"id": "points-1404-07-01", "version": 1}""");
        var before = (await Learn()).Single();
        Write(Points, """{"id": "points-1404-07-01", "version": 1} """);
        Write("standards/words-1404-07-01.json", "{}");

        var refused = await Assert.ThrowsAsync<ChangedRuleFileException>(Learn);

        Assert.StartsWith($"{Points} was released with SHA-256 {before.Sha256} and now has ", Assert.Single(refused.Faults), StringComparison.Ordinal);
        Assert.Contains("Put the old file back", refused.Message, StringComparison.Ordinal);
        Assert.Equal([Points], (await Known()).Select(file => file.Name));
    }

    [Fact]
    public async Task A_released_file_that_is_gone_is_missed()
    {
        Write(Points, "{}");
        await Learn();
        File.Delete(Path.Combine(_folder, Points));

        var refused = await Assert.ThrowsAsync<ChangedRuleFileException>(Learn);

        Assert.EndsWith("was in use and is missing.", Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_and_starting_values_may_change_and_the_new_hash_is_kept()
    {
        Write(Proposal, "{}");
        var before = (await Learn()).Single();
        Clock.Advance(TimeSpan.FromDays(1));
        Write(Proposal, """{"version": "two"}""");

        var after = (await Learn()).Single();

        Assert.NotEqual(before.Sha256, after.Sha256);
        Assert.Equal(Clock.Now, after.Since);
        File.Delete(Path.Combine(_folder, Proposal));
        Assert.Single(await Learn());
    }

    [Fact]
    public async Task A_broken_file_is_remembered_by_its_bytes_and_left_to_its_reader()
    {
        Write(Points, "{ not json");

        Assert.Equal(("points-1404-07-01", null), ((await Learn()).Single().Id, (await Known()).Single().Version));
    }

    [Fact]
    public async Task Learning_the_files_of_the_repository_twice_changes_nothing()
    {
        await Learn(Repository.Rules);
        var first = await Known();
        Clock.Advance(TimeSpan.FromHours(1));
        await Learn(Repository.Rules);

        Assert.Contains(first, file => file is { Name: "standards/requirements-1404-07-01.json", Version: 1 });
        Assert.Equal(first.Select(f => (f.Name, f.Sha256, f.Since)), (await Known()).Select(f => (f.Name, f.Sha256, f.Since)));
    }

    [Fact]
    public async Task Two_servers_that_start_at_once_both_come_up() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Learn(Repository.Rules), Cancel)));

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private async Task<List<KnownRuleFile>> Learn()
    {
        await Learn(new RuleFolder(_folder));
        return await Known();
    }

    private async Task Learn(RuleFolder rules)
    {
        await using var machine = As(Actor.Machine("test"));
        await new LearnRuleFiles(machine.Db, rules, Clock).Run(Cancel);
    }

    private async Task<List<KnownRuleFile>> Known()
    {
        await using var machine = As(Actor.Machine("test"));
        return await machine.Db.Set<KnownRuleFile>().AsNoTracking().OrderBy(file => file.Name).ToListAsync(Cancel);
    }
}

public sealed class LearnRuleFilesOnSqlite() : LearnRuleFilesTests(Engine.Sqlite);

public sealed class LearnRuleFilesOnPostgres() : LearnRuleFilesTests(Engine.Postgres);
