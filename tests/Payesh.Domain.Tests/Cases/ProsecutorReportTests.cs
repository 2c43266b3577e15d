using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class ProsecutorReportTests
{
    private static readonly DateOnly Day = TehranTime.DayOf(Examples.Now);

    [Fact]
    public void Sent_received_answered_ended_each_with_its_own_clock()
    {
        var report = Report();
        Assert.Equal("Cases.ReportNotSent", report.Receive("1", "", Day, Examples.Now, 7).Refusal!.Code);
        Assert.Equal("Cases.ReportNotSent", report.Hear(Wrote(), Examples.Now, 7).Refusal!.Code);
        Assert.True(report.Send("12", Day, Examples.Head, Examples.Now, 7).Succeeded);
        Assert.Equal(TehranTime.Instant(Day.AddDays(7), new(23, 59)), report.Next);

        Assert.Equal("Cases.DayOutside", report.Receive("99", "شعبه ۲", Day.AddDays(-1), Examples.Now, 7).Refusal!.Code);
        Assert.True(report.Receive("99", "شعبه ۲", Day, Examples.Now, 7).Succeeded);
        Assert.Equal("Cases.ReceivedBefore", report.Receive("100", "", Day, Examples.Now, 7).Refusal!.Code);

        Assert.True(report.Hear(Wrote(owed: "فهرست کارکنان", by: Day.AddDays(3)), Examples.Now, 7).Succeeded);
        Assert.Equal((ReportState.Answered, TehranTime.Instant(Day.AddDays(3), new(23, 59))), (report.State, report.Next));

        Assert.True(report.Hear(Wrote(JudicialAnswer.Ruling), Examples.Now, 7).Succeeded);
        Assert.Equal((ReportState.Ended, Day, null), (report.State, report.Ended, report.Next));
        Assert.Equal("Cases.ReportClosed", report.Hear(Wrote(), Examples.Now, 7).Refusal!.Code);
        Assert.Equal("Cases.ReportClosed", report.Dismiss("x", Examples.Head, false).Refusal!.Code);
    }

    [Fact]
    public void A_letter_after_the_clock_is_taken_and_marked_late()
    {
        var report = Report();
        report.Send("12", Day.AddDays(3), Examples.Head, Examples.Now.AddDays(3), 7);
        Assert.True(report.Late);
        Assert.Equal(ReportState.Sent, report.State);
    }

    [Fact]
    public void Nonsense_answers_say_what_is_wrong()
    {
        Assert.Null(Wrote().Check(Day, Day));
        Assert.Equal("Cases.AnswerDateOutside", (Wrote() with { Date = Day.AddDays(1) }).Check(Day, Day)!.Code);
        Assert.Equal("Cases.AnswerDateOutside", (Wrote() with { Date = Day.AddDays(-1) }).Check(Day, Day)!.Code);
        Assert.Equal("Cases.NumberMissing", (Wrote() with { Number = "" }).Check(Day, Day)!.Code);
        Assert.Equal("Cases.TextMissing", (Wrote() with { Text = " " }).Check(Day, Day)!.Code);
        Assert.Equal("Cases.OwedIncomplete", Wrote(owed: "فهرست").Check(Day, Day)!.Code);
        Assert.Equal("Cases.OwedIncomplete", (Wrote() with { OwedBy = Day }).Check(Day, Day)!.Code);
        Assert.Equal("Cases.OwedBeforeAnswer", Wrote(owed: "فهرست", by: Day.AddDays(-1)).Check(Day, Day)!.Code);
        Assert.Equal("Cases.EndsAndOwes", Wrote(JudicialAnswer.NoFurtherAction, "فهرست", Day).Check(Day, Day)!.Code);
    }

    [Fact]
    public void The_letter_names_no_opinion_is_confidential_and_says_what_it_rests_on()
    {
        var words = PlaceLife.Rules.Report;
        var content = TrackLetterText.Compose(
            words, new("اداره بهزیستی شهرستان بابل", "خانه آرامش", "خیابان ۵", Examples.Arrived, "1404-00012", false),
            new("کبودی روی مچ دست دیده شد.", "", "رئیس اداره", "01132345678"));
        var text = string.Join('\n', content.Parts.OfType<Payesh.Domain.Letters.LetterText>().Select(part => part.Text));

        Assert.True(content.Confidential);
        Assert.Contains("ماده ۷۲ قانون آیین دادرسی کیفری", text, StringComparison.Ordinal);
        Assert.Contains("۱۴۰۴-۰۰۰۱۲", text, StringComparison.Ordinal);
        Assert.Contains("به معنی احراز جرم یا تعیین مرتکب نیست", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        Assert.Empty(content.Copies);
        Assert.Equal(2, TrackLetterText.Lines(words, confidential: true).Count);
    }

    private static ProsecutorReport Report() => new(Guid.NewGuid(), Examples.Finding("RGT-01", AnswerCode.Sign), "خانه آرامش", Examples.Now, 24);

    private static AnswerFacts Wrote(JudicialAnswer kind = JudicialAnswer.AsksForMore, string owed = "", DateOnly? by = null) =>
        new(kind, "۸۸", Day, "مدارک بیشتری بفرستید.", "", owed, by);
}
