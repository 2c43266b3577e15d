using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Server.Cli;
using Payesh.Testing;
using Xunit;

namespace Payesh.Server.Tests.Cli;

/// <summary>The command line as a person types it: what was saved comes back whole, or it is said why not.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private static readonly byte[] Paper = "%PDF-1.4 صورت‌جلسه"u8.ToArray();

    private const string Secret = "شب‌ها در را قفل می‌کنند";

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-backup-").FullName;
    private readonly List<string> _databases = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_folder, "copy");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases) await EmptyPostgres.Drop(database);
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_was_saved_comes_back_on_an_empty_machine(string provider)
    {
        var here = await Place(provider, "here");
        var file = await Fill(here);
        Assert.Equal(0, await Payesh(["backup", "--to", Copy, "--with-key"], here));

        var there = await Place(provider, "there");
        Assert.Equal(2, await Payesh(["restore", Copy, "--take-key"], there));
        File.Copy(Path.Combine(_folder, "here", "payesh.words"), Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "there")).FullName, "payesh.words"));
        Assert.Equal(0, await Payesh(["restore", Copy, "--take-key"], there));
        Assert.Equal(0, await Payesh(["verify", "audit"], there));
        Assert.Equal(0, await Payesh(["rebuild", "visits"], there));
        var installation = await Opening.Open(Settings(there), Cancel);
        Assert.True(await installation.Do("test", async services =>
        {
            var store = services.GetRequiredService<FileStore>();
            await using var bytes = store.Open(file);
            var read = new byte[Paper.Length];
            await bytes.ReadExactlyAsync(read, Cancel);
            var account = (await services.GetRequiredService<AccountList>().Run(new("مریم"), Cancel)).Value.Lines.Single();
            // The number is sealed under the key that came along.
            return read.AsSpan().SequenceEqual(Paper) && account.Phone!.Hint.EndsWith("67", StringComparison.Ordinal);
        }));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_is_there_is_not_written_over_unasked_and_comes_back_with_a_word(string provider)
    {
        var here = await Place(provider, "here");
        await Fill(here);
        Assert.Equal(0, await Payesh(["backup", "--to", Copy], here));

        Assert.Equal(2, await Payesh(["restore", Copy], here));
        Assert.Equal(0, await Payesh(["restore", Copy, "--replace"], here));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_key_that_was_destroyed_stays_so_whatever_backup_is_restored(string provider)
    {
        var here = await Place(provider, "here");
        await Fill(here);
        var (visit, wrapped) = await Talked(here);
        Assert.Equal(0, await Payesh(["backup", "--to", Copy], here));
        Assert.Equal([Secret], await Talks(here, visit));
        await On(here, services => services.GetRequiredService<SubjectKeys>().Forget(visit.Value, "talk|talk:1", Cancel), andSave: true);
        Assert.Empty(await Talks(here, visit));

        // The copy that the backup wrote still has it: the next backup takes it away, and the older database finds nothing.
        Assert.Equal(0, await Payesh(["backup", "--to", Path.Combine(_folder, "next")], here));
        Assert.Equal(0, await Payesh(["restore", Copy, "--replace"], here));
        Assert.Empty(await Talks(here, visit));
        Assert.DoesNotContain(Directory.EnumerateFiles(Copy, "*", SearchOption.AllDirectories), file => File.ReadAllBytes(file).AsSpan().IndexOf(wrapped) >= 0);
        if (provider == "sqlite")
            Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_folder, "here"), "payesh.db*"), file => !file.Contains("db.2", StringComparison.Ordinal) && File.ReadAllBytes(file).AsSpan().IndexOf(wrapped) >= 0);

        File.Delete(Path.Combine(_folder, "here", "payesh.words"));
        Assert.Equal(2, await Payesh(["restore", Copy, "--replace"], here));
        Assert.Equal(0, await Payesh(["restore", Copy, "--replace", "--without-words"], here));
    }

    [Fact]
    public async Task Nothing_is_restored_without_its_key_from_half_a_backup_or_from_other_bytes()
    {
        var here = await Place("sqlite", "here");
        await Fill(here);
        Assert.Equal(0, await Payesh(["backup", "--to", Copy], here));

        var there = await Place("sqlite", "there");
        Assert.Equal(2, await Payesh(["restore", Copy], there));
        Assert.Equal(2, await Payesh(["restore", Copy, "--take-key"], there));
        File.Copy(Path.Combine(_folder, "here", "payesh.keys"), Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "there")).FullName, "payesh.keys"));
        var saved = Path.Combine(Copy, "payesh.db");
        var bytes = await File.ReadAllBytesAsync(saved, Cancel);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(saved, bytes, Cancel);
        Assert.Equal(2, await Payesh(["restore", Copy], there));
        File.Delete(Path.Combine(Copy, "backup.json"));
        Assert.Equal(2, await Payesh(["restore", Copy], there));
        Assert.False(File.Exists(Path.Combine(_folder, "there", "payesh.db")));
    }

    [Theory]
    [InlineData("serve")] // Outside a demonstration the address of the server must be told.
    [InlineData("serve", "--publicUrl", "http://payesh.example.ir")]
    [InlineData("serve", "--demo", "--provider", "oracle")]
    [InlineData("serve", "--demo", "--listen", "over there")]
    [InlineData("serve", "--demo", "--planted", "1")]
    [InlineData("backup", "--planted")]
    [InlineData("restore")]
    [InlineData("rebuild", "everything")]
    [InlineData("planted")]
    public async Task A_wrong_word_or_setting_is_said_before_anything_begins(params string[] typed)
    {
        Assert.Equal(2, await CommandLine.Run([.. typed, "--data", Path.Combine(_folder, "never")]));
        Assert.False(Directory.Exists(Path.Combine(_folder, "never")));
    }

    [Fact]
    public async Task Every_verb_explains_itself()
    {
        foreach (var verb in new[] { "serve", "demo", "user", "tls", "backup", "restore", "verify", "rebuild", "keys" })
            Assert.Equal(0, await CommandLine.Run([verb, "--help"]));
    }

    private static Task<int> Payesh(string[] typed, string[] place) => CommandLine.Run([.. typed, .. place]);

    private static Settings Settings(string[] place) => SettingsReader.Read(new Arguments(place, SettingsReader.Flags));

    private async Task<string[]> Place(string provider, string name)
    {
        string[] place = ["--demo", "--data", Path.Combine(_folder, name)];
        if (provider == "sqlite") return place;
        Assert.SkipWhen(EmptyPostgres.Server is null, "There is no PostgreSQL here: ./test starts one.");
        var database = await EmptyPostgres.Create();
        _databases.Add(database);
        return [.. place, "--provider", "postgres", "--database", database];
    }

    private static async Task<T> On<T>(string[] place, Func<IServiceProvider, Task<T>> act, bool andSave = false)
    {
        var installation = await Opening.Open(Settings(place), Cancel);
        return await installation.Do("test", async services =>
        {
            var done = await act(services);
            if (andSave) await services.GetRequiredService<PayeshDb>().SaveChangesAsync(Cancel);
            if (andSave) await services.GetRequiredService<Scrub>().Run(services.GetRequiredService<PayeshDb>(), Cancel);
            return done;
        });
    }

    // A visit with one private talk; and the key it is closed with, as it is stored.
    private static Task<(VisitId Visit, byte[] Wrapped)> Talked(string[] place) => On(place, async services =>
    {
        await RulesAtStart.Check(services, Cancel);
        var db = services.GetRequiredService<PayeshDb>();
        var head = (await db.Users.SingleAsync(Cancel)).ActFrom("test");
        var story = new OfficeStory(services, head, head);
        var visit = await story.CarriedOut(await story.Register("آرامش"), head, Secret);
        return (visit, (await db.Set<SubjectKey>().AsNoTracking().SingleAsync(Cancel)).Wrapped);
    });

    private static Task<List<string>> Talks(string[] place, VisitId visit) => On(place, async services =>
        (await services.GetRequiredService<VisitLogs>().Fold(visit, Cancel)).Protected.Talks.Select(talk => talk.Value.Text ?? "").ToList());

    private static async Task<Digest> Fill(string[] place)
    {
        var installation = await Opening.Open(Settings(place), Cancel);
        return await installation.Do("test", async services =>
        {
            var hash = new Digest(SHA256.HashData(Paper));
            await services.GetRequiredService<UploadFile>().Run(hash, 0, Paper.Length, new MemoryStream(Paper), Cancel);
            await services.GetRequiredService<CreateAccount>().Run("head", new()
            {
                Name = "مریم کاظمی", Post = "رئیس اداره", Role = Role.CountyHead, Office = OfficeCode.Of(2, 7), Fields = FieldOfWork.All, Sex = Sex.Female,
                Phone = "09121234567",
            }, Cancel);
            return hash;
        });
    }
}
