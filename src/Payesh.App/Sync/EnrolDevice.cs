using System.Security.Cryptography;
using Payesh.App.Basics;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Sync;

/// <summary>What the new device keeps; the secret is told once.</summary>
public sealed record Enrolled(Guid Device, string Secret, Guid Account, string Name);

/// <summary>A signed-in inspector makes this browser a device of his.</summary>
public sealed class EnrolDevice(PayeshDb db, Actor actor, TimeProvider clock)
{
    private const int SecretSize = 32;

    public async Task<Outcome<Enrolled>> Run(string name, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Inspect) is { } refusal) return refusal;
        var called = PersianText.Normalise(name) is { Length: > 0 } said ? said[..Math.Min(said.Length, 80)] : "?";
        var secret = RandomNumberGenerator.GetBytes(SecretSize);
        var now = clock.GetUtcNow();
        var device = new Device(new(clock.NewId()), actor.Account, actor.Office, called, SHA256.HashData(secret), now);
        db.Add(device);
        await db.SaveChangesAsync(cancel);
        return new Enrolled(device.Id.Value, Convert.ToBase64String(secret), actor.Account.Value, actor.Name);
    }
}
