using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>What a password must be, and how it is stored.</summary>
public sealed class Passwords
{
    private const int FewestDifferent = 6;

    private readonly PasswordHasher<Account> _hasher;

    // Checked when there is no such account, so that the answer takes as long.
    private readonly string _nobodys;

    public Passwords(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new(options);
        _nobodys = _hasher.HashPassword(new(), "nobody's password");
    }

    public Refusal? Refusal(Account account, string? password, string? again)
    {
        var typed = Read(password);
        if (typed.Length < SignInRules.ShortestPassword) return AccessRefusal.PasswordTooShort(SignInRules.ShortestPassword).At("Password");
        if (typed.Distinct().Count() < FewestDifferent || typed.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase))
            return AccessRefusal.PasswordTooSimple.At("Password");
        return typed == Read(again) ? null : AccessRefusal.PasswordsDiffer.At("Again");
    }

    public void Set(Account account, string password) => account.PasswordHash = Hash(password);

    internal string Hash(string password) => _hasher.HashPassword(new(), Read(password));

    /// <summary>Takes as long for nobody as for somebody.</summary>
    public void CheckNobody(string? password) => _hasher.VerifyHashedPassword(new(), _nobodys, Read(password));

    /// <summary>Digits of a Persian keyboard are those of a Latin one: the keyboard of the day must not lock anybody out.</summary>
    public static string Read(string? typed) => PersianText.AsciiDigits(typed ?? "");
}
