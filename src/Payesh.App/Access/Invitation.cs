using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>A link that opens an account once: its owner sets a password and the second step with it.</summary>
public sealed class Invitation
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(72);

    private Invitation() { }

    public Guid Id { get; private set; }

    public AccountId Account { get; private set; }

    /// <summary>SHA-256 of the code: who reads the database cannot use it.</summary>
    [Masked]
    public byte[] CodeHash { get; private set; } = [];

    /// <summary>Secret of the second step, wrapped; becomes the account's when the invitation is used.</summary>
    [Masked, WrappedBy(SecondStep.Wrapping)]
    public byte[] CodeSecret { get; private set; } = [];

    public DateTimeOffset Made { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public DateTimeOffset? Used { get; private set; }

    internal static (Invitation Invitation, string Code) Make(Account account, byte[] secret, DateTimeOffset now)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            Account = account.AccountId,
            CodeHash = Hash(code),
            CodeSecret = secret,
            Made = now,
            Until = now + Life,
        };
        return (invitation, code);
    }

    internal static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    internal bool IsOpen(DateTimeOffset now) => Used is null && now < Until;

    internal void Use(DateTimeOffset now) => Used = now;

    /// <summary>Another takes its place, or the account was closed.</summary>
    internal void Withdraw(DateTimeOffset now)
    {
        if (Until > now) Until = now;
    }
}
