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

namespace Payesh.App.Tests.Audit;

public abstract class AuditTrailTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly OfficeCode County = OfficeCode.Of(8, 1);
    private static readonly Actor Head = TestActor.Of(Role.CountyHead, County);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var machine = As(Actor.Machine("test"));
        await Plank.CreateTable(machine.Db);
    }

    [Fact]
    public async Task A_new_row_leaves_who_when_what_and_from_where()
    {
        var plank = await Add(new Plank { Office = County, Length = 7 });

        var entry = Assert.Single(await Entries());
        Assert.Equal((AuditKind.Added, Clock.Now, Clock.Now), (entry.Kind, entry.At, entry.EventAt));
        Assert.Equal((Head.Account, Head.Name, Role.CountyHead, TestActor.From), (entry.Account, entry.Name, entry.Role, entry.From));
        Assert.Equal(("Tests", "Plank", plank.Id.ToString(), County), (entry.Room, entry.Subject, entry.SubjectId, entry.Office));
        Assert.Contains("\"Length\":7", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_leaves_old_and_new_of_the_changed_members_only()
    {
        await Add(new Plank { Office = County, Length = 7 });
        await Change(plank => plank.Length = 8);

        Assert.Equal("{\"Length\":[7,8]}", (await Entries())[^1].Changes);
    }

    [Fact]
    public async Task Saving_without_a_change_leaves_nothing()
    {
        await Add(new Plank { Office = County, Length = 7 });
        await Change(plank => plank.Length = 7);

        Assert.Single(await Entries());
    }

    [Fact]
    public async Task A_removed_row_leaves_what_it_was()
    {
        await Add(new Plank { Office = County, Length = 7 });
        await using (var head = As(Head))
        {
            head.Db.Remove(await head.Db.Set<Plank>().SingleAsync(Cancel));
            await head.Db.SaveChangesAsync(Cancel);
        }

        var entry = (await Entries())[^1];
        Assert.Equal(AuditKind.Removed, entry.Kind);
        Assert.Contains("\"Length\":7", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_another_day_keeps_both_times()
    {
        await using (var head = As(Head))
        {
            head.Db.EventAt = Clock.Now.AddDays(-3);
            head.Db.Add(new Plank { Office = County });
            await head.Db.SaveChangesAsync(Cancel);
        }

        var entry = Assert.Single(await Entries());
        Assert.Equal((Clock.Now, Clock.Now.AddDays(-3)), (entry.At, entry.EventAt));
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_entry()
    {
        await using (var head = As(Head))
        {
            await using var transaction = await head.Db.Database.BeginTransactionAsync(Cancel);
            head.Db.Add(new Plank { Office = County });
            await head.Db.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
        }

        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task A_save_that_failed_and_is_tried_again_leaves_one_entry()
    {
        await Add(new Plank { Office = County, Length = 1 });
        await using var late = As(Head);
        var plank = await late.Db.Set<Plank>().SingleAsync(Cancel);
        await Change(row => row.Length = 2);

        plank.Length = 3;
        Assert.False((await late.Db.Save(plank, Cancel)).Succeeded);
        await late.Db.Entry(plank).ReloadAsync(Cancel);
        plank.Length = 3;
        Assert.True((await late.Db.Save(plank, Cancel)).Succeeded);

        Assert.Equal(["{\"Length\":[1,2]}", "{\"Length\":[2,3]}"], (await Entries()).Skip(1).Select(entry => entry.Changes));
    }

    [Fact]
    public async Task Secrets_personal_data_and_long_texts_never_stand_in_the_trace()
    {
        const string planted = "گفت شب‌ها در قفل است";
        await using (var head = As(Head))
        {
            var vault = head.Get<PersonalVault>();
            head.Db.Add(new Plank { Office = County, Owner = vault.Seal(NationalId.Parse("0012345679").Value), Secret = planted, Bytes = [1, 2, 3], Story = new('x', 500) });
            await head.Db.SaveChangesAsync(Cancel);
        }
        await Change(plank => plank.Secret = planted + "!");

        var entries = await Entries();
        Assert.DoesNotContain(planted, string.Concat(entries.Select(entry => entry.Changes)), StringComparison.Ordinal);
        Assert.Equal("{\"Secret\":[\"•••\",\"•••\"]}", entries[1].Changes);
        Assert.Contains("\"Owner\":\"********79\"", entries[0].Changes, StringComparison.Ordinal);
        Assert.Contains("‹3 bytes›", entries[0].Changes, StringComparison.Ordinal);
        Assert.Contains("‹500 signs, ", entries[0].Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("12345679", entries[0].Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_whose_key_the_database_makes_is_named_by_it()
    {
        await using (var head = As(Head))
        {
            head.Db.Add(new Nail { Length = 4 });
            await head.Db.SaveChangesAsync(Cancel);
        }

        var entry = Assert.Single(await Entries());
        Assert.Equal(("Nail", "1"), (entry.Subject, entry.SubjectId));
    }

    [Fact]
    public async Task Technical_tables_leave_no_trace()
    {
        await using var machine = As(Actor.Machine("job"));
        Assert.True(await machine.Get<Leases>().Take("job", "node", TimeSpan.FromMinutes(1), Cancel));
        Assert.Empty(await Entries());
    }

    [Fact]
    public async Task The_log_shows_a_reader_the_own_territory_only()
    {
        await Add(new Plank { Office = County });
        await using var foreign = As(TestActor.Of(Role.Auditor, OfficeCode.OfProvince(9)));
        Assert.Empty((await foreign.Get<AuditList>().Run(new(), Cancel)).Value);
        await using var own = As(TestActor.Of(Role.Auditor, OfficeCode.OfProvince(8)));
        Assert.Single((await own.Get<AuditList>().Run(new() { Text = Head.Name[..5], Since = Clock.Now, Kind = AuditKind.Added }, Cancel)).Value);
        await using var head = As(Head);
        Assert.Equal(AccessRefusal.NotYourDuty, (await head.Get<AuditList>().Run(new(), Cancel)).Refusal);
    }

    protected override void Register(IServiceCollection services) => Plank.Register(services);

    private async Task<Plank> Add(Plank plank)
    {
        await using var head = As(Head);
        head.Db.Add(plank);
        await head.Db.SaveChangesAsync(Cancel);
        return plank;
    }

    private async Task Change(Action<Plank> change)
    {
        await using var head = As(Head);
        change(await head.Db.Set<Plank>().SingleAsync(Cancel));
        await head.Db.SaveChangesAsync(Cancel);
    }

    private async Task<List<AuditEntry>> Entries()
    {
        await using var machine = As(Actor.Machine("test"));
        return await machine.Db.Set<AuditEntry>().OrderBy(entry => entry.No).ToListAsync(Cancel);
    }
}

public sealed class AuditTrailOnSqlite() : AuditTrailTests(Engine.Sqlite);

public sealed class AuditTrailOnPostgres() : AuditTrailTests(Engine.Postgres);
