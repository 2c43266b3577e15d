using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Cases;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Inspections.Bundles;
using Payesh.App.Sync;
using Payesh.App.Sync.Demo;
using Payesh.App.Tests.Inspections;
using Payesh.App.Tests.Inspections.Bundles;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Inspections;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Cases;

/// <summary>What one person said in private can be made unreadable for ever, and everything else stays and holds.</summary>
public abstract class PrivateWordsSuite(Engine engine) : DatabaseSuite(engine)
{
    private const string First = "شب‌ها در را قفل می‌کنند", Second = "غذا کم است", Talk = "talk|talk:1";

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-words-").FullName;
    private County _county = null!;
    private Phone _phone = null!;
    private VisitId _visit;

    protected override void Register(IServiceCollection services) =>
        services.AddSingleton(new FileStore(_folder)).AddSingleton(new SubjectKeyFile(Path.Combine(_folder, "payesh.words")));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _county = await County.Make(Database);
        _visit = await _county.Plan();
        _phone = await _county.Phone(_visit);
        _phone.Tap("arrival", "", "{}");
        Say("talk:1", First);
        Say("talk:2", Second);
        _phone.Tap("note", "visit", """{"text":"در نوبت عصر باشد"}""", "office");
    }

    [Fact]
    public async Task After_its_time_one_key_goes_and_the_rest_is_read_and_holds()
    {
        await Review();
        await Put();
        Clock.Advance(TimeSpan.FromDays(731));
        await using (var scope = Database.As(Actor.Machine("test"))) await scope.Get<CloseDays>().Run(Cancel);
        await using (var scope = Supervisor()) Assert.True((await scope.Get<DestroyPrivate>().Run(_visit, Talk, "مدت آن گذشته است", Cancel)).Succeeded);

        var bundle = await Judge();
        Assert.DoesNotContain(bundle.Checks, check => check.State == CheckState.Broken);
        Assert.DoesNotContain(First, bundle.Text, StringComparison.Ordinal);
        Assert.Contains(Second, bundle.Text, StringComparison.Ordinal);
        await using var after = Supervisor();
        Assert.Equal([false, true], (await after.Get<ReadPrivates>().Run(_visit, Cancel)).Value.Things.Select(thing => thing.Kept));
        Assert.Equal(CasesRefusal.NoSuchPrivate, (await after.Get<DestroyPrivate>().Run(_visit, Talk, "باز هم", Cancel)).Refusal);
        Assert.Equal(1, await after.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind == AuditKind.KeyDestroyed, Cancel));
    }

    [Fact]
    public async Task What_was_put_aside_loses_the_same_words_and_keeps_its_lines()
    {
        await Put();
        var before = await Body();
        await Forget();
        var after = await Body();

        Assert.Contains(Second, after, StringComparison.Ordinal);
        Assert.Contains(First, before, StringComparison.Ordinal);
        Assert.DoesNotContain(First, after, StringComparison.Ordinal);
        Assert.Equal(Lines(before), Lines(after));
    }

    [Fact]
    public async Task What_comes_about_it_later_has_a_key_of_its_own()
    {
        await _county.Send(_phone, _phone.Segment());
        await Forget();
        Say("talk:1", "سخن تازه");
        await _county.Send(_phone, _phone.Segment(5));

        await using var scope = Database.As(Actor.Machine("test"));
        var talks = (await scope.Get<VisitLogs>().Fold(_visit, Cancel)).Protected.Talks.Select(talk => talk.Value.Text);
        Assert.Equal(["سخن تازه", Second], talks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_copy_outside_the_database_loses_the_key_at_once_and_gets_no_other()
    {
        await _county.Send(_phone, _phone.Segment());
        await using var scope = Database.As(Actor.Machine("test"));
        var file = scope.Get<SubjectKeyFile>();
        var row = await scope.Db.Set<SubjectKey>().AsNoTracking().SingleAsync(Cancel);
        var another = new SavedSubjectKey(Guid.CreateVersion7(Clock.Now), [1, 2, 3]);
        await file.Write("fingerprint", [new(row.Subject, row.Wrapped), another], Cancel);

        var left = await Forget();
        await file.Keep(new(row.Subject, left!), Cancel);

        var (keys, rows) = await file.Read(Cancel);
        Assert.Equal("fingerprint", keys);
        Assert.Equal([another.Subject, row.Subject], rows.Select(saved => saved.Subject));
        Assert.DoesNotContain(Convert.ToBase64String(row.Wrapped), await File.ReadAllTextAsync(file.Path, Cancel), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file.Path, "{\"format\":1", Cancel);
        await Assert.ThrowsAsync<InvalidDataException>(() => file.Read(Cancel));
    }

    [Fact]
    public async Task Nothing_goes_before_its_time_without_a_reason_by_the_county_or_under_a_case()
    {
        await _county.Send(_phone, _phone.Segment());
        Assert.Equal(CasesRefusal.NotReviewedYet, await Refused());
        _phone.Answer("LIC-01", "notMet", ""","scope":"isolated","note":"نصب نیست","outcome":{"kind":"notice"}""");
        await Review();
        Assert.StartsWith("Cases.CaseRestsOnIt", (await Refused())!.Code, StringComparison.Ordinal);
        await using (var scope = Supervisor()) Assert.Equal("Cases.ReasonMissing", (await scope.Get<DestroyPrivate>().Run(_visit, Talk, " ", Cancel)).Refusal!.Code);
        await using var head = _county.As(_county.Head);
        Assert.Equal(AccessRefusal.NotYourDuty, (await head.Get<DestroyPrivate>().Run(_visit, Talk, "دلیل", Cancel)).Refusal);
    }

    [Fact]
    public async Task A_reviewed_visit_without_a_case_is_kept_two_years()
    {
        await Review();
        Clock.Advance(TimeSpan.FromDays(700));
        Assert.Equal("Cases.KeptTill", (await Refused())!.Code);
    }

    private void Say(string item, string words) => _phone.Tap("talk", item, $$"""{"answers":{"RGT-02":"yes"},"text":"{{words}}","follow":false}""", "protected");

    private async Task Review()
    {
        _phone.Close();
        await _county.Send(_phone, _phone.Segment());
        await using var scope = _county.As(_county.Head);
        Assert.True((await scope.Get<ReviewVisit>().Run(_visit, Cancel)).Succeeded);
    }

    // The same lines once more, signed by a key that nobody enrolled.
    private async Task Put()
    {
        _phone.SignedBy = new PhoneKey();
        Assert.IsType<SegmentAnswer.Parked>(await _county.Send(_phone, _phone.Segment()));
        _phone.SignedBy = null;
    }

    private TestScope Supervisor() => Database.As(TestActor.Of(Role.ProvincialSupervisor, OfficeCode.Of(2, 0)));

    private async Task<Refusal?> Refused()
    {
        await using var scope = Supervisor();
        return (await scope.Get<DestroyPrivate>().Run(_visit, Talk, "دلیل", Cancel)).Refusal;
    }

    private async Task<byte[]?> Forget()
    {
        await using var scope = Database.As(Actor.Machine("test"));
        var left = await scope.Get<SubjectKeys>().Forget(_visit.Value, Talk, Cancel);
        await scope.Db.SaveChangesAsync(Cancel);
        return left;
    }

    private async Task<string> Body()
    {
        await using var scope = Database.As(Actor.Machine("test"));
        var body = await scope.Get<SubjectKeys>().Body(await scope.Db.Set<Parked>().SingleAsync(Cancel), Cancel);
        return System.Text.Json.Nodes.JsonNode.Parse(body!)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string Lines(string body) => System.Text.Json.Nodes.JsonNode.Parse(body)!["lines"]!.ToJsonString();

    private async Task<(IReadOnlyList<BundleCheck> Checks, string Text)> Judge()
    {
        await using var scope = _county.As(_county.Head);
        var file = (await scope.Get<WriteBundle>().Run(_visit, BundleReader.Judge, Cancel)).Value.Bytes;
        var key = (await scope.Get<ServerSigning>().Open(OfficeKeys.ReceiptsPurpose, Cancel)).Public;
        var open = Tampered.Open(file);
        return (VerifyBundle.Run(new MemoryStream(file), key), string.Join('\n', open.Names.Select(name => Encoding.UTF8.GetString(open[name]))));
    }
}

public sealed class PrivateWordsOnSqlite() : PrivateWordsSuite(Engine.Sqlite);

public sealed class PrivateWordsOnPostgres() : PrivateWordsSuite(Engine.Postgres);
