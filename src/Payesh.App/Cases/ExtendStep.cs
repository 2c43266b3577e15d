using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>The head grants more time for the step a case stands at (تمدید مهلت): with a reason, before the days are over.</summary>
public sealed class ExtendStep(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, AddDays add, Worklist worklist)
{
    /// <param name="no">The case.</param>
    /// <param name="days">How many days more.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<StepTaken>> Run(long no, int days, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<StepTaken>>(async () =>
        {
            await db.LockSeries($"case/{no}", cancel);
            var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.No == no, cancel);
            if (of is null) return AccessRefusal.NotFound;
            var today = TehranTime.DayOf(clock.GetUtcNow());
            var extended = of.Extend(shelf.Ladder(of.LadderId), days, PersianText.Normalise(reason), actor.Account, today);
            if (!extended.Succeeded) return extended;
            await add.Run(new(extended.Value.Letter), days, extended.Value.ExtraReason, cancel);
            var letter = extended.Value.Letter;
            foreach (var asked in await db.Set<ExtensionRequest>().Where(r => r.Letter == letter && r.Granted == null).ToListAsync(cancel))
            {
                asked.Grant(extended.Value.ExtraReason, actor.Account, clock.GetUtcNow());
                await worklist.Done(new("extension", asked.Id), null, cancel);
            }

            await db.SaveChangesAsync(cancel);
            return extended;
        }, cancel);
    }
}
