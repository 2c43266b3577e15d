using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;

namespace Payesh.App.Cases.Commission;

/// <summary>What the centre said to the commission, or that it did not come though invited.</summary>
public sealed class HearCentre(PayeshDb db, Actor actor, CaseShelf shelf)
{
    public Task<Outcome<AgendaItem>> Run(long item, HearingFacts facts, CancellationToken cancel) => db.OnItem(actor, item, async found =>
    {
        if (await db.Set<CommissionSession>().SingleOrDefaultAsync(s => s.Id == found.Session, cancel) is not { } session) return CommissionRefusal.OnNoAgenda;
        var written = facts with { Name = PersianText.Normalise(facts.Name), Words = PersianText.Normalise(facts.Words) };
        return found.Hear(written, session, shelf.CommissionOn(session.Day).Rules);
    }, cancel);
}

/// <summary>A complainant who wishes is heard without the centre. What was said stays with the commission.</summary>
public sealed class HearComplainant(PayeshDb db, Actor actor, TimeProvider clock)
{
    public Task<Outcome<AgendaItem>> Run(long item, string? words, CancellationToken cancel) => db.OnItem(actor, item, found =>
    {
        var said = PersianText.Normalise(words);
        if (said.Length == 0) return Task.FromResult<Outcome<AgendaItem>>(CasesRefusal.TextMissing.At("Words"));
        if (said.Length > AgendaItem.MaxText) return Task.FromResult<Outcome<AgendaItem>>(BasicsRefusal.TextTooLong(AgendaItem.MaxText).At("Words"));
        if (!found.IsPending) return Task.FromResult<Outcome<AgendaItem>>(CasesRefusal.DecidedBefore);
        db.Add(new ComplainantHearing(clock.NewId(), found, said, actor.Account, clock.GetUtcNow()));
        return Task.FromResult<Outcome<AgendaItem>>(found);
    }, cancel);
}

/// <summary>A member has a conflict of interest on one item and does not vote on it.</summary>
public sealed class DeclareConflict(PayeshDb db, Actor actor)
{
    public Task<Outcome<AgendaItem>> Run(long item, long member, string? reason, CancellationToken cancel) => db.OnItem(actor, item, async found =>
        await db.Set<CommissionMember>().SingleOrDefaultAsync(m => m.No == member && m.Body == found.Body, cancel) is { } who
            ? found.Conflict(who, PersianText.Normalise(reason))
            : CommissionRefusal.NoMember.At("Member"), cancel);
}
