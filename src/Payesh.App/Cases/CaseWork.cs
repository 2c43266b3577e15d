using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;
using Payesh.Domain.Work;

namespace Payesh.App.Cases;

/// <summary>The acts that cases ask for.</summary>
public sealed class CaseWork(PayeshDb db, Worklist worklist, TimeProvider clock)
{
    public const string Establish = "Cases.WorkEstablish";
    public const string CheckOrder = "Cases.WorkCheckOrder";
    public const string Prosecutor = "Cases.WorkProsecutor";
    public const string Draft = "Cases.WorkDraft";
    public const string Sign = "Cases.WorkSign";
    public const string Protect = "Cases.WorkProtect";
    public const string TellCommittee = "Cases.WorkTellCommittee";
    public const string Decide = "Cases.WorkDecide";
    public const string NoticeDue = "Cases.WorkNoticeDue";
    public const string NextStep = "Cases.WorkNextStep";
    public const string Commission = "Cases.WorkCommission";
    public const string Close = "Cases.WorkClose";
    public const string Proof = "Cases.WorkProof";
    public const string Dispute = "Cases.WorkDispute";

    public static WorkSubject Subject(SupervisionCase of) => new("case", of.Id.Value);

    public static WorkSubject Subject(FindingId finding) => new("finding", finding.Value);

    public static string Link(SupervisionCase of) => $"/cases/{of.No}";

    /// <summary>The last minute of a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => TehranTime.Instant(day, new(23, 59));

    /// <summary>Findings wait for the committee; where an office has too few people, for the superior office (P25).</summary>
    public async Task AskToEstablish(SupervisionCase of, Ladder ladder, int proposed, CancellationToken cancel)
    {
        var people = await db.Set<Account>().CountAsync(
            a => a.Office == of.Office && !a.Disabled && a.Role != Role.Centre && a.Role != Role.Administrator, cancel);
        var desk = Establishment.DeskFor(of.Office, people, ladder.Committee.Members);
        var due = TehranTime.DayOf(clock.GetUtcNow()).AddDays(ladder.Establishment.Days);
        await worklist.AddOnce(Of(of, Establish, $"{Link(of)}/committee") with
        {
            Arguments = [of.CentreName, proposed], Duty = Duty.Review, Desk = desk, Due = EndOf(due),
        }, cancel);
    }

    public void AskToCheckOrder(SupervisionCase of, Finding finding) => worklist.Add(Of(of, CheckOrder, $"{Link(of)}#finding-{finding.Item}") with
    {
        Subject = Subject(finding.Id), Arguments = [of.CentreName, finding.Item], Duty = Duty.Review, Due = finding.OrderEnds, Danger = true,
        EscalateAt = finding.OrderEnds?.AddHours(24),
    });

    /// <summary>At once to the head and to the superior office (P14).</summary>
    public void AskForReport(SupervisionCase of, ProsecutorReport report)
    {
        var work = Of(of, Prosecutor, $"{Link(of)}/prosecutor") with
        {
            Subject = new("prosecutor", report.Id), Arguments = [of.CentreName, report.Item], Duty = Duty.SignLetters, Due = report.Due, Danger = true,
        };
        worklist.Add(work);
        if (!of.Office.Superior.IsHeadquarters) worklist.Add(work with { Desk = of.Office.Superior });
    }

    public Task AskToDraft(SupervisionCase of, CancellationToken cancel) =>
        worklist.AddOnce(Of(of, Draft, $"{Link(of)}/notice") with { Arguments = [of.CentreName], Duty = Duty.SignLetters }, cancel);

    public Task AskFor(SupervisionCase of, string text, string link, CancellationToken cancel, DateTimeOffset? due = null, bool danger = false) =>
        worklist.AddOnce(Of(of, text, link) with
        {
            Arguments = [of.CentreName], Duty = Duty.SignLetters, ToSign = text == Sign, Due = due, Danger = danger, EscalateAt = danger ? due : null,
        }, cancel);

    /// <summary>
    /// What follows when something was seen or decided about its findings: the letter that ends it once nothing climbs any more, the next step once
    /// somebody else has seen after the last day that something is still there.
    /// </summary>
    /// <param name="of">The case, read with its steps.</param>
    /// <param name="ladder">Its ladder.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task AskForWhatFollows(SupervisionCase of, Ladder ladder, CancellationToken cancel)
    {
        if (of.ClosingLetter is not null) return;
        var findings = await db.Set<Finding>().Where(f => f.CaseId == of.Id).ToListAsync(cancel);
        var disputed = await db.Set<Dispute>().AnyAsync(d => d.CaseId == of.Id && d.Outcome == null, cancel);
        // What is mended already may still be noticed; a case on the fast track was answered by its measures.
        var toNotify = of.StepLetter is null && findings.Any(f => f.Climbs || (of.Track == CaseTrack.Ladder && f is { State: FindingState.Confirmed, Standing.Binds: true }));
        if (toNotify) await AskToDraft(of, cancel);
        if (toNotify || findings.Any(f => f.State == FindingState.Proposed)) return;
        if (!findings.Any(f => f.Climbs))
        {
            await Done(of, NextStep, cancel);
            await Done(of, Commission, cancel);
            if (!disputed && !(await db.MeasuresOf(of, cancel)).Exists(measure => measure.HindersClosing)) await AskFor(of, Close, $"{Link(of)}/closing", cancel);
        }
        else if (of.Next(ladder) is { } next)
        {
            var hinders = of.Hinders(ladder, next.Code, "", findings, disputed, TehranTime.DayOf(clock.GetUtcNow()));
            if (hinders is null && of.StepLetter is not null) await AskFor(of, NextStep, $"{Link(of)}/notice", cancel);
            if (hinders?.Code == CasesRefusal.NotByLetter.Code) await AskFor(of, Commission, Link(of), cancel);
        }
    }

    public Task<int> Done(SupervisionCase of, string text, CancellationToken cancel) => worklist.Done(Subject(of), text, cancel);

    public static NewWork Of(SupervisionCase of, string text, string link) => new()
    {
        Subject = Subject(of), Link = link, Text = text, Office = of.Office, Field = of.Field, Centre = of.CentreId, CentreName = of.CentreName,
        CentreKind = of.CentreKind, Number = of.Number,
    };
}
