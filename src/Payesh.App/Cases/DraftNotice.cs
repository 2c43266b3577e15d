using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>Begins the written notice (تذکر کتبی) of a case: all confirmed findings, in the words of the rules.</summary>
public sealed class DraftNotice(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CatalogueShelf catalogues, LetterWriter writer, CaseWork work)
{
    public async Task<Outcome<NoticeDraft>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        try
        {
            return await db.InTransaction(() => Draft(no, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CasesRefusal.NoticeExists;
        }
    }

    private async Task<Outcome<NoticeDraft>> Draft(long no, CancellationToken cancel)
    {
        var of = await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel);
        if (of is null) return AccessRefusal.NotFound;
        if (!await db.Set<Centre>().AnyAsync(c => c.Id == of.CentreId && c.Status != CentreStatus.Unlicensed, cancel)) return CasesRefusal.UnlicensedPlace;
        if (of.NoticeLetter is not null) return CasesRefusal.NoticeExists;
        var findings = await db.Set<Finding>().Include(f => f.Detail).AsNoTracking()
            .Where(f => f.CaseId == of.Id && f.State == FindingState.Confirmed && f.Letter == null)
            .OrderBy(f => f.Severity).ThenBy(f => f.Place).ThenBy(f => f.No).ToListAsync(cancel);
        if (!findings.Any(f => f.Standing.Binds)) return CasesRefusal.NothingEstablished;

        var letter = writer.Draft(
            LetterKind.WrittenNotice, new(of.Office, of.Field, of.CentreId, of.CentreName, CaseWork.Subject(of).Kind, of.Id.Value));
        if (of.Draft(letter.Id.Value) is { Succeeded: false, Refusal: var wrong }) return wrong;
        var rules = shelf.On(TehranTime.DayOf(clock.GetUtcNow()));
        var draft = db.Add(new NoticeDraft(letter, of.Id, FirstTexts(of, rules.Notice), actor.Account, clock.GetUtcNow())).Entity;
        for (var i = 0; i < findings.Count; i++) db.Add(Sentence(letter.Id, i, findings[i], rules.Protective));
        await work.Done(of, CaseWork.Draft, cancel);
        await work.AskFor(of, CaseWork.Sign, $"{CaseWork.Link(of)}/notice", cancel);
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    private NoticeSentence Sentence(LetterId letter, int order, Finding finding, ProtectiveWords words)
    {
        var place = words.HiddenPlaces.Contains(finding.Place)
            ? words.HiddenPlaceName
            : catalogues.On(TehranTime.DayOf(finding.Arrived)).Words.Of(finding.Place).Fa;
        return new(letter, finding.Id, order, place, finding.Detail.TextFa, finding.Detail.ActionFa);
    }

    private static NoticeTexts FirstTexts(SupervisionCase of, NoticeWords words) => new("", "", "", "", Attachment: false,
        [.. words.Copies.Select(copy => copy with
        {
            To = copy.To.Replace("{centre}", of.CentreName, StringComparison.Ordinal)
                .Replace("{case}", PersianText.Digits(of.Number), StringComparison.Ordinal),
        })]);
}

/// <summary>What a person wrote in the editor of a notice.</summary>
public sealed record NoticeEdit(NoticeTexts Texts, IReadOnlyDictionary<FindingId, SentenceEdit> Sentences);

/// <summary>One line of it.</summary>
public sealed record SentenceEdit(string Place, string Sentence, string Action, bool LeftOut);

/// <summary>Keeps what was written; basis, standing, deadline and appeal stay as the rules say.</summary>
public sealed class EditNotice(PayeshDb db, Actor actor, TimeProvider clock)
{
    /// <param name="no">The case.</param>
    /// <param name="version">The version the person saw.</param>
    /// <param name="edit">What was written.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<NoticeDraft>> Run(long no, long version, NoticeEdit edit, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var draft = await db.DraftOf(no, cancel);
        if (draft is null) return AccessRefusal.NotFound;
        var sentences = await db.Set<NoticeSentence>().Where(s => s.LetterId == draft.LetterId).ToListAsync(cancel);
        foreach (var sentence in sentences)
        {
            if (!edit.Sentences.TryGetValue(sentence.FindingId, out var written)) continue;
            if (string.IsNullOrWhiteSpace(written.Sentence) || string.IsNullOrWhiteSpace(written.Action))
                return CasesRefusal.SentenceMissing.At($"Sentence-{sentence.Order}");
            sentence.Write(written.Place, written.Sentence, written.Action);
            sentence.Leave(written.LeftOut);
        }

        draft.Edit(edit.Texts, actor.Account, clock.GetUtcNow());
        db.Seen(draft, version);
        return await db.Save(draft, cancel);
    }
}

internal static class NoticeDrafts
{
    extension(PayeshDb db)
    {
        /// <summary>The draft of a case whose letter is not signed yet.</summary>
        public async Task<NoticeDraft?> DraftOf(long caseNo, CancellationToken cancel)
        {
            var of = await db.Set<SupervisionCase>().AsNoTracking().Where(c => c.No == caseNo).Select(c => c.NoticeLetter).SingleOrDefaultAsync(cancel);
            if (of is not { } value) return null;
            var id = new LetterId(value);
            if (!await db.Set<Letter>().AnyAsync(l => l.Id == id && l.State == LetterState.Draft, cancel)) return null;
            return await db.Set<NoticeDraft>().SingleAsync(d => d.LetterId == id, cancel);
        }
    }
}
