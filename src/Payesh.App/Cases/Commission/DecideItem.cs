using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases.Commission;

/// <summary>What is written of a decision.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Execution">How it is carried out.</param>
/// <param name="Votes">Votes by number of the member.</param>
/// <param name="Ends">Findings that end with it.</param>
public sealed record DecisionWords(
    DecisionKind Kind, string Reason, string Execution, IReadOnlyDictionary<long, VoteChoice> Votes, IReadOnlyCollection<FindingId> Ends)
{
    /// <summary>Measures it orders.</summary>
    public IReadOnlyList<MeasureOrder> Orders { get; init; } = [];

    /// <summary>Numbers of measures of the case that end with it.</summary>
    public IReadOnlyList<long> Lifts { get; init; } = [];
}

/// <summary>
/// The secretary writes down what a commission decided about a case, with the votes. All or nothing: of two who write at once the second is refused.
/// </summary>
public sealed class DecideItem(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, AgendaWork work, CaseWork cases, CentreTimeline timeline, OpenDefects openDefects,
    MeasureDesk desk)
{
    public Task<Outcome<AgendaItem>> Run(long no, DecisionWords words, CancellationToken cancel) => db.OnItem(actor, no, async item =>
    {
        if (await db.Set<CommissionSession>().SingleOrDefaultAsync(s => s.Id == item.Session, cancel) is not { } session) return CommissionRefusal.OnNoAgenda;
        var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == item.CaseId, cancel);
        var rules = shelf.CommissionOn(session.Day);
        if (SpeaksOfComplaint(words)) return CasesRefusal.ComplaintWords.At("Reason");
        var proposal = new Proposal(words.Kind, words.Orders.Count, PersianText.Normalise(words.Reason), PersianText.Normalise(words.Execution), words.Votes);
        var decided = item.Decide(proposal, session, await db.MembersOf(item.Body, cancel), rules.Rules, actor.Account, clock.GetUtcNow());
        if (!decided.Succeeded) return decided;
        var ladder = shelf.Ladder(of.LadderId);
        if (of.DecidedByCommission(ladder, words.Kind, session.Day) is { Succeeded: false, Refusal: var ended }) return ended;
        if (await End(of, words, session.Day, cancel) is { } notOpen) return notOpen;
        if (await Order(of, item, words, cancel) is { } notOrdered) return notOrdered;
        await Follow(of, item, ladder, cancel);
        return decided;
    }, cancel);

    private bool SpeaksOfComplaint(DecisionWords words) =>
        NoticeCheck.Of([], [words.Reason, words.Execution], shelf.On(TehranTime.DayOf(clock.GetUtcNow())).Protective).SpeaksOfComplaint;

    private async Task<Refusal?> End(SupervisionCase of, DecisionWords words, DateOnly day, CancellationToken cancel)
    {
        if (words.Ends.Count + words.Lifts.Count == 0) return null;
        if (words.Kind is not (DecisionKind.Measures or DecisionKind.NoMeasure)) return CommissionRefusal.NothingEnds.At("Ends");
        var ids = words.Ends.ToList();
        var findings = await db.Set<Finding>().Include(f => f.Detail).Where(f => f.CaseId == of.Id && ids.Contains(f.Id)).ToListAsync(cancel);
        if (findings.Count != ids.Count) return AccessRefusal.NotFound;
        foreach (var finding in findings)
        {
            if (finding.EndByCommission(day) is { Succeeded: false, Refusal: var wrong }) return wrong.At("Ends");
            // What a measure answers is looked at on the next visit all the same.
            if (words.Kind == DecisionKind.NoMeasure) await openDefects.End(finding.Id.Value, cancel);
        }

        return null;
    }

    private async Task<Refusal?> Order(SupervisionCase of, AgendaItem item, DecisionWords words, CancellationToken cancel)
    {
        var measures = await db.MeasuresOf(of, cancel);
        foreach (var no in words.Lifts)
        {
            if (measures.Find(measure => measure.No == no) is not { } measure) return AccessRefusal.NotFound;
            var held = measure.State == MeasureState.InForce;
            if (measure.Lift(PersianText.Normalise(words.Reason), actor.Account, TehranTime.DayOf(clock.GetUtcNow())) is { Succeeded: false, Refusal: var wrong })
                return wrong.At("Lifts");
            await desk.Lifted(of, measure, held, cancel);
        }

        for (var row = 0; row < words.Orders.Count; row++)
        {
            var order = words.Orders[row] with { Text = PersianText.Normalise(words.Orders[row].Text) };
            if (await desk.Order(of, order, item.Id.Value, cancel) is { Succeeded: false, Refusal: var wrong })
                return wrong.At($"{(wrong.Field ?? "Kind").ToLowerInvariant()}-{row}");
        }

        return null;
    }

    private async Task Follow(SupervisionCase of, AgendaItem item, Ladder ladder, CancellationToken cancel)
    {
        await work.Done(item, null, cancel);
        await cases.Done(of, CaseWork.NoticeDue, cancel);
        await cases.Done(of, CaseWork.NextStep, cancel);
        await db.SaveChangesAsync(cancel);
        if (item.Decision == DecisionKind.SendUp)
        {
            var up = db.Add(new AgendaItem(
                new(clock.NewId()), of, OfficeCode.Headquarters, item.Route, new(item.Reason, item.MissingParts), actor.Account, clock.GetUtcNow())).Entity;
            await db.SaveChangesAsync(cancel);
            work.AskForAgenda(of, up);
        }

        if (item.Decision is DecisionKind.Measures or DecisionKind.NoMeasure) work.AskFor(item, AgendaWork.Tell);
        await timeline.Write(of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryCommission", [of.Number, item.DecidedOn!.Value], CaseWork.Link(of), cancel);
        await cases.AskForWhatFollows(of, ladder, cancel);
    }
}

/// <summary>What of a decision is public is decided apart; nothing is by itself (P31).</summary>
public sealed class PublishDecision(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf)
{
    public Task<Outcome<AgendaItem>> Run(long no, string? text, CancellationToken cancel) => db.OnItem(actor, no, async item =>
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var written = PersianText.Normalise(text);
        var check = NoticeCheck.Of([], [written], shelf.On(today).Protective);
        if (check.SpeaksOfComplaint) return CasesRefusal.ComplaintWords.At("Text");
        var published = item.Publish(written, actor.Account, today);
        if (!published.Succeeded) return published;
        db.RemoveRange(await db.Set<PublishedDecision>().Where(p => p.Item == item.Id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        db.Add(new PublishedDecision(item));
        return published;
    }, cancel);

    public Task<Outcome<AgendaItem>> TakeBack(long no, CancellationToken cancel) => db.OnItem(actor, no, async item =>
    {
        var taken = item.TakeBack();
        if (taken.Succeeded) db.RemoveRange(await db.Set<PublishedDecision>().Where(p => p.Item == item.Id).ToListAsync(cancel));
        return taken;
    }, cancel);
}

/// <summary>What the public reads of decisions about a centre. Open to everybody: nothing else stands in these rows.</summary>
public sealed class ReadPublishedDecisions(PayeshDb db)
{
    public async Task<IReadOnlyList<PublishedDecision>> Run(CentreId centre, CancellationToken cancel) =>
        await db.Set<PublishedDecision>().AsNoTracking().Where(p => p.CentreId == centre).OrderByDescending(p => p.Day).ToListAsync(cancel);
}
