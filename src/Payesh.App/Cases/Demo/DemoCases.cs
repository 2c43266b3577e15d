using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Database;
using Payesh.App.Inspections.Demo;
using Payesh.App.Places;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases.Demo;

/// <summary>Takes each case from its review to the committee; what follows stands in <see cref="DemoNotices"/>.</summary>
public sealed class DemoCases(Story story, PlaceBook places, DemoNotices notices)
{
    // Cases whose session is fixed, and those whose notice is.
    private readonly HashSet<long> _awaited = [], _noticed = [];

    /// <summary>A visit with defects was reviewed.</summary>
    public async Task Hear(CentreInStory centre)
    {
        if (await Newest(centre) is not var (of, findings, reports) || !_awaited.Add(of.No)) return;
        foreach (var finding in findings.Where(finding => finding.OrderEnds is not null)) Check(centre, finding);
        foreach (var report in reports) Report(centre, report);
        var fast = findings.Any(finding => finding.Answer is AnswerCode.Established) && of.Track is CaseTrack.Ladder && centre.Dice.Falls(.5);
        if (fast)
        {
            await FastTrack(centre, of.No);
        }
        var session = fast ? story.Now.AddHours(centre.Dice.Between(3, 20)) : Session(centre);
        story.At(session, () => Establish(centre, of.No, fast));
    }

    // Admissions stop within hours; an inspector looks some days later whether they did.
    private async Task FastTrack(CentreInStory centre, long no)
    {
        var (head, today) = (centre.Office.Head, TehranTime.DayOf(story.Now));
        var stop = new MeasureOrder(MeasureKind.StopOfAdmissions, "توقف پذیرش مقیم تازه تا اطلاع بعدی", today, null, null, head.Id);
        await story.Do<TakeFastTrack, SupervisionCase>(head.Actor, use => use.Run(no, new("محرز شدن بدرفتاری در بازدید", [stop], null), story.Cancel));
        var measure = await story.As(head.Actor, scope => scope.GetRequiredService<PayeshDb>().Set<Measure>()
            .Where(m => m.CentreId == centre.Id).OrderByDescending(m => m.No).Select(m => m.No).FirstAsync(story.Cancel));
        if (!centre.Dice.Falls(.9)) return;
        story.At(story.Now.AddHours(centre.Dice.Between(1, 20)), () => story.Do<CarryOutMeasure, Measure>(
            head.Actor, use => use.Run(measure, story.Now, "دستور به مسئول فنی ابلاغ شد و در دفتر مرکز ثبت است.", [], story.Cancel)));
        story.At(story.Now.AddDays(centre.Dice.Between(4, 9)), () => story.Do<LookAtMeasure, Measure>(
            centre.Office.Inspectors[0].Actor, use => use.Run(measure, TehranTime.DayOf(story.Now), kept: true, "پذیرش تازه‌ای ثبت نشده است.", story.Cancel)));
    }

    private Task<(SupervisionCase, List<Finding>, List<ProsecutorReport>)?> Newest(CentreInStory centre) =>
        story.As<(SupervisionCase, List<Finding>, List<ProsecutorReport>)?>(centre.Office.Head.Actor, async scope =>
        {
            var db = scope.GetRequiredService<PayeshDb>();
            var of = await db.Set<SupervisionCase>().AsNoTracking().Where(c => c.CentreId == centre.Id).OrderByDescending(c => c.No).FirstOrDefaultAsync(story.Cancel);
            if (of is null) return null;
            var findings = await Proposed(db, of.Id);
            var reports = await db.Set<ProsecutorReport>().AsNoTracking().Where(r => r.CaseId == of.Id && r.State == ReportState.Open)
                .OrderBy(r => r.Item).ToListAsync(story.Cancel);
            return findings.Count == 0 ? null : (of, findings, reports);
        });

    private Task<List<Finding>> Proposed(PayeshDb db, CaseId of) => db.Set<Finding>().AsNoTracking()
        .Where(f => f.CaseId == of && f.State == FindingState.Proposed).OrderBy(f => f.No).ToListAsync(story.Cancel);

