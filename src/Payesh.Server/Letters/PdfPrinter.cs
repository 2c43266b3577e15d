using System.Diagnostics;
using System.Globalization;
using System.Text;
using Payesh.App.Letters;
using Payesh.Domain.Basics;

namespace Payesh.Server.Letters;

/// <summary>What came of printing a sheet.</summary>
public enum PdfState
{
    /// <summary>There is a PDF.</summary>
    Printed,

    /// <summary>This machine has no Chromium.</summary>
    Missing,

    /// <summary>Others are being printed; try again in a minute.</summary>
    Busy,

    /// <summary>It did not come out in time.</summary>
    Failed,
}

/// <summary>A sheet as PDF; empty unless it was printed.</summary>
public sealed record Pdf(PdfState State, byte[] Bytes);

/// <summary>
/// Prints a sheet by Chromium in a process of its own, where the machine has it. The sheet needs nothing from outside: its typeface is written into it,
/// and the browser finds no network. One at a time, a few wait; what was left in the folder is removed. A PDF is a rendering: the original stays the sealed page.
/// </summary>
public sealed class PdfPrinter(ChromiumPath chromium, Func<byte[]?> typeface) : IDisposable
{
    /// <summary>How many may wait for the one that prints.</summary>
    public const int LongestQueue = 8;

    private const string Doctype = "<!DOCTYPE html>";

    // Inside the file, because no server stands before it: no script, nothing from anywhere else.
    private const string Policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private int _waiting;

    // Asked for twice in a row, a sheet is printed once.
    private (Digest Of, byte[] Bytes)? _last;

    /// <summary>Whether this machine can print.</summary>
    public bool IsPossible => chromium.Program is not null;

    public void Dispose() => _one.Dispose();

    /// <param name="sheet">The page: UTF-8, with its own style and no script.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Pdf> Print(byte[] sheet, CancellationToken cancel)
    {
        if (chromium.Program is not { } program) return new(PdfState.Missing, []);
        if (Interlocked.Increment(ref _waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref _waiting);
            return new(PdfState.Busy, []);
        }

        try
        {
            await _one.WaitAsync(cancel);
            try
            {
                var of = Digest.Of(sheet);
                if (_last is { } last && last.Of == of) return new(PdfState.Printed, last.Bytes);
                var pdf = await Print(program, sheet, cancel);
                if (pdf.State == PdfState.Printed) _last = (of, pdf.Bytes);
                return pdf;
            }
            finally
            {
                _one.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task<Pdf> Print(string program, byte[] sheet, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("payesh-print-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "sheet.html"), Path.Combine(folder, "sheet.pdf"));
            await File.WriteAllBytesAsync(page, Alone(sheet), cancel);
            var printed = await Run(program, folder, page, pdf, cancel) && File.Exists(pdf);
            return printed ? new(PdfState.Printed, await File.ReadAllBytesAsync(pdf, cancel)) : new(PdfState.Failed, []);
        }
        finally
        {
            await Remove(folder);
        }
    }

    private static async Task<bool> Run(string program, string folder, string page, string pdf, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var word in Words(folder, page, pdf)) start.ArgumentList.Add(word);
        // Nothing of this program's settings, among them secrets, is handed on.
        start.Environment.Clear();
        (start.Environment["HOME"], start.Environment["TMPDIR"], start.Environment["LANG"]) = (folder, folder, "C.UTF-8");
        using var process = Process.Start(start)!;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(process.StandardError.ReadToEndAsync(late.Token), process.StandardOutput.ReadToEndAsync(late.Token), process.WaitForExitAsync(late.Token));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static IEnumerable<string> Words(string folder, string page, string pdf)
    {
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--no-first-run";
        yield return "--no-pdf-header-footer";
        // No name is found and every way out ends at a closed door.
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return "--proxy-server=127.0.0.1:9";
        yield return "--proxy-bypass-list=<-loopback>";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return $"--print-to-pdf={pdf}";
        // Chromium's own sandbox refuses to start for root, and only there is it left out (docs/security.md).
        if (IsRoot()) yield return "--no-sandbox";
        yield return new Uri(page).AbsoluteUri;
    }

    // The page names the typeface by its address here; inside a file of its own it carries it along.
    private byte[] Alone(byte[] sheet)
    {
        var text = Encoding.UTF8.GetString(sheet);
        if (!text.StartsWith(Doctype, StringComparison.Ordinal)) throw new ArgumentException("A sheet begins with its doctype.", nameof(sheet));
        if (typeface() is { } font)
            text = text.Replace($"url(\"{LetterStyle.Typeface}\")", $"url(\"data:font/woff2;base64,{Convert.ToBase64String(font)}\")", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(Doctype + Policy + text[Doctype.Length..]);
    }

    private static bool IsRoot() => OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status")
        .FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal))?.Split('\t') is [_, _, var effective, ..]
        && int.Parse(effective, CultureInfo.InvariantCulture) == 0;

    // A helper process of the browser may let go of a file a moment later than the browser itself.
    private static async Task Remove(string folder)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 20)
            {
                await Task.Delay(100, CancellationToken.None);
            }
        }
    }
}
