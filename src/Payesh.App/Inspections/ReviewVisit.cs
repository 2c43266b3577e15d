using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>A second person reviews a finished visit (P25); its defects are announced to the room of cases.</summary>
public sealed class ReviewVisit(
    PayeshDb db, Actor actor, TimeProvider clock, VisitLogs logs, CatalogueShelf shelf, Announcer announcer, Worklist work, CentreTimeline timeline)
{
    public async Task<Outcome<Visit>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Review) is { } refusal) return refusal;
        return await db.InTransaction(() => Review(id, cancel), cancel);
    }

    private async Task<Outcome<Visit>> Review(VisitId id, CancellationToken cancel)
    {
        var visit = await db.Set<Visit>().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        var member = await db.Set<VisitMember>().AnyAsync(m => m.Visit == id && m.Account == actor.Account, cancel);
        if (visit.Review(actor.Account, member, clock.GetUtcNow()).Refusal is { } refused) return refused;

        var state = await logs.Fold(id, cancel);
        await work.Done(new("visit", id.Value), "Inspections.WorkReview", cancel);
        await timeline.Write(
            visit.CentreId, clock.GetUtcNow(), EntryKind.Visit, "Inspections.EntryReviewed", [visit.Number, visit.Defects], $"/visits/{id.Value}", cancel);
        // Saved before it is announced: another reviewer who was faster is met here, not after the cases were opened.
        var saved = await db.Save(visit, cancel);
        if (!saved.Succeeded) return saved;
        await announcer.Say(Announce(visit, state), cancel);
        await db.SaveChangesAsync(cancel);
        return visit;
    }

    private VisitReviewed Announce(Visit visit, VisitState state)
    {
        var catalogue = shelf.WithId(visit.Standards);
        var defects = state.Open.Answers.Where(a => a.Value.Value.Code.IsDefect && catalogue.TryFind(a.Key, out _)).OrderBy(a => a.Key)
            .Select(a => Defect(a.Key, a.Value.Value, state));
        return new(
            visit.Id, visit.Number, visit.CentreId, visit.Office, visit.Field, visit.Arrived ?? visit.From, visit.Standards, visit.Lead, actor.Account,
            [.. defects],
            state.Open.Answers.Where(a => a.Value.Value.Code == AnswerCode.Met).Select(a => a.Key.Value).ToHashSet(StringComparer.Ordinal));
    }

    private static ReviewedDefect Defect(RequirementId item, Answer answer, VisitState state)
    {
        var photos = state.Open.Photos.Where(p => p.Item == item.Value).Select(p => p.Value.File.ToString()).ToList();
        // Behind it stands what people said in private, and neither a photo nor the inspector's own words.
        var said = state.Protected.SignsSeen.Any(s => s.Item == item.Value)
            || state.Protected.Talks.Any(t => t.Value.Answers.TryGetValue(item.Value, out var said) && said == Said.Yes);
        return new(
            item.Value, answer.Code.Wire, answer.Scope?.Wire, Words(answer), said && photos.Count == 0 && Words(answer) is null,
            answer.Outcome switch
            {
                DefectOutcome.Mended => "mended",
                DefectOutcome.Order => "order",
                _ => "notice",
            },
            (answer.Outcome as DefectOutcome.Order)?.Hours, photos);
    }

    private static string? Words(Answer answer)
    {
        var words = answer.Phrases.Append(answer.Note ?? "").Where(text => text.Length > 0).ToList();
        return words.Count == 0 ? null : string.Join(" ", words);
    }
}
