using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Cli;

namespace Payesh.Server.Access;

/// <summary>What comes after a step of signing in.</summary>
public enum NextStep
{
    /// <summary>Signed in.</summary>
    Done,

    /// <summary>The password was right; the code is asked for.</summary>
    Code,
}

/// <summary>The two steps of signing in. A demo account has one.</summary>
public sealed class SignInSteps(
    SignInManager<Account> signIn, UserManager<Account> users, PayeshDb db, Passwords passwords, SecondStep secondStep, SignInBrakes brakes,
    Installation installation, IHttpContextAccessor accessor, TimeProvider clock, DemoClock real)
{
    private HttpContext Context => accessor.HttpContext!;

    private string From => Context.Connection.RemoteIpAddress?.ToString() ?? "";

    public async Task<Outcome<NextStep>> Password(string? userName, string? password, CancellationToken cancel)
    {
        var name = UserNames.Read(userName);
        if (!brakes.Allow(name, From)) return AccessRefusal.TooManyTries;
        if (await users.FindByNameAsync(name) is not { } account)
        {
            passwords.CheckNobody(password);
            return await Failed(null, AccessRefusal.WrongPassword, cancel);
        }

        var check = await signIn.CheckPasswordSignInAsync(account, Passwords.Read(password), lockoutOnFailure: true);
        if (check.IsLockedOut) return await Failed(account, Locked(account), cancel);
        if (!check.Succeeded) return await Failed(account, AccessRefusal.WrongPassword, cancel);
        if (account.Disabled) return await Failed(account, AccessRefusal.AccountDisabled, cancel);
        if (account.Demo) return installation.Mark.Demo ? await Enter(account, cancel) : await Failed(account, AccessRefusal.OnlyInDemo, cancel);
        if (account.CodeSecret is null) return await Failed(account, AccessRefusal.AccountNotReady, cancel);

        await Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Ticket(account));
        return NextStep.Code;
    }

    public async Task<Outcome<NextStep>> Code(string? typed, CancellationToken cancel)
    {
        var ticket = await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (ticket.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await users.FindByIdAsync(id) is not { Disabled: false } account)
            return AccessRefusal.StepForgotten;
        if (ticket.Principal.FindFirstValue(ClaimTypes.Hash) != account.SecurityStamp) return AccessRefusal.StepForgotten;
        if (!brakes.Allow(account.UserName!, From)) return AccessRefusal.TooManyTries.At("Code");
        if (await users.IsLockedOutAsync(account)) return Locked(account).At("Code");
        if (!secondStep.Accepts(account, typed))
        {
            await users.AccessFailedAsync(account);
            return await Failed(account, AccessRefusal.WrongCode.At("Code"), cancel);
        }
        // The used code is stored before anybody is let in; of two requests with one code only one is.
        if (!(await db.Save(account, cancel)).Succeeded) return AccessRefusal.WrongCode.At("Code");
        await users.ResetAccessFailedCountAsync(account);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await Enter(account, cancel);
    }

    /// <summary>A passkey is both steps in one: something somebody has, opened by what they are or know.</summary>
    /// <param name="credential">What the browser gave, as JSON.</param>
    public async Task<Outcome<NextStep>> Passkey(string credential, CancellationToken cancel)
    {
        if (!brakes.Allow($"passkey {From}", From)) return AccessRefusal.TooManyTries;
        if (await Proved(credential) is not { User: { } account, Passkey: { } passkey }) return await Failed(null, AccessRefusal.WrongPasskey, cancel);
        if (await users.IsLockedOutAsync(account)) return await Failed(account, Locked(account), cancel);
        if (account.Disabled) return await Failed(account, AccessRefusal.AccountDisabled, cancel);
        if (account.Demo && !installation.Mark.Demo) return await Failed(account, AccessRefusal.OnlyInDemo, cancel);
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        return await Enter(account, cancel);
    }

    private async Task<PasskeyAssertionResult<Account>?> Proved(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential) is { Succeeded: true } proved ? proved : null;
        }
        catch (Exception nonsense) when (nonsense is InvalidOperationException or System.Text.Json.JsonException or ArgumentException)
        {
            // No options were asked for before, or what came is no credential.
            return null;
        }
    }

    /// <summary>Lets somebody in who has just proved who they are.</summary>
    public async Task<NextStep> Enter(Account account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        account.LastSignIn = now;
        db.Note(AuditKind.SignedIn, "Access", nameof(Account), account.Id.ToString(), now, who: account.ActFrom(From));
        // Another sign-in of the same account at the same moment may have been faster: then its moment stands.
        await db.Save(account, cancel);
        await signIn.SignInAsync(account, isPersistent: false);
        return NextStep.Done;
    }

    private async Task<Refusal> Failed(Account? account, Refusal refusal, CancellationToken cancel)
    {
        // Never what was typed: people type their password into the wrong field.
        db.Note(AuditKind.SignInFailed, "Access", nameof(Account), account?.Id.ToString() ?? "", clock.GetUtcNow(), refusal.Code);
        await db.SaveChangesAsync(cancel);
        return refusal;
    }

    private Refusal Locked(Account account) =>
        AccessRefusal.LockedOut((int)Math.Ceiling(Math.Clamp(((account.LockoutEnd ?? default) - real.Real.GetUtcNow()).TotalMinutes, 1, 60)));

    private static ClaimsPrincipal Ticket(Account account) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Hash, account.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme));
}
