using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases.Commission;

namespace Payesh.App.Cases.Commission;

/// <summary>Who keeps a commission records a member or an alternate, with the days of the appointment.</summary>
public sealed class AppointMember(PayeshDb db, Actor actor, TimeProvider clock)
{
    /// <param name="body">The office at which the commission is kept.</param>
    /// <param name="facts">What is written.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<CommissionMember>> Run(OfficeCode body, MemberFacts facts, CancellationToken cancel)
    {
        if (actor.LacksBody(body) is { } refusal) return refusal;
        var written = facts with
        {
            Name = PersianText.Normalise(facts.Name), PostName = PersianText.Normalise(facts.PostName), Order = PersianText.Normalise(facts.Order),
        };
        return await db.InTransaction<Outcome<CommissionMember>>(async () =>
        {
            // Two who record one person at once: the second finds the row of the first.
            await db.LockSeries($"commission-of/{body}", cancel);
            if (written.Check(await db.MembersOf(body, cancel)) is { } wrong) return wrong;
            if (written.Account is { } account && !await db.Users.AnyAsync(a => a.Id == account.Value && !a.Disabled, cancel))
                return BasicsRefusal.ChoiceMissing.At("Account");
            var member = db.Add(new CommissionMember(body, written, actor.Account, clock.GetUtcNow())).Entity;
            await db.SaveChangesAsync(cancel);
            return member;
        }, cancel);
    }
}

/// <summary>An appointment ends on a day.</summary>
public sealed class EndMember(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<CommissionMember>> Run(long no, DateOnly last, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepCommission) is { } lacks) return lacks;
        var member = await db.Set<CommissionMember>().SingleOrDefaultAsync(m => m.No == no, cancel);
        if (member is null || actor.LacksBody(member.Body) is not null) return AccessRefusal.NotFound;
        if (member.End(last, TehranTime.DayOf(clock.GetUtcNow())).Refusal is { } refusal) return refusal.At("Last");
        return await db.Save(member, cancel);
    }
}

internal static class CommissionMembers
{
    extension(PayeshDb db)
    {
        /// <summary>All appointments of a commission, those with a seat of their own first.</summary>
        public Task<List<CommissionMember>> MembersOf(OfficeCode body, CancellationToken cancel) =>
            db.Set<CommissionMember>().Where(m => m.Body == body).OrderBy(m => m.AlternateFor != null).ThenBy(m => m.No).ToListAsync(cancel);
    }
}
