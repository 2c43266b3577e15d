using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Inspections.Demo;
using Payesh.App.Letters;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Demo;

/// <summary>Letters between the offices and other bodies, and an office that changes its head.</summary>
public sealed class DemoBodies(Story story)
{
    /// <summary>Findings of a case were established: what is another body's matter is referred to it; now and then one writes by itself.</summary>
    public async Task Refer(CentreInStory centre, long no, IReadOnlyList<Finding> findings)
    {
        // Dice of its own, anew for each session: the rest of the story does not hang on these.
        var dice = Dice.Of(centre.Invented.Office.Value, "bodies", findings.Max(finding => finding.No));
        if (findings.Any(finding => finding.Item.StartsWith("FIRE", StringComparison.Ordinal)) && dice.Falls(.25))
            await Ask(centre, no, dice, "سازمان آتش‌نشانی و خدمات ایمنی شهرداری", "درخواست بازدید و اظهارنظر درباره ایمنی حریق مرکز");
        else if (dice.Falls(.1))
            await Ask(centre, no, dice, "شبکه بهداشت و درمان شهرستان", "ارجاع وضع بهداشت محیط مرکز");
        if (dice.Falls(.08)) story.At(story.Now.AddDays(dice.Between(4, 20)), () => Asked(centre, no, dice));
    }

    /// <summary>A head is followed by another, who takes over most of the open cases.</summary>
    /// <param name="office">The office.</param>
    /// <param name="successor">Who follows.</param>
    /// <param name="begin">When the head began.</param>
    /// <param name="change">When the other follows.</param>
    public void Change(DemoOffice office, DemoPerson successor, DateTimeOffset begin, DateTimeOffset change)
    {
        var (head, code) = (office.Head, office.Head.Actor.Office);
        story.At(begin, () => Appoint(head.Actor, code, head, SignedAs.Head));
        story.At(change, () => Appoint(successor.Actor, code, successor, SignedAs.ActingHead));
        story.At(change.AddDays(2), () => TakeOver(successor.Actor));
    }

    private Task<Appointment> Appoint(Actor by, OfficeCode office, DemoPerson who, SignedAs signs) => story.Do<Appoint, Appointment>(
        by, use => use.Run(office, who.Id, signs, "رئیس اداره", TehranTime.DayOf(story.Now), null, "۱۱۸/ح", story.Cancel));

    private async Task TakeOver(Actor successor)
    {
        var lists = await story.Do<ReadHandOver, IReadOnlyList<HandOver>>(successor, use => use.All(story.Cancel));
        if (lists is not [var newest, ..] || newest.To != successor.Account) return;
        var list = await story.Do<ReadHandOver, HandOver>(successor, use => use.Run(newest.No, story.Cancel));
        var taken = list.Lines.Take(list.Cases * 2 / 3).Select(line => line.CaseNo).ToList();
        if (taken.Count == 0) return;
        await story.Do<AcceptHandOver, HandOver>(successor, use => use.Run(list.No, taken, "پرونده کاغذی نیز تحویل شد.", story.Cancel));
    }

    private async Task Ask(CentreInStory centre, long no, Dice dice, string body, string subject)
    {
        var referral = await Register(centre, no, dice, CorrespondenceWay.Outgoing, body, subject, dice.Between(10, 20), null);
        if (dice.Falls(.7))
        {
            story.At(story.Now.AddDays(dice.Between(5, 25)), () => Register(
                centre, no, dice, CorrespondenceWay.Incoming, body, "نتیجه بازدید از مرکز", null, referral.No));
        }
    }

    private async Task Asked(CentreInStory centre, long no, Dice dice)
    {
        var letter = await Register(
            centre, no, dice, CorrespondenceWay.Incoming, "دادستانی عمومی و انقلاب شهرستان", "استعلام وضع رسیدگی به پرونده مرکز", dice.Between(7, 15), null);
        if (dice.Falls(.5))
        {
            story.At(story.Now.AddDays(dice.Between(2, 6)), () => Register(
                centre, no, dice, CorrespondenceWay.Outgoing, letter.Body, "پاسخ استعلام", null, letter.No));
        }
    }

    private Task<Correspondence> Register(
        CentreInStory centre, long no, Dice dice, CorrespondenceWay way, string body, string subject, int? days, long? replyTo)
    {
        var (registry, today) = (centre.Office.Registry.Actor, TehranTime.DayOf(story.Now));
        var facts = new CorrespondenceFacts
        {
            Way = way, Body = body, Number = $"{dice.Between(100, 999)}/{dice.Digits(5)}", Date = today, Subject = subject, Registered = today,
            AnswerDue = days is { } given ? today.AddDays(given) : null,
        };
        return story.As(registry, async scope =>
        {
            var of = replyTo is null ? (await scope.GetRequiredService<ReadCase>().Run(no, story.Cancel)).Value.Case.Number : "";
            var registered = await scope.GetRequiredService<RegisterCorrespondence>().Run(facts, new(of, null, replyTo, NoTwin: true), story.Cancel);
            return registered.Succeeded ? registered.Value : throw new InvalidOperationException($"A letter was not registered: {registered.Refusal.Code}.");
        });
    }
}
