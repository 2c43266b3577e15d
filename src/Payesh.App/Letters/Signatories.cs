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

/// <summary>An administrator of rules records who signs for an office, and until when (P16).</summary>
public sealed class Appoint(PayeshDb db, Actor actor)
{
    public async Task<Outcome<Appointment>> Run(
        OfficeCode office, AccountId account, SignedAs signs, string? post, DateOnly first, DateOnly? last, string? order, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } refusal) return refusal;
        if (!actor.Office.Covers(office) && !actor.IsMachine) return AccessRefusal.NotFound;
        var printed = PersianText.Normalise(post);
        if (printed.Length == 0) return LettersRefusal.PostMissing.At("Post");
        if (last < first) return LettersRefusal.AppointmentEndsEarly.At("Last");
        if (!await db.Set<Account>().AnyAsync(a => a.Id == account.Value, cancel)) return AccessRefusal.NotFound;
        var row = db.Add(new Appointment(office, account, signs, printed, new(first, last), PersianText.Normalise(order))).Entity;
        await db.SaveChangesAsync(cancel);
        return row;
    }
}

/// <summary>An appointment ends on a day.</summary>
public sealed class EndAppointment(PayeshDb db, Actor actor)
{
    public async Task<Outcome<Appointment>> Run(long no, DateOnly last, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } refusal) return refusal;
        var row = await db.Set<Appointment>().SingleOrDefaultAsync(a => a.No == no, cancel);
        if (row is null || (!actor.Office.Covers(row.Office) && !actor.IsMachine)) return AccessRefusal.NotFound;
        if (last < row.First) return LettersRefusal.AppointmentEndsEarly.At("Last");
        row.End(last);
        return await db.Save(row, cancel);
    }
}

/// <summary>Sets where an office's letters get their numbers (P21).</summary>
public sealed class SetRegister(PayeshDb db, Actor actor)
{
    public async Task<Outcome<OfficeRegister>> Run(OfficeCode office, bool external, string? mark, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRules) is { } refusal) return refusal;
        if (!actor.Office.Covers(office) && !actor.IsMachine) return AccessRefusal.NotFound;
        var row = await db.Set<OfficeRegister>().SingleOrDefaultAsync(r => r.Office == office, cancel) ?? db.Add(new OfficeRegister(office)).Entity;
        var printed = PersianText.Normalise(mark);
        row.Set(external, printed.Length > 8 ? printed[..8] : printed);
        return await db.Save(row, cancel);
    }
}
