using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases.Commission;

namespace Payesh.App.Cases.Commission;

/// <summary>A session took place: these were there.</summary>
public sealed class HoldSession(PayeshDb db, Actor actor, TimeProvider clock, AgendaWork work)
{
    public Task<Outcome<CommissionSession>> Run(long no, long version, IReadOnlyCollection<long> present, CancellationToken cancel) =>
        db.OnSession(actor, no, version, async session =>
        {
            var decided = await db.Set<AgendaItem>().AnyAsync(i => i.Session == session.Id && i.Decision != null, cancel);
            var held = session.Hold(present, await db.MembersOf(session.Body, cancel), decided, TehranTime.DayOf(clock.GetUtcNow()));
            if (held.Succeeded && await db.Set<AgendaItem>().Where(i => i.Session == session.Id).OrderBy(i => i.Place).FirstOrDefaultAsync(cancel) is { } first)
                await work.AskForMinutes(session, first, cancel);
            return held;
        }, cancel);
}

/// <summary>The minutes were signed on paper and scanned back: number and scan are kept.</summary>
public sealed class KeepMinutes(PayeshDb db, Actor actor, AgendaWork work)
{
    /// <param name="no">The session.</param>
    /// <param name="version">The version on the screen.</param>
    /// <param name="number">Number of the minutes.</param>
    /// <param name="scan">Hash of the scan, a file that was uploaded.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<CommissionSession>> Run(long no, long version, string? number, string? scan, CancellationToken cancel) =>
        db.OnSession(actor, no, version, async session =>
        {
            if (!Digest.TryParse(scan ?? "", out _) || !await db.Set<StoredFile>().AnyAsync(file => file.Hash == scan, cancel))
                return CommissionRefusal.ScanMissing.At("Scan");
            var kept = session.SignMinutes(PersianText.Normalise(number), scan!);
            if (kept.Succeeded) await work.Done(session, cancel);
            return kept;
        }, cancel);
}

/// <summary>Hands out the scan of the minutes: it names all cases of a session, so it is for who keeps the commission alone.</summary>
public sealed class ReadMinutesScan(PayeshDb db, Actor actor, FileStore files)
{
    public async Task<Outcome<Stream>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepCommission) is { } refusal) return refusal;
        var session = await db.Set<CommissionSession>().AsNoTracking().SingleOrDefaultAsync(s => s.No == no, cancel);
        if (session?.MinutesScan is not { } scan || actor.LacksSightOf(session.Body) is not null) return AccessRefusal.NotFound;
        return Digest.TryParse(scan, out var hash) && files.Has(hash) ? files.Open(hash) : AccessRefusal.NotFound;
    }
}
