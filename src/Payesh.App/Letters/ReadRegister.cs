using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Basics;

namespace Payesh.App.Letters;

/// <summary>One appointment, with the name of its holder.</summary>
public sealed record AppointmentLine(Appointment Appointment, string Name);

/// <summary>What the letters of an office carry: its name at their head, their numbers, who signs.</summary>
/// <param name="OfficeName">Name of the office at the head of its letters.</param>
/// <param name="External">Whether numbers come from the organization's automation.</param>
/// <param name="Mark">The mark behind an own number.</param>
/// <param name="Version">Of the register; <see cref="SetRegister.NotYet"/> where nobody set it.</param>
/// <param name="LastPlace">Place of the last own number of this year; 0 before the first.</param>
/// <param name="Appointments">The newest first.</param>
public sealed record RegisterSheet(
    string OfficeName, bool External, string Mark, long Version, long LastPlace, IReadOnlyList<AppointmentLine> Appointments);

/// <summary>Reads the register and the signatories of an office of the own territory.</summary>
public sealed class ReadRegister(PayeshDb db, Actor actor, LetterShelf shelf, ReadPlaces places, TimeProvider clock)
{
    public async Task<Outcome<RegisterSheet>> Run(OfficeCode office, CancellationToken cancel)
    {
        if (actor.LacksRegisterOf(office) is { } refusal) return refusal;
        var book = await places.Book(cancel);
        var register = await db.Set<OfficeRegister>().AsNoTracking().SingleOrDefaultAsync(r => r.Office == office, cancel);
        var series = LetterNumbers.Series(office, Today.Jalali.Year);
        var last = await db.Set<NumberSeries>().Where(s => s.Name == series).Select(s => s.Last).SingleOrDefaultAsync(cancel);
        var rows = await db.Set<Appointment>().AsNoTracking().Where(a => a.Office == office).OrderByDescending(a => a.First).ThenByDescending(a => a.No).ToListAsync(cancel);
        var names = await db.NamesOf(rows.Select(row => row.Account), cancel);
        return new RegisterSheet(
            shelf.Sheet(Today).OfficeName(office, book.Name(office, persian: true)), register?.External ?? false, register?.Mark ?? "",
            register?.Version ?? SetRegister.NotYet, last, [.. rows.Select(row => new AppointmentLine(row, names.GetValueOrDefault(row.Account, "?")))]);
    }

    /// <summary>Who may be appointed.</summary>
    public async Task<Outcome<IReadOnlyList<Account>>> Signers(OfficeCode office, CancellationToken cancel)
    {
        if (actor.LacksRegisterOf(office) is { } refusal) return refusal;
        return await db.FitToSign(office).AsNoTracking().OrderBy(a => a.NameOrder).ThenBy(a => a.Id).ToListAsync(cancel);
    }

    private DateOnly Today => TehranTime.DayOf(clock.GetUtcNow());
}
