using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Standards;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>
/// The centre begins a self-assessment: the checklist of a routine visit to this kind of centre on this day. The zero-tolerance looks are left out: a
/// sign of violence belongs to 123 and the office at once, not into a form that opens nothing.
/// </summary>
public sealed class BeginSelf(PayeshDb db, Actor actor, TimeProvider clock, ReadStandards standards, CentreKinds kinds)
{
    public async Task<Outcome<SelfAssessment>> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        if (actor.Scope.Centre is not { } own) return AccessRefusal.NotFound;
        return await db.InTransaction<Outcome<SelfAssessment>>(async () =>
        {
            await db.LockSeries($"self/{own.Value}", cancel);
            if (await db.Set<SelfAssessment>().Include(s => s.Answers).FirstOrDefaultAsync(s => s.CentreId == own && s.Sent == null, cancel) is { } open) return open;
            if (await db.Set<Centre>().Include(c => c.Detail).SingleOrDefaultAsync(c => c.Id == own, cancel) is not { IsCentre: true } centre) return AccessRefusal.NotFound;
            var day = TehranTime.DayOf(clock.GetUtcNow());
            var rules = await standards.On(day, centre.Office, cancel);
            // The four themes in turn, one a month: over the year everything is asked.
            var theme = Rotation.All[(day.Jalali.Month - 1) % Rotation.All.Count];
            var list = Checklist.Compose(rules.Catalogue, new()
            {
                Visit = VisitKind.Routine, Kind = rules.Catalogue.Kind(centre.Kind), Facts = await Facts(centre, day, cancel), Theme = theme,
            });
            if (!list.Succeeded) return list.Refusal;
            var items = list.Value.Items.Where(item => !item.IsZeroTolerance && item.SayFa is null).Select(item => item.Id.Value);
            var begun = db.Add(new SelfAssessment(
                clock.NewId(), (centre.Id, centre.Office, centre.Field), rules.Catalogue.Id, items, actor.Account, clock.GetUtcNow())).Entity;
            await db.SaveChangesAsync(cancel);
            return begun;
        }, cancel);
    }

    // What the register knows of the house. That a case is open is none of it: the centre learns that from its letter.
    private async Task<HashSet<CentreFact>> Facts(Centre centre, DateOnly day, CancellationToken cancel)
    {
        var building = await db.Set<BuildingSheet>().AsNoTracking().SingleOrDefaultAsync(sheet => sheet.CentreId == centre.Id, cancel);
        var facts = new HashSet<CentreFact>();
        foreach (var code in CentreFacts.Of(centre, kinds[centre.Kind], building?.Measures, day))
            if (WireName.TryRead<CentreFact>(code, out var fact)) facts.Add(fact);
        return facts;
    }
}

/// <summary>One answer is saved; the page may be left after each.</summary>
public sealed class AnswerSelf(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<SelfAnswer>> Run(string item, AnswerCode answer, string? note, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<SelfAnswer>>(async () =>
        {
            // Two people of a centre may answer the same question side by side: the later word stands.
            await db.LockSeries($"self/{actor.Scope.Centre?.Value}", cancel);
            if (await db.OpenSelf(cancel) is not { } open) return InspectionsRefusal.SelfSent;
            var said = open.Answer(item, answer, PersianText.Normalise(note), clock.GetUtcNow());
            return said.Succeeded ? await db.Save(said.Value, cancel) : said;
        }, cancel);
    }
}

/// <summary>It is sent to the office, once.</summary>
public sealed class SendSelf(PayeshDb db, Actor actor, TimeProvider clock, CentreTimeline timeline)
{
    public async Task<Outcome<SelfAssessment>> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<SelfAssessment>>(async () =>
        {
            await db.LockSeries($"self/{actor.Scope.Centre?.Value}", cancel);
            if (await db.OpenSelf(cancel) is not { } open) return InspectionsRefusal.SelfSent;
            var sent = open.Send(clock.GetUtcNow());
            if (!sent.Succeeded) return sent;
            await timeline.Write(open.CentreId, clock.GetUtcNow(), EntryKind.Register, "Inspections.EntrySelf", [open.Answers.Count], CentreRecord.PathOf(open.CentreId, "self"), cancel);
            return await db.Save(open, cancel);
        }, cancel);
    }
}

/// <summary>The self-assessments of a centre with their answers and gaps, for itself and for its office.</summary>
public sealed class ReadSelf(PayeshDb db, Actor actor)
{
    public async Task<IReadOnlyList<SelfAssessment>> Run(CentreId centre, CancellationToken cancel) => !actor.Holds(Duty.Read) && !actor.Holds(Duty.OwnCentre) ? []
        : await db.Set<SelfAssessment>().AsNoTracking().Include(s => s.Answers).Include(s => s.Gaps).AsSplitQuery()
            // What is not sent yet is the centre's alone.
            .Where(s => s.CentreId == centre && (s.Sent != null || actor.Scope.Centre != null)).OrderByDescending(s => s.No).Take(20).ToListAsync(cancel);
}

/// <summary>A visit was reviewed: where the centre had sent a self-assessment before it, what the two say otherwise is kept.</summary>
public sealed class CompareSelf(PayeshDb db) : IOn<VisitReviewed>
{
    public async Task On(VisitReviewed announcement, CancellationToken cancel)
    {
        var (centre, arrived) = (announcement.Centre, announcement.Arrived);
        var own = await db.Set<SelfAssessment>().Include(s => s.Answers).Include(s => s.Gaps).AsSplitQuery()
            .Where(s => s.CentreId == centre && s.Sent != null && s.Sent < arrived).OrderByDescending(s => s.No).FirstOrDefaultAsync(cancel);
        if (own is null) return;
        var broken = announcement.Defects.DistinctBy(defect => defect.Item).ToDictionary(defect => defect.Item, defect => AnswerCodes.Read(defect.Answer) ?? AnswerCode.NotMet);
        own.CompareWith(announcement.VisitNumber, broken, announcement.Met);
        await db.SaveChangesAsync(cancel);
    }
}

internal static class OpenSelves
{
    extension(PayeshDb db)
    {
        /// <summary>The one that the own centre is answering; null when there is none.</summary>
        public Task<SelfAssessment?> OpenSelf(CancellationToken cancel)
        {
            var own = db.Actor.Scope.Centre ?? default;
            return db.Set<SelfAssessment>().Include(s => s.Answers).FirstOrDefaultAsync(s => s.CentreId == own && s.Sent == null, cancel);
        }
    }
}
