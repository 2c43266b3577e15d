using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>A letter as the centre's own people see it.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Opened">When somebody of the centre first opened it here; null before.</param>
/// <param name="ByBox">Whether the centre designated its box: then opening it is its service, unless it was served before.</param>
public sealed record OwnLetter(Letter Letter, DateTimeOffset? Opened, bool ByBox)
{
    /// <summary>Whether it may be read without a question: it was opened here, or reached the centre in another way.</summary>
    public bool MayBeRead => Opened is not null || Letter.Served is not null;

    /// <summary>Whether opening it now is its service.</summary>
    public bool OpeningServes => ByBox && Letter.Served is null;
}

/// <summary>The sealed letters that are addressed to the own centre. Drafts, letters to other bodies and the list of confidential copies are none of them.</summary>
public sealed class OwnLetters(PayeshDb db, Actor actor, TimeProvider clock)
{
    /// <summary>The newest letters on top.</summary>
    public async Task<Outcome<IReadOnlyList<OwnLetter>>> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        return await View(await ToCentre().OrderByDescending(l => l.Date).ThenByDescending(l => l.No).Take(200).ToListAsync(cancel), cancel);
    }

    /// <summary>One of them.</summary>
    public async Task<Outcome<OwnLetter>> Find(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        var found = await ToCentre().Where(l => l.No == no).ToListAsync(cancel);
        return found.Count == 0 ? AccessRefusal.NotFound : (await View(found, cancel))[0];
    }

    /// <summary>Its sealed bytes, the sheet of the centre.</summary>
    /// <returns>Not found before it was opened or served.</returns>
    public async Task<Outcome<Original>> Page(long no, CancellationToken cancel)
    {
        var found = await Find(no, cancel);
        if (!found.Succeeded) return found.Refusal;
        var (letter, id) = (found.Value.Letter, found.Value.Letter.Id);
        if (!found.Value.MayBeRead) return AccessRefusal.NotFound;
        var body = await db.Set<LetterBody>().AsNoTracking().SingleAsync(b => b.LetterId == id, cancel);
        return new Original(body.Html!, body.StyleHash, letter.Number!);
    }

    private IQueryable<Letter> ToCentre() =>
        db.Set<Letter>().AsNoTracking().Where(l => l.State == LetterState.Sealed && LetterKinds.ToCentre.Contains(l.Kind));

    private async Task<List<OwnLetter>> View(List<Letter> letters, CancellationToken cancel)
    {
        var ids = letters.ConvertAll(l => l.Id);
        var looks = await db.Set<Serving>().Where(s => ids.Contains(s.LetterId) && s.By == ServedBy.Opened && s.ByPortal)
            .Select(s => new { s.LetterId, s.EnteredAt }).ToListAsync(cancel);
        var byBox = actor.Scope.Centre is { } centre && await db.ConsentOf(centre, TehranTime.DayOf(clock.GetUtcNow()), cancel) is not null;
        return letters.ConvertAll(l => new OwnLetter(l, looks.Where(look => look.LetterId == l.Id).Min(look => (DateTimeOffset?)look.EnteredAt), byBox));
    }
}

/// <summary>
/// Somebody of the centre opens a letter. The first look is kept with its moment; where the centre designated its box it is the service, else it is
/// for information and service stays on paper (P20).
/// </summary>
public sealed class OpenOwnLetter(PayeshDb db, Actor actor, TimeProvider clock, OwnLetters letters, ServeLetter serve)
{
    public async Task<Outcome<OwnLetter>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<OwnLetter>>(async () =>
        {
            // Founder and technical officer may open it in the same moment: the second finds it opened.
            await db.LockSeries($"open/{no}", cancel);
            var found = await letters.Find(no, cancel);
            if (!found.Succeeded || found.Value.Opened is not null) return found;
            var letter = await db.Set<Letter>().SingleAsync(l => l.No == no, cancel);
            var (now, me) = (clock.GetUtcNow(), actor.Account.Value);
            var today = TehranTime.DayOf(now);
            var consent = await db.ConsentOf(letter.CentreId, today, cancel);
            var post = await db.Users.Where(a => a.Id == me).Select(a => a.Post).SingleOrDefaultAsync(cancel) ?? "";
            var facts = new ServingFacts(ServedBy.Opened, today, TehranTime.ClockOf(now), actor.Name, post, "", "", Refused: false, [], consent?.Words ?? "")
            {
                Counts = consent is not null && letter.Served is null,
            };
            var opened = letter.Served is null ? await serve.Record(letter, facts, null, cancel) : db.Add(new Serving(letter, facts, null, actor.Account, now)).Entity;
            if (!opened.Succeeded) return opened.Refusal;
            opened.Value.InPortal();
            await db.SaveChangesAsync(cancel);
            return (await letters.Find(no, cancel)).Value;
        }, cancel);
    }
}
