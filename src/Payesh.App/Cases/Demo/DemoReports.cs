using Payesh.App.Access.Demo;
using Payesh.App.Inspections.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases.Demo;

/// <summary>What becomes of a report to the prosecutor after it went out: receipt, answers, what is owed, mostly an end.</summary>
internal static class DemoReports
{
    public static void Follow(Story story, CentreInStory centre, Guid report)
    {
        var head = centre.Office.Head.Actor;
        var (received, asked, ended) = (centre.Dice.Between(2, 6), centre.Dice.Between(9, 20), centre.Dice.Between(25, 70));
        var (asks, ends) = (centre.Dice.Falls(.5), centre.Dice.Falls(.7));
        var number = centre.Dice.Digits(4);
        var begin = story.Now;
        story.At(begin.AddDays(received), () => story.Do<ReceiveReport, ProsecutorReport>(
            head, use => use.Run(report, $"{number}/الف", "شعبه سوم بازپرسی", TehranTime.DayOf(story.Now), story.Cancel)));
        if (asks) story.At(begin.AddDays(asked), () => Ask(story, centre, report, number));
        if (ends)
        {
            story.At(begin.AddDays(ended), () => story.Do<AnswerReport, ProsecutorAnswer>(head, use => use.Run(
                report, new(JudicialAnswer.Ruling, $"{number}/۹", TehranTime.DayOf(story.Now), "پرونده در شعبه رسیدگی و قرار مقتضی صادر شد.", "", "", null), story.Cancel)));
        }
    }

    private static async Task Ask(Story story, CentreInStory centre, Guid report, string number)
    {
        var (head, today) = (centre.Office.Head.Actor, TehranTime.DayOf(story.Now));
        var answer = await story.Do<AnswerReport, ProsecutorAnswer>(head, use => use.Run(
            report, new(JudicialAnswer.AsksForMore, $"{number}/۲", today, "فهرست کارکنان شیفت و دفتر گزارش ارسال شود.", "", "فهرست کارکنان شیفت شب", today.AddDays(5)), story.Cancel));
        story.At(story.Now.AddDays(3), () => story.Do<GiveOwed, ProsecutorAnswer>(
            head, use => use.Run(answer.Id, $"{number}/۳", TehranTime.DayOf(story.Now), story.Cancel)));
    }
}
