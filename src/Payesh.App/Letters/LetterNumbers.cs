using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>The numbers of an office's letters, whoever they go to: one series, and none twice in a year (P21).</summary>
internal static class LetterNumbers
{
    extension(PayeshDb db)
    {
        /// <summary>The next number of the own register; the row of the series stays locked until the transaction ends.</summary>
        public async Task<string> OwnNumber(OfficeCode office, DateOnly day, CancellationToken cancel)
        {
            var register = await db.Set<OfficeRegister>().AsNoTracking().SingleOrDefaultAsync(r => r.Office == office, cancel);
            var year = day.Jalali.Year;
            return LetterNumber.Own(await db.NextNumber(Series(office, year), cancel), year, register?.Mark ?? "");
        }

        /// <summary>Which other letter of the office has this number in this year; null when none. Two clerks wait for each other here.</summary>
        public async Task<Refusal?> NumberTaken(OfficeCode office, int year, string number, Guid own, CancellationToken cancel)
        {
            await db.LockSeries(Series(office, year), cancel);
            var id = new LetterId(own);
            var letter = await db.Set<Letter>().AsNoTracking().Where(l => l.Issuer == office && l.Year == year && l.Number == number && l.Id != id)
                .Select(l => new { l.CentreName, l.Date }).FirstOrDefaultAsync(cancel);
            if (letter is not null) return LettersRefusal.NumberTaken(letter.CentreName, letter.Date!.Value);
            // A letter whose centre went to another county keeps its number here.
            if (await db.AnyAnywhere<Letter>(l => l.Issuer == office && l.Year == year && l.Number == number && l.Id != id, cancel)) return LettersRefusal.NumberTakenElsewhere;
            var other = await db.Set<Correspondence>().AsNoTracking()
                .Where(c => c.Office == office && c.Way == CorrespondenceWay.Outgoing && c.Year == year && c.Number == number && c.Id != own)
                .Select(c => new { c.Body, c.Date }).FirstOrDefaultAsync(cancel);
            return other is null ? null : LettersRefusal.NumberTaken(other.Body, other.Date);
        }
    }

    public static string Series(OfficeCode office, int year) => $"letter/{office}/{year}";
}
