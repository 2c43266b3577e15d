using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Files;
using Payesh.App.Sync;
using Payesh.App.Sync.Demo;
using Payesh.App.Tests.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Sync;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Sync;

/// <summary>What a phone could not send comes to the office as a file.</summary>
public abstract class OutboxSuite(Engine engine) : DatabaseSuite(engine)
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[500], 0xFF, 0xD9];

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-outbox-").FullName;
    private County _county = null!;
    private Phone _phone = null!;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _county = await County.Make(Database);
        _phone = await _county.Phone(await _county.Plan());
        _phone.Tap("arrival", "", "{}");
        _phone.Answer("FIRE-01", "met");
    }

    [Fact]
    public async Task Lines_and_photos_are_taken_in_and_the_same_file_again_changes_nothing()
    {
        var file = await Locked([_phone.Segment(1, 1), _phone.Segment(2)], [Picture]);

        Assert.Equal(new TakenOutbox(2, 0, 0, 1, 0), (await Take(file)).Value);
        Assert.Equal(new TakenOutbox(2, 0, 0, 1, 0), (await Take(file)).Value);

        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal(2, (await scope.Db.Set<DeviceChain>().SingleAsync(Cancel)).UpTo);
        Assert.Equal(2, await scope.Db.Set<StoredSegment>().CountAsync(Cancel));
        Assert.True(new FileStore(_folder).Has(new(SHA256.HashData(Picture))));
    }

    [Fact]
    public async Task What_another_hand_wrote_is_put_aside_and_what_has_gaps_is_counted()
    {
        _phone.SignedBy = new PhoneKey();
        var forged = _phone.Segment(1, 1);
        _phone.SignedBy = null;

        var taken = await Take(await Locked([forged, _phone.Segment(2), "{}"u8.ToArray()], ["no photo"u8.ToArray()]));

        Assert.Equal(new TakenOutbox(0, 1, 2, 0, 1), taken.Value);
    }

    [Fact]
    public async Task Nonsense_a_cut_file_and_one_for_another_office_are_refused()
    {
        var file = await Locked([_phone.Segment()], []);
        using var other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

        foreach (var bad in new[] { [], "{}"u8.ToArray(), "[1]"u8.ToArray(), file[..^40], Lock(Plain([_phone.Segment()], []), other.PublicKey), "not json"u8.ToArray() })
            Assert.Equal(SyncRefusal.NotAnOutbox, (await Take(bad)).Refusal);
    }

    [Fact]
    public async Task An_inspector_does_not_take_files_in()
    {
        await using var scope = _county.As(_county.Inspector);
        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<TakeOutbox>().Run(new MemoryStream(), Cancel)).Refusal);
    }

    private protected async Task<Domain.Basics.Outcome<TakenOutbox>> Take(byte[] file)
    {
        await using var scope = _county.As(_county.Head);
        return await scope.Get<TakeOutbox>().Run(new MemoryStream(file), Cancel);
    }

    private async Task<byte[]> Locked(IEnumerable<byte[]> segments, IEnumerable<byte[]> files)
    {
        await using var scope = Database.As(Actor.Machine("test"));
        using var office = (await scope.Get<ServerSigning>().Open(OfficeKeys.OutboxPurpose, Cancel)).Agreement();
        return Lock(Plain(segments, files), office.PublicKey);
    }

    private static byte[] Plain(IEnumerable<byte[]> segments, IEnumerable<byte[]> files) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["segments"] = new JsonArray([.. segments.Select(segment => JsonNode.Parse(segment))]),
        ["files"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject
        {
            ["hash"] = Convert.ToHexStringLower(SHA256.HashData(file)), ["type"] = "image/jpeg", ["bytes"] = Convert.ToBase64String(file),
        })]),
    });

    private protected static byte[] Lock(byte[] plain, ECDiffieHellmanPublicKey office)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(plain);
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, ephemeral.DeriveRawSecretAgreement(office), 32, [], "payesh outbox 1"u8.ToArray());
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            v = 1, device = Guid.Empty, made = 0, ephemeral = ephemeral.ExportSubjectPublicKeyInfo(), box = SubjectKeys.Box(key, packed.ToArray()),
        });
    }
}

public sealed class OutboxOnSqlite() : OutboxSuite(Engine.Sqlite)
{
    // Much to inflate, and no database in it: once is enough.
    [Fact]
    public async Task A_file_that_swells_to_more_than_a_phone_could_hold_is_refused()
    {
        await using var scope = Database.As(Actor.Machine("test"));
        using var office = (await scope.Get<ServerSigning>().Open(OfficeKeys.OutboxPurpose, Cancel)).Agreement();
        var bomb = Lock(new byte[TakeOutbox.MostInside + 1], office.PublicKey);

        Assert.InRange(bomb.Length, 1, 10_000_000);
        Assert.Equal(SyncRefusal.NotAnOutbox, (await Take(bomb)).Refusal);
    }
}

public sealed class OutboxOnPostgres() : OutboxSuite(Engine.Postgres);
