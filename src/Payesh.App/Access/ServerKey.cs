using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;

namespace Payesh.App.Access;

/// <summary>A signing key of this installation (P-256). The private half is wrapped by the key file.</summary>
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

/// <summary>A key of this installation, ready to sign; it stays open as long as the program runs.</summary>
public sealed class OpenKey(Guid id, byte[] publicKey, byte[] privateKey)
{
    private readonly Lock _lock = new();
    private readonly ECDsa _key = Import(privateKey);

    public Guid Id => id;

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] Public => publicKey;

    /// <summary>As browsers sign: ECDSA with SHA-256, 64 bytes.</summary>
    public byte[] Sign(byte[] text)
    {
        lock (_lock) return _key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>The same key for agreeing on a secret with somebody who knows only the public half.</summary>
    public ECDiffieHellman Agreement()
    {
        var agreement = ECDiffieHellman.Create();
        agreement.ImportPkcs8PrivateKey(privateKey, out _);
        return agreement;
    }

    private static ECDsa Import(byte[] privateKey)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return key;
    }
}

/// <summary>The keys that were opened since the start.</summary>
public sealed class OpenKeys
{
    internal ConcurrentDictionary<string, OpenKey> All { get; } = new(StringComparer.Ordinal);
}

/// <summary>Signs for this installation. The key of a purpose is made when it is first needed.</summary>
public sealed class ServerSigning(PayeshDb db, KeyRing keys, OpenKeys open, TimeProvider clock)
{
    internal const string Wrapping = "signing key";

    public async Task<OpenKey> Open(string purpose, CancellationToken cancel)
    {
        if (open.All.TryGetValue(purpose, out var ready)) return ready;
        var row = await db.Set<ServerKey>().AsNoTracking().SingleOrDefaultAsync(key => key.Purpose == purpose, cancel);
        var key = Opened(row ?? await Make(purpose, cancel));
        // One made just now may still be undone with the transaction around it.
        return row is null ? key : open.All.GetOrAdd(purpose, key);
    }

    public async Task<ECDsa> Key(string purpose, CancellationToken cancel)
    {
        var row = await db.Set<ServerKey>().SingleOrDefaultAsync(key => key.Purpose == purpose, cancel) ?? await Make(purpose, cancel);
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(keys.Unwrap(Wrapping, row.Wrapped), out _);
        return key;
    }

    private OpenKey Opened(ServerKey row) => new(row.Id, row.Public, keys.Unwrap(Wrapping, row.Wrapped));

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
