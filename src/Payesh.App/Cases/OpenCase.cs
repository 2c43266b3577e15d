using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Standards;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>
/// The defects of a reviewed visit become proposed findings of the centre's case. A case whose notice is signed goes its own way;
/// what is found after that opens another one.
/// </summary>
public sealed class OpenCase(
    PayeshDb db, TimeProvider clock, CaseShelf shelf, CatalogueShelf catalogues, ReadStandards standards, CaseWork work, CentreTimeline timeline,
    LookAgainAtFindings look, TrackWork tracks)
    : IOn<VisitReviewed>
{
    public async Task On(VisitReviewed announcement, CancellationToken cancel)
    {
        // Two visits to one centre reviewed at once: the second one waits here and finds the case of the first.
        await db.LockSeries($"case-of/{announcement.Centre.Value:n}", cancel);
        var known = await look.Run(announcement, cancel);
        // One matter of a centre has one open case: what is known to be broken there is no new finding.
        var fresh = announcement.Defects.Where(defect => !known.Contains(defect.Item)).ToList();
        if (fresh.Count == 0) return;
        var centre = await db.Set<Centre>().SingleAsync(c => c.Id == announcement.Centre, cancel);
        // A place without licence goes its own track: a case would recognise it (P24).
        if (UnlicensedPlace.BarsLadder(centre) is not null) return;
        var of = await Open(centre, cancel) ?? await Begin(centre, cancel);
        var ladder = shelf.Ladder(of.LadderId);
        var proposed = await Propose(of, announcement with { Defects = fresh }, ladder, cancel);
        if (proposed.Count > 0) of.Weighs(proposed.Select(finding => (Severity?)finding.Severity).Append(of.Worst).Min());
        await db.SaveChangesAsync(cancel);

        foreach (var finding in proposed.Where(finding => finding.OrderEnds is not null)) work.AskToCheckOrder(of, finding);
        await Report(of, proposed, ladder.Prosecutor, cancel);
        var waiting = await db.Set<Finding>().CountAsync(f => f.CaseId == of.Id && f.State == FindingState.Proposed, cancel);
        await work.AskToEstablish(of, ladder, waiting, cancel);
        timeline.Write(centre, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryProposed", [of.Number, proposed.Count], CaseWork.Link(of));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<SupervisionCase?> Open(Centre centre, CancellationToken cancel)
    {
        var newest = await db.Set<SupervisionCase>().Where(c => c.CentreId == centre.Id).OrderByDescending(c => c.No).FirstOrDefaultAsync(cancel);
        if (newest?.ClosingLetter is not null) return null;
        if (newest?.StepLetter is not { } notice) return newest;
        if (await db.Set<StepTaken>().CountAsync(s => s.CaseId == newest.Id, cancel) > 1) return null;
        var letter = new Domain.Letters.LetterId(notice);
        return await db.Set<Domain.Letters.Letter>().AnyAsync(l => l.Id == letter && l.State == Domain.Letters.LetterState.Draft, cancel) ? newest : null;
    }

    private async Task<SupervisionCase> Begin(Centre centre, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = TehranTime.DayOf(now);
        var year = today.Jalali.Year;
        var province = centre.Office.IsCounty ? centre.Office.Superior : centre.Office;
        var number = SupervisionCase.NumberOf(year, await db.NextNumber($"case/{province}/{year}", cancel));
        return db.Add(new SupervisionCase(
            new(clock.NewId()), number, new(centre.Id, centre.Name, centre.Kind, centre.Office, centre.Field),
            shelf.On(today).Ladder.Id, now)).Entity;
    }

    private async Task<List<Finding>> Propose(SupervisionCase of, VisitReviewed visit, Ladder ladder, CancellationToken cancel)
    {
        var day = TehranTime.DayOf(visit.Arrived);
        var catalogue = catalogues.WithId(visit.StandardsId);
        var inForce = await standards.For(catalogue, day, visit.Office, cancel);
        var writer = new FindingWriter(inForce, visit, day);
        var proposed = new List<Finding>();
        foreach (var defect in visit.Defects.Where(defect => IsOfCentre(catalogue, defect)))
        {
            var finding = writer.Write(of, defect, new(clock.NewId()));
            db.Add(finding);
            proposed.Add(finding);
        }

        return proposed;
    }

    // A duty of the office itself is never held against a centre.
    private static bool IsOfCentre(Catalogue catalogue, ReviewedDefect defect) =>
        catalogue[RequirementId.Parse(defect.Item)].Subject != Subject.Office;

    private async Task Report(SupervisionCase of, List<Finding> proposed, ProsecutorRule rule, CancellationToken cancel)
    {
        var reports = proposed.Where(finding => rule.Opens(RequirementId.Parse(finding.Item), finding.Answer))
            .Select(finding => new ProsecutorReport(clock.NewId(), finding, of.CentreName, clock.GetUtcNow(), rule.Hours)).ToList();
        if (reports.Count == 0) return;
        db.AddRange(reports);
        // The page that the work leads to goes by the number the database gives.
        await db.SaveChangesAsync(cancel);
        foreach (var report in reports) tracks.AskForReport(report);
    }
}

/// <summary>Turns a defect into a finding with the words and the standing of the day of the visit.</summary>
internal sealed class FindingWriter(StandardsInForce inForce, VisitReviewed visit, DateOnly day)
{
    private readonly Wording _wording = new(inForce.Parameters);

    public Finding Write(SupervisionCase of, ReviewedDefect defect, FindingId id)
    {
        var requirement = inForce.Catalogue[RequirementId.Parse(defect.Item)];
        var text = _wording.Finding(requirement);
        var words = new FindingWords(
            text.Fa, text.En, _wording.Action(requirement),
            string.Join("؛ ", inForce.Catalogue.Words.SourcesOf(requirement).Select(source => source.Name.Fa)),
            inForce.Adoptions.For(requirement.Id, visit.Office, day)?.CircularNumber ?? "");
        return new(id, of, Facts(requirement, defect), new(id, words, defect.Note, defect.Photos));
    }

    private FindingFacts Facts(Requirement requirement, ReviewedDefect defect) => new()
    {
        Visit = visit.Visit, VisitNumber = visit.VisitNumber, Arrived = visit.Arrived,
        Item = requirement.Id, Grade = requirement.Grade, Severity = requirement.Severity, Place = requirement.Step,
        Standing = requirement.StandingFor(inForce.Adoptions, visit.Office, day),
        Answer = AnswerCodes.Read(defect.Answer) is { IsDefect: true } answer
            ? answer
            : throw new ArgumentException($"{defect.Item}: “{defect.Answer}” is no defect."),
        Scope = FindingScopes.Read(defect.Scope),
        Outcome = defect.OutcomeKind switch
        {
            "mended" => DefectOutcome.Mended,
            "order" => DefectOutcome.Order,
            _ => DefectOutcome.Notice,
        },
        OrderHours = defect.OutcomeKind == "order" ? defect.OrderHours : null,
        RestsOnWordsOnly = defect.RestsOnResidentsWordsOnly,
    };
}
