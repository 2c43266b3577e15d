using System.Security.Cryptography;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>A phone or tablet of one inspector. It, not a session, vouches for what is sent.</summary>
public sealed class Device : IVersioned
{
    public Device(DeviceId id, AccountId account, OfficeCode office, string name, byte[] secretHash, DateTimeOffset enrolled) =>
        (Id, Account, Office, Name, SecretHash, Enrolled) = (id, account, office, name, secretHash, enrolled);

    private Device() => (Name, SecretHash) = ("", []);

    public DeviceId Id { get; private set; }

    public AccountId Account { get; private set; }

    public OfficeCode Office { get; private set; }

    public string Name { get; private set; }

    public byte[] SecretHash { get; private set; }

    public DateTimeOffset Enrolled { get; private set; }

    public DateTimeOffset? Revoked { get; private set; }

    public long Version { get; private set; }

    public bool Knows(ReadOnlySpan<byte> secret) => CryptographicOperations.FixedTimeEquals(SecretHash, SHA256.HashData(secret));

    public void Revoke(DateTimeOffset at) => Revoked ??= at;
}
