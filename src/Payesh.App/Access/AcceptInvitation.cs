using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>What the owner of an invitation sees.</summary>
public sealed record InvitationSheet(string Name, string UserName, string SetupAddress, string SetupText);

/// <summary>An account that is ready, and the recovery codes, which are shown once.</summary>
public sealed record AccountReady(Account Account, IReadOnlyList<string> RecoveryCodes);

/// <summary>The owner of an invitation sets password and second step in one go.</summary>
public sealed class AcceptInvitation(PayeshDb db, UserManager<Account> users, Passwords passwords, SecondStep secondStep, TimeProvider clock)
{
    public async Task<Outcome<InvitationSheet>> Sheet(string code, CancellationToken cancel)
    {
        if (await Find(code, cancel) is not var (invitation, account)) return AccessRefusal.InvitationSpent;
        return new InvitationSheet(
            account.Name, account.UserName!, secondStep.SetupAddress(invitation.CodeSecret, account.UserName!), secondStep.SetupText(invitation.CodeSecret));
    }

    public async Task<Outcome<AccountReady>> Run(string code, string? password, string? again, string? typed, string from, CancellationToken cancel)
    {
        if (await Find(code, cancel) is not var (invitation, account)) return AccessRefusal.InvitationSpent;
        if (passwords.Refusal(account, password, again) is { } refusal) return refusal;
        if (secondStep.Match(invitation.CodeSecret, typed, 0) is not { } step) return AccessRefusal.WrongCode.At("Code");

        return await db.InTransaction<Outcome<AccountReady>>(async () =>
        {
            var codes = secondStep.Take(account, invitation.CodeSecret, step);
            invitation.Use(clock.GetUtcNow());
            (account.AccessFailedCount, account.LockoutEnd) = (0, null);
            passwords.Set(account, password!);
            await users.UpdateSecurityStampAsync(account);
            db.Note(AuditKind.SignedIn, "Access", nameof(Account), account.Id.ToString(), clock.GetUtcNow(), "invitation", account.ActFrom(from));
            await db.SaveChangesAsync(cancel);
            return new AccountReady(account, codes);
        }, cancel);
    }

    private async Task<(Invitation, Account)?> Find(string code, CancellationToken cancel)
    {
        var hash = Invitation.Hash(code);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(found => found.CodeHash == hash, cancel);
        if (invitation is null || !invitation.IsOpen(clock.GetUtcNow())) return null;
        var id = invitation.Account.Value;
        var account = await db.Users.SingleOrDefaultAsync(found => found.Id == id && !found.Disabled, cancel);
        return account is null ? null : (invitation, account);
    }
}
