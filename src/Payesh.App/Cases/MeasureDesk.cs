using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Work;

namespace Payesh.App.Cases;

/// <summary>
/// Writes measures into the open unit of work: the order with its work item, what follows when it was carried out or ends. The head and the commissions
/// come here; whoever calls has looked at the duty and saves.
/// </summary>
public sealed class MeasureDesk(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, Worklist worklist, CentreTimeline timeline, Announcer announcer)
{
    public const string CarryOut = "Cases.WorkMeasure";
    public const string Look = "Cases.WorkLookMeasure";
    public const string Ends = "Cases.WorkMeasureEnds";

    /// <summary>Every superior sees the fast track at once; it leaves their worklists when nothing waits for a decision or to be carried out.</summary>
    public const string FastTold = "Cases.WorkFastTold";

    /// <summary>Which measures are needed is decided within the hours of the fast track.</summary>
    public const string DecideMeasures = "Cases.WorkMeasures";

    /// <summary>Days after which somebody else is called to look whether a measure is kept.</summary>
    private const int LookAfterDays = 7;

    public static WorkSubject Subject(Guid measure) => new("measure", measure);

    public static string Link(SupervisionCase of, long measure) => $"{CaseWork.Link(of)}/measures/{measure}";

    /// <summary>Orders a measure: on the fast track, or by a decision.</summary>
    public async Task<Outcome<Measure>> Order(SupervisionCase of, MeasureOrder order, Guid? decision, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (!await MayBeAsked(of, order.Responsible, cancel)) return CasesRefusal.ResponsibleUnknown.At("Responsible");
        if (!MayRunTwice(order.Kind) && await db.Set<Measure>().AnyAsync(m => m.CaseId == of.Id && m.Kind == order.Kind
            && (m.State == MeasureState.Ordered || m.State == MeasureState.InForce), cancel)) return CasesRefusal.MeasureExists.At("Kind");
        var placesKnown = await db.Set<Relocation>().AnyAsync(r => r.CaseId == of.Id && r.SignedAt != null, cancel);
        var ordered = Measure.Order(
            of, shelf.On(TehranTime.DayOf(now)).Measures[order.Kind], order, placesKnown, actor.Account, (Guid.CreateVersion7(now), now, decision));
        if (!ordered.Succeeded) return ordered;
        var measure = ordered.Value;
        db.Add(measure);
        // Its page goes by the number that the database gives.
        await db.SaveChangesAsync(cancel);
        worklist.Add(CaseWork.Of(of, CarryOut, Link(of, measure.No)) with
        {
            Subject = Subject(measure.Id), Arguments = [new TextKey($"Cases.MeasureKind.{measure.Kind}"), of.CentreName], Person = measure.Responsible, Due = measure.Due,
            Danger = decision is null, EscalateAt = decision is null ? measure.Due : null,
        });
        await worklist.Done(CaseWork.Subject(of), DecideMeasures, cancel);
        await timeline.Write(of.CentreId, now, EntryKind.Case, "Cases.EntryMeasure", [new TextKey($"Cases.MeasureKind.{measure.Kind}"), of.Number],
            Link(of, measure.No), cancel);
        return ordered;
    }

    /// <summary>Every office above sees it at once.</summary>
    public void TellSuperiors(SupervisionCase of, DateTimeOffset due)
    {
        for (var office = of.Office.Superior; ; office = office.Superior)
        {
            worklist.Add(CaseWork.Of(of, FastTold, CaseWork.Link(of)) with
            {
                Arguments = [of.CentreName], Duty = Duty.Refer, Desk = office, Due = due, Danger = true,
            });
            if (office.IsHeadquarters) return;
        }
    }

