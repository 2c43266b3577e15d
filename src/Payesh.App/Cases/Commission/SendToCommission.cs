using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases.Commission;

/// <summary>The head sends a case with its file to the commission that may decide it. What is missing in the file was shown before.</summary>
public sealed class SendToCommission(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, ReadCommissionFile read, AgendaWork work, CaseWork cases, CentreTimeline timeline)
{
    /// <param name="no">The case.</param>
    /// <param name="remarks">What the county says; why it is sent although parts are missing.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<AgendaItem>> Run(long no, string? remarks, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction(() => Send(no, PersianText.Normalise(remarks), cancel), cancel);
    }

    private async Task<Outcome<AgendaItem>> Send(long no, string remarks, CancellationToken cancel)
    {
        await db.LockSeries($"case/{no}", cancel);
        var file = await read.Run(no, cancel);
        if (!file.Succeeded) return file.Refusal;
        if (file.Value.Pending is not null) return CommissionRefusal.BeforeCommission;
        if (file.Value.Way is not { Succeeded: true, Value: var route }) return file.Value.Way.Refusal!;
        var words = new SendingWords(remarks, [.. file.Value.MissingParts.Select(part => part.ToString())]);
        if (words.Check() is { } wrong) return wrong;
        var of = await db.Set<SupervisionCase>().SingleAsync(c => c.No == no, cancel);
        var body = shelf.CommissionOn(TehranTime.DayOf(clock.GetUtcNow())).Rules.BodyFor(of.Office, route);
        var item = db.Add(new AgendaItem(new(clock.NewId()), of, body, route, words, actor.Account, clock.GetUtcNow())).Entity;
        await cases.Done(of, CaseWork.Commission, cancel);
        await db.SaveChangesAsync(cancel);
        work.AskForAgenda(of, item);
        await timeline.Write(of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntrySentToCommission", [of.Number], CaseWork.Link(of), cancel);
        await db.SaveChangesAsync(cancel);
        return item;
    }
}
