using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Cases.Commission;
using Payesh.App.Database;
using Payesh.App.Inspections.Demo;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Demo;

/// <summary>Both commissions: their members, and what they do with the cases that the counties send, up to the measures.</summary>
public sealed class DemoCommissions(Story story, PlaceBook places, DemoOffices offices)
{
    private readonly Dictionary<OfficeCode, long[]> _members = [];

    /// <summary>Somebody looks at the case again after its decision.</summary>
    public Func<CentreInStory, long, Task>? Decided { get; set; }

    /// <summary>The case is sent, put on the agenda of a session of its own, heard and decided.</summary>
    public async Task Send(CentreInStory centre, long no)
    {
        var sent = await story.As(centre.Office.Head.Actor, scope => scope.GetRequiredService<SendToCommission>().Run(no, "رسیدها و صورت‌جلسه‌های کاغذی در اداره نگهداری می‌شود.", story.Cancel));
        if (!sent.Succeeded) return;
        var fast = sent.Value.Route == CommissionRoute.FastTrack;
        story.At(story.Now.AddHours(fast ? 5 : centre.Dice.Between(24, 90)), () => Plan(centre, sent.Value, fast));
    }

    private DemoPerson Keeper(OfficeCode body) =>
        offices.Everyone.First(person => person.Actor.Office == body && person.Actor.Role == (body.IsHeadquarters ? Role.Headquarters : Role.CommissionSecretary));

    private async Task Plan(CentreInStory centre, AgendaItem item, bool fast)
    {
        var keeper = Keeper(item.Body).Actor;
        var members = await Members(item.Body);
        var day = places.Calendar(centre.Invented.Office).NextOpenDay(TehranTime.DayOf(story.Now).AddDays(fast ? 1 : centre.Dice.Between(14, 24)));
        var session = await story.Do<PlanSession, CommissionSession>(keeper, use => use.Run(item.Body, new(day, new(9, 30), "سالن جلسات"), story.Cancel));
        await story.Do<KeepAgenda, AgendaItem>(keeper, use => use.Put(item.No, session.No, story.Cancel));
        if (!fast)
        {
            var letter = await Sign(keeper, item.No, CommissionPaper.Invitation);
            if (letter is not null) Serve(centre, letter.Value, TehranTime.DayOf(story.Now).AddDays(centre.Dice.Between(1, 4)));
        }

        story.At(TehranTime.Instant(day, new(12, 0)), () => Sit(centre, item.No, session, members, fast));
    }

    private async Task Sit(CentreInStory centre, long item, CommissionSession session, long[] members, bool fast)
    {
        var (keeper, dice) = (Keeper(session.Body).Actor, centre.Dice);
        var version = await story.As(keeper, scope => scope.GetRequiredService<PayeshDb>().Set<CommissionSession>().Where(s => s.No == session.No).Select(s => s.Version).SingleAsync(story.Cancel));
        // One member is away now and then.
        var present = dice.Falls(.3) ? members[..^1] : members;
        await story.Do<HoldSession, CommissionSession>(keeper, use => use.Run(session.No, version, present, story.Cancel));
        var came = dice.Falls(.8);
        var heard = await story.As(keeper, scope => scope.GetRequiredService<HearCentre>().Run(
            item, came ? new(HearingOutcome.Came, "مؤسس مرکز", "رفع نقص‌ها در دست انجام است و مهلت خواسته شد.") : new(HearingOutcome.StayedAway, "", ""), story.Cancel));
        // Served too late: the case waits for another session, as it would in an office.
        if (!heard.Succeeded) return;
        var voters = (await story.Do<ReadCommission, ItemView>(keeper, use => use.Item(item, story.Cancel))).Bench!.Voters;
        var votes = voters.Select((voter, at) => (voter.No, at)).ToDictionary(one => one.No, one => one.at == 1 && dice.Falls(.4) ? VoteChoice.Against : VoteChoice.For);
        var decided = await story.As(keeper, scope => scope.GetRequiredService<DecideItem>().Run(item, Words(centre, session.Day, votes, fast), story.Cancel));
        if (!decided.Succeeded) return;
        story.At(story.Now.AddDays(dice.Between(1, 4)), () => Tell(centre, decided.Value));
    }

    private DecisionWords Words(CentreInStory centre, DateOnly day, Dictionary<long, VoteChoice> votes, bool fast)
    {
        var head = centre.Office.Head.Id;
        MeasureOrder stop = new(MeasureKind.StopOfAdmissions, "توقف پذیرش مقیم تازه تا رفع نقص‌ها", day, day.AddDays(90), null, head);
        MeasureOrder condition = new(MeasureKind.LicenceCondition, "شرط در پروانه: حضور مسئول فنی در هر سه نوبت کاری", day, day.AddDays(180), null, head);
        return new(DecisionKind.Measures, fast ? "خطر برای مقیمان باقی است." : "نقص‌های بحرانی پس از دو اخطار رفع نشده است.",
            "اداره شهرستان ابلاغ و اجرا و کارشناس دیگری بررسی می‌کند.", votes, []) { Orders = fast || centre.Dice.Falls(.5) ? [stop] : [condition] };
    }

