using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;

namespace Payesh.App.Files;

/// <summary>Bytes of a file that are here, and whether it is complete.</summary>
public sealed record UploadState(long Received, bool Complete);

/// <summary>
/// A device or a form sends a piece of a file; sending again is harmless. The caller has shown who it is (a device's secret, a duty);
/// who may see the file is decided by <see cref="FileUse"/>, not here.
/// </summary>
public sealed class UploadFile(PayeshDb db, FileStore store, TimeProvider clock)
{
    public UploadState State(Digest hash) => store.Has(hash) ? new(new FileInfo(store.Locate(hash)).Length, true) : new(store.Received(hash), false);

    public async Task<Outcome<UploadState>> Run(Digest hash, long offset, long total, Stream piece, CancellationToken cancel)
    {
        if (store.Has(hash)) return State(hash);
        var appended = await store.Append(hash, offset, total, piece, cancel);
        if (!appended.Succeeded) return appended.Refusal;
        if (appended.Value is not { } type) return new UploadState(store.Received(hash), false);

        if (!await db.Set<StoredFile>().AnyAsync(file => file.Hash == hash.ToString(), cancel))
        {
            db.Add(new StoredFile(hash, total, type, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancel);
        }
        return new UploadState(total, true);
    }
}
