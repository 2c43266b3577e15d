using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>A visit by another body: one line of the timeline, entered in a minute (P9). Its findings stay its own.</summary>
public sealed class NoteOtherVisit(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline)
{
    private const int LongestBody = 60;

    /// <param name="id">The centre.</param>
    /// <param name="body">Which body, such as «شبکه بهداشت».</param>
    /// <param name="at">When it was there.</param>
    /// <param name="result">What it said, in a few words; no names.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Centre>> Run(CentreId id, string? body, DateTimeOffset at, string? result, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var (who, what) = (PersianText.Normalise(body), PersianText.Normalise(result));
        if (who.Length == 0) return CentresRefusal.NameMissing.At("Body");
        if (who.Length > LongestBody) return BasicsRefusal.TextTooLong(LongestBody).At("Body");
        if (what.Length > Lengths.Line) return BasicsRefusal.TextTooLong(Lengths.Line).At("Result");
        if (at > clock.GetUtcNow()) return CentresRefusal.InFuture.At("Day");

        timeline.Write(centre, at, EntryKind.VisitByOthers, what.Length == 0 ? "Centres.EntryOtherVisit" : "Centres.EntryOtherVisitResult", [who, what]);
        await db.SaveChangesAsync(cancel);
        return centre;
    }
}
