using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>The registry enters number and date that came back from the organization's automation; the letter is sealed with them (P21).</summary>
public sealed class NumberLetter(PayeshDb db, Actor actor, LetterWriter writer)
{
    public async Task<Outcome<Letter>> Run(long no, string? number, DateOnly date, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ServeLetters) is { } refusal) return refusal;
        var parsed = LetterNumber.Parse(number);
        if (!parsed.Succeeded) return parsed.Refusal.At("Number");
        try
        {
            return await db.InTransaction(() => Enter(no, parsed.Value, date, cancel), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return LettersRefusal.AlreadyNumbered;
        }
    }

    private async Task<Outcome<Letter>> Enter(long no, string number, DateOnly date, CancellationToken cancel)
    {
        var letter = await db.Set<Letter>().SingleOrDefaultAsync(l => l.No == no, cancel);
        if (letter is null) return AccessRefusal.NotFound;
        var year = date.Jalali.Year;
        if (await db.NumberTaken(letter.Issuer, year, number, letter.Id.Value, cancel) is { } taken) return taken.At("Number");
        return await writer.Seal(letter, number, date, external: true, cancel);
    }
}
