using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Enters a document of another body, or of the centre itself. A newer one of its sort takes the older one's place.</summary>
public sealed class ReceiveDocument(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline)
{
    public async Task<Outcome<CentreDocument>> Run(
        CentreId id, DocumentKind kind, string? number, string? title, DateOnly issued, DateOnly? validTill, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var centre = await record.Find(id, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        var now = clock.GetUtcNow();
        var today = TehranTime.DayOf(now);
        var document = CentreDocument.Receive(centre, kind, number, title, issued, validTill, today);
        if (!document.Succeeded) return document.Refusal;

        if (kind is not DocumentKind.Other)
        {
            var older = await db.Set<CentreDocument>().Where(d => d.CentreId == id && d.Kind == kind && d.EndedOn == null && d.Issued <= issued).ToListAsync(cancel);
            foreach (var one in older) one.End(today);
        }
        db.Add(document.Value);
        timeline.Write(centre, now, EntryKind.Licence, "Centres.EntryDocument", [new TextKey($"Centres.DocumentKind.{kind}"), document.Value.Number],
            CentreRecord.PathOf(id, "papers"));
        return await db.Save(document.Value, cancel);
    }
}

/// <summary>A document no longer counts.</summary>
public sealed class EndDocument(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<CentreDocument>> Run(CentreId id, long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var document = await db.Set<CentreDocument>().SingleOrDefaultAsync(d => d.No == no && d.CentreId == id, cancel);
        if (document is null) return AccessRefusal.NotFound;
        document.End(TehranTime.DayOf(clock.GetUtcNow()));
        return await db.Save(document, cancel);
    }
}