    /// <summary>A measure was carried out: what follows for the centre and the worklists.</summary>
    public async Task CarriedOut(SupervisionCase of, Measure measure, CancellationToken cancel)
    {
        await worklist.Done(Subject(measure.Id), CarryOut, cancel);
        if (measure is { State: MeasureState.InForce, NeedsLook: true })
        {
            worklist.Add(About(of, measure, Look) with { Duty = Duty.Review, RemindAt = clock.GetUtcNow().AddDays(LookAfterDays) });
        }
        if (measure is { State: MeasureState.InForce, Until: { } until }) worklist.Add(About(of, measure, Ends) with { Duty = Duty.Review, Due = CaseWork.EndOf(until) });
        if (measure.Kind == MeasureKind.TemporaryClosure) await Become(of, CentreStatus.Suspended, cancel);
        if (measure.Kind == MeasureKind.Revocation) await Become(of, CentreStatus.Closed, cancel);
        await timeline.Write(of.CentreId, measure.DoneAt!.Value, EntryKind.Case, "Cases.EntryMeasureDone",
            [new TextKey($"Cases.MeasureKind.{measure.Kind}"), of.Number], Link(of, measure.No), cancel);
        await db.SaveChangesAsync(cancel);
        await LeaveSuperiors(of, cancel);
    }

    /// <summary>A measure was lifted.</summary>
    /// <param name="of">Its case.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="held">Whether it was in force.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task Lifted(SupervisionCase of, Measure measure, bool held, CancellationToken cancel)
    {
        await worklist.Done(Subject(measure.Id), null, cancel);
        // Whether it may open again is the register's own question: without a licence it stays suspended.
        if (held && measure.Kind == MeasureKind.TemporaryClosure) await Become(of, CentreStatus.Active, cancel);
        await timeline.Write(of.CentreId, clock.GetUtcNow(), EntryKind.Case, "Cases.EntryMeasureLifted",
            [new TextKey($"Cases.MeasureKind.{measure.Kind}"), of.Number], Link(of, measure.No), cancel);
        await db.SaveChangesAsync(cancel);
        await LeaveSuperiors(of, cancel);
    }

    private static NewWork About(SupervisionCase of, Measure measure, string text) => CaseWork.Of(of, text, Link(of, measure.No)) with
    {
        Subject = Subject(measure.Id), Arguments = [new TextKey($"Cases.MeasureKind.{measure.Kind}"), of.CentreName],
    };

    private static bool MayRunTwice(MeasureKind kind) => kind is MeasureKind.PersonSuspended or MeasureKind.LicenceCondition;

    private Task<bool> MayBeAsked(SupervisionCase of, AccountId person, CancellationToken cancel)
    {
        var (county, province) = (of.Office, of.Office.Superior);
        return db.Set<Account>().AnyAsync(a => a.Id == person.Value && !a.Disabled && a.Role != Role.Centre && a.Role != Role.Administrator
            && (a.Office == county || a.Office == province), cancel);
    }

    private async Task Become(SupervisionCase of, CentreStatus status, CancellationToken cancel)
    {
        var centre = await db.Set<Centre>().SingleAsync(c => c.Id == of.CentreId, cancel);
        var (now, before) = (clock.GetUtcNow(), centre.Status);
        if (!centre.Become(status, TehranTime.DayOf(now)).Succeeded) return;
        timeline.Write(centre, now, EntryKind.Register, "Centres.EntryStatus", [new TextKey($"Centres.CentreStatus.{status}"), of.Number]);
        await db.SaveChangesAsync(cancel);
        await announcer.Say(new CentreStatusChanged(centre.Id, before, status), cancel);
    }

    private async Task LeaveSuperiors(SupervisionCase of, CancellationToken cancel)
    {
        if (await db.Set<Measure>().AnyAsync(m => m.CaseId == of.Id && m.State == MeasureState.Ordered, cancel)) return;
        if (await db.Set<Finding>().AnyAsync(f => f.CaseId == of.Id && f.State == FindingState.Proposed, cancel)) return;
        await worklist.Done(CaseWork.Subject(of), FastTold, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
