using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>In what capacity somebody may sign a letter of an office today.</summary>
public sealed class Signatories(PayeshDb db)
{
    /// <summary>By appointment; without one, the holder of the duty signs with the post of the own account.</summary>
    public async Task<Signature> Of(Actor actor, OfficeCode office, DateOnly day, CancellationToken cancel)
    {
        var appointments = await db.Set<Appointment>().AsNoTracking()
            .Where(a => a.Account == actor.Account && a.Office == office && a.First <= day && (a.Last == null || a.Last >= day))
            .OrderByDescending(a => a.First).ToListAsync(cancel);
        if (appointments is [var appointment, ..]) return new(actor.Account, actor.Name, appointment.Post, appointment.Signs);
        var post = await db.Set<Account>().Where(a => a.Id == actor.Account.Value).Select(a => a.Post).SingleOrDefaultAsync(cancel);
        return new(actor.Account, actor.Name, post ?? "", SignedAs.Head);
    }
}

/// <summary>Who keeps the rules of an office records who signs for it, and until when (P16).</summary>
public sealed class Appoint(PayeshDb db, Actor actor, Announcer announcer)
{
    public async Task<Outcome<Appointment>> Run(
        OfficeCode office, AccountId account, SignedAs signs, string? post, DateOnly first, DateOnly? last, string? order, CancellationToken cancel)
    {
        if (actor.LacksRegisterOf(office) is { } refusal) return refusal;
        var (printed, number) = (PersianText.Normalise(post), PersianText.Normalise(order));
        if (printed.Length == 0) return LettersRefusal.PostMissing.At("Post");
        if (printed.Length > Appointment.PostLength) return BasicsRefusal.TextTooLong(Appointment.PostLength).At("Post");
        if (number.Length > Appointment.OrderLength) return BasicsRefusal.TextTooLong(Appointment.OrderLength).At("Order");
        if (last < first) return LettersRefusal.AppointmentEndsEarly.At("Last");
        if (!await db.FitToSign(office).AnyAsync(a => a.Id == account.Value, cancel)) return LettersRefusal.SignerUnfit.At("Account");
        return await db.InTransaction(async () =>
        {
            var row = db.Add(new Appointment(office, account, signs, printed, new(first, last), number)).Entity;
            await db.SaveChangesAsync(cancel);
            await announcer.Say(new SignatoryAppointed(row), cancel);
            return row;
        }, cancel);
    }
}

/// <summary>An appointment ends on a day.</summary>
public sealed class EndAppointment(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<Appointment>> Run(long no, DateOnly last, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } lacks) return lacks;
        var row = await db.Set<Appointment>().SingleOrDefaultAsync(a => a.No == no, cancel);
        if (row is null || actor.LacksRegisterOf(row.Office) is not null) return AccessRefusal.NotFound;
        if (row.End(last, TehranTime.DayOf(clock.GetUtcNow())).Refusal is { } refusal) return refusal.At("Last");
        return await db.Save(row, cancel);
    }
}

/// <summary>Sets where an office's letters get their numbers (P21). Letters that are numbered or wait for a number stay as they are.</summary>
public sealed class SetRegister(PayeshDb db, Actor actor)
{
    /// <param name="office">The office.</param>
    /// <param name="external">Whether numbers come from the organization's automation.</param>
    /// <param name="mark">The mark behind an own number; may be empty.</param>
    /// <param name="cancel">Cancels.</param>
    /// <param name="seen">The version that was changed; null where nobody read one.</param>
    public async Task<Outcome<OfficeRegister>> Run(OfficeCode office, bool external, string? mark, CancellationToken cancel, long? seen = null)
    {
        if (actor.LacksRegisterOf(office) is { } refusal) return refusal;
        var printed = LetterNumber.ParseMark(mark);
        if (!printed.Succeeded) return printed.Refusal.At("Mark");
        return await db.InTransaction<Outcome<OfficeRegister>>(async () =>
        {
            // Two who set it for the first time at once: the second finds the row of the first.
            await db.LockSeries($"register-of/{office}", cancel);
            var row = await db.Set<OfficeRegister>().SingleOrDefaultAsync(r => r.Office == office, cancel);
            if (seen is { } version && version != (row?.Version ?? NotYet)) return BasicsRefusal.ChangedMeanwhile;
            row ??= db.Add(new OfficeRegister(office)).Entity;
            row.Set(external, printed.Value);
            return await db.Save(row, cancel);
        }, cancel);
    }

    /// <summary>The version of a register that nobody has set yet.</summary>
    public const long NotYet = -1;
}

internal static class RegisterRules
{
    private static readonly Role[] Signing = [.. Enum.GetValues<Role>().Where(role => Duties.Of(role).Contains(Duty.SignLetters))];

    extension(Actor actor)
    {
        /// <summary>The refusal to keep an office's register and signatories, else null: one keeps those of the own territory.</summary>
        public Refusal? LacksRegisterOf(OfficeCode office) =>
            actor.Lacks(Duty.KeepRules) ?? (actor.IsMachine || (actor.Office.Covers(office) && !office.IsHeadquarters) ? null : AccessRefusal.NotFound);
    }

    extension(PayeshDb db)
    {
        /// <summary>People who may be appointed to sign for an office: of the office itself or of the one above it.</summary>
        public IQueryable<Account> FitToSign(OfficeCode office)
        {
            var above = office.Superior;
            return db.Users.Where(a => !a.Disabled && Signing.Contains(a.Role) && (a.Office == office || a.Office == above));
        }
    }
}
