using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;

namespace Payesh.App.Access;

/// <summary>A signing key of this installation (ECDSA P-256). The private half is wrapped by the key file.</summary>
public sealed class ServerKey
{
    private ServerKey() { }

    internal ServerKey(Guid id, string purpose, byte[] publicKey, byte[] wrapped, DateTimeOffset made) =>
        (Id, Purpose, Public, Wrapped, Made) = (id, purpose, publicKey, wrapped, made);

    public Guid Id { get; private set; }

    public string Purpose { get; private set; } = "";

    /// <summary>SubjectPublicKeyInfo, for whoever checks.</summary>
    public byte[] Public { get; private set; } = [];

    [WrappedBy(ServerSigning.Wrapping)]
    public byte[] Wrapped { get; private set; } = [];

    public DateTimeOffset Made { get; private set; }
}

/// <summary>Signs for this installation. The key of a purpose is made when it is first needed.</summary>
public sealed class ServerSigning(PayeshDb db, KeyRing keys, TimeProvider clock)
{
    internal const string Wrapping = "signing key";

    public async Task<ECDsa> Key(string purpose, CancellationToken cancel)
    {
        var row = await db.Set<ServerKey>().SingleOrDefaultAsync(key => key.Purpose == purpose, cancel) ?? await Make(purpose, cancel);
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(keys.Unwrap(Wrapping, row.Wrapped), out _);
        return key;
    }

    private async Task<ServerKey> Make(string purpose, CancellationToken cancel)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = clock.GetUtcNow();
        var row = new ServerKey(
            Guid.CreateVersion7(now), purpose, key.ExportSubjectPublicKeyInfo(), keys.Wrap(Wrapping, key.ExportPkcs8PrivateKey()), now);
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        return row;
    }
}
