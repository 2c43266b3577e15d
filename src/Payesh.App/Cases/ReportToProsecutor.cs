using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>A person opens a report to the prosecutor, with a reason: something was learned that no visit recorded (P14).</summary>
public sealed class OpenReport(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, TrackWork work)
{
    /// <param name="of">Number of the case, where there is one.</param>
    /// <param name="centre">The centre, when there is no case.</param>
    /// <param name="reason">What was learned, without a name.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<ProsecutorReport>> Run(long? of, CentreId? centre, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Inspect) is { } refusal) return refusal;
        return await db.InTransaction(() => Open(of, centre, PersianText.Normalise(reason), cancel), cancel);
    }

    private async Task<Outcome<ProsecutorReport>> Open(long? no, CentreId? centre, string reason, CancellationToken cancel)
    {
        var of = no is null ? null : await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel);
        if (no is not null && of is null) return AccessRefusal.NotFound;
        var id = of?.CentreId ?? centre;
        if (await db.Set<Centre>().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } found) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var opened = ProsecutorReport.ByHand(
            clock.NewId(), of?.Id, found, reason, actor.Account, now, shelf.On(TehranTime.DayOf(now)).Ladder.Prosecutor.Hours);
        if (!opened.Succeeded) return opened;
        db.Add(opened.Value);
        await db.SaveChangesAsync(cancel);
        work.AskForReport(opened.Value);
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}

/// <summary>The report to the prosecutor is on its way: number and date of a letter that was written in the automation (P14).</summary>
public sealed class SendReport(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work)
{
    public async Task<Outcome<ProsecutorReport>> Run(Guid id, string? number, DateOnly date, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var report = await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var days = shelf.On(TehranTime.DayOf(now)).ReportFollowUpDays;
        var sent = report.Send(PersianText.Normalise(number), date, actor.Account, now, days);
        if (!sent.Succeeded) return sent;
        // A letter that was begun here as well is not signed any more.
        var begun = await db.Set<TrackLetter>().SingleOrDefaultAsync(l => l.Subject == TrackSubject.Report && l.SubjectId == id, cancel);
        begun?.GoOut(report.LetterNumber, date, date, date);
        await work.FollowReport(report, cancel);
        return await db.Save(report, cancel);
    }
}

/// <summary>The prosecutor's office has the report: its number there, the branch, the day.</summary>
public sealed class ReceiveReport(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work)
{
    public async Task<Outcome<ProsecutorReport>> Run(Guid id, string? number, string? branch, DateOnly day, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var report = await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var received = report.Receive(
            PersianText.Normalise(number), PersianText.Normalise(branch), day, now, shelf.On(TehranTime.DayOf(now)).ReportFollowUpDays);
        if (!received.Succeeded) return received;
        await work.FollowReport(report, cancel);
        return await db.Save(report, cancel);
    }
}

/// <summary>Somebody asked the prosecutor's office, and there is nothing yet.</summary>
public sealed class AskReportAgain(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work)
{
    public async Task<Outcome<ProsecutorReport>> Run(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var report = await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var asked = report.AskedAgain(now, shelf.On(TehranTime.DayOf(now)).ReportFollowUpDays);
        if (!asked.Succeeded) return asked;
        await work.FollowReport(report, cancel);
        return await db.Save(report, cancel);
    }
}

/// <summary>One person says that there is nothing to report; it is dismissed only when a second one of the other office agrees (P14).</summary>
public sealed class DismissReport(PayeshDb db, Actor actor, TrackWork work)
{
    public async Task<Outcome<ProsecutorReport>> Run(Guid id, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var report = await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var dismissed = report.Dismiss(PersianText.Normalise(reason), actor.Account, fromAbove: actor.Office != report.Office);
        if (!dismissed.Succeeded) return dismissed;
        if (report.State == ReportState.Dismissed) await work.FollowReport(report, cancel);
        return await db.Save(report, cancel);
    }
}