    // The committee sits on a working day of the next week.
    private DateTimeOffset Session(CentreInStory centre)
    {
        var day = places.Calendar(centre.Invented.Office).NextOpenDay(TehranTime.DayOf(story.Now).AddDays(centre.Dice.Between(3, 9)));
        return TehranTime.Instant(day, new(10, centre.Dice.Between(10, 55)));
    }

    private void Check(CentreInStory centre, Finding finding)
    {
        if (!centre.Dice.Falls(.93)) return;
        var kept = centre.Dice.Falls(.5 + centre.Invented.Quality / 2);
        story.At(finding.OrderEnds!.Value.AddHours(centre.Dice.Between(1, 30)), () => story.Do<CheckOrder, Finding>(
            centre.Office.Head.Actor, use => use.Run(finding.Id, kept, kept ? "تلفنی و با عکس تأیید شد." : "تا این ساعت رفع نشده است.", story.Cancel)));
    }

    private void Report(CentreInStory centre, ProsecutorReport report)
    {
        if (!centre.Dice.Falls(.94)) return;
        var number = $"{centre.Dice.Between(100, 999)}/{centre.Dice.Digits(5)}";
        story.At(story.Now.AddHours(centre.Dice.Between(1, 22)), () => story.Do<SendReport, ProsecutorReport>(
            centre.Office.Head.Actor, use => use.Run(report.Id, number, TehranTime.DayOf(story.Now), story.Cancel)));
    }

    private async Task Establish(CentreInStory centre, long no, bool fast)
    {
        _awaited.Remove(no);
        var head = centre.Office.Head.Actor;
        var proposed = await story.As(head, async scope =>
        {
            var db = scope.GetRequiredService<PayeshDb>();
            return await Proposed(db, await db.Set<SupervisionCase>().Where(c => c.No == no).Select(c => c.Id).SingleAsync(story.Cancel));
        });
        if (proposed.Count == 0) return;
        var decisions = proposed.ToDictionary(finding => finding.Id, finding => Decide(centre.Dice, finding));
        var minutes = new SessionMinutes(TehranTime.DayOf(story.Now), $"{centre.Dice.Between(10, 320)}", Members(centre), "");
        await story.Do<EstablishFindings, SupervisionCase>(head, use => use.Run(no, fast ? null : minutes, decisions, story.Cancel));
        if (fast) Tell(centre, no, minutes);
        if (_noticed.Add(no))
            story.At(story.Now.AddDays(centre.Dice.Between(1, 4)).AddMinutes(centre.Dice.Between(-60, 120)), () => Notice(centre, no));
    }

    private void Tell(CentreInStory centre, long no, SessionMinutes minutes) => story.At(
        story.Now.AddDays(centre.Dice.Between(1, 6)), () => story.Do<TellCommittee, SupervisionCase>(
            centre.Office.Head.Actor, use => use.Run(no, minutes with { Day = TehranTime.DayOf(story.Now) }, story.Cancel)));

    // What waits for the next session belongs into the same notice.
    private async Task Notice(CentreInStory centre, long no)
    {
        if (_awaited.Contains(no)) story.At(story.Now.AddDays(2), () => Notice(centre, no));
        else await notices.Follow(centre, no);
    }

    private static Decision Decide(Dice dice, Finding finding) => finding.Outcome is not DefectOutcome.Notice || dice.Falls(.9)
        ? new(true, dice.Pick([DecisionReason.Seen, DecisionReason.Seen, DecisionReason.Proven, DecisionReason.Admitted]), "")
        : new(false, dice.Pick([DecisionReason.NotProven, DecisionReason.DoesNotArise]), "مستندات ارائه‌شده کافی دانسته شد.");

    private static List<Member> Members(CentreInStory centre)
    {
        var (head, inspectors) = (centre.Office.Head, centre.Office.Inspectors);
        return
        [
            new(head.Actor.Name, head.Post, head.Id), new(inspectors[0].Actor.Name, inspectors[0].Post, inspectors[0].Id),
            new(InventedNames.Anybody(Dice.Of(centre.Invented.Office.Value, "lawyer")), "کارشناس حقوقی", null),
        ];
    }
}
