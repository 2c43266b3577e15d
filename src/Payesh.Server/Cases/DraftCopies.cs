using Payesh.Domain.Cases;

namespace Payesh.Server.Cases;

/// <summary>Copies (رونوشت) as people type them: one a line, «… جهت …».</summary>
internal static class DraftCopies
{
    private const string For = " جهت ";

    public static string Write(IEnumerable<CopyWords> copies, bool confidential) => string.Join(
        '\n', copies.Where(copy => copy.Confidential == confidential).Select(copy => copy.For.Length == 0 ? copy.To : copy.To + For + copy.For));

    public static IEnumerable<CopyWords> Read(string? typed, bool confidential) => (typed ?? "").ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.LastIndexOf(For, StringComparison.Ordinal) is var at and > 0
            ? new CopyWords(line[..at].Trim(), line[(at + For.Length)..].Trim(), confidential)
            : new CopyWords(line, "", confidential));
}
