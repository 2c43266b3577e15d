using System.Security.Cryptography;
using Payesh.Domain.Basics;
using Payesh.Domain.Files;

namespace Payesh.App.Files;

/// <summary>
/// A folder of files named by the hash of their bytes. A piece is appended to <c>incoming/HASH</c>; the whole is checked, then moved into place in one step,
/// so a file that is there is complete.
/// </summary>
public sealed class FileStore(string folder)
{
    public bool Has(Digest hash) => File.Exists(PathOf(hash));

    /// <summary>The path of a complete file.</summary>
    public string Locate(Digest hash) => PathOf(hash);

    public Stream Open(Digest hash) => File.OpenRead(PathOf(hash));

    public Task<byte[]> Read(Digest hash, CancellationToken cancel) => File.ReadAllBytesAsync(PathOf(hash), cancel);

    /// <summary>Bytes of an unfinished upload that are here.</summary>
    public long Received(Digest hash) => new FileInfo(IncomingPath(hash)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Appends a piece. The whole file is taken, or refused and its pieces forgotten, when <paramref name="total"/> bytes are here.</summary>
    /// <returns>The media type once complete, null while pieces are missing.</returns>
    public async Task<Outcome<string?>> Append(Digest hash, long offset, long total, Stream piece, CancellationToken cancel)
    {
        if (total <= 0) return FilesRefusal.Empty;
        if (total > FileType.Limit) return FilesRefusal.TooLarge;
        Directory.CreateDirectory(Path.Combine(folder, "incoming"));
        try
        {
            // Exclusive: two uploads of one file at once would interleave their pieces.
            await using var file = new FileStream(IncomingPath(hash), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (file.Length != offset) return FilesRefusal.WrongOffset(file.Length);
            file.Seek(0, SeekOrigin.End);
            if (!await CopyAtMost(piece, file, total - offset, cancel)) return Forget(file, FilesRefusal.TooLarge);
            if (file.Length < total) return (string?)null;
            file.Seek(0, SeekOrigin.Begin);
            var head = new byte[FileType.HeadLength];
            var type = FileType.Detect(head.AsSpan(0, await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel)));
            if (type is null) return Forget(file, FilesRefusal.WrongType);
            file.Seek(0, SeekOrigin.Begin);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != hash.ToString()) return Forget(file, FilesRefusal.WrongHash);
            file.Flush(flushToDisk: true);
            return Take(hash, type);
        }
        catch (IOException) when (!Has(hash) && Received(hash) != offset)
        {
            return FilesRefusal.WrongOffset(Received(hash));
        }
    }

    /// <summary>Stores bytes that are already here as a whole.</summary>
    public async Task<Outcome<string>> Put(Digest hash, byte[] bytes, CancellationToken cancel)
    {
        if (Has(hash)) return FileType.Detect(bytes) ?? "application/octet-stream";
        File.Delete(IncomingPath(hash));
        var done = await Append(hash, 0, bytes.Length, new MemoryStream(bytes), cancel);
        return done.Succeeded ? done.Value! : done.Refusal;
    }

    private string? Take(Digest hash, string type)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(hash))!);
        File.Move(IncomingPath(hash), PathOf(hash), overwrite: true);
        return type;
    }

    private static Refusal Forget(FileStream file, Refusal refusal)
    {
        file.SetLength(0);
        return refusal;
    }

    private static async Task<bool> CopyAtMost(Stream from, Stream to, long most, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0; most -= read)
        {
            if (read > most) return false;
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return true;
    }

    /// <summary>Whether there is a copy for the screen.</summary>
    public bool HasShown(Digest hash) => File.Exists(ShownPath(hash));

    public Stream OpenShown(Digest hash) => File.OpenRead(ShownPath(hash));

    /// <summary>Where a copy for the screen is written first.</summary>
    internal string ShownDraft(Digest hash)
    {
        Directory.CreateDirectory(Path.Combine(folder, "incoming"));
        return Path.Combine(folder, "incoming", $"{hash}.jpg");
    }

    internal void TakeShown(Digest hash, string draft)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ShownPath(hash))!);
        File.Move(draft, ShownPath(hash), overwrite: true);
    }

    private string ShownPath(Digest hash) => Path.Combine(folder, "shown", hash.ToString()[..2], $"{hash}.jpg");

    private string PathOf(Digest hash) => Path.Combine(folder, hash.ToString()[..2], hash.ToString());

    private string IncomingPath(Digest hash) => Path.Combine(folder, "incoming", hash.ToString());
}
