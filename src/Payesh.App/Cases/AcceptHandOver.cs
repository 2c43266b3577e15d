using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>The new head takes over cases of the office, one by one or together («تحویل گرفتم»).</summary>
public sealed class AcceptHandOver(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    /// <param name="no">The list.</param>
    /// <param name="cases">Numbers in the database of the cases that were ticked.</param>
    /// <param name="remark">What is said about them.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<HandOver>> Run(long no, IReadOnlyCollection<long> cases, string? remark, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await db.Set<HandOver>().Include(h => h.Lines).SingleOrDefaultAsync(h => h.No == no, cancel) is not { } list) return AccessRefusal.NotFound;
        if (list.Accept(cases, actor.Account, actor.Name, remark, clock.GetUtcNow()) is { Succeeded: false, Refusal: var wrong }) return wrong;
        if (list.Finished is not null) await worklist.Done(OpenHandOver.Subject(list), OpenHandOver.Text, cancel);
        return await db.Save(list, cancel);
    }
}

/// <summary>Reads the lists of the own scope.</summary>
public sealed class ReadHandOver(PayeshDb db, Actor actor)
{
    /// <summary>Lists shown at once.</summary>
    public const int Most = 200;

    public async Task<Outcome<HandOver>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.Set<HandOver>().AsNoTracking().Include(h => h.Lines.OrderBy(line => line.CaseNo)).SingleOrDefaultAsync(h => h.No == no, cancel) is { } list
            ? list
            : AccessRefusal.NotFound;
    }

    /// <summary>Those that are open first, then the newest.</summary>
    public async Task<Outcome<IReadOnlyList<HandOver>>> All(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.Set<HandOver>().AsNoTracking().OrderBy(h => h.Finished != null).ThenByDescending(h => h.No).Take(Most).ToListAsync(cancel);
    }
}
