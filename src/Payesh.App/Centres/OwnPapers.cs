using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>The own centre's papers as its people see them.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Papers">The papers of the licence chain.</param>
/// <param name="Documents">The documents that count.</param>
/// <param name="Proposed">What was sent and waits, or was sent back in the last ninety days.</param>
public sealed record OwnPapersView(
    Centre Centre, IReadOnlyList<LicencePaper> Papers, IReadOnlyList<CentreDocument> Documents, IReadOnlyList<ProposedDocument> Proposed)
{
    /// <summary>The day from which renewal is to be asked for; null without an activity licence.</summary>
    public DateOnly? RenewFrom => Centre.LicensedTill is { } till ? till.AddDays(1 - Licences.RenewalDays) : null;
}

/// <summary>Reads them.</summary>
public sealed class OwnPapers(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<OwnPapersView>> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        if (actor.Scope.Centre is not { } own || await db.Set<Centre>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == own, cancel) is not { } centre)
            return AccessRefusal.NotFound;
        var since = clock.GetUtcNow().AddDays(-90);
        return new OwnPapersView(
            centre,
            await db.Set<LicencePaper>().AsNoTracking().Where(p => p.CentreId == own).OrderByDescending(p => p.ValidTill).ToListAsync(cancel),
            await db.Set<CentreDocument>().AsNoTracking().Where(d => d.CentreId == own && d.EndedOn == null).OrderBy(d => d.ValidTill).ToListAsync(cancel),
            await db.Set<ProposedDocument>().AsNoTracking().Where(d => d.CentreId == own && (d.Accepted == null || d.SentAt >= since))
                .OrderByDescending(d => d.No).ToListAsync(cancel));
    }
}

/// <summary>A document as it was sent.</summary>
public sealed record SentDocument(DocumentKind Kind, string? Number, DateOnly Issued, DateOnly? ValidTill, string? File);

/// <summary>The centre sends a new document. It is proposed: the register holds it once the office has accepted it.</summary>
public sealed class ProposeDocument(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<ProposedDocument>> Run(SentDocument sent, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        if (actor.Scope.Centre is not { } own) return AccessRefusal.NotFound;
        return await db.InTransaction<Outcome<ProposedDocument>>(async () =>
        {
            await db.LockSeries($"proposed/{own.Value}", cancel);
            if (await db.Set<Centre>().SingleOrDefaultAsync(c => c.Id == own, cancel) is not { } centre) return AccessRefusal.NotFound;
            var made = ProposedDocument.Send(centre, (clock.NewId(), sent.Kind, sent.Number, sent.Issued, sent.ValidTill, sent.File), actor.Account, clock.GetUtcNow());
            if (!made.Succeeded) return made;
            var (kind, number) = (made.Value.Kind, made.Value.Number);
            if (await db.Set<ProposedDocument>().FirstOrDefaultAsync(
                d => d.CentreId == own && d.Accepted == null && d.Kind == kind && d.Number == number && d.Scan == sent.File, cancel) is { } same) return same;
            var of = (centre.Id, centre.Office, centre.Field);
            if (!await db.KeepUploads([made.Value.Scan], of, [$"centre:{own.Value}", FileUse.Shared(own)], cancel))
                return Domain.Letters.LettersRefusal.ProofUnknown.At("File");
            db.Add(made.Value);
            worklist.Add(new()
            {
                Subject = new("proposed-document", made.Value.Id), Link = CentreRecord.PathOf(own, "papers"), Text = "Centres.WorkProposed",
                Arguments = [centre.Name, new TextKey($"Centres.DocumentKind.{kind}")], Office = centre.Office, Field = centre.Field, Centre = own,
                CentreName = centre.Name, CentreKind = centre.Kind, Duty = Duty.KeepRegister, RemindAt = clock.GetUtcNow().AddDays(3),
            });
            await db.SaveChangesAsync(cancel);
            return made.Value;
        }, cancel);
    }
}

/// <summary>The office takes a proposed document into the register, or sends it back with a reason.</summary>
public sealed class DecideProposed(PayeshDb db, Actor actor, ReceiveDocument receive, Worklist worklist)
{
    public async Task<Outcome<ProposedDocument>> Run(CentreId id, long no, bool accepted, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        try
        {
            return await db.InTransaction(() => Decide(id, no, accepted, reason, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CentresRefusal.DecidedBefore;
        }
    }

    private async Task<Outcome<ProposedDocument>> Decide(CentreId id, long no, bool accepted, string? reason, CancellationToken cancel)
    {
        if (await db.Set<ProposedDocument>().SingleOrDefaultAsync(d => d.No == no && d.CentreId == id, cancel) is not { } proposed) return AccessRefusal.NotFound;
        var decided = proposed.Decide(accepted, reason);
        if (!decided.Succeeded) return decided;
        await db.SaveChangesAsync(cancel);
        if (accepted)
        {
            var received = await receive.Run(id, proposed.Kind, proposed.Number, "", proposed.Issued, proposed.ValidTill, cancel);
            if (!received.Succeeded) return received.Refusal;
            received.Value.Attach(proposed.Scan);
        }

        await worklist.Done(new("proposed-document", proposed.Id), null, cancel);
        await db.SaveChangesAsync(cancel);
        return proposed;
    }
}

/// <summary>What waits for the office.</summary>
public sealed class ProposedDocuments(PayeshDb db, Actor actor)
{
    public async Task<IReadOnlyList<ProposedDocument>> Run(CentreId id, CancellationToken cancel) => actor.Lacks(Duty.Read) is not null ? []
        : await db.Set<ProposedDocument>().AsNoTracking().Where(d => d.CentreId == id && d.Accepted == null).OrderBy(d => d.No).ToListAsync(cancel);
}
