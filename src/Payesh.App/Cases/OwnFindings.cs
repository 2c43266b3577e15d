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

/// <summary>
/// One finding as the centre sees it: in the words of the last letter that reached it. The office's note, photos, reasons and names are no part of it.
/// </summary>
public sealed record OwnFinding
{
    public required long No { get; init; }

    public required FindingId Id { get; init; }

    /// <summary>Code of the requirement.</summary>
    public required string Item { get; init; }

    public required SupervisionCase Case { get; init; }

    /// <summary>Number of the row of the letter.</summary>
    public required long Letter { get; init; }

    public required string Place { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Sentence { get; init; }

    /// <summary>What must be done.</summary>
    public required string Action { get; init; }

    /// <summary>Why it binds.</summary>
    public required string Basis { get; init; }

    /// <summary>A requirement; else advice without sanction (P15).</summary>
    public required bool Binds { get; init; }

    public required bool IsOpen { get; init; }

    public required SettledBy? Settled { get; init; }

    public required DateOnly? SettledOn { get; init; }

    /// <summary>The last day to act; null while no days run.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>Whether a proof from afar may end it.</summary>
    public required ProofFromAfar Afar { get; init; }

    /// <summary>What proves it from afar.</summary>
    public required ProofKind? Wanted { get; init; }

    public required IReadOnlyList<CorrectionPlan> Plans { get; init; }

    public required IReadOnlyList<FindingProof> Proofs { get; init; }

    public required IReadOnlyList<Dispute> Disputes { get; init; }

    public CorrectionPlan? Plan => Plans is [.., var last] ? last : null;

    public FindingProof? Proof => Proofs is [.., var last] ? last : null;

    public bool IsDisputed => Disputes.Any(dispute => dispute.Outcome is null);
}

/// <summary>A letter of the own centre with the step it took.</summary>
public sealed record OwnStep(
    OwnLetter Letter, SupervisionCase Case, StepTaken Step, Ladder Ladder, IReadOnlyList<StepDispute> Disputes, IReadOnlyList<ExtensionRequest> Requests);

/// <summary>What must be mended, from the centre's eyes: findings whose letter reached it or was opened by it. Before that they do not exist here.</summary>
public sealed class OwnFindings(PayeshDb db, Actor actor, CaseShelf shelf, CatalogueShelf catalogues, OwnLetters letters)
{
    /// <summary>All, what is open and due first on top.</summary>
    public async Task<Outcome<IReadOnlyList<OwnFinding>>> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        var all = await View(null, cancel);
        return all.OrderBy(f => !f.IsOpen).ThenBy(f => !f.Binds).ThenBy(f => f.Due ?? DateOnly.MaxValue).ThenByDescending(f => f.No).ToList();
    }

    /// <summary>One of them.</summary>
    public async Task<Outcome<OwnFinding>> Find(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        return await View(no, cancel) is [var found] ? found : AccessRefusal.NotFound;
    }

    /// <summary>The step that a letter took; not found for a letter that took none, or has not reached the centre.</summary>
    public async Task<Outcome<OwnStep>> Step(long letterNo, CancellationToken cancel)
    {
        var letter = await letters.Find(letterNo, cancel);
        if (!letter.Succeeded) return letter.Refusal;
        if (!letter.Value.MayBeRead) return AccessRefusal.NotFound;
        var id = letter.Value.Letter.Id.Value;
        var of = await db.Set<SupervisionCase>().AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Order)).SingleOrDefaultAsync(c => c.Steps.Any(s => s.Letter == id), cancel);
        if (of?.Steps.FirstOrDefault(s => s.Letter == id) is not { } step) return AccessRefusal.NotFound;
        return new OwnStep(
            letter.Value, of, step, shelf.Ladder(of.LadderId),
            await db.Set<StepDispute>().AsNoTracking().Where(d => d.Letter == id).OrderBy(d => d.EnteredAt).ToListAsync(cancel),
            await db.Set<ExtensionRequest>().AsNoTracking().Where(r => r.Letter == id).OrderBy(r => r.EnteredAt).ToListAsync(cancel));
    }

    private async Task<List<OwnFinding>> View(long? only, CancellationToken cancel)
    {
        var reached = await db.Set<Letter>().AsNoTracking()
            .Where(l => l.State == LetterState.Sealed && LetterKinds.ToCentre.Contains(l.Kind)
                && (l.Served != null || db.Set<Serving>().Any(s => s.LetterId == l.Id && s.By == ServedBy.Opened && s.ByPortal)))
            .ToDictionaryAsync(l => l.Id, cancel);
        var ids = reached.Keys.ToList();
        var written = await db.Set<NoticeSentence>().AsNoTracking().Where(s => ids.Contains(s.LetterId) && !s.LeftOut).ToListAsync(cancel);
        var named = written.Select(s => s.FindingId).Distinct().ToList();
        var findings = await db.Set<Finding>().AsNoTracking().Include(f => f.Detail)
            .Where(f => named.Contains(f.Id) && f.State == FindingState.Confirmed && (only == null || f.No == only)).ToListAsync(cancel);
        var of = findings.ConvertAll(f => f.CaseId).Distinct().ToList();
        var cases = await db.Set<SupervisionCase>().AsNoTracking().Include(c => c.Steps.OrderBy(s => s.Order)).Where(c => of.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
        var plans = (await db.Set<CorrectionPlan>().AsNoTracking().Where(p => of.Contains(p.CaseId)).OrderBy(p => p.Number).ToListAsync(cancel)).ToLookup(p => p.FindingId);
        var proofs = (await db.Set<FindingProof>().AsNoTracking().Where(p => of.Contains(p.CaseId)).OrderBy(p => p.EnteredAt).ToListAsync(cancel)).ToLookup(p => p.FindingId);
        var disputes = (await db.Set<Dispute>().AsNoTracking().Where(d => of.Contains(d.CaseId)).OrderBy(d => d.EnteredAt).ToListAsync(cancel)).ToLookup(d => d.FindingId);
        return findings.ConvertAll(finding =>
        {
            var last = written.Where(s => s.FindingId == finding.Id).MaxBy(s => reached[s.LetterId].No)!;
            return Seen(finding, last, reached[last.LetterId], cases[finding.CaseId]) with
            {
                Plans = [.. plans[finding.Id]], Proofs = [.. proofs[finding.Id]], Disputes = [.. disputes[finding.Id]],
            };
        });
    }

    private OwnFinding Seen(Finding finding, NoticeSentence written, Letter letter, SupervisionCase of)
    {
        var requirement = catalogues.On(TehranTime.DayOf(finding.Arrived))[RequirementId.Parse(finding.Item)];
        var words = shelf.On(letter.Date!.Value).Letters.Values.First();
        return new()
        {
            No = finding.No, Id = finding.Id, Item = finding.Item, Case = of, Letter = letter.No, Place = written.Place,
            Sentence = finding.Detail.ChangedTextFa.Length > 0 ? finding.Detail.ChangedTextFa : written.Sentence, Action = written.Action,
            Basis = finding.Detail.Circular.Length > 0
                ? words.Adopted.Replace("{circular}", finding.Detail.Circular, StringComparison.Ordinal) : finding.Detail.Source,
            Binds = finding.Standing.Binds, IsOpen = finding.IsOpen && of.Closed is null, Settled = finding.Settled, SettledOn = finding.SettledOn,
            Due = finding.IsOpen && finding.Standing.Binds ? of.LastStep?.Due : null, Afar = requirement.ProofFromAfar, Wanted = requirement.ProofKind,
            Plans = [], Proofs = [], Disputes = [],
        };
    }
}
