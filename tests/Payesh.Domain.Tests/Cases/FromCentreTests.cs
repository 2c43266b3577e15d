using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

/// <summary>What a centre brings about its findings and steps.</summary>
public sealed class FromCentreTests
{
    private static readonly DateOnly Day = new(2025, 12, 1);

    [Fact]
    public void A_plan_says_who_and_by_when_and_is_decided_once()
    {
        Assert.Equal(("Cases.WhoMissing", "Who"), Told(new PlanWords(" ", Day).Check(Day)));
        Assert.Equal(("Cases.ReadyByOutside", "ReadyBy"), Told(new PlanWords("مسئول فنی", Day.AddDays(-1)).Check(Day)));
        Assert.Equal(("Cases.ReadyByOutside", "ReadyBy"), Told(new PlanWords("مسئول فنی", Day.AddYears(3)).Check(Day)));
        Assert.Null(new PlanWords("مسئول فنی", Day).Check(Day));

        var plan = Plan(Day.AddDays(3), due: Day.AddDays(10));
        Assert.Equal("Cases.ReasonMissing", plan.Decide(accepted: false, " ", Examples.Head, Examples.Now).Refusal!.Code);
        Assert.True(plan.Decide(accepted: true, "", Examples.Head, Examples.Now).Succeeded);
        Assert.Equal("Cases.DecidedBefore", plan.Decide(accepted: false, "دوباره", Examples.Head, Examples.Now).Refusal!.Code);
        plan.Replace();
        Assert.Equal(PlanState.Accepted, plan.State);
    }

    [Fact]
    public void A_plan_that_ends_after_the_days_says_so_and_one_that_comes_after_them_is_late()
    {
        Assert.Equal((false, false), Flags(Plan(Day.AddDays(10), due: Day.AddDays(10))));
        Assert.Equal((false, true), Flags(Plan(Day.AddDays(11), due: Day.AddDays(10))));
        Assert.Equal((true, true), Flags(Plan(Day.AddDays(11), due: Day.AddDays(-1))));
        Assert.Equal((false, false), Flags(Plan(Day.AddDays(11), due: null)));
    }

    [Fact]
    public void A_step_that_is_taken_back_leaves_the_case_where_it_stood_and_stays_in_its_track()
    {
        var of = Examples.Case();
        var finding = Examples.Finding();
        Assert.True(finding.Decide(new(true, DecisionReason.Seen, ""), null, Examples.Head, Examples.Now).Succeeded);
        of.Established(CaseLife.Ladder, null);
        var letter = Guid.NewGuid();
        Assert.True(of.Take(CaseLife.Ladder, "notice", "", letter, [finding], disputed: false, Day).Succeeded);
        Assert.Equal("Cases.NoticeExists", of.WithdrawStep(letter, Day).Refusal!.Code);
        of.LetterSealed(letter, Day);
        of.LetterServed(letter, Day, Day.AddDays(31));
        Assert.Equal("Cases.LaterStepStands", of.WithdrawStep(Guid.NewGuid(), Day).Refusal!.Code);

        Assert.True(of.WithdrawStep(letter, Day.AddDays(5)).Succeeded);

        Assert.Equal(("notice", null, null), (of.Step, of.StepLetter, of.Due));
        Assert.Equal(Day.AddDays(5), Assert.Single(of.Steps).Withdrawn);
        Assert.Equal("notice", of.Next(CaseLife.Ladder)!.Code);
        Assert.True(of.Take(CaseLife.Ladder, "notice", "", Guid.NewGuid(), [finding], disputed: false, Day.AddDays(6)).Succeeded);
        Assert.Equal([1, 2], of.Steps.Select(step => step.Order));
    }

    [Fact]
    public void A_step_dispute_is_not_decided_by_its_makers_and_a_changed_step_says_what_stands()
    {
        var (of, step) = Taken();
        var dispute = new StepDispute(Guid.NewGuid(), of, step, Words, late: false, Examples.Other, Examples.Now);
        Assert.Equal("Cases.AnotherPersonNeeded", dispute.Decide(new(DisputeOutcome.Upheld, "دلیل", ""), [Examples.Head], Examples.Head, Examples.Now).Refusal!.Code);
        Assert.Equal(("Cases.TextMissing", "NewText"), Told(dispute.Decide(new(DisputeOutcome.Changed, "دلیل", ""), [], Examples.Head, Examples.Now).Refusal));
        Assert.True(dispute.Decide(new(DisputeOutcome.Changed, "دلیل", "مهلت بند ۲ برداشته شد"), [], Examples.Head, Examples.Now).Succeeded);
        Assert.Equal("مهلت بند ۲ برداشته شد", dispute.NewText);
        Assert.Equal("Cases.DecidedBefore", dispute.Decide(new(DisputeOutcome.Upheld, "دلیل", ""), [], Examples.Head, Examples.Now).Refusal!.Code);
    }

    [Fact]
    public void More_time_is_asked_for_within_the_days_of_the_step_once_they_run()
    {
        var (of, step) = Taken();
        Assert.Equal("Cases.NotServedYet", ExtensionRequest.Check(step, 5)!.Code);
        of.LetterServed(step.Letter, Day, Day.AddDays(31));
        Assert.Equal(("Cases.ExtensionOutside", "Days"), Told(ExtensionRequest.Check(step, 31)));
        Assert.Equal(("Cases.ExtensionOutside", "Days"), Told(ExtensionRequest.Check(step, 0)));
        Assert.Null(ExtensionRequest.Check(step, 30));

        var asked = new ExtensionRequest(Guid.NewGuid(), of, step, Words with { Day = Day.AddDays(40) }, 5, Examples.Other, Examples.Now);
        Assert.True(asked.Late);
        Assert.Equal("Cases.ReasonMissing", asked.Refuse("", Examples.Head, Examples.Now).Refusal!.Code);
        Assert.True(asked.Refuse("پس از مهلت", Examples.Head, Examples.Now).Succeeded);
        Assert.Equal("Cases.DecidedBefore", asked.Refuse("باز هم", Examples.Head, Examples.Now).Refusal!.Code);
    }

    private static BroughtWords Words => new("متن", "مسئول فنی", Day, []);

    private static (bool Late, bool PastDue) Flags(CorrectionPlan plan) => (plan.Late, plan.PastDue);

    private static CorrectionPlan Plan(DateOnly ready, DateOnly? due) =>
        new(Guid.NewGuid(), Examples.Finding(), Words, new("مسئول فنی", ready), 1, due, Examples.Other, Examples.Now);

    private static (SupervisionCase Of, StepTaken Step) Taken()
    {
        var of = Examples.Case();
        var finding = Examples.Finding();
        finding.Decide(new(true, DecisionReason.Seen, ""), null, Examples.Head, Examples.Now);
        of.Established(CaseLife.Ladder, null);
        var step = of.Take(CaseLife.Ladder, "notice", "", Guid.NewGuid(), [finding], disputed: false, Day).Value;
        of.LetterSealed(step.Letter, Day);
        return (of, step);
    }

    private static (string? Code, string? Field) Told(Refusal? refusal) => (refusal?.Code, refusal?.Field);
}
