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
public sealed record ClosingView(SupervisionCase Case, Letter Letter, NoticeDraft Draft, LetterToSign ToSign, IReadOnlyList<Finding> Findings)
{
    /// <summary>What may be worded, in the order of the letter.</summary>
    public required IReadOnlyList<PartRule> PartRules { get; init; }

    /// <summary>The parts of the body outside its table.</summary>
    public required IReadOnlyList<PartShown> Parts { get; init; }

    /// <summary>Who changed what in the draft, the newest first.</summary>
    public required IReadOnlyList<DraftVersionLine> Versions { get; init; }

    /// <summary>Own words, looked through: the table holds what letters before it said.</summary>
    public required NoticeCheck Check { get; init; }
}

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
            var disputed = await db.IsDisputed(of.Id, cancel);
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
        return await View(draft, cancel);
    }

    internal async Task<ClosingView> View(NoticeDraft draft, CancellationToken cancel)
    {
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
        var (versions, parts) = (await db.VersionsOf(draft, cancel), shelf.Parts(TehranTime.DayOf(clock.GetUtcNow())));
        var own = versions.Words(parts.Closing);
        var content = ClosingLetter.Compose(rules.Closing, facts, [.. ended.Select(f => Line(f, written[f.Id]))], own);
        return new(of, letter, draft, new(content, null, ended.Count, [of.LadderId, rules.Closing.Id, parts.Id], draft.Texts.CopyLines(confidential: true)), ended)
        {
            PartRules = parts.Closing, Parts = ClosingLetter.Parts(rules.Closing, facts, ended.Count > 0, own), Versions = versions,
            Check = NoticeCheck.Of([], draft.Texts.Typed.Concat(own.Own), rules.Protective),
        };
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
    /// <param name="marksRead">The marked sentences were read, and nobody can be recognised in them.</param>
    public async Task<Outcome<Letter>> Run(long no, long version, CancellationToken cancel, bool marksRead = false)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<Letter>>(async () =>
        {
            await db.LockSeries($"case/{no}", cancel);
            var view = await read.Run(no, cancel);
            if (!view.Succeeded) return view.Refusal;
            if (view.Value.Draft.Version != version) return CasesRefusal.PreviewStale;
            if (view.Value.Check.SpeaksOfComplaint) return CasesRefusal.ComplaintWords;
            if (view.Value.Check.Marks.Count > 0 && !marksRead) return CasesRefusal.MarksUnread.At("MarksRead");
            return await writer.Sign(view.Value.Letter, view.Value.ToSign, cancel);
        }, cancel);
    }
}
