using System.Linq.Expressions;
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

/// <summary>Begins the letter of the next step of a case: the written notice (تذکر کتبی) with all confirmed findings, then a warning (اخطار) with what was still there.</summary>
public sealed class DraftNotice(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CatalogueShelf catalogues, LetterWriter writer, CaseWork work)
{
    /// <summary>The step that is next.</summary>
    public Task<Outcome<NoticeDraft>> Run(long no, CancellationToken cancel) => Run(no, null, "", cancel);

    /// <param name="no">The case.</param>
    /// <param name="code">The step that was on the screen; null for the next one.</param>
    /// <param name="skipReason">Why steps are left out; only on the fast track.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<NoticeDraft>> Run(long no, string? code, string? skipReason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction(() => Draft(no, code, PersianText.Normalise(skipReason), cancel), cancel);
    }

    private async Task<Outcome<NoticeDraft>> Draft(long no, string? code, string skipReason, CancellationToken cancel)
    {
        // Of two officers who take one step at once the second waits here, and finds it taken.
        await db.LockSeries($"case/{no}", cancel);
        var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.No == no, cancel);
        if (of is null) return AccessRefusal.NotFound;
        if (!await db.Set<Centre>().AnyAsync(c => c.Id == of.CentreId && c.Status != CentreStatus.Unlicensed, cancel)) return CasesRefusal.UnlicensedPlace;
        var ladder = shelf.Ladder(of.LadderId);
        var step = ladder.Steps.FirstOrDefault(one => one.Code == code) ?? of.Next(ladder) ?? ladder.Step(of.Step);
        var findings = await db.Set<Finding>().Include(f => f.Detail).Where(f => f.CaseId == of.Id)
            .OrderBy(f => f.Severity).ThenBy(f => f.Place).ThenBy(f => f.No).ToListAsync(cancel);
        var disputed = await db.IsDisputed(of.Id, cancel);
        var named = findings.Where(of.Names).ToList();
        if (of.Hinders(ladder, step.Code, skipReason, findings, disputed, TehranTime.DayOf(clock.GetUtcNow())) is { } hinders) return hinders;

        var letter = writer.Draft(
            step.Kind!.Value, new(of.Office, of.Field, of.CentreId, of.CentreName, CaseWork.Subject(of).Kind, of.Id.Value));
        var taken = of.Take(ladder, step.Code, skipReason, letter.Id.Value, findings, disputed, TehranTime.DayOf(clock.GetUtcNow()));
        if (!taken.Succeeded) return taken.Refusal;
        var rules = shelf.On(TehranTime.DayOf(clock.GetUtcNow()));
        var copies = NoticeTexts.First(of, rules.Letters[step.Letter!].Copies);
        var draft = db.Add(new NoticeDraft(letter, of.Id, copies, actor.Account, clock.GetUtcNow())).Entity;
        var before = await db.WrittenBefore(named, cancel);
        for (var i = 0; i < named.Count; i++) db.Add(Sentence(letter.Id, i, named[i], before.GetValueOrDefault(named[i].Id), rules.Protective));
        await work.Done(of, CaseWork.Draft, cancel);
        await work.Done(of, CaseWork.NextStep, cancel);
        await work.AskFor(of, CaseWork.Sign, $"{CaseWork.Link(of)}/notice", cancel);
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    // What went out in the letter before stands again, in the words that were looked through then; unless a dispute changed them.
    private NoticeSentence Sentence(LetterId letter, int order, Finding finding, NoticeSentence? before, ProtectiveWords words)
    {
        if (before is not null)
            return new(letter, finding.Id, order, before.Place, finding.Detail.ChangedTextFa.Length > 0 ? finding.Detail.ChangedTextFa : before.Sentence, before.Action);
        var place = words.HiddenPlaces.Contains(finding.Place)
            ? words.HiddenPlaceName
            : catalogues.On(TehranTime.DayOf(finding.Arrived)).Words.Of(finding.Place).Fa;
        return new(letter, finding.Id, order, place, finding.Detail.SentenceFa, finding.Detail.ActionFa);
    }
}

internal static class NoticeDrafts
{
    extension(PayeshDb db)
    {
        /// <summary>Findings in the words of the last letter that named them.</summary>
        public async Task<Dictionary<FindingId, NoticeSentence>> WrittenBefore(IReadOnlyCollection<Finding> findings, CancellationToken cancel)
        {
            var letters = findings.Select(f => f.Letter).OfType<Guid>().Distinct().Select(id => new LetterId(id)).ToList();
            var written = await db.Set<NoticeSentence>().AsNoTracking().Where(s => letters.Contains(s.LetterId) && !s.LeftOut).ToListAsync(cancel);
            return findings.Join(written, f => (f.Id, f.Letter), s => (s.FindingId, (Guid?)s.LetterId.Value), (f, s) => (f.Id, s)).ToDictionary(pair => pair.Id, pair => pair.s);
        }

        /// <summary>The draft of the letter of the step a case stands at, while it is not signed.</summary>
        public Task<NoticeDraft?> DraftOf(long caseNo, CancellationToken cancel) => db.DraftOf(caseNo, c => c.StepLetter, cancel);

        /// <summary>The draft of the letter that ends a case, while it is not signed.</summary>
        public Task<NoticeDraft?> ClosingDraftOf(long caseNo, CancellationToken cancel) => db.DraftOf(caseNo, c => c.ClosingLetter, cancel);

        private async Task<NoticeDraft?> DraftOf(long caseNo, Expression<Func<SupervisionCase, Guid?>> which, CancellationToken cancel)
        {
            if (await db.Set<SupervisionCase>().AsNoTracking().Where(c => c.No == caseNo).Select(which).SingleOrDefaultAsync(cancel) is not { } value) return null;
            var id = new LetterId(value);
            if (!await db.Set<Letter>().AnyAsync(l => l.Id == id && l.State == LetterState.Draft, cancel)) return null;
            return await db.Set<NoticeDraft>().SingleAsync(d => d.LetterId == id, cancel);
        }
    }
}
