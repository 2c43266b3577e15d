using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>What became of one pasted line.</summary>
public enum LineMatch
{
    /// <summary>One centre; the number is new.</summary>
    Matched,

    /// <summary>The centre bears this number already.</summary>
    Known,

    /// <summary>More than one centre has this name.</summary>
    Ambiguous,

    /// <summary>No centre in scope.</summary>
    NotFound,

    /// <summary>Another centre bears this number.</summary>
    Taken,

    /// <summary>There are not two columns.</summary>
    Unreadable,
}

/// <summary>One pasted line and its match.</summary>
public sealed record MatchedLine(int Line, string Text, LineMatch Match, CentreId? Centre, string CentreName, string Number);

/// <summary>
/// Paste and match (P30): two columns out of another system's table, a centre and its number there. The centre is found by its
/// number in our register, by a licence number or by its name. First without storing anything, then for good.
/// </summary>
public sealed class MatchNumbers(PayeshDb db, Actor actor, GiveNumber give)
{
    public const int MostLines = 2000;
    private static readonly char[] Separators = ['\t', ';', '|'];

    /// <param name="system">The other system.</param>
    /// <param name="pasted">Lines of two columns, parted by a tab, a semicolon or a bar.</param>
    /// <param name="store">Whether matched numbers are stored, or only shown.</param>
    /// <param name="cancel">Cancels; then nothing is stored.</param>
    public async Task<Outcome<IReadOnlyList<MatchedLine>>> Run(ExternalSystem system, string? pasted, bool store, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var lines = (pasted ?? "").ReplaceLineEndings("\n").Split('\n').Select((text, at) => (Text: text, No: at + 1)).Where(line => line.Text.Trim().Length > 0).ToList();
        if (lines.Count > MostLines) return CentresRefusal.TooManyLines(MostLines).At("Pasted");
        if (lines.Count == 0) return CentresRefusal.NumberMissing.At("Pasted");

        return await db.InTransaction<Outcome<IReadOnlyList<MatchedLine>>>(async () =>
        {
            var book = await CentreBook.Read(db, system, cancel);
            var matched = new List<MatchedLine>();
            foreach (var (text, no) in lines) matched.Add(await Match(book, system, text, no, store, cancel));
            if (store) await db.SaveChangesAsync(cancel);
            return matched;
        }, cancel);
    }

    private async Task<MatchedLine> Match(CentreBook book, ExternalSystem system, string text, int no, bool store, CancellationToken cancel)
    {
        var cells = text.Split(Separators, StringSplitOptions.TrimEntries);
        var number = PersianText.Normalise(cells.ElementAtOrDefault(1));
        MatchedLine As(LineMatch match, CentreId? centre = null, string name = "") => new(no, PersianText.Normalise(text), match, centre, name, number);

        if (cells.Length < 2 || number.Length is 0 or > Lengths.Number) return As(LineMatch.Unreadable);
        var found = book.Find(cells[0]);
        if (found.Count == 0) return As(LineMatch.NotFound);
        if (found.Count > 1) return As(LineMatch.Ambiguous, name: found[0].Name);
        var (id, name) = found[0];
        if (book.Owner(number) is { } owner) return As(owner == id ? LineMatch.Known : LineMatch.Taken, id, name);
        if (store && await Store(id, system, number, cancel) is not null) return As(LineMatch.Taken, id, name);
        book.Give(number, id);
        return As(LineMatch.Matched, id, name);
    }

    private async Task<Refusal?> Store(CentreId id, ExternalSystem system, string number, CancellationToken cancel)
    {
        var centre = await db.Set<Centre>().Include(c => c.Detail).SingleAsync(c => c.Id == id, cancel);
        return (await give.Add(centre, system, number, cancel)).Refusal;
    }

    /// <summary>The centres in scope by register number, licence number and name; and who bears which number of one system.</summary>
    private sealed class CentreBook
    {
        private readonly Dictionary<long, (CentreId Id, string Name)> _byNo = [];
        private readonly ILookup<string, (CentreId Id, string Name)> _byWord;
        private readonly Dictionary<string, CentreId> _owners;

        private CentreBook(ILookup<string, (CentreId Id, string Name)> byWord, Dictionary<string, CentreId> owners) => (_byWord, _owners) = (byWord, owners);

        public static async Task<CentreBook> Read(PayeshDb db, ExternalSystem system, CancellationToken cancel)
        {
            var centres = await db.Set<Centre>().AsNoTracking().Select(c => new { c.No, c.Id, c.Name }).ToListAsync(cancel);
            var names = centres.ToDictionary(c => c.Id, c => c.Name);
            var papers = await db.Set<LicencePaper>().AsNoTracking().Select(p => new { p.CentreId, p.Number }).ToListAsync(cancel);
            var owners = await db.Set<ExternalNumber>().AsNoTracking().Where(n => n.System == system).Select(n => new { n.Number, n.CentreId }).ToListAsync(cancel);
            var words = centres.Select(c => (Word: PersianText.SearchKey(c.Name), c.Id)).Concat(papers.Select(p => (Word: PersianText.SearchKey(p.Number), Id: p.CentreId)));
            var book = new CentreBook(
                words.Distinct().ToLookup(w => w.Word, w => (w.Id, names[w.Id]), StringComparer.Ordinal),
                owners.GroupBy(o => o.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().CentreId, StringComparer.Ordinal));
            foreach (var centre in centres) book._byNo[centre.No] = (centre.Id, centre.Name);
            return book;
        }

        public List<(CentreId Id, string Name)> Find(string text)
        {
            var named = _byWord[PersianText.SearchKey(text)].Distinct().ToList();
            if (named.Count > 0) return named;
            return PersianText.ParseNumber(text) is { Succeeded: true } no && _byNo.TryGetValue(no.Value, out var centre) ? [centre] : [];
        }

        public CentreId? Owner(string number) => _owners.TryGetValue(number, out var owner) ? owner : null;

        public void Give(string number, CentreId centre) => _owners[number] = centre;
    }
}
