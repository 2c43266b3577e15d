using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Access;

public abstract class AccountTests(Engine engine) : DatabaseSuite(engine)
{
    private const string GoodPassword = "باران دریا کوه سبز";
    private static readonly Actor Admin = TestActor.Of(Role.Administrator, OfficeCode.Headquarters);
    private static readonly Actor ProvinceAdmin = TestActor.Of(Role.Administrator, OfficeCode.OfProvince(8));

    [Fact]
    public async Task An_invitation_opens_the_account_once_with_password_and_second_step()
    {
        var invited = await Create("zahra");
        await using var nobody = As(Actor.Nobody(TestActor.From));
        var sheet = (await nobody.Get<AcceptInvitation>().Sheet(invited.Code, Cancel)).Value;
        Assert.Equal("zahra", sheet.UserName);

        var ready = await Accept(invited.Code, sheet);
        Assert.Equal(10, ready.Value.RecoveryCodes.Count);
        await using var later = As(Actor.Nobody(TestActor.From));
        Assert.Equal(AccessRefusal.InvitationSpent, (await later.Get<AcceptInvitation>().Sheet(invited.Code, Cancel)).Refusal);
    }

    [Fact]
    public async Task Neither_code_nor_secrets_nor_password_stand_in_the_database_in_clear()
    {
        var invited = await Create("zahra");
        await using var nobody = As(Actor.Nobody(TestActor.From));
        var sheet = (await nobody.Get<AcceptInvitation>().Sheet(invited.Code, Cancel)).Value;
        var ready = (await Accept(invited.Code, sheet)).Value;

        await using var machine = As(Actor.Machine("test"));
        var account = await machine.Db.Users.SingleAsync(Cancel);
        var trace = string.Concat(await machine.Db.Set<AuditEntry>().Select(entry => entry.Changes).ToListAsync(Cancel));
        var secret = Convert.ToBase64String(account.CodeSecret!);
        foreach (var text in new[] { trace, account.RecoveryCodes, account.PasswordHash! })
        {
            Assert.DoesNotContain(invited.Code, text, StringComparison.Ordinal);
            Assert.DoesNotContain(GoodPassword, text, StringComparison.Ordinal);
            Assert.DoesNotContain(ready.RecoveryCodes[0].Replace("-", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(account.PasswordHash!, trace, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, trace, StringComparison.Ordinal);
        Assert.DoesNotContain("09121234567", trace, StringComparison.Ordinal);
        Assert.Equal("0912*****67", account.Phone!.Hint);
    }

    [Theory]
    [InlineData("short", "short", "Access.PasswordTooShort")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "Access.PasswordTooSimple")]
    [InlineData("my zahra password", "my zahra password", "Access.PasswordTooSimple")]
    [InlineData(GoodPassword, "باران دریا کوه سرخ", "Access.PasswordsDiffer")]
    public async Task A_bad_password_is_refused_and_the_invitation_stays_open(string password, string again, string code)
    {
        var invited = await Create("zahra");
        await using var nobody = As(Actor.Nobody(""));
        var accept = nobody.Get<AcceptInvitation>();
        Assert.Equal(code, (await accept.Run(invited.Code, password, again, "000000", "", Cancel)).Refusal?.Code);
        Assert.True((await accept.Sheet(invited.Code, Cancel)).Succeeded);
    }

    [Fact]
    public async Task An_invitation_is_void_after_three_days_and_when_another_is_made()
    {
        var first = await Create("zahra");
        await using (var admin = As(Admin)) Assert.True((await admin.Get<InviteAccount>().Run(first.Account.Id, Cancel)).Succeeded);
        await using var nobody = As(Actor.Nobody(""));
        Assert.False((await nobody.Get<AcceptInvitation>().Sheet(first.Code, Cancel)).Succeeded);

        var second = await Create("ali");
        Clock.Advance(TimeSpan.FromHours(73));
        Assert.False((await nobody.Get<AcceptInvitation>().Sheet(second.Code, Cancel)).Succeeded);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once()
    {
        var invited = await Create("zahra");
        await using var nobody = As(Actor.Nobody(""));
        var sheet = (await nobody.Get<AcceptInvitation>().Sheet(invited.Code, Cancel)).Value;
        var codes = (await Accept(invited.Code, sheet)).Value.RecoveryCodes;

        await using var machine = As(Actor.Machine("test"));
        var account = await machine.Db.Users.SingleAsync(Cancel);
        var step = machine.Get<SecondStep>();
        Assert.True(step.Accepts(account, codes[3].ToLowerInvariant()));
        Assert.False(step.Accepts(account, codes[3]));
        Database.Keys.Add(TestKeys.Of(2));
        Assert.True(step.Accepts(account, codes[4]));
    }

    [Theory]
    [InlineData("ab", "Access.UserNameUnreadable")]
    [InlineData("زهرا", "Access.UserNameUnreadable")]
    [InlineData("zahra", "Access.UserNameTaken")]
    [InlineData("ZAHRA", "Access.UserNameTaken")]
    public async Task A_user_name_must_be_readable_and_free(string name, string code)
    {
        await Create("zahra");
        await using var admin = As(Admin);
        Assert.Equal(code, (await admin.Get<CreateAccount>().Run(name, Input(), Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task An_administrator_acts_in_the_own_territory_only()
    {
        var foreign = await Create("zahra", Input() with { Office = OfficeCode.Of(9, 1) });
        await using var province = As(ProvinceAdmin);
        Assert.Equal(AccessRefusal.NotFound, (await province.Get<AccountList>().Find(foreign.Account.Id, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await province.Get<CloseAccount>().Run(foreign.Account.Id, true, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await province.Get<InviteAccount>().Run(foreign.Account.Id, Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotFound, (await province.Get<ChangeAccount>().Run(foreign.Account.Id, 0, Input(), Cancel)).Refusal);
        Assert.Equal("Access.OfficeNotYours", (await province.Get<CreateAccount>().Run("x.y", Input() with { Office = OfficeCode.Of(9, 1) }, Cancel)).Refusal?.Code);
        Assert.Equal("Access.OfficeNotYours", (await province.Get<CreateAccount>().Run("x.y", Input() with { Office = OfficeCode.Headquarters }, Cancel)).Refusal?.Code);
        Assert.Empty((await province.Get<AccountList>().Run(new(), Cancel)).Value.Lines);
    }

    [Theory]
    [InlineData(Role.CountyHead, 800)]
    [InlineData(Role.ProvincialSupervisor, 801)]
    [InlineData(Role.Headquarters, 800)]
    public async Task A_role_stands_at_its_kind_of_office_only(Role role, int office)
    {
        await using var admin = As(Admin);
        Assert.Equal("Access.RoleNotAtOffice", (await admin.Get<CreateAccount>().Run("x.y", Input() with { Role = role, Office = new(office) }, Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_does_not_administer_makes_no_account()
    {
        await using var head = As(TestActor.Of(Role.CountyHead, OfficeCode.Of(8, 1)));
        Assert.Equal(AccessRefusal.NotYourDuty, (await head.Get<CreateAccount>().Run("x.y", Input(), Cancel)).Refusal);
        Assert.Equal(AccessRefusal.NotYourDuty, (await head.Get<AccountList>().Run(new(), Cancel)).Refusal);
    }

    [Fact]
    public async Task A_closed_account_is_nobody_with_the_next_request_and_a_changed_role_holds_at_once()
    {
        var account = (await Create("zahra")).Account;
        Assert.Equal(Role.Inspector, (await Read(account))?.Role);

        await using (var admin = As(Admin))
        {
            var version = await admin.Db.Users.Where(found => found.Id == account.Id).Select(found => found.Version).SingleAsync(Cancel);
            Assert.True((await admin.Get<ChangeAccount>().Run(account.Id, version, Input() with { Role = Role.Registry }, Cancel)).Succeeded);
        }
        Assert.Equal(Role.Registry, (await Read(account))?.Role);

        await using (var admin = As(Admin)) Assert.True((await admin.Get<CloseAccount>().Run(account.Id, true, Cancel)).Succeeded);
        Assert.Null(await Read(account));
    }

    [Fact]
    public async Task A_cookie_from_before_a_new_invitation_is_no_longer_believed()
    {
        var account = (await Create("zahra")).Account;
        var stamp = account.SecurityStamp;
        await using (var admin = As(Admin)) await admin.Get<InviteAccount>().Run(account.Id, Cancel);
        await using var scope = As(Actor.Nobody(""));
        Assert.Null(await scope.Get<SignedInAccount>().Read(account.Id, stamp, "", Cancel));
    }

    [Fact]
    public async Task An_account_changed_meanwhile_by_another_administrator_is_not_overwritten()
    {
        var account = (await Create("zahra")).Account;
        await using var admin = As(Admin);
        var changed = await admin.Get<ChangeAccount>().Run(account.Id, version: 0, Input() with { Name = "دیگری" }, Cancel);
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, changed.Refusal);
    }

    [Fact]
    public async Task Nobody_closes_the_own_account()
    {
        var account = (await Create("boss", Input() with { Role = Role.Administrator, Office = OfficeCode.Headquarters })).Account;
        await using var self = As(account.ActFrom(""));
        Assert.Equal(AccessRefusal.NotYourself, (await self.Get<CloseAccount>().Run(account.Id, true, Cancel)).Refusal);
    }

    [Fact]
    public async Task Accounts_are_found_by_name_in_any_spelling()
    {
        await Create("zahra", Input() with { Name = "زهرا رستمی‌نژاد" });
        await using var admin = As(Admin);
        Assert.Single((await admin.Get<AccountList>().Run(new("رستمي نژاد", null, null), Cancel)).Value.Lines);
        Assert.Single((await admin.Get<AccountList>().Run(new(null, Role.Inspector, OfficeCode.OfProvince(8)), Cancel)).Value.Lines);
        Assert.Empty((await admin.Get<AccountList>().Run(new("کاظمی", null, null), Cancel)).Value.Lines);
    }

    [Fact]
    public async Task The_first_administrator_gets_a_link_at_each_start_until_it_is_used()
    {
        await using var machine = As(Actor.Machine("start"));
        var first = await machine.Get<FirstAdministrator>().Ensure(Cancel);
        var second = await machine.Get<FirstAdministrator>().Ensure(Cancel);
        await using var nobody = As(Actor.Nobody(""));
        Assert.False((await nobody.Get<AcceptInvitation>().Sheet(first!, Cancel)).Succeeded);
        var sheet = (await nobody.Get<AcceptInvitation>().Sheet(second!, Cancel)).Value;
        Assert.True((await Accept(second!, sheet)).Succeeded);

        await using var later = As(Actor.Machine("start"));
        Assert.Null(await later.Get<FirstAdministrator>().Ensure(Cancel));
    }

    [Fact]
    public async Task Demo_accounts_are_made_in_a_demo_database_only()
    {
        await using var machine = As(Actor.Machine("demo"));
        var people = new[] { new DemoAccount("head", "سر", "رئیس", Role.CountyHead, OfficeCode.Of(8, 1), Sex.Female) };
        Assert.Equal(AccessRefusal.OnlyInDemo, (await machine.Get<DemoAccounts>().Run(people, Cancel)).Refusal);

        machine.Db.Add(DatabaseMark.New(demo: true, "x", Clock.Now));
        await machine.Db.SaveChangesAsync(Cancel);
        Assert.Single((await machine.Get<DemoAccounts>().Run(people, Cancel)).Value);
    }

    private static AccountInput Input() => new()
    {
        Name = "زهرا رستمی", Post = "کارشناس نظارت", Role = Role.Inspector, Office = OfficeCode.Of(8, 1), Fields = FieldOfWork.All, Sex = Sex.Female,
        Phone = "۰۹۱۲۱۲۳۴۵۶۷",
    };

    private async Task<Invited> Create(string name, AccountInput? input = null)
    {
        await using var admin = As(Admin);
        return (await admin.Get<CreateAccount>().Run(name, input ?? Input(), Cancel)).Value;
    }

    private async Task<Outcome<AccountReady>> Accept(string code, InvitationSheet sheet)
    {
        await using var nobody = As(Actor.Nobody(TestActor.From));
        return await nobody.Get<AcceptInvitation>().Run(code, GoodPassword, GoodPassword, TestCode.Of(sheet.SetupText, Clock.Now), TestActor.From, Cancel);
    }

    private async Task<Actor?> Read(Account account)
    {
        await using var scope = As(Actor.Nobody(""));
        var stamp = await scope.Db.Users.Where(found => found.Id == account.Id).Select(found => found.SecurityStamp).SingleAsync(Cancel);
        return await scope.Get<SignedInAccount>().Read(account.Id, stamp, "", Cancel);
    }
}

public sealed class AccountOnSqlite() : AccountTests(Engine.Sqlite);

public sealed class AccountOnPostgres() : AccountTests(Engine.Postgres);
