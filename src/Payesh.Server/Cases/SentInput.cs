using Payesh.App.Cases;
using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Server.Files;

namespace Payesh.Server.Cases;

/// <summary>What somebody of the centre types: words, and up to two files.</summary>
public sealed class SentInput
{
    public string? Text { get; set; }

    /// <summary>For a request of more time.</summary>
    public string? Days { get; set; }

    public IFormFile? File { get; set; }

    public IFormFile? File2 { get; set; }

    /// <summary>Reads it; files are stored first.</summary>
    internal async Task<Outcome<SentWords>> Read(TakeUpload upload)
    {
        var files = await upload.OfForm((File, nameof(File)), (File2, nameof(File2)));
        return files.Succeeded ? new SentWords(Text, files.Value) : files.Refusal;
    }
}
