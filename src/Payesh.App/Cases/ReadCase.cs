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

/// <summary>One case with everything its page shows.</summary>
public sealed record CaseView(
    SupervisionCase Case, Ladder Ladder, IReadOnlyList<Finding> Findings, IReadOnlyList<CommitteeMeeting> Meetings, IReadOnlyList<Letter> Letters,
    IReadOnlyList<LetterClock> Clocks, IReadOnlyList<ProsecutorReport> Reports, IReadOnlyList<FindingProof> Proofs, IReadOnlyList<Dispute> Disputes,
    IReadOnlyDictionary<AccountId, string> People, IReadOnlyList<Measure> Measures, Relocation? Relocation)
{
    /// <summary>The letter of the step it stands at.</summary>
    public Letter? StepLetter => LetterOf(Case.StepLetter);

    /// <summary>The letter that ends it.</summary>
    public Letter? ClosingLetter => LetterOf(Case.ClosingLetter);

    /// <summary>The step it stands at, with its days; null before the first letter.</summary>
    public StepTaken? Step => Case.Steps is [.., var last] ? last : null;

    /// <summary>A dispute waits for its decision.</summary>
    public bool IsDisputed => Disputes.Any(dispute => dispute.Outcome is null);

    public Letter? LetterOf(Guid? id) => Letters.FirstOrDefault(letter => letter.Id.Value == id);

    /// <summary>What hinders the next step of the ladder today; null when nothing does.</summary>
    public Refusal? Hinders(LadderStep next, DateOnly today) => Case.Hinders(Ladder, next.Code, "", Findings, IsDisputed, today);

    public IEnumerable<Finding> Proposed => Findings.Where(finding => finding.State == FindingState.Proposed);

    public IEnumerable<Finding> Confirmed => Findings.Where(finding => finding.State == FindingState.Confirmed);

    /// <summary>The head decided alone, and the committee has not heard of it yet.</summary>
    public bool CommitteeIsToBeTold => Case.Track == CaseTrack.Fast && !Proposed.Any() && !Meetings.Any(meeting => meeting.ToldOnly);

    public string NameOf(AccountId? account) => account is { } id && People.TryGetValue(id, out var name) ? name : "";
}

/// <summary>Reads a case of the own scope.</summary>
public sealed class ReadCase(PayeshDb db, Actor actor, CaseShelf shelf)
{
    public async Task<Outcome<CaseView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var of = await db.Set<SupervisionCase>().AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Order)).SingleOrDefaultAsync(c => c.No == no, cancel);
        if (of is null) return AccessRefusal.NotFound;
        var findings = await db.Set<Finding>().AsNoTracking().Include(f => f.Detail).Where(f => f.CaseId == of.Id).ToListAsync(cancel);
        var meetings = await db.Set<CommitteeMeeting>().AsNoTracking().Where(m => m.CaseId == of.Id).OrderBy(m => m.Day).ToListAsync(cancel);
        var letters = await db.Set<Letter>().AsNoTracking().Where(l => l.SubjectKind == "case" && l.SubjectId == of.Id.Value)
            .OrderBy(l => l.No).ToListAsync(cancel);
        var ids = letters.Select(l => l.Id).ToList();
        var clocks = await db.Set<LetterClock>().AsNoTracking().Where(c => ids.Contains(c.LetterId)).ToListAsync(cancel);
        var reports = await db.Set<ProsecutorReport>().AsNoTracking().Where(r => r.CaseId == of.Id).OrderBy(r => r.Opened).ToListAsync(cancel);
        var proofs = await db.Set<FindingProof>().AsNoTracking().Where(p => p.CaseId == of.Id).OrderBy(p => p.EnteredAt).ToListAsync(cancel);
        var disputes = await db.Set<Dispute>().AsNoTracking().Where(d => d.CaseId == of.Id).OrderBy(d => d.EnteredAt).ToListAsync(cancel);
        var measures = await db.MeasuresOf(of, cancel);
        var relocation = await db.Relocations().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == of.Id, cancel);
        var people = findings.SelectMany(f => new[] { f.Detail.DecidedBy, f.Detail.EvidenceBy, f.Detail.ProtectedBy, f.Detail.OrderBy })
            .Concat(meetings.Select(m => (AccountId?)m.EnteredBy)).Concat(reports.SelectMany(r => new[] { r.SentBy, r.FirstDismissal, r.SecondDismissal }))
            .Concat(proofs.Select(p => p.DecidedBy)).Concat(disputes.Select(d => d.DecidedBy)).Concat(of.Steps.Select(s => s.ExtraBy))
            .Concat(measures.SelectMany(m => m.Looks.Select(l => (AccountId?)l.By).Concat([m.OrderedBy, m.Responsible, m.DoneBy, m.LiftedBy])));
        return new CaseView(
            of, shelf.Ladder(of.LadderId), WorstFirst(findings), meetings, letters, clocks, reports, proofs, disputes, await Names(people, cancel), measures,
            relocation);
    }

    private static List<Finding> WorstFirst(IEnumerable<Finding> findings) =>
    [
        .. findings.OrderBy(f => f.State == FindingState.Rejected).ThenBy(f => f.Standing == Standing.Suggested).ThenBy(f => f.Severity)
            .ThenByDescending(f => f.Scope ?? FindingScope.Isolated).ThenBy(f => f.Place).ThenBy(f => f.No),
    ];

    private async Task<Dictionary<AccountId, string>> Names(IEnumerable<AccountId?> people, CancellationToken cancel)
    {
        var ids = people.OfType<AccountId>().Select(id => id.Value).Distinct().ToList();
        return await db.Set<Account>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => new AccountId(a.Id), a => a.Name, cancel);
    }
}
