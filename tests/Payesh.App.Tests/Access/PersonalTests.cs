using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.App.Tests.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Access;

public abstract class PersonalTests(Engine engine) : DatabaseSuite(engine)
{
    private const string Number = "0012345679";
    private static readonly NationalId Owner = NationalId.Parse(Number).Value;
    private static readonly OfficeCode County = OfficeCode.Of(8, 1);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var machine = As(Actor.Machine("test"));
        await Plank.CreateTable(machine.Db);
        var vault = machine.Get<PersonalVault>();
        machine.Db.Add(new Plank { Office = County, Owner = vault.Seal(Owner), OwnerIndex = vault.Index(Owner) });
        await machine.Db.SaveChangesAsync(Cancel);
    }

    [Fact]
    public async Task In_the_database_stands_no_clear_number()
    {
        await using var machine = As(Actor.Machine("test"));
        var stored = (await machine.Db.Set<Plank>().SingleAsync(Cancel)).Owner!.ToStored();
        Assert.DoesNotContain("12345", System.Text.Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_returns_the_number_and_leaves_an_entry()
    {
        await using (var inspector = As(TestActor.Of(Role.Inspector, County)))
        {
            var plank = await inspector.Db.Set<Plank>().SingleAsync(Cancel);
            Assert.Equal("********79", plank.Owner!.Hint);
            Assert.Equal(Number, (await inspector.Get<RevealPersonal>().Run(plank, nameof(Plank.Owner), plank.Owner, Cancel)).Value);
        }

        await using var machine = As(Actor.Machine("test"));
        var look = await machine.Db.Set<AuditEntry>().SingleAsync(entry => entry.Kind == AuditKind.Looked, Cancel);
        Assert.Equal(("Plank", "Owner", Role.Inspector, County), (look.Subject, look.Changes, look.Role, look.Office));
    }

    [Fact]
    public async Task Whoever_may_not_look_sees_the_hint_only_and_leaves_nothing()
    {
        await using var registry = As(TestActor.Of(Role.Registry, County));
        var plank = await registry.Db.Set<Plank>().SingleAsync(Cancel);
        Assert.Equal(AccessRefusal.NotYourDuty, (await registry.Get<RevealPersonal>().Run(plank, nameof(Plank.Owner), plank.Owner!, Cancel)).Refusal);

        await using var machine = As(Actor.Machine("test"));
        Assert.False(await machine.Db.Set<AuditEntry>().AnyAsync(entry => entry.Kind == AuditKind.Looked, Cancel));
    }

    [Fact]
    public async Task The_same_number_is_found_again_before_and_after_a_new_key()
    {
        Assert.Equal(1, await Found());
        Database.Keys.Add(TestKeys.Of(2));
        Assert.Equal(1, await Found());
    }

    [Fact]
    public void What_was_sealed_with_an_old_key_still_opens_and_new_seals_take_the_new_one()
    {
        var keys = new KeyRing(TestKeys.First);
        var vault = new PersonalVault(keys);
        var old = vault.Seal(Owner);
        keys.Add(TestKeys.Of(2));

        Assert.Equal((1, Number), (old.KeyId, vault.Open(old)));
        Assert.Equal((2, Number), (vault.Seal(Owner).KeyId, vault.Open(vault.Seal(Owner))));
        Assert.NotEqual(vault.Seal(Owner), vault.Seal(Owner));
    }

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        var vault = new PersonalVault(new(TestKeys.First));
        var stored = vault.Seal(Owner).ToStored();
        for (var i = 4; i < stored.Length; i++)
        {
            var changed = (byte[])stored.Clone();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.Open(Personal.FromStored(changed)));
        }
    }

    [Fact]
    public void Without_its_key_nothing_opens()
    {
        var personal = new PersonalVault(new(TestKeys.Of(2))).Seal(Owner);
        Assert.Equal(2, Assert.Throws<UnknownKeyException>(() => new PersonalVault(new(TestKeys.First)).Open(personal)).KeyId);
    }

    protected override void Register(IServiceCollection services) => Plank.Register(services);

    private async Task<int> Found()
    {
        await using var machine = As(Actor.Machine("test"));
        var indexes = machine.Get<PersonalVault>().Indexes(Owner).Select(index => (BlindIndex?)index).ToList();
        return await machine.Db.Set<Plank>().CountAsync(plank => indexes.Contains(plank.OwnerIndex), Cancel);
    }
}

public sealed class PersonalOnSqlite() : PersonalTests(Engine.Sqlite);

public sealed class PersonalOnPostgres() : PersonalTests(Engine.Postgres);
