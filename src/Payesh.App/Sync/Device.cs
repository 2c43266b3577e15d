using System.Security.Cryptography;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>A phone or tablet of one inspector. It, not a session, vouches for what is sent.</summary>
public sealed class Device : IVersioned
{
    // A look at the clock now and then is enough to see whether a phone is still in use.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(10);

    public Device(DeviceId id, AccountId account, OfficeCode office, string name, DeviceSecrets secrets, DateTimeOffset enrolled)
    {
        (Id, Account, Office, Name, Enrolled) = (id, account, office, name, enrolled);
        (SecretHash, PublicKey) = (secrets.SecretHash, secrets.PublicKey);
    }

    private Device() => (Name, SecretHash, PublicKey) = ("", [], []);

    public DeviceId Id { get; private set; }

    public AccountId Account { get; private set; }

    public OfficeCode Office { get; private set; }

    public string Name { get; private set; }

    public byte[] SecretHash { get; private set; }

    /// <summary>SubjectPublicKeyInfo of the key with which it signs what it sends.</summary>
    public byte[] PublicKey { get; private set; }

    public DateTimeOffset Enrolled { get; private set; }

    /// <summary>When it last asked for packs, within some minutes.</summary>
    [Technical("Nothing is decided by it.")]
    public DateTimeOffset? Seen { get; private set; }

    public DateTimeOffset? Revoked { get; private set; }

    public string? RevokeReason { get; private set; }

    /// <summary>Whether it erases itself at the next contact, after it has sent what it holds.</summary>
    public bool Wipe { get; private set; }

    public long Version { get; private set; }

    public bool Knows(ReadOnlySpan<byte> secret) => CryptographicOperations.FixedTimeEquals(SecretHash, SHA256.HashData(secret));

    /// <returns>Whether there is something to store.</returns>
    public bool IsSeen(DateTimeOffset at)
    {
        if (Seen is { } seen && at - seen < SeenEvery) return false;
        Seen = at;
        return true;
    }

    /// <summary>From now on what it sends is put aside for a person, and it gets no packs. A second time only the order to wipe can be added.</summary>
    public void Revoke(DateTimeOffset at, string reason, bool wipe)
    {
        if (Revoked is null) (Revoked, RevokeReason) = (at, reason);
        Wipe |= wipe;
    }
}

/// <summary>What tells a device from everybody else.</summary>
/// <param name="SecretHash">SHA-256 of the secret it shows.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo of its signing key.</param>
public sealed record DeviceSecrets(byte[] SecretHash, byte[] PublicKey);