    private async Task Tell(CentreInStory centre, AgendaItem item)
    {
        var keeper = Keeper(item.Body).Actor;
        foreach (var paper in new[] { CommissionPaper.Decision, CommissionPaper.Execution })
        {
            if (await Sign(keeper, item.No, paper) is { } letter && paper == CommissionPaper.Decision) Serve(centre, letter, TehranTime.DayOf(story.Now).AddDays(centre.Dice.Between(1, 3)));
        }

        story.At(story.Now.AddDays(centre.Dice.Between(3, 8)), () => CarryOut(centre, item));
    }

    private async Task CarryOut(CentreInStory centre, AgendaItem item)
    {
        var head = centre.Office.Head.Actor;
        var view = await story.Do<ReadCase, CaseView>(head, use => use.Run(item.CaseNo, story.Cancel));
        foreach (var measure in view.Measures.Where(measure => measure.Decision == item.Id.Value && measure.State == MeasureState.Ordered))
        {
            await story.Do<CarryOutMeasure, Measure>(head, use => use.Run(measure.No, story.Now, "به مرکز ابلاغ و اجرا شد.", [], story.Cancel));
            story.At(story.Now.AddDays(centre.Dice.Between(6, 20)), () => story.Do<LookAtMeasure, Measure>(
                centre.Office.Inspectors[0].Actor, use => use.Run(measure.No, TehranTime.DayOf(story.Now), true, "در بازدید رعایت شده بود.", story.Cancel)));
        }

        if (Decided is not null) story.At(story.Now.AddDays(centre.Dice.Between(25, 60)), () => Decided(centre, item.CaseNo));
    }

    private async Task<long?> Sign(Actor keeper, long item, CommissionPaper paper)
    {
        var version = (await story.Do<ReadCommission, ItemView>(keeper, use => use.Item(item, story.Cancel))).Item.Version;
        var signed = await story.As(keeper, scope => scope.GetRequiredService<SignCommissionLetter>().Run(item, paper, version, story.Cancel));
        if (!signed.Succeeded) return null;
        var id = new LetterId((paper switch
        {
            CommissionPaper.Invitation => signed.Value.Invitation,
            CommissionPaper.Decision => signed.Value.DecisionLetter,
            CommissionPaper.Execution => signed.Value.ExecutionLetter,
        })!.Value);
        return await story.As(keeper, scope => scope.GetRequiredService<PayeshDb>().Set<Letter>().Where(l => l.Id == id).Select(l => (long?)l.No).SingleAsync(story.Cancel));
    }

    private void Serve(CentreInStory centre, long letter, DateOnly from)
    {
        var day = places.Calendar(centre.Invented.Office).NextOpenDay(from);
        story.At(TehranTime.Instant(day, new(11, centre.Dice.Between(0, 50))), () => story.Do<ServeLetter, Serving>(centre.Office.Registry.Actor, use => use.Run(
            letter, new(ServedBy.Paper, day, new(10, 15), "مؤسس مرکز", "مؤسس", "", "دفتر مرکز", Refused: false, [], ""), null, story.Cancel)));
    }

    // The members are appointed when a commission has its first case.
    private async Task<long[]> Members(OfficeCode body)
    {
        if (_members.TryGetValue(body, out var known)) return known;
        var keeper = Keeper(body).Actor;
        var dice = Dice.Of(body.Value, "commission");
        var rule = (await story.Do<ReadCommission, CommissionView>(keeper, use => use.Run(body, story.Cancel))).Rule;
        var (numbers, first) = (new List<long>(), TehranTime.DayOf(story.Now).AddDays(-20));
        foreach (var post in rule.Posts)
            numbers.Add((await Appoint(keeper, new(InventedNames.Anybody(dice), post.Code, post.Fa, null, null, first, null, $"{dice.Between(100, 999)}/ص"))).No);
        await Appoint(keeper, new(InventedNames.Anybody(dice), "", "کارشناس حقوقی (علی‌البدل)", null, numbers[^1], first, null, $"{dice.Between(100, 999)}/ص"));
        return _members[body] = [.. numbers];
    }

    private Task<CommissionMember> Appoint(Actor keeper, MemberFacts facts) =>
        story.Do<AppointMember, CommissionMember>(keeper, use => use.Run(keeper.Office, facts, story.Cancel));
}
