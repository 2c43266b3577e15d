using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class FindingTests
{
    private static readonly Decision Confirm = new(true, DecisionReason.Seen, "");

    [Fact]
    public void A_finding_is_decided_once()
    {
        var finding = Examples.Finding();

        Assert.True(finding.Decide(Confirm, null, Examples.Head, Examples.Now).Succeeded);
        var second = finding.Decide(new(false, DecisionReason.NotProven, ""), null, Examples.Other, Examples.Now);
        Assert.Equal("Cases.AlreadyDecided", second.Refusal!.Code);
        Assert.Equal(FindingState.Confirmed, finding.State);
    }

    [Theory]
    [InlineData(true, DecisionReason.NotProven, "", "Cases.ReasonDoesNotFit")]
    [InlineData(false, DecisionReason.Seen, "", "Cases.ReasonDoesNotFit")]
    [InlineData(false, DecisionReason.Other, " ", "Cases.ReasonMissing")]
    [InlineData(false, DecisionReason.Other, "تکراری است", null)]
    [InlineData(true, DecisionReason.Measured, "", null)]
    public void Each_decision_carries_a_reason_that_fits_it(bool confirmed, DecisionReason reason, string words, string? code) =>
        Assert.Equal(code, Examples.Finding().Decide(new(confirmed, reason, words), null, Examples.Head, Examples.Now).Refusal?.Code);

    [Fact]
    public void Words_of_residents_alone_need_evidence_or_a_second_person()
    {
        Assert.False(Examples.Finding().NeedsProtection);
        var finding = Examples.Finding(wordsOnly: true);
        Assert.True(finding.NeedsProtection);

        Assert.Equal("Cases.AnotherPersonNeeded", finding.Protect(Examples.Head, "سه نفر گفته‌اند", Examples.Head, Examples.Now).Refusal!.Code);
        Assert.Equal("Cases.ReasonMissing", finding.Protect(Examples.Head, " ", Examples.Other, Examples.Now).Refusal!.Code);
        Assert.True(finding.NeedsProtection);
        Assert.True(finding.Protect(Examples.Head, "سه نفر گفته‌اند", Examples.Other, Examples.Now).Succeeded);
        Assert.False(finding.NeedsProtection);

        var other = Examples.Finding(wordsOnly: true);
        Assert.True(other.AddEvidence("عکس دفتر دارو، برگ ۱۲", Examples.Head, Examples.Now).Succeeded);
        Assert.False(other.NeedsProtection);
    }

    [Fact]
    public void An_immediate_order_ends_its_hours_after_the_bell_and_is_looked_after_once()
    {
        var finding = Examples.Finding(outcome: DefectOutcome.Order, hours: 24);

        Assert.Equal(Examples.Arrived.AddHours(24), finding.OrderEnds);
        Assert.Equal("Cases.ReasonMissing", finding.CheckOrder(false, "", Examples.Head, Examples.Now).Refusal!.Code);
        Assert.True(finding.CheckOrder(true, "", Examples.Head, Examples.Now).Succeeded);
        Assert.Equal("Cases.OrderChecked", finding.CheckOrder(true, "", Examples.Head, Examples.Now).Refusal!.Code);
        Assert.Equal("Cases.NoOrder", Examples.Finding().CheckOrder(true, "", Examples.Head, Examples.Now).Refusal!.Code);
    }

    [Theory]
    [InlineData("RGT-01", AnswerCode.Sign, true)]
    [InlineData("RGT-17", AnswerCode.Established, true)]
    [InlineData("RGT-01", AnswerCode.NoSign, false)]
    [InlineData("FEE-02", AnswerCode.Established, false)]
    public void A_sign_of_violence_detention_or_abuse_opens_the_report(string item, AnswerCode answer, bool opens) =>
        Assert.Equal(opens, Examples.Rules.Ladder.Prosecutor.Opens(RequirementId.Parse(item), answer));

    [Fact]
    public void No_single_person_and_no_single_office_dismisses_the_report()
    {
        var report = new ProsecutorReport(Guid.NewGuid(), Examples.Finding("RGT-01", AnswerCode.Sign), "خانه آرامش", Examples.Now, 24);

        Assert.True(report.Dismiss("کبودی قدیمی بود", Examples.Head, fromAbove: false).Succeeded);
        Assert.Equal(ReportState.Open, report.State);
        Assert.Equal("Cases.AnotherOfficeNeeded", report.Dismiss("کبودی قدیمی بود", Examples.Head, fromAbove: true).Refusal!.Code);
        Assert.Equal("Cases.AnotherOfficeNeeded", report.Dismiss("کبودی قدیمی بود", Examples.Other, fromAbove: false).Refusal!.Code);
        Assert.True(report.Dismiss("پزشکی قانونی رد کرد", Examples.Other, fromAbove: true).Succeeded);
        Assert.Equal(ReportState.Dismissed, report.State);
    }

    [Fact]
    public void A_report_carries_number_and_a_date_between_the_sign_and_today()
    {
        var today = new DateOnly(2025, 11, 25);
        var now = TehranTime.Instant(today, new(9, 0));
        var report = new ProsecutorReport(Guid.NewGuid(), Examples.Finding("RGT-01", AnswerCode.Sign), "خانه آرامش", Examples.Now, 24);

        Assert.Equal("Cases.NumberMissing", report.Send(" ", today, Examples.Head, now, 7).Refusal!.Code);
        Assert.Equal("Cases.ReportDateOutside", report.Send("۱۲", today.AddDays(1), Examples.Head, now, 7).Refusal!.Code);
        Assert.Equal("Cases.ReportDateOutside", report.Send("۱۲", new(2025, 11, 22), Examples.Head, now, 7).Refusal!.Code);
        Assert.True(report.Send("12", today, Examples.Head, now, 7).Succeeded);
        Assert.Equal("Cases.ReportClosed", report.Dismiss("x", Examples.Other, true).Refusal!.Code);
    }
}
