using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.App.Tests.Database;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Audit;

public abstract class SealTests(Engine engine) : DatabaseSuite(engine)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var machine = As(Actor.Machine("test"));
        await Plank.CreateTable(machine.Db);
    }

    [Fact]
    public async Task The_chain_holds_and_says_what_is_not_sealed_yet()
    {
        await Entries(3);
        await Seal();
        await Entries(2);

        // One more than planks: the key of the sealer is a row too, and its entry comes after the first sealing began.
        var proof = await Verify();
        Assert.Null(proof.Broken);
        Assert.Equal(4, proof.Sealed);
        Assert.Equal(2, proof.Unsealed);

        Assert.Equal(2, await Seal());
        Assert.Equal((6, 0), ((await Verify()).Sealed, (await Verify()).Unsealed));
    }

    [Fact]
    public async Task More_entries_than_one_step_are_sealed_in_one_run()
    {
        await Entries(1203);
        Assert.Equal(1204, await Seal());
        Assert.Null((await Verify()).Broken);
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        await Sealed(5);
        await Sql("UPDATE \"AuditEntry\" SET \"Changes\" = 'x' WHERE \"No\" = 3");
        Assert.Equal((3, LinkFault.Changed), Fault(await Verify()));
    }

    [Fact]
    public async Task A_lost_entry_is_named()
    {
        await Sealed(5);
        await Sql("DELETE FROM \"AuditEntry\" WHERE \"No\" = 2");
        Assert.Equal((2, LinkFault.EntryMissing), Fault(await Verify()));
    }

    [Fact]
    public async Task An_entry_lost_together_with_its_link_is_named()
    {
        await Sealed(5);
        await Sql("DELETE FROM \"AuditEntry\" WHERE \"No\" = 2");
        await Sql("DELETE FROM \"AuditLink\" WHERE \"No\" = 2");
        Assert.Equal((2, LinkFault.LinkMissing), Fault(await Verify()));
    }

    [Fact]
    public async Task An_end_that_was_cut_off_inside_a_sealing_is_named()
    {
        await Sealed(5);
        await Sql("DELETE FROM \"AuditEntry\" WHERE \"No\" > 3");
        await Sql("DELETE FROM \"AuditLink\" WHERE \"No\" > 3");
        Assert.Equal((3, LinkFault.NotSigned), Fault(await Verify()));
    }

    [Fact]
    public async Task A_chain_made_anew_without_the_servers_key_is_named()
    {
        await Sealed(2);
        await using var machine = As(Actor.Machine("forger"));
        var link = await machine.Db.Set<AuditLink>().OrderBy(l => l.Place).LastAsync(Cancel);
        var entry = await machine.Db.Set<AuditEntry>().SingleAsync(e => e.No == link.No, Cancel);
        await Sql("UPDATE \"AuditEntry\" SET \"Name\" = 'x' WHERE \"No\" = " + link.No);
        await machine.Db.Entry(entry).ReloadAsync(Cancel);
        var before = await machine.Db.Set<AuditLink>().SingleOrDefaultAsync(l => l.Place == link.Place - 1, Cancel);
        var forged = new AuditLink(before, entry, Clock.Now);
        machine.Db.Entry(link).Property(l => l.Hash).CurrentValue = forged.Hash;
        await machine.Db.SaveChangesAsync(Cancel);

        Assert.Equal(LinkFault.NotSigned, (await Verify()).Broken?.Fault);
    }

    [Fact]
    public async Task An_entry_that_is_committed_late_is_sealed_too()
    {
        await Sealed(3);
        await Sql("UPDATE \"AuditEntry\" SET \"No\" = 900 WHERE \"No\" = (SELECT MAX(\"No\") FROM \"AuditEntry\")");
        await Sql("DELETE FROM \"AuditLink\"");
        await Seal();
        await Sql("UPDATE \"AuditEntry\" SET \"Name\" = \"Name\" WHERE \"No\" = 900");
        await Entries(1);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await Seal());
        Assert.Equal(0, (await Verify()).Unsealed);
    }

    [Fact]
    public async Task Whoever_sees_only_a_part_may_not_judge_the_whole()
    {
        await using var auditor = As(TestActor.Of(Domain.Access.Role.Auditor, OfficeCode.OfProvince(8)));
        Assert.False((await auditor.Get<VerifyAudit>().Run(Cancel)).Succeeded);
    }

    protected override void Register(IServiceCollection services) => Plank.Register(services);

    private static (long No, LinkFault Fault) Fault(AuditProof proof) => (proof.Broken!.Place, proof.Broken.Fault);

    private async Task Sealed(int entries)
    {
        await Entries(entries);
        await Seal();
        Assert.Null((await Verify()).Broken);
    }

    private async Task Entries(int count)
    {
        await using var machine = As(Actor.Machine("test"));
        for (var i = 0; i < count; i++) machine.Db.Note(AuditKind.Exported, "Test", "Thing", $"{i}", Clock.Now);
        await machine.Db.SaveChangesAsync(Cancel);
    }

    private async Task<int> Seal()
    {
        await using var machine = As(Actor.Machine("sealer"));
        return await machine.Get<SealAudit>().Run(Cancel);
    }

    private async Task<AuditProof> Verify()
    {
        await using var machine = As(Actor.Machine("verify"));
        return (await machine.Get<VerifyAudit>().Run(Cancel)).Value;
    }

    private async Task Sql(string sql)
    {
        await using var machine = As(Actor.Machine("forger"));
        await machine.Db.Database.ExecuteSqlRawAsync(sql, Cancel);
    }
}

public sealed class SealOnSqlite() : SealTests(Engine.Sqlite);

public sealed class SealOnPostgres() : SealTests(Engine.Postgres);
