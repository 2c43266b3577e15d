using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class CaseLifeTests
{
    private static readonly DateOnly Day = new(2025, 12, 1);

    [Fact]
    public void Whatever_is_tried_in_whatever_order_the_rules_of_the_ladder_hold()
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        var lives = from findings in Gen.Choose(1, 6)
                    from acts in Gen.Zip(Gen.Choose(0, 14), Gen.Choose(0, 419)).ListOf(240)
                    select (findings, acts);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(lives.ToArbitrary(), life =>
        {
            var of = new CaseLife(life.findings);
            foreach (var (act, which) in life.acts)
            {
                of.Try(act, which);
                if (of.Broken() is { } broken) return false.Label(broken);
            }

            var end = of.Case.ClosingLetter is not null ? $"closed at {of.Case.Step}" : of.Case.Step;
            reached[end] = reached.GetValueOrDefault(end) + 1;
            return true.ToProperty();
        }));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", reached.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}")));
        // The walk goes far enough to mean something.
        Assert.All(["notice", "warning-1", "warning-2", "high-commission", "closed at notice", "closed at warning-1", "closed at high-commission"], end => Assert.True(reached.ContainsKey(end), $"No life came to {end}."));
    }

    [Fact]
    public void A_warning_waits_for_service_the_end_of_the_days_and_a_revisit_by_somebody_else()
    {
        var (of, finding) = Noticed();
        Assert.Equal("Cases.NotServedYet", Hinders(of, finding, Day)!.Code);

        of.LetterServed(of.StepLetter!.Value, Day, Day.AddDays(31));
        Assert.Equal(("Cases.DaysStillRun", Day.AddDays(31)), (Hinders(of, finding, Day.AddDays(31))!.Code, Hinders(of, finding, Day.AddDays(31))!.Arguments[0]));
        Assert.Equal("Cases.RevisitMissing", Hinders(of, finding, Day.AddDays(32))!.Code);

        finding.Look(Seen(Day.AddDays(20), stands: true, byOther: true));
        Assert.Equal("Cases.RevisitMissing", Hinders(of, finding, Day.AddDays(40))!.Code);
        finding.Look(Seen(Day.AddDays(35), stands: true, byOther: false));
        Assert.Equal("Cases.RevisitMissing", Hinders(of, finding, Day.AddDays(40))!.Code);
        finding.Look(Seen(Day.AddDays(36), stands: true, byOther: true));
        Assert.Null(Hinders(of, finding, Day.AddDays(40)));
    }

    [Fact]
    public void A_step_out_of_order_and_the_commissions_step_are_no_letters()
    {
        var (of, finding) = Noticed();
        of.LetterServed(of.StepLetter!.Value, Day, Day.AddDays(31));

        Assert.Equal("Cases.OutOfOrder", of.Hinders(CaseLife.Ladder, "warning-2", "", [finding], false, Day.AddDays(60))!.Code);
        of.TakeFastTrack("فوت یک مقیم", Examples.Head, Examples.Now);
        Assert.Equal(("Cases.ReasonMissing", "SkipReason"), Told(of.Hinders(CaseLife.Ladder, "warning-2", " ", [finding], false, Day)));
        Assert.Null(of.Hinders(CaseLife.Ladder, "warning-2", "خطر جانی", [finding], false, Day));
        Assert.Equal("Cases.NotByLetter", of.Hinders(CaseLife.Ladder, "high-commission", "خطر جانی", [finding], false, Day)!.Code);
    }

    [Fact]
    public void An_older_look_that_is_reviewed_later_changes_nothing()
    {
        var (_, finding) = Noticed();
        Assert.True(finding.Look(Seen(Day.AddDays(40), stands: true, byOther: true)));
        Assert.False(finding.Look(Seen(Day.AddDays(10), stands: false, byOther: true)));
        Assert.True(finding.IsOpen);
    }

    [Fact]
    public void Days_are_added_once_before_they_are_over_and_no_more_than_the_step_gave()
    {
        var (of, _) = Noticed();
        Assert.Equal("Cases.NotServedYet", Extend(10, Day).Refusal!.Code);
        of.LetterServed(of.StepLetter!.Value, Day, Day.AddDays(31));

        Assert.Equal(("Cases.ExtensionOutside", "Days"), Told(Extend(31, Day).Refusal));
        Assert.Equal(("Cases.ReasonMissing", "Reason"), Told(Extend(10, Day, " ").Refusal));
        Assert.Equal("Cases.ExtensionTooLate", Extend(10, Day.AddDays(32)).Refusal!.Code);
        Assert.True(Extend(10, Day.AddDays(31)).Succeeded);
        Assert.Equal("Cases.ExtendedBefore", Extend(5, Day.AddDays(5)).Refusal!.Code);

        Outcome<StepTaken> Extend(int days, DateOnly today, string reason = "قطعه در راه است") => of.Extend(CaseLife.Ladder, days, reason, Examples.Head, today);
    }

    [Fact]
    public void A_case_ends_when_nothing_that_binds_is_open_disputed_or_undecided()
    {
        var (of, finding) = Noticed();
        var other = Examples.Finding("FIRE-11");
        Assert.Equal("Cases.StillProposed", of.BeginClosing(Guid.NewGuid(), [finding, other], false, []).Refusal!.Code);
        Assert.Equal(("Cases.StillOpen", "FIRE-10"), Told(of.BeginClosing(Guid.NewGuid(), [finding], false, []).Refusal, argument: true));
        finding.Look(Seen(Day.AddDays(40), stands: false, byOther: true));
        Assert.Equal("Cases.DisputeOpen", of.BeginClosing(Guid.NewGuid(), [finding], true, []).Refusal!.Code);
        var letter = Guid.NewGuid();
        Assert.True(of.BeginClosing(letter, [finding], false, []).Succeeded);
        Assert.Null(of.Closed);
        of.LetterSealed(letter, Day.AddDays(41));
        Assert.Equal(Day.AddDays(41), of.Closed);
        Assert.Equal("Cases.CaseEnded", Hinders(of, finding, Day.AddDays(50))!.Code);
    }

    [Fact]
    public void Proof_from_afar_ends_only_what_the_requirement_lets_it_end()
    {
        var (_, finding) = Noticed();
        Assert.Equal("Cases.OnlyByRevisit", finding.Prove(ProofFromAfar.No, Day).Refusal!.Code);
        Assert.True(finding.Prove(ProofFromAfar.Partly, Day).Succeeded);
        Assert.Equal("Cases.FindingNotOpen", finding.Prove(ProofFromAfar.Yes, Day).Refusal!.Code);
    }

    [Fact]
    public void A_critical_requirement_broken_again_enters_at_the_step_after_the_last_one()
    {
        var (before, _) = Noticed();
        var again = Examples.Case();
        again.Established(CaseLife.Ladder, before);
        Assert.Equal(("warning-1", before.Number), (again.Step, again.EarlierCase));

        var last = Examples.Case();
        last.Established(CaseLife.Ladder, null);
        Assert.Equal(("notice", ""), (last.Step, last.EarlierCase));
    }

    [Fact]
    public void Who_made_a_finding_does_not_decide_a_dispute_about_it()
    {
        var dispute = new Dispute(Guid.NewGuid(), Examples.Finding(), new("درست نیست", "مؤسس", Day, []), late: false, Examples.Other, Examples.Now);

        Assert.Equal("Cases.AnotherPersonNeeded", Decide(new(DisputeOutcome.Upheld, "دلیل", ""), Examples.Head).Refusal!.Code);
        Assert.Equal(("Cases.ReasonMissing", "Reason"), Told(Decide(new(DisputeOutcome.Upheld, " ", ""), Examples.Other).Refusal));
        Assert.Equal(("Cases.TextMissing", "NewText"), Told(Decide(new(DisputeOutcome.Changed, "دلیل", ""), Examples.Other).Refusal));
        Assert.True(Decide(new(DisputeOutcome.Withdrawn, "دلیل", ""), Examples.Other).Succeeded);
        Assert.Equal("Cases.DecidedBefore", Decide(new(DisputeOutcome.Upheld, "دلیل", ""), Examples.Other).Refusal!.Code);

        Outcome<Dispute> Decide(DisputeDecision decision, AccountId by) => dispute.Decide(decision, [Examples.Head], by, Examples.Now);
    }

    private static (string Code, string? Where) Told(Refusal? refusal, bool argument = false) =>
        (refusal!.Code, argument ? refusal.Arguments[0].ToString() : refusal.Field);

    private static Refusal? Hinders(SupervisionCase of, Finding finding, DateOnly today) => of.Hinders(CaseLife.Ladder, "warning-1", "", [finding], false, today);

    private static LookAgain Seen(DateOnly day, bool stands, bool byOther) =>
        new(new(Guid.NewGuid()), "1404-00020", TehranTime.Instant(day, new(9, 0)), stands, byOther);

    /// <summary>A case whose notice is sealed, with its one finding.</summary>
    private static (SupervisionCase Case, Finding Finding) Noticed()
    {
        var (of, finding) = (Examples.Case(), Examples.Finding());
        finding.Decide(new(true, DecisionReason.Seen, ""), null, Examples.Head, Examples.Now);
        of.Established(CaseLife.Ladder, null);
        var letter = Guid.NewGuid();
        Assert.True(of.Take(CaseLife.Ladder, "notice", "", letter, [finding], false, Day).Succeeded);
        of.LetterSealed(letter, Day);
        return (of, finding);
    }
}
