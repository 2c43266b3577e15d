using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Domain.Places;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>One line of a notice with the finding it comes from.</summary>
public sealed record NoticeRow(NoticeSentence Written, Finding Finding, NoticeLine Line);

/// <summary>A notice being written: what can be changed, what cannot, and what stands in its way.</summary>
public sealed record NoticeView(
    SupervisionCase Case, Letter Letter, NoticeDraft Draft, IReadOnlyList<NoticeRow> Rows, LetterToSign ToSign, NoticeCheck Check, Deadline IfServedToday)
{
    /// <summary>What may be worded, in the order of the letter.</summary>
    public required IReadOnlyList<PartRule> PartRules { get; init; }

    /// <summary>The parts of the body outside its tables.</summary>
    public required IReadOnlyList<PartShown> Parts { get; init; }

    /// <summary>Who changed what in the draft, the newest first.</summary>
    public required IReadOnlyList<DraftVersionLine> Versions { get; init; }

    public IEnumerable<NoticeRow> Requirements => Rows.Where(row => row.Finding.Standing.Binds);

    public IEnumerable<NoticeRow> Advice => Rows.Where(row => !row.Finding.Standing.Binds);

    /// <summary>The first check before signing: nothing but law and what the province adopted stands among the requirements.</summary>
    public bool RequirementsBind => Requirements.Any(row => !row.Written.LeftOut)
        && Requirements.All(row => row.Finding.Standing == Standing.AdoptedRequirement || row.Finding.Grade is Grade.A or Grade.B);
}

/// <summary>Reads the notice of a case before it is signed.</summary>
public sealed class ReadNotice(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, LetterWriter writer, ReadPlaces places)
{
    public async Task<Outcome<NoticeView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await db.DraftOf(no, cancel) is not { } draft) return AccessRefusal.NotFound;
        return await View(draft, cancel);
    }

    /// <summary>How the letter would look now.</summary>
    public async Task<Outcome<LetterPage>> Preview(long no, CancellationToken cancel)
    {
        var view = await Run(no, cancel);
        if (!view.Succeeded) return view.Refusal;
        if (!view.Value.RequirementsBind) return CasesRefusal.NothingBinding;
        return writer.Preview(view.Value.Letter, view.Value.ToSign);
    }

    internal async Task<NoticeView> View(NoticeDraft draft, CancellationToken cancel)
    {
        var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == draft.CaseId, cancel);
        var step = shelf.Ladder(of.LadderId).Step(of.Step);
        var letter = await db.Set<Letter>().SingleAsync(l => l.Id == draft.LetterId, cancel);
        var sentences = await db.Set<NoticeSentence>().Where(s => s.LetterId == draft.LetterId).OrderBy(s => s.Order).ToListAsync(cancel);
        var findings = await db.Set<Finding>().Include(f => f.Detail).Where(f => f.CaseId == of.Id).ToDictionaryAsync(f => f.Id, cancel);
        var rules = shelf.On(TehranTime.DayOf(clock.GetUtcNow()));
        var rows = sentences.Select(s => new NoticeRow(s, findings[s.FindingId], Line(s, findings[s.FindingId], rules.Letters[step.Letter!]))).ToList();
        var lines = rows.Where(row => !row.Written.LeftOut).Select(row => row.Line).ToList();
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var versions = await db.VersionsOf(draft, cancel);
        var (parts, words) = (shelf.Parts(today), rules.Letters[step.Letter!]);
        var own = versions.Words(parts.Step);
        var facts = await Facts(of, step, draft, [.. rows.Select(row => row.Finding)], cancel);
        var toSign = ToSign(of, words, facts, draft, lines, rules, (parts.Id, own));
        var check = NoticeCheck.Of(lines, draft.Texts.Typed.Concat(own.Own), rules.Protective);
        return new(of, letter, draft, rows, toSign, check, DayCounting.LastDay(today, toSign.Days!.Value, await places.Calendar(of.Office, cancel)))
        {
            PartRules = parts.Step, Parts = NoticeLetter.Parts(words, rules.Appeal, facts, own), Versions = versions,
        };
    }

    private static NoticeLine Line(NoticeSentence written, Finding finding, NoticeWords words) => new()
    {
        Finding = finding.Id, Item = finding.Item, Standing = finding.Standing, Place = written.Place, Sentence = written.Sentence,
        Basis = finding.Detail.Circular.Length > 0 ? words.Adopted.Replace("{circular}", finding.Detail.Circular, StringComparison.Ordinal) : finding.Detail.Source,
        Action = written.Action, Mended = finding.Outcome == DefectOutcome.Mended,
        RestsOnWordsOnly = finding.RestsOnWordsOnly && !finding.Detail.HasSeparateEvidence, NeedsProtection = finding.NeedsProtection,
    };

    private static LetterToSign ToSign(
        SupervisionCase of, NoticeWords words, NoticeFacts facts, NoticeDraft draft, List<NoticeLine> lines, CaseRules rules, (string Id, DraftWords Own) parts)
    {
        var content = lines.Any(line => line.Standing.Binds)
            ? NoticeLetter.Compose(words, rules.Appeal, facts, lines, parts.Own)
            : new LetterContent { Office = "", Title = "", Address = [], Subject = "", Parts = [], Copies = [] };
        return new(
            content, facts.Days, lines.Count(line => line.Standing.Binds),
            [of.LadderId, words.Id, rules.Appeal.Id, rules.Protective.Id, parts.Id],
            draft.Texts.CopyLines(confidential: true));
    }

    private async Task<NoticeFacts> Facts(SupervisionCase of, LadderStep step, NoticeDraft draft, List<Finding> findings, CancellationToken cancel)
    {
        var meetings = findings.Where(f => f.Meeting is not null).Select(f => f.Meeting!.Value).Distinct().ToList();
        return new()
        {
            Words = step.Letter!, Before = await Before(of, cancel), EarlierCase = of.EarlierCase,
            Office = await writer.OfficeName(of.Office, cancel), Centre = of.CentreName, Case = of.Number, Addressee = draft.Addressee,
            Visits = [.. findings.Select(f => Seen(of, f)).Distinct().OrderBy(visit => visit.Arrived)],
            Sessions = await db.Set<CommitteeMeeting>().Where(m => meetings.Contains(m.Id)).OrderBy(m => m.Day).Select(m => m.Day).ToListAsync(cancel),
            Days = step.Days!.Value, Channel = draft.Channel, ContactPost = draft.ContactPost, ContactPhone = draft.ContactPhone,
            Attachment = draft.Attachment, Copies = draft.Texts.CopyLines(confidential: false),
        };
    }

    // After the first letter it is the visit that looked again which carries the next one.
    private static (string Number, DateTimeOffset Arrived) Seen(SupervisionCase of, Finding finding) =>
        of.Steps.Count(step => step.Withdrawn is null) > 1 && finding.LookedArrived is { } again ? (finding.LookedAt, again) : (finding.VisitNumber, finding.Arrived);

    private async Task<LetterBefore?> Before(SupervisionCase of, CancellationToken cancel)
    {
        if (of.Steps.Where(step => step.Withdrawn is null).ToList() is not [.., { Served: { } served, Due: { } due } before, _]) return null;
        var id = new LetterId(before.Letter);
        var letter = await db.Set<Letter>().AsNoTracking().SingleAsync(l => l.Id == id, cancel);
        return new(shelf.Ladder(of.LadderId).Step(before.Code).Fa, letter.Number!, letter.Date!.Value, served, due);
    }
}
