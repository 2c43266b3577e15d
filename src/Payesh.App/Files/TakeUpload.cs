using Payesh.Domain.Basics;
using Payesh.Domain.Files;

namespace Payesh.App.Files;

/// <summary>A form of the desk brings a whole file: it is stored as it is, and gets a copy for the screen. Who may see it is said by the caller.</summary>
public sealed class TakeUpload(UploadFile upload, DisplayCopy copy)
{
    public async Task<Outcome<Digest>> Run(Stream file, long length, CancellationToken cancel)
    {
        if (length > FileType.Limit) return FilesRefusal.TooLarge;
        using var all = new MemoryStream(checked((int)length));
        await file.CopyToAsync(all, cancel);
        var bytes = all.ToArray();
        if (FileType.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, FileType.HeadLength))) is not { } type) return bytes.Length == 0 ? FilesRefusal.Empty : FilesRefusal.WrongType;
        var hash = Digest.Of(bytes);
        // A piece of the same file may lie here since an earlier try.
        var here = upload.State(hash);
        if (!here.Complete)
        {
            var begin = checked((int)Math.Min(here.Received, bytes.Length));
            var taken = await upload.Run(hash, here.Received, bytes.Length, new MemoryStream(bytes, begin, bytes.Length - begin), cancel);
            if (!taken.Succeeded) return taken.Refusal;
        }
        await copy.Make(hash, type, cancel);
        return hash;
    }
}
