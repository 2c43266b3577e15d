using System.Security.Cryptography;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>What the new device keeps; the secret is told once.</summary>
/// <param name="Office">The office's public keys: SubjectPublicKeyInfo, Base64.</param>
public sealed record Enrolled(Guid Device, string Secret, Guid Account, string Name, OfficeKeys Office);

/// <param name="Receipts">What receipts are signed with.</param>
/// <param name="Outbox">For whom a file is locked that carries what could not be sent.</param>
public sealed record OfficeKeys(string Receipts, string Outbox)
{
    /// <summary>Purposes of the two keys.</summary>
    public const string ReceiptsPurpose = "receipts", OutboxPurpose = "outbox";
}

/// <summary>A signed-in inspector makes this browser a device of his.</summary>
public sealed class EnrolDevice(PayeshDb db, Actor actor, ServerSigning signing, TimeProvider clock)
{
    private const int SecretSize = 32;

    /// <param name="name">How its owner calls it.</param>
    /// <param name="key">SubjectPublicKeyInfo of the signing key it has just made.</param>
    public async Task<Outcome<Enrolled>> Run(string name, byte[] key, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Inspect) is { } refusal) return refusal;
        using var readable = VerifyingKey.Read(key);
        if (readable is null) return SyncRefusal.NoKey;
        var office = await Office(cancel);
        var called = PersianText.Normalise(name) is { Length: > 0 } said ? said[..Math.Min(said.Length, 80)] : "?";
        var secret = RandomNumberGenerator.GetBytes(SecretSize);
        var device = new Device(
            new(clock.NewId()), actor.Account, actor.Office, called, new(SHA256.HashData(secret), key), clock.GetUtcNow());
        db.Add(device);
        await db.SaveChangesAsync(cancel);
        return new Enrolled(device.Id.Value, Convert.ToBase64String(secret), actor.Account.Value, actor.Name, office);
    }

    private async Task<OfficeKeys> Office(CancellationToken cancel) => new(
        Convert.ToBase64String((await signing.Open(OfficeKeys.ReceiptsPurpose, cancel)).Public),
        Convert.ToBase64String((await signing.Open(OfficeKeys.OutboxPurpose, cancel)).Public));
}
