using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>The letter that ends a case, before it is signed.</summary>
public sealed record ClosingView(SupervisionCase Case, Letter Letter, NoticeDraft Draft, LetterToSign ToSign, IReadOnlyList<Finding> Findings);

/// <summary>Begins the letter that ends a case (P23): nothing that binds is open, disputed or undecided.</summary>
public sealed class DraftClosing(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, LetterWriter writer)
{
    public async Task<Outcome<NoticeDraft>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<NoticeDraft>>(async () =>
        {
            await db.LockSeries($"case/{no}", cancel);
            var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.No == no, cancel);
            if (of is null) return AccessRefusal.NotFound;
            var findings = await db.Set<Finding>().Where(f => f.CaseId == of.Id).ToListAsync(cancel);
            var disputed = await db.Set<Dispute>().AnyAsync(d => d.CaseId == of.Id && d.Outcome == null, cancel);
            var letter = writer.Draft(LetterKind.CaseClosing, new(of.Office, of.Field, of.CentreId, of.CentreName, CaseWork.Subject(of).Kind, of.Id.Value));
            if (of.BeginClosing(letter.Id.Value, findings, disputed, await db.MeasuresOf(of, cancel)) is { Succeeded: false, Refusal: var wrong })
            {
                db.ChangeTracker.Clear();
                return wrong;
            }

            var words = shelf.On(TehranTime.DayOf(clock.GetUtcNow())).Closing;
            var draft = db.Add(new NoticeDraft(letter, of.Id, NoticeTexts.First(of, words.Copies), actor.Account, clock.GetUtcNow())).Entity;
            await db.SaveChangesAsync(cancel);
            return draft;
        }, cancel);
    }
}

/// <summary>Reads that letter before it is signed.</summary>
public sealed class ReadClosing(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, LetterWriter writer)
{
    public async Task<Outcome<ClosingView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await db.ClosingDraftOf(no, cancel) is not { } draft) return AccessRefusal.NotFound;
        var letter = await db.Set<Letter>().SingleAsync(l => l.Id == draft.LetterId, cancel);
        var of = await db.Set<SupervisionCase>().SingleAsync(c => c.Id == draft.CaseId, cancel);
        var findings = await db.Set<Finding>().Include(f => f.Detail).Where(f => f.CaseId == of.Id).OrderBy(f => f.Severity).ThenBy(f => f.No).ToListAsync(cancel);
        var rules = shelf.On(TehranTime.DayOf(clock.GetUtcNow()));
        // Only what a letter named, in its words: what was kept out of the letters to protect somebody stays out of this one (P17).
        var written = await db.WrittenBefore(findings, cancel);
        var ended = findings.Where(f => f is { Standing.Binds: true, Settled: not null } && written.ContainsKey(f.Id)).ToList();
        var facts = new ClosingFacts(
            await writer.OfficeName(of.Office, cancel), of.CentreName, of.Number,
            [.. findings.Select(f => (f.VisitNumber, f.Arrived)).Distinct().OrderBy(visit => visit.Arrived)],
            (draft.Addressee, draft.ContactPost, draft.ContactPhone), draft.Texts.CopyLines(confidential: false));
        var content = ClosingLetter.Compose(rules.Closing, facts, [.. ended.Select(f => Line(f, written[f.Id]))]);
        return new ClosingView(of, letter, draft, new(content, null, ended.Count, [of.LadderId, rules.Closing.Id], draft.Texts.CopyLines(confidential: true)), ended);
    }

    /// <summary>How the letter would look now.</summary>
    public async Task<Outcome<LetterPage>> Preview(long no, CancellationToken cancel)
    {
        var view = await Run(no, cancel);
        return view.Succeeded ? writer.Preview(view.Value.Letter, view.Value.ToSign) : view.Refusal;
    }

    private static ClosingLine Line(Finding finding, NoticeSentence written) => new(
        written.Place, finding.Detail.ChangedTextFa.Length > 0 ? finding.Detail.ChangedTextFa : written.Sentence,
        finding.Settled!.Value, finding.SettledOn!.Value);
}

/// <summary>The head signs the letter that ends a case; the case is closed when it is sealed.</summary>
public sealed class SignClosing(PayeshDb db, Actor actor, ReadClosing read, LetterWriter writer)
{
    /// <param name="no">The case.</param>
    /// <param name="version">The draft that was looked at.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Letter>> Run(long no, long version, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<Letter>>(async () =>
        {
            await db.LockSeries($"case/{no}", cancel);
            var view = await read.Run(no, cancel);
            if (!view.Succeeded) return view.Refusal;
            return view.Value.Draft.Version == version ? await writer.Sign(view.Value.Letter, view.Value.ToSign, cancel) : CasesRefusal.PreviewStale;
        }, cancel);
    }
}
