using System.Security.Cryptography;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>The second step of signing in: the code of an authenticator app, or one of the recovery codes kept on paper.</summary>
public sealed class SecondStep(KeyRing keys, PersonalVault vault, DemoClock clock)
{
    internal const string Wrapping = "second step";
    private const string Recovery = "recovery code", Issuer = "Payesh";
    private const int Codes = 10;

    // Without 0, O, 1, I, L: they are read from paper.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A new secret, wrapped.</summary>
    public byte[] NewSecret() => keys.Wrap(Wrapping, RandomNumberGenerator.GetBytes(TimeCode.SecretLength));

    /// <summary>What the app reads from a QR code.</summary>
    public string SetupAddress(byte[] wrapped, string userName) => TimeCode.SetupAddress(Open(wrapped), Issuer, userName);

    /// <summary>The same, to be typed.</summary>
    public string SetupText(byte[] wrapped) => TimeCode.Text(Open(wrapped));

    /// <summary>Whether the code is of this secret; the step it used up, else null.</summary>
    public long? Match(byte[] wrapped, string? typed, long lastStep) =>
        TimeCode.Match(Open(wrapped), Cleaned(typed), clock.Real.GetUtcNow(), lastStep);

    /// <summary>Uses up a code of the app or a recovery code. The caller saves.</summary>
    public bool Accepts(Account account, string? typed)
    {
        if (account.CodeSecret is { } secret && Match(secret, typed, account.CodeStep) is { } step)
        {
            account.CodeStep = step;
            return true;
        }
        var found = vault.Fingerprints(Recovery, Cleaned(typed));
        var left = account.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var used = left.RemoveAll(code => found.Any(index => index.Value == code));
        if (used == 0) return false;
        account.RecoveryCodes = string.Join(' ', left);
        return true;
    }

    /// <summary>Takes a secret into use, with new recovery codes. The caller saves and shows the codes once.</summary>
    public IReadOnlyList<string> Take(Account account, byte[] wrapped, long step)
    {
        (account.CodeSecret, account.CodeStep, account.TwoFactorEnabled) = (wrapped, step, true);
        return NewRecoveryCodes(account);
    }

    /// <summary>Ten new codes; the old ones are void.</summary>
    public IReadOnlyList<string> NewRecoveryCodes(Account account)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomNumberGenerator.GetString(Letters, 10)).ToList();
        account.RecoveryCodes = string.Join(' ', codes.Select(code => vault.Fingerprint(Recovery, code).Value));
        return [.. codes.Select(code => $"{code[..5]}-{code[5..]}")];
    }

    private byte[] Open(byte[] wrapped) => keys.Unwrap(Wrapping, wrapped);

    private static string Cleaned(string? typed) =>
        string.Concat(PersianText.AsciiDigits(typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
