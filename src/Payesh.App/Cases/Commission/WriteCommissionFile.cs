using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Inspections.Bundles;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Commission;

/// <summary>
/// The file of a case as one ZIP: an index that is printed, letters as they were sealed, receipts, what the centre brought, photos, and each visit's evidence
/// in the commission's edition, in which what was said in private stays sealed. That it left is an entry of the audit.
/// </summary>
public sealed class WriteCommissionFile(PayeshDb db, Actor actor, ReadCommissionFile read, WriteBundle bundles, FileStore files, TimeProvider clock)
{
    /// <param name="no">The case.</param>
    /// <param name="words">Words of the index: its title, and the name of each part.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Bundle>> Run(long no, IndexWords words, CancellationToken cancel)
    {
        // The county sends it, the commission reads it: both may have it.
        if (actor.Lacks(Duty.Review) is { } refusal && actor.Lacks(Duty.KeepCommission) is not null) return refusal;
        var view = await read.Run(no, cancel);
        if (!view.Succeeded) return view.Refusal;
        db.Note(AuditKind.Exported, "Cases", "SupervisionCase", view.Value.Case.Id.Value.ToString("D"), clock.GetUtcNow(), "commission-file");
        await db.SaveChangesAsync(cancel);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var rows = new List<(FileLine Line, string? Member, string Hash)>();
            foreach (var line in view.Value.Lines)
            {
                var member = await Member(line, cancel);
                if (member is var (name, bytes) && rows.TrueForAll(row => row.Member != name)) Add(zip, name, bytes);
                rows.Add((line, member?.Name, member is { } kept ? Digest.Of(kept.Bytes).ToString() : ""));
            }

            Add(zip, "index.html", Index(words, rows));
        }

        return new Bundle($"case-{view.Value.Case.Number}.zip", file.ToArray());
    }

    private async Task<(string Name, byte[] Bytes)?> Member(FileLine line, CancellationToken cancel)
    {
        if (line is { Hash: null } or { Missing: true }) return null;
        if (line.Part == FilePart.Visits)
        {
            var bundle = await bundles.ForCommission(new(Guid.Parse(line.Hash)), cancel);
            return bundle.Succeeded ? ($"visits/{bundle.Value.FileName}", bundle.Value.Bytes) : null;
        }

        if (line.Part == FilePart.Letters)
        {
            var id = new LetterId(Guid.Parse(line.Hash));
            var html = await db.Set<LetterBody>().Where(b => b.LetterId == id).Select(b => b.Html).SingleAsync(cancel);
            return html is null ? null : ($"letters/{Name(line.Name)}.html", html);
        }

        if (!Digest.TryParse(line.Hash, out var hash) || !files.Has(hash)) return null;
        var type = await db.Set<StoredFile>().Where(stored => stored.Hash == line.Hash).Select(stored => stored.Type).SingleOrDefaultAsync(cancel);
        return ($"{line.Part.ToString().ToLowerInvariant()}/{hash.ToString()[..16]}{Ending(type)}", await files.Read(hash, cancel));
    }

    private static string Name(string number) => string.Concat(number.Select(sign => char.IsLetterOrDigit(sign) ? sign : '-'));

    private static string Ending(string? type) => type switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        "application/pdf" => ".pdf",
        _ => "",
    };

    private static byte[] Index(IndexWords words, List<(FileLine Line, string? Member, string Hash)> rows)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(words.Persian ? "fa\" dir=\"rtl" : "en\" dir=\"ltr").Append("\">\n<meta charset=\"utf-8\">\n<title>")
            .Append(Text(words.Title)).Append("</title>\n<h1>").Append(Text(words.Title)).Append("</h1>\n<table border=\"1\">\n<tr>");
        foreach (var head in words.Heads) html.Append("<th scope=\"col\">").Append(Text(head)).Append("</th>");
        html.Append("</tr>\n");
        foreach (var (line, member, hash) in rows)
        {
            html.Append("<tr><td>").Append(Text(words.Part(line.Part))).Append("</td><td>");
            if (member is null) html.Append(Text(words.Name(line)));
            else html.Append("<a href=\"").Append(Text(member)).Append("\">").Append(Text(words.Name(line))).Append("</a>");
            html.Append("</td><td>").Append(Text(words.State(line))).Append("</td><td dir=\"ltr\"><code>").Append(hash).Append("</code></td></tr>\n");
        }

        return Encoding.UTF8.GetBytes(html.Append("</table>\n</html>\n").ToString());
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(bytes);
    }
}

/// <summary>Words of the index, in the language of whoever asks for it.</summary>
/// <param name="Persian">Whether it reads from the right.</param>
/// <param name="Title">Its title.</param>
/// <param name="Heads">Headings of its four columns.</param>
/// <param name="Part">Name of a part.</param>
/// <param name="Name">Name of a line.</param>
/// <param name="State">Whether it is there.</param>
public sealed record IndexWords(
    bool Persian, string Title, IReadOnlyList<string> Heads, Func<FilePart, string> Part, Func<FileLine, string> Name, Func<FileLine, string> State);
