using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.App.Tests.Database;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Access;

public abstract class RotateTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly NationalId Owner = NationalId.Parse("0012345679").Value;

    [Fact]
    public async Task After_a_rotation_everything_opens_with_the_new_key_alone()
    {
        await using (var machine = As(Actor.Machine("test")))
        {
            await Plank.CreateTable(machine.Db);
            var vault = machine.Get<PersonalVault>();
            for (var i = 0; i < 150; i++) machine.Db.Add(new Plank { Office = OfficeCode.Of(8, 1), Length = i, Owner = vault.Seal(Owner), OwnerIndex = vault.Index(Owner) });
            await machine.Db.SaveChangesAsync(Cancel);
            (await machine.Get<ServerSigning>().Key("audit", Cancel)).Dispose();
        }

        Database.Keys.Add(TestKeys.Of(2));
        await using (var machine = As(Actor.Machine("keys")))
        {
            Assert.Equal(151, await machine.Get<RotateKeys>().Waiting(Cancel));
            Assert.Equal(151, (await machine.Get<RotateKeys>().Run(Cancel)).Value);
        }

        await using var after = As(Actor.Machine("test"));
        Assert.Equal(0, await after.Get<RotateKeys>().Waiting(Cancel));
        var newVault = new PersonalVault(new(TestKeys.Of(2)));
        foreach (var plank in await after.Db.Set<Plank>().ToListAsync(Cancel))
            Assert.Equal((Owner.Value, newVault.Index(Owner)), (newVault.Open(plank.Owner!), plank.OwnerIndex!.Value));
        // The rows kept their meaning: two steps and the signing key left one entry each, and no row its own.
        Assert.Equal(3, await after.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind == AuditKind.KeysRotated, Cancel));
        Assert.False(await after.Db.Set<AuditEntry>().AnyAsync(entry => entry.Kind == AuditKind.Changed && entry.Subject == "Plank", Cancel));
    }

    protected override void Register(IServiceCollection services) => Plank.Register(services);
}

public sealed class RotateOnSqlite() : RotateTests(Engine.Sqlite);

public sealed class RotateOnPostgres() : RotateTests(Engine.Postgres);

public sealed class KeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-keys-").FullName;

    [Fact]
    public void The_file_is_made_once_readable_by_its_owner_and_read_again()
    {
        var file = new KeyFile(Path.Combine(_folder, "deep", "payesh.keys"));
        var made = file.Make(TestClock.Start);
        Assert.Equal(made.Fingerprint, file.Read().Fingerprint);
        Assert.Throws<IOException>(() => file.Make(TestClock.Start));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
        Assert.False(file.IsOpenToOthers);
    }

    [Fact]
    public void A_new_version_seals_and_the_old_one_stays_and_a_running_server_meets_it()
    {
        var file = new KeyFile(Path.Combine(_folder, "payesh.keys"));
        var running = file.Make(TestClock.Start);
        running.Source = file.Keys;
        Assert.Equal(2, file.AddVersion(TestClock.Start));

        var wrapped = file.Read().Wrap("test", [1, 2, 3]);
        Assert.Equal(2, KeyRing.WrappedWith(wrapped));
        Assert.Equal([1, 2, 3], running.Unwrap("test", wrapped));
        Assert.Equal([1, 2], file.Keys().Select(key => key.Id));
        Assert.Equal(running.Fingerprint, file.Read().Fingerprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"format\":1,\"keys\":[{\"id\":1,\"made\":\"2025-01-01T00:00:00Z\",\"secret\":\"AAAA\"}]}")]
    public void What_is_no_key_file_is_refused(string content)
    {
        var path = Path.Combine(_folder, "payesh.keys");
        File.WriteAllText(path, content);
        Assert.Throws<InvalidDataException>(() => new KeyFile(path).Read());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
