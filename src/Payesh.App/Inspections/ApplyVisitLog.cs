using Microsoft.EntityFrameworkCore;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Sync;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections;

/// <summary>Folds what has come of a visit and takes it into the visit's row. A pure function of the stored lines: again and again gives the same.</summary>
public sealed class ApplyVisitLog(
    PayeshDb db, VisitLogs logs, CatalogueShelf shelf, Worklist work, CentreTimeline timeline) : IStream
{
    public async Task<IReadOnlyCollection<Guid>> Owned(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var ids = subjects.Select(subject => new VisitId(subject)).ToList();
        var owned = await db.Set<Visit>().Where(visit => ids.Contains(visit.Id)).Select(visit => visit.Id).ToListAsync(cancel);
        return [.. owned.Select(id => id.Value)];
    }

    public async Task<string?> Apply(Guid subject, DeviceId from, CancellationToken cancel)
    {
        var visit = (await db.Set<Visit>().FindAsync([new VisitId(subject)], cancel))!;
        if (visit.Stage == VisitStage.Cancelled) return "visitCancelled";
        if (visit.Stage == VisitStage.Reviewed) return "visitReviewed";

        // A device speaks only for its own inspector, and only in a visit whose team he belongs to; the desk for whoever decides there.
        var authors = await db.Set<Device>().Where(device => device.Id == from).Select(device => device.Account).ToListAsync(cancel);
        if (authors is [var author] && !await db.Set<VisitMember>().AnyAsync(m => m.Visit == visit.Id && m.Account == author && m.Left == null, cancel))
            return "notMember";

        var state = await logs.Fold(visit.Id, cancel);
        var before = visit.Stage;
        if (visit.Take(Summary(state, shelf.WithId(visit.Standards), visit.Lead)) is { Succeeded: false }) return "visitCancelled";
        await TakeFiles(visit, state, cancel);
        if (before != VisitStage.Finished && visit.Stage == VisitStage.Finished) await Finished(visit, state, cancel);
        return null;
    }

    internal static VisitSummary Summary(VisitState state, Catalogue catalogue, AccountId lead)
    {
        var open = state.Open;
        var answers = VisitScore.Counted(open, catalogue).ToList();
        var score = Score.Of(catalogue, answers);
        var closed = open.Close is { } close && close.By == lead && open.Conflicts.All(slot => !slot.Key.StartsWith("close|", StringComparison.Ordinal));
        return new(
            closed && open.End is not null,
            open.Arrivals.Select(a => (DateTimeOffset?)a.At).Min(),
            score.Percent is { } percent ? (int)(percent * 100) : null,
            answers.Count(a => a.Answer.IsDefect),
            open.Conflicts.Count + state.Office.Conflicts.Count + state.Protected.Conflicts.Count);
    }

    // Whatever the log names is seen by who may see the visit: photos, voices, the remark in own hand, a signed sheet.
    private async Task TakeFiles(Visit visit, VisitState state, CancellationToken cancel)
    {
        var named = state.Open.Files.Concat(state.Office.Files).Distinct().ToList();
        if (named.Count == 0) return;
        var subject = $"visit:{visit.Id.Value:D}";
        var known = await db.Set<FileUse>().Where(use => use.Subject == subject).Select(use => use.Hash).ToListAsync(cancel);
        foreach (var hash in named.Where(hash => !known.Contains(hash.ToString())))
            db.Add(new FileUse(hash, visit.CentreId, visit.Office, visit.Field, subject));
    }

    private async Task Finished(Visit visit, VisitState state, CancellationToken cancel)
    {
        await work.Done(new("visit", visit.Id.Value), PlanVisit.Go, cancel);
        var centre = await db.Set<Centre>().SingleAsync(c => c.Id == visit.CentreId, cancel);
        await work.AddOnce(new()
        {
            Subject = new("visit", visit.Id.Value),
            Link = $"/visits/{visit.Id.Value}/review",
            Number = visit.Number,
            Text = "Inspections.WorkReview",
            Arguments = [visit.Number, centre.Name, visit.Defects],
            Office = visit.Office,
            Field = visit.Field,
            Centre = visit.CentreId,
            CentreName = centre.Name,
            Duty = Duty.Review,
        }, cancel);
        timeline.Write(
            centre, visit.Arrived ?? state.Open.Close!.At, EntryKind.Visit, "Inspections.EntryVisited", [visit.Number, visit.Defects],
            $"/visits/{visit.Id.Value}");
    }
}
