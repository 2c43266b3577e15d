using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Centres;

/// <summary>The registry keeps the signed form «پذیرش ابلاغ الکترونیکی» of a centre (P20). A newer form takes the place of the older one.</summary>
public sealed class KeepConsent(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record)
{
    public async Task<Outcome<ElectronicConsent>> Run(CentreId id, string? number, DateOnly signedOn, string? form, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ServeLetters) is { } refusal) return refusal;
        if (await record.Find(id, cancel) is not { IsCentre: true } centre) return AccessRefusal.NotFound;
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var of = (centre.Id, centre.Office, centre.Field);
        var kept = ElectronicConsent.Keep(of, number, signedOn, form, actor.Account, today);
        if (!kept.Succeeded) return kept;
        if (!await db.KeepUploads([form!], of, [$"consent:{id.Value}"], cancel)) return LettersRefusal.ProofUnknown.At("Form");
        foreach (var older in await db.Set<ElectronicConsent>().Where(c => c.CentreId == id && c.EndedOn == null).ToListAsync(cancel)) older.End(today);
        db.Add(kept.Value);
        return await db.Save(kept.Value, cancel);
    }
}

/// <summary>The centre took its consent back: from today on letters go on paper.</summary>
public sealed class EndConsent(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<ElectronicConsent>> Run(CentreId id, long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ServeLetters) is { } refusal) return refusal;
        if (await db.Set<ElectronicConsent>().SingleOrDefaultAsync(c => c.No == no && c.CentreId == id, cancel) is not { } consent) return AccessRefusal.NotFound;
        consent.End(TehranTime.DayOf(clock.GetUtcNow()));
        return await db.Save(consent, cancel);
    }
}

/// <summary>The forms of a centre, the newest on top.</summary>
public sealed class ConsentsOf(PayeshDb db, Actor actor)
{
    public async Task<IReadOnlyList<ElectronicConsent>> Run(CentreId id, CancellationToken cancel) => actor.Lacks(Duty.Read) is not null
        ? []
        : await db.Set<ElectronicConsent>().AsNoTracking().Where(c => c.CentreId == id).OrderByDescending(c => c.No).ToListAsync(cancel);
}
