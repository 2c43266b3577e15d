using System.Diagnostics;
using Payesh.Domain.Basics;

namespace Payesh.App.Files;

/// <summary>
/// A small copy of a picture for the screen, without what a camera writes beside it. Made by <c>vipsthumbnail</c> in a process of its own, where
/// the machine has it: this program never reads a foreign picture itself. Where it is missing, or cannot read the file, there is the download alone.
/// </summary>
public sealed class DisplayCopy(FileStore store)
{
    private const string Tool = "vipsthumbnail";
    private const int Longest = 1600;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether this machine can make any.</summary>
    public static bool IsPossible { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Tool)));

    /// <returns>Whether there is a copy now.</returns>
    public async Task<bool> Make(Digest hash, string type, CancellationToken cancel)
    {
        if (store.HasShown(hash)) return true;
        if (!IsPossible || !type.StartsWith("image/", StringComparison.Ordinal)) return false;
        var draft = store.ShownDraft(hash);
        try
        {
            if (!await Run(store.Locate(hash), draft, cancel) || new FileInfo(draft) is not { Exists: true, Length: > 0 }) return false;
            store.TakeShown(hash, draft);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task<bool> Run(string from, string to, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Tool) { RedirectStandardError = true, RedirectStandardOutput = true };
        // «>» only makes smaller; readers that vips itself does not trust with foreign files stay shut.
        foreach (var word in new[] { from, "--size", $"{Longest}x{Longest}>", "--output", $"{to}[Q=80,strip]" }) start.ArgumentList.Add(word);
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        using var process = Process.Start(start)!;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(process.StandardError.ReadToEndAsync(late.Token), process.StandardOutput.ReadToEndAsync(late.Token), process.WaitForExitAsync(late.Token));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }
}
