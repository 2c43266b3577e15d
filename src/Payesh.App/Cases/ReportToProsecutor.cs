using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>The report to the prosecutor is on its way: number and date of the letter (P14).</summary>
public sealed class SendReport(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<ProsecutorReport>> Run(Guid id, string? number, DateOnly date, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var report = await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var sent = report.Send(PersianText.Normalise(number), date, TehranTime.DayOf(clock.GetUtcNow()), actor.Account);
        if (!sent.Succeeded) return sent;
        await worklist.Done(new("prosecutor", id), null, cancel);
        return await db.Save(report, cancel);
    }
}

/// <summary>One person says that there is nothing to report; it is dismissed only when a second one of the other office agrees (P14).</summary>
public sealed class DismissReport(PayeshDb db, Actor actor, Worklist worklist)
{
    public async Task<Outcome<ProsecutorReport>> Run(Guid id, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var report = await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var dismissed = report.Dismiss(PersianText.Normalise(reason), actor.Account, fromAbove: actor.Office != report.Office);
        if (!dismissed.Succeeded) return dismissed;
        if (report.State == ReportState.Dismissed) await worklist.Done(new("prosecutor", id), null, cancel);
        return await db.Save(report, cancel);
    }
}
