using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>
/// A sealed letter to a centre that designated its box in this program is laid into it at once (P20). Whether its days run from here or from its
/// opening is rule data.
/// </summary>
public sealed class PlaceInPortal(PayeshDb db, TimeProvider clock, LetterShelf shelf, ServeLetter serve) : IOn<LetterSealed>
{
    public async Task On(LetterSealed announcement, CancellationToken cancel)
    {
        var letter = announcement.Letter;
        var now = clock.GetUtcNow();
        var today = TehranTime.DayOf(now);
        if (!LetterKinds.ToCentre.Contains(letter.Kind) || await db.ConsentOf(letter.CentreId, today, cancel) is not { } consent) return;
        var facts = new ServingFacts(
            ServedBy.Placed, today, TehranTime.ClockOf(now), "", "", "", "", Refused: false, [], consent.Words) { Counts = !shelf.CountsFromOpening(today) };
        if ((await serve.Record(letter, facts, null, cancel)) is { Succeeded: true, Value: var placed }) placed.InPortal();
    }
}

internal static class Consents
{
    extension(PayeshDb db)
    {
        /// <summary>The form that holds for a centre on a day; null when it designated no box.</summary>
        public async Task<ElectronicConsent?> ConsentOf(CentreId centre, DateOnly day, CancellationToken cancel) =>
            (await db.Set<ElectronicConsent>().Where(c => c.CentreId == centre && c.SignedOn <= day).OrderByDescending(c => c.No).ToListAsync(cancel))
                .Find(consent => consent.HoldsOn(day));
    }
}
