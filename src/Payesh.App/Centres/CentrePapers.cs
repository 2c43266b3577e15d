using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>Enters a paper of the licence chain; an activity licence that holds activates a centre that asked for it.</summary>
public sealed class IssuePaper(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline)
{
    public async Task<Outcome<LicencePaper>> Run(
        CentreId id, LicenceKind kind, string? number, DateOnly issued, DateOnly validTill, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var now = clock.GetUtcNow();
        var today = TehranTime.DayOf(now);
        return await db.InTransaction<Outcome<LicencePaper>>(async () =>
        {
            var centre = await record.Find(id, cancel);
            if (centre is null) return AccessRefusal.NotFound;
            var paper = LicencePaper.Issue(centre, kind, number, issued, validTill, today);
            if (!paper.Succeeded) return paper.Refusal;
            if (await record.IsTaken(paper.Value, cancel)) return CentresRefusal.LicenceNumberTaken.At(nameof(LicencePaper.Number));

            db.Add(paper.Value);
            if (kind is LicenceKind.Activity) await OpenToAll(id, cancel);
            await record.License(centre, paper.Value, today, cancel);
            timeline.Write(centre, now, EntryKind.Licence, $"Centres.EntryIssued.{kind}", [paper.Value.Number, validTill], CentreRecord.PathOf(id, "papers"));
            return await db.Save(paper.Value, cancel);
        }, cancel);
    }

    // From the first activity licence on the centre has a public page; of two papers entered at once the second finds its address there.
    private async Task OpenToAll(CentreId id, CancellationToken cancel)
    {
        await db.LockSeries($"public-of/{id.Value:n}", cancel);
        if (await record.Public(id, cancel) is null) db.Add(PublicAddress.Draw(id));
    }
}

/// <summary>Mends a paper that was mistyped. What stood there is in the access and change log.</summary>
public sealed class CorrectPaper(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record)
{
    public async Task<Outcome<LicencePaper>> Run(
        CentreId id, long no, long version, string? number, DateOnly issued, DateOnly validTill, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var today = TehranTime.DayOf(clock.GetUtcNow());
        return await db.InTransaction<Outcome<LicencePaper>>(async () =>
        {
            var centre = await record.Find(id, cancel);
            var paper = await db.Set<LicencePaper>().SingleOrDefaultAsync(p => p.No == no && p.CentreId == id, cancel);
            if (centre is null || paper is null) return AccessRefusal.NotFound;

            db.Seen(paper, version);
            var corrected = paper.Correct(number, issued, validTill, today);
            if (!corrected.Succeeded) return corrected.Refusal;
            if (await record.IsTaken(paper, cancel)) return CentresRefusal.LicenceNumberTaken.At(nameof(LicencePaper.Number));
            await record.License(centre, paper, today, cancel);
            return await db.Save(paper, cancel);
        }, cancel);
    }
}

/// <summary>Ends a paper before its time (لغو).</summary>
public sealed class RevokePaper(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CentreTimeline timeline)
{
    public async Task<Outcome<LicencePaper>> Run(CentreId id, long no, long version, DateOnly from, string? letterNumber, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var letter = PersianText.Normalise(letterNumber);
        if (letter.Length == 0) return CentresRefusal.ReasonMissing.At("LetterNumber");
        if (letter.Length > Lengths.Number) return BasicsRefusal.TextTooLong(Lengths.Number).At("LetterNumber");
        var now = clock.GetUtcNow();
        return await db.InTransaction<Outcome<LicencePaper>>(async () =>
        {
            var centre = await record.Find(id, cancel);
            var paper = await db.Set<LicencePaper>().SingleOrDefaultAsync(p => p.No == no && p.CentreId == id, cancel);
            if (centre is null || paper is null) return AccessRefusal.NotFound;

            db.Seen(paper, version);
            var revoked = paper.Revoke(from);
            if (!revoked.Succeeded) return revoked.Refusal;
            await record.License(centre, paper, TehranTime.DayOf(now), cancel);
            timeline.Write(centre, now, EntryKind.Licence, $"Centres.EntryRevoked.{paper.Kind}", [paper.Number, letter], CentreRecord.PathOf(id, "papers"));
            return await db.Save(paper, cancel);
        }, cancel);
    }
}
