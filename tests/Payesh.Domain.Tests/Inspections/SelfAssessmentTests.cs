using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Inspections;

public sealed class SelfAssessmentTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 23, 7, 10, 0, TimeSpan.Zero);

    [Fact]
    public void An_answer_is_saved_again_and_again_until_all_are_there_and_then_it_is_sent_once()
    {
        var self = Begun("FIRE-01", "LIC-01");
        Assert.True(self.Answer("FIRE-01", AnswerCode.NotMet, "", Now).Succeeded);
        Assert.True(self.Answer("FIRE-01", AnswerCode.Met, "درست شد", Now).Succeeded);
        Assert.Equal((AnswerCode.Met, "درست شد"), (Assert.Single(self.Answers).Answer, self.Answers[0].Note));
        var (refused, open) = (self.Send(Now).Refusal!, 1);
        Assert.Equal(("Inspections.SelfUnanswered", open), (refused.Code, refused.Arguments[0]));
        Assert.True(self.Answer("LIC-01", AnswerCode.NotApplicable, "", Now).Succeeded);
        Assert.True(self.Send(Now).Succeeded);

        Assert.Equal("Inspections.SelfSent", self.Send(Now).Refusal!.Code);
        Assert.Equal("Inspections.SelfSent", self.Answer("LIC-01", AnswerCode.Met, "", Now).Refusal!.Code);
    }

    [Fact]
    public void What_is_not_asked_or_no_answer_of_a_centre_is_refused()
    {
        var self = Begun("FIRE-01");
        Assert.Equal("Inspections.NotAsked", self.Answer("LIC-01", AnswerCode.Met, "", Now).Refusal!.Code);
        Assert.Equal("Answer", self.Answer("FIRE-01", AnswerCode.NotReached, "", Now).Refusal!.Field);
        Assert.Equal("Answer", self.Answer("FIRE-01", AnswerCode.Established, "", Now).Refusal!.Field);
        Assert.Equal("Note", self.Answer("FIRE-01", AnswerCode.Met, new string('ب', 601), Now).Refusal!.Field);
        Assert.Empty(self.Answers);
    }

    [Fact]
    public void The_next_visit_is_compared_once_and_both_directions_are_kept()
    {
        var self = Begun("A-01", "A-02", "A-03", "A-04", "A-05");
        self.Answer("A-01", AnswerCode.Met, "", Now);
        self.Answer("A-02", AnswerCode.NotMet, "", Now);
        self.Answer("A-03", AnswerCode.Partly, "", Now);
        self.Answer("A-04", AnswerCode.NotApplicable, "", Now);
        self.Answer("A-05", AnswerCode.Met, "", Now);
        var broken = new Dictionary<string, AnswerCode> { ["A-01"] = AnswerCode.NotMet, ["A-03"] = AnswerCode.NotMet, ["A-04"] = AnswerCode.Partly };
        self.CompareWith("1404-1", broken, ["A-02"]);
        Assert.Equal("", self.ComparedWith);

        self.Send(Now);
        self.CompareWith("1404-2", broken, ["A-02"]);
        self.CompareWith("1404-3", broken, []);

        // What does not apply was not judged; what the visit did not judge is not compared.
        Assert.Equal(("1404-2", 3), (self.ComparedWith, self.Compared));
        Assert.Equal([("A-01", true), ("A-02", false)], self.Gaps.Select(gap => (gap.Item, gap.TooGood)));
    }

    private static SelfAssessment Begun(params string[] items) => new(
        Guid.NewGuid(), (new CentreId(Guid.NewGuid()), OfficeCode.Of(8, 1), FieldOfWork.Elderly), "requirements-1404-07-01", items, new AccountId(Guid.NewGuid()), Now);
}
