using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Places;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Places;

namespace Payesh.App.Letters;

/// <summary>The registry records that a letter was served (ابلاغ). From the first service that counts the days run.</summary>
public sealed class ServeLetter(
    PayeshDb db, Actor actor, TimeProvider clock, LetterShelf shelf, ReadPlaces places, Worklist worklist, Announcer announcer)
{
    /// <param name="no">The letter.</param>
    /// <param name="facts">What is known of the service.</param>
    /// <param name="proof">Hash of the scanned receipt, a file that was uploaded; or null.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Serving>> Run(long no, ServingFacts facts, string? proof, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ServeLetters) is { } refusal) return refusal;
        try
        {
            return await db.InTransaction(() => Serve(no, facts, proof, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return LettersRefusal.AlreadyServed;
        }
    }

    private async Task<Outcome<Serving>> Serve(long no, ServingFacts facts, string? proof, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().SingleOrDefaultAsync(l => l.No == no, cancel);
        return letter is null ? AccessRefusal.NotFound : await Record(letter, facts, proof, cancel);
    }

    /// <summary>The same for the centre's own box, inside the transaction of who has asked for a duty of its own.</summary>
    internal async Task<Outcome<Serving>> Record(Letter letter, ServingFacts facts, string? proof, CancellationToken cancel)
    {
        if (letter.Date is not { } date) return LettersRefusal.NotSealed;
        if (letter.Served is not null) return LettersRefusal.AlreadyServed;
        var placed = await db.Set<Serving>().Where(s => s.LetterId == letter.Id && s.By == ServedBy.Placed)
            .OrderBy(s => s.Day).Select(s => (DateOnly?)s.Day).FirstOrDefaultAsync(cancel);
        if (facts.Check(date, TehranTime.DayOf(clock.GetUtcNow()), shelf.DeemedAfter(facts.Day), placed) is { } wrong) return wrong;
        if (proof is not null && await KeepProof(letter, proof, cancel) is { } unknown) return unknown;

        var deadline = facts.StartsDays ? await Start(letter, facts.Day, cancel) : null;
        var serving = db.Add(new Serving(letter, facts, proof, actor.Account, clock.GetUtcNow())).Entity;
        await db.SaveChangesAsync(cancel);
        await announcer.Say(new LetterServed(letter, serving, deadline), cancel);
        await db.SaveChangesAsync(cancel);
        return serving;
    }

    private async Task<Deadline?> Start(Letter letter, DateOnly day, CancellationToken cancel)
    {
        var deadline = letter.Days is { } days ? DayCounting.LastDay(day, days, await places.Calendar(letter.Office, cancel)) : null;
        letter.Serve(day, deadline?.Due);
        // The letter's row alone first: of two clerks the second one meets its version here.
        await db.SaveChangesAsync(cancel);
        if (deadline is not null) db.Add(new LetterClock(letter, deadline));
        (await db.Set<PublicCard>().SingleAsync(card => card.Code == letter.Code, cancel)).Runs(letter);
        await worklist.Done(LetterWriter.Subject(letter), "Letters.WorkServe", cancel);
        return deadline;
    }

    private async Task<Refusal?> KeepProof(Letter letter, string proof, CancellationToken cancel)
    {
        if (!Digest.TryParse(proof, out var hash) || !await db.Set<StoredFile>().AnyAsync(file => file.Hash == proof, cancel))
            return LettersRefusal.ProofUnknown.At("Proof");
        var subject = $"letter:{letter.Id.Value}";
        if (!await db.Set<FileUse>().AnyAsync(use => use.Hash == proof && use.Subject == subject, cancel))
            db.Add(new FileUse(hash, letter.CentreId, letter.Office, letter.Field, subject));
        return null;
    }
}
