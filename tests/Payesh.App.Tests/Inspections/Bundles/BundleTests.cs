using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Inspections.Bundles;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections.Bundles;

/// <summary>An evidence file proves itself: whatever is changed in it is found, and no reader gets more than he may have.</summary>
public abstract class BundleSuite(Engine engine) : DatabaseSuite(engine)
{
    private const string Secret = "شب‌ها در را قفل می‌کنند", OfficeOnly = "بازدید بعدی در نوبت عصر باشد";

    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Range(0, 3000).Select(i => (byte)(i * 7 % 251)), 0xFF, 0xD9];

    private County _county = null!;
    private VisitId _visit;

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-bundle-").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _county = await County.Make(Database);
        _visit = await _county.Plan(_county.Proposal(others: _county.Second));
        var hash = new Digest(SHA256.HashData(Picture));
        await using (var scope = Database.As(Actor.Machine("field")))
            Assert.True((await scope.Get<UploadFile>().Run(hash, 0, Picture.Length, new MemoryStream(Picture), Cancel)).Succeeded);
        var (lead, other) = (await _county.Phone(_visit), await _county.Phone(_visit, _county.Second));
        other.Answer("FIRE-01", "met");
        other.Tap("done", "", "{}");
        await _county.Send(other, other.Segment());
        lead.Tap("arrival", "", "{}");
        lead.Answer("FIRE-01", "notMet", ""","scope":"isolated","note":"نوار کنده است","outcome":{"kind":"notice"}""");
        lead.Tap("photo", "FIRE-01", $$"""{"file":"{{hash}}","size":{{Picture.Length}},"type":"image/jpeg"}""");
        lead.Tap("note", "visit", $$"""{"text":"{{OfficeOnly}}"}""", "office");
        lead.Tap("talk", "talk:1", $$"""{"answers":{"RGT-02":"yes"},"text":"{{Secret}}","follow":true}""", "protected");
        await _county.Send(lead, lead.Segment());
        lead.Tap("end", "", """{"how":"done"}""");
        lead.Tap("done", "", "{}");
        lead.Tap("close", "", $$"""{"heads":[{"device":"{{other.Id:D}}","n":{{other.Count}},"head":"{{other.Head}}"}]}""");
        await _county.Send(lead, lead.Segment(6));
        var merge = await Merge();
        await using (var scope = _county.As(_county.Inspector))
            Assert.True((await scope.Get<ResolveConflict>().Run(_visit, merge.Conflicts[0].Key, merge.Conflicts[0].Heads[0].Ref, Cancel)).Succeeded);
    }

    [Theory]
    [InlineData(BundleReader.Centre, 0)]
    [InlineData(BundleReader.Commission, 1)]
    [InlineData(BundleReader.Judge, 2)]
    public async Task Each_reader_gets_a_file_that_holds_with_what_he_may_have_and_no_more(BundleReader reader, int opened)
    {
        await NextDay();
        var file = await Write(reader);

        var checks = await Verify(file);
        Assert.True(checks.All(check => check.State == CheckState.Holds), string.Join('\n', checks.Where(c => c.State != CheckState.Holds)));
        Assert.Contains(checks, check => check.Code == "receiptInRoot");
        var all = string.Join('\n', Members(file).Select(Encoding.UTF8.GetString));
        Assert.Equal(opened >= 1, all.Contains(OfficeOnly, StringComparison.Ordinal));
        Assert.Equal(opened >= 2, all.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visit_of_today_holds_and_its_receipts_are_pending()
    {
        var checks = await Verify(await Write(BundleReader.Judge));
        Assert.DoesNotContain(checks, check => check.State == CheckState.Broken);
        Assert.Equal(4, checks.Count(check => check.State == CheckState.Pending));
    }

    [Fact]
    public async Task Every_field_is_bound_by_more_than_the_list()
    {
        await NextDay();
        var key = await ServerKey();
        var whole = Tampered.Open(await Write(BundleReader.Judge));
        var json = whole.Names.Where(name => name.StartsWith("chains/", StringComparison.Ordinal) || name.StartsWith("openings/", StringComparison.Ordinal))
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, json.Count);
        foreach (var (field, changed) in json.SelectMany(name => whole.EachField(name, "sent")))
            Assert.True((await Verify(changed.SignedBy(key).Close())).Any(check => check.State == CheckState.Broken), field);
        foreach (var name in whole.Names.Where(name => name.EndsWith(".log", StringComparison.Ordinal) || name.StartsWith("files/", StringComparison.Ordinal) || name.StartsWith("packs/", StringComparison.Ordinal)))
        {
            var changed = whole.Copy();
            changed[name] = [.. whole[name]];
            changed[name][^2] ^= 1;
            Assert.True((await Verify(changed.SignedBy(key).Close())).Any(check => check.State == CheckState.Broken), name);
        }
    }

    [Fact]
    public async Task What_is_missing_added_cut_or_a_trap_is_found()
    {
        var bytes = await Write(BundleReader.Judge);
        var whole = Tampered.Open(bytes);
        foreach (var name in whole.Names.ToList())
        {
            var without = whole.Copy();
            without.Drop(name);
            Assert.True((await Verify(without.Close())).Any(check => check.State == CheckState.Broken), name);
        }
        var more = whole.Copy();
        more["note.txt"] = [1];
        Assert.Contains(new BundleCheck(CheckState.Broken, "memberUnlisted", "note.txt"), await Verify(more.Close()));
        for (var length = 0; length < bytes.Length; length += bytes.Length / 12)
            Assert.Contains(await Verify(bytes[..length]), check => check.State == CheckState.Broken);
        Assert.Equal("tooLarge", Assert.Single(await Verify(Bomb(bytes))).Code);
        Assert.Equal("keyUnreadable", Assert.Single(VerifyBundle.Run(new MemoryStream(bytes), [1, 2, 3])).Code);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Contains(new BundleCheck(CheckState.Broken, "manifestSigned", "manifest.json"), VerifyBundle.Run(new MemoryStream(bytes), other.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public async Task When_the_key_of_a_visit_is_destroyed_the_rest_still_holds()
    {
        await using (var scope = Database.As(Actor.Machine("test"))) await scope.Db.Set<SubjectKey>().ExecuteDeleteAsync(Cancel);
        var file = await Write(BundleReader.Judge);

        Assert.DoesNotContain(await Verify(file), check => check.State == CheckState.Broken);
        Assert.DoesNotContain(Secret, string.Join('\n', Members(file).Select(Encoding.UTF8.GetString)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_see_private_words_writes_the_file_of_a_judge_and_each_leaves_a_trace()
    {
        await using var scope = _county.As(_county.Inspector);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<WriteBundle>().Run(_visit, BundleReader.Judge, Cancel)).Refusal);
        await Write(BundleReader.Commission);
        Assert.Contains("bundle:commission", await scope.Db.Set<Payesh.App.Audit.AuditEntry>().Select(e => e.Changes).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_file_that_both_verifiers_walk_is_written_anew_when_asked_for()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PAYESH_WRITE_VECTORS") == "1" && Database.Engine == Engine.Sqlite, "PAYESH_WRITE_VECTORS=1 writes it.");
        await NextDay();
        await File.WriteAllBytesAsync(WalkedFile.Path, await Write(BundleReader.Judge), Cancel);
        await File.WriteAllTextAsync(WalkedFile.KeyPath, Convert.ToBase64String((await ServerKey()).Public), Cancel);
    }

    private async Task NextDay()
    {
        Clock.Advance(TimeSpan.FromDays(1.5));
        await using var scope = Database.As(Actor.Machine("test"));
        await scope.Get<CloseDays>().Run(Cancel);
    }

    private async Task<byte[]> Write(BundleReader reader)
    {
        await using var scope = _county.As(_county.Head);
        return (await scope.Get<WriteBundle>().Run(_visit, reader, Cancel)).Value.Bytes;
    }

    private async Task<VisitMerge> Merge()
    {
        await using var scope = _county.As(_county.Head);
        return (await scope.Get<ReadMerge>().Run(_visit, Cancel)).Value;
    }

    private async Task<OpenKey> ServerKey()
    {
        await using var scope = Database.As(Actor.Machine("test"));
        return await scope.Get<ServerSigning>().Open(OfficeKeys.ReceiptsPurpose, Cancel);
    }

    private async Task<IReadOnlyList<BundleCheck>> Verify(byte[] file) => VerifyBundle.Run(new MemoryStream(file), (await ServerKey()).Public);

    private static IEnumerable<byte[]> Members(byte[] file)
    {
        var open = Tampered.Open(file);
        return open.Names.Select(name => open[name]);
    }

    // The directory says that its first entry is two gigabytes.
    private static byte[] Bomb(byte[] file)
    {
        byte[] bomb = [.. file];
        var at = bomb.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bomb.AsSpan(at + 24), 0x7fff_fff0u);
        return bomb;
    }
}

public sealed class BundleOnSqlite() : BundleSuite(Engine.Sqlite);

public sealed class BundleOnPostgres() : BundleSuite(Engine.Postgres);
