using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>What a person does with the own account. Each act asks for the second step again: a screen left open is not enough.</summary>
public sealed class OwnAccount(PayeshDb db, Actor actor, UserManager<Account> users, Passwords passwords, SecondStep secondStep)
{
    public Task<Account> Read(CancellationToken cancel)
    {
        var id = actor.Account.Value;
        return db.Users.SingleAsync(account => account.Id == id, cancel);
    }

    /// <summary>Another password. All other sessions end.</summary>
    public async Task<Outcome<Account>> ChangePassword(string? old, string? password, string? again, string? code, CancellationToken cancel)
    {
        var account = await Read(cancel);
        if (!await users.CheckPasswordAsync(account, Passwords.Read(old))) return AccessRefusal.WrongPassword.At("Old");
        if (passwords.Refusal(account, password, again) is { } refusal) return refusal;
        if (Lacks(account, code) is { } missing) return missing;

        passwords.Set(account, password!);
        await users.UpdateSecurityStampAsync(account);
        return await db.Save(account, cancel);
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> RenewRecoveryCodes(string? code, CancellationToken cancel)
    {
        var account = await Read(cancel);
        if (account.CodeSecret is null) return AccessRefusal.OnlyInDemo;
        if (Lacks(account, code) is { } missing) return missing;
        return await db.Save(secondStep.NewRecoveryCodes(account), cancel);
    }

    /// <summary>Ends every session, this one too.</summary>
    public async Task<Outcome<Account>> SignOutEverywhere(CancellationToken cancel)
    {
        var account = await Read(cancel);
        await users.UpdateSecurityStampAsync(account);
        return await db.Save(account, cancel);
    }

    /// <summary>Whether a passkey may be added now: the second step was shown again.</summary>
    public async Task<Outcome<Account>> MayAddPasskey(string? code, CancellationToken cancel)
    {
        var account = await Read(cancel);
        if (Lacks(account, code) is { } missing) return missing;
        return await db.Save(account, cancel);
    }

    public async Task<IReadOnlyList<UserPasskeyInfo>> Passkeys(CancellationToken cancel) => [.. await users.GetPasskeysAsync(await Read(cancel))];

    /// <summary>Keeps a passkey that has just proved itself.</summary>
    public async Task KeepPasskey(UserPasskeyInfo passkey, string? name, CancellationToken cancel)
    {
        passkey.Name = PersianText.Normalise(name ?? "") is { Length: > 0 } said ? said[..Math.Min(said.Length, 60)] : null;
        await users.AddOrUpdatePasskeyAsync(await Read(cancel), passkey);
    }

    public async Task RemovePasskey(byte[] id, CancellationToken cancel) => await users.RemovePasskeyAsync(await Read(cancel), id);

    private Refusal? Lacks(Account account, string? code) =>
        account.CodeSecret is null || secondStep.Accepts(account, code) ? null : AccessRefusal.WrongCode.At("Code");
}
