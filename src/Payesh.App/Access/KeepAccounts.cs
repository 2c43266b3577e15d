using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>Announced when somebody left an office or a role: the account was closed, or works elsewhere now.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Name.</param>
/// <param name="Post">Post in the office that was left.</param>
/// <param name="Role">Role that was held there.</param>
/// <param name="Office">The office that was left.</param>
public sealed record AccountLeft(AccountId Account, string Name, string Post, Role Role, OfficeCode Office)
{
    internal static AccountLeft Of(Account account) => new(account.AccountId, account.Name, account.Post, account.Role, account.Office);
}

/// <summary>An account and the code of its invitation, which is shown once and stored nowhere.</summary>
public sealed record Invited(Account Account, string Code);

/// <summary>An administrator makes an account. Nobody makes the own one.</summary>
public sealed class CreateAccount(PayeshDb db, Actor actor, UserManager<Account> users, InviteAccount invite, PersonalVault vault, TimeProvider clock)
{
    public async Task<Outcome<Invited>> Run(string? userName, AccountInput input, CancellationToken cancel)
    {
        return actor.Lacks(Duty.Administer) is { } refusal ? refusal : await Make(userName, input, cancel);
    }

    /// <summary>The same for a room that has asked for a duty of its own.</summary>
    internal async Task<Outcome<Invited>> Make(string? userName, AccountInput input, CancellationToken cancel)
    {
        var name = UserNames.Read(userName);
        if (!UserNames.IsGood(name)) return AccessRefusal.UserNameUnreadable.At("UserName");
        if (input.Refusal(actor) is { } wrong) return wrong;
        if (await users.FindByNameAsync(name) is not null) return AccessRefusal.UserNameTaken.At("UserName");

        var now = clock.GetUtcNow();
        var account = new Account { Id = clock.NewId(), UserName = name, Made = now };
        input.WriteTo(account, vault);
        return await db.InTransaction<Outcome<Invited>>(async () =>
        {
            var made = await users.CreateAsync(account);
            // Between the look and the insert another administrator may have taken the name.
            if (!made.Succeeded) return AccessRefusal.UserNameTaken.At("UserName");
            return new Invited(account, await invite.Make(account, cancel));
        }, cancel);
    }
}

/// <summary>An administrator changes what an account may do; it acts by that from the next request on.</summary>
public sealed class ChangeAccount(PayeshDb db, Actor actor, PersonalVault vault, Announcer announcer)
{
    public async Task<Outcome<Account>> Run(Guid id, long version, AccountInput input, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.AccountsOf(actor).SingleOrDefaultAsync(found => found.Id == id, cancel) is not { } account) return AccessRefusal.NotFound;
        if (input.Refusal(actor) is { } wrong) return wrong;
        if (account.AccountId == actor.Account && input.Role != account.Role) return AccessRefusal.NotYourself.At(nameof(AccountInput.Role));

        return await db.InTransaction<Outcome<Account>>(async () =>
        {
            var before = AccountLeft.Of(account);
            db.Seen(account, version);
            input.WriteTo(account, vault);
            var saved = await db.Save(account, cancel);
            if (saved.Succeeded && (before.Office, before.Role) != (account.Office, account.Role)) await announcer.Say(before, cancel);
            return saved;
        }, cancel);
    }
}

/// <summary>An administrator closes an account, or opens it again. Closed, it is refused from the next request on.</summary>
public sealed class CloseAccount(PayeshDb db, Actor actor, TimeProvider clock, Announcer announcer)
{
    public async Task<Outcome<Account>> Run(Guid id, bool disabled, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.AccountsOf(actor).SingleOrDefaultAsync(found => found.Id == id, cancel) is not { } account) return AccessRefusal.NotFound;
        if (account.AccountId == actor.Account) return AccessRefusal.NotYourself;

        var leaves = disabled && !account.Disabled;
        account.Disabled = disabled;
        var open = await db.Set<Invitation>().Where(i => i.Account == account.AccountId && i.Used == null).ToListAsync(cancel);
        if (disabled) foreach (var invitation in open) invitation.Withdraw(clock.GetUtcNow());
        return await db.InTransaction<Outcome<Account>>(async () =>
        {
            var saved = await db.Save(account, cancel);
            if (saved.Succeeded && leaves) await announcer.Say(AccountLeft.Of(account), cancel);
            return saved;
        }, cancel);
    }
}

/// <summary>
/// A new invitation: for a new account, and for somebody who lost password or telephone. What the account had is void at once.
/// </summary>
public sealed class InviteAccount(PayeshDb db, Actor actor, UserManager<Account> users, SecondStep secondStep, TimeProvider clock)
{
    public async Task<Outcome<Invited>> Run(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await db.AccountsOf(actor).SingleOrDefaultAsync(found => found.Id == id, cancel) is not { } account) return AccessRefusal.NotFound;
        if (account.Disabled) return AccessRefusal.AccountDisabled;
        return new Invited(account, await db.InTransaction(() => Make(account, cancel), cancel));
    }

    internal async Task<string> Make(Account account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var older in await db.Set<Invitation>().Where(i => i.Account == account.AccountId && i.Used == null).ToListAsync(cancel))
            older.Withdraw(now);
        (account.PasswordHash, account.TwoFactorEnabled, account.CodeSecret, account.RecoveryCodes) = (null, false, null, "");
        var (invitation, code) = Invitation.Make(account, secondStep.NewSecret(), now);
        db.Add(invitation);
        await users.UpdateSecurityStampAsync(account);
        await db.SaveChangesAsync(cancel);
        return code;
    }
}
