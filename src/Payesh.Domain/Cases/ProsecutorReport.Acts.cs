using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

public sealed partial class ProsecutorReport
{
    /// <summary>The report is on its way. Late is taken all the same.</summary>
    /// <param name="number">Number of the letter.</param>
    /// <param name="date">Its date: not before the clock was opened, not after today.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">Now.</param>
    /// <param name="followUpDays">Days after which somebody asks what became of it.</param>
    public Outcome<ProsecutorReport> Send(string number, DateOnly date, AccountId by, DateTimeOffset at, int followUpDays)
    {
        if (State != ReportState.Open) return CasesRefusal.ReportClosed;
        if (string.IsNullOrWhiteSpace(number)) return CasesRefusal.NumberMissing.At("Number");
        if (number.Trim().Length > MaxNumber) return BasicsRefusal.TextTooLong(MaxNumber).At("Number");
        if (date > TehranTime.DayOf(at) || date < TehranTime.DayOf(Opened)) return CasesRefusal.ReportDateOutside(TehranTime.DayOf(Opened)).At("Date");
        (LetterNumber, LetterDate, SentBy, SentAt, State) = (number.Trim(), date, by, at, ReportState.Sent);
        Follow(at, followUpDays);
        return this;
    }

    /// <summary>The prosecutor's office has it.</summary>
    /// <param name="number">Its number there.</param>
    /// <param name="branch">شعبه.</param>
    /// <param name="day">The day: not before the letter, not after today.</param>
    /// <param name="at">Now.</param>
    /// <param name="followUpDays">Days after which somebody asks what became of it.</param>
    public Outcome<ProsecutorReport> Receive(string number, string branch, DateOnly day, DateTimeOffset at, int followUpDays)
    {
        if (!Runs) return CasesRefusal.ReportClosed;
        if (State == ReportState.Open) return CasesRefusal.ReportNotSent;
        if (ReceivedOn is not null) return CasesRefusal.ReceivedBefore;
        if (string.IsNullOrWhiteSpace(number)) return CasesRefusal.NumberMissing.At("Number");
        if (number.Trim().Length > MaxNumber) return BasicsRefusal.TextTooLong(MaxNumber).At("Number");
        if (branch.Trim().Length > ProsecutorAnswer.MaxBranch) return BasicsRefusal.TextTooLong(ProsecutorAnswer.MaxBranch).At("Branch");
        if (day < LetterDate || day > TehranTime.DayOf(at)) return CasesRefusal.DayOutside.At("Day");
        (ReceivedNumber, ReceivedBranch, ReceivedOn) = (number.Trim(), branch.Trim(), day);
        if (State == ReportState.Sent) State = ReportState.Received;
        Follow(at, followUpDays);
        return this;
    }

    /// <summary>The prosecutor wrote: a question, an order, an end. What ends it needs no follow-up any more.</summary>
    /// <param name="answer">What came, checked.</param>
    /// <param name="at">Now.</param>
    /// <param name="followUpDays">Days after which somebody asks what became of it.</param>
    public Outcome<ProsecutorReport> Hear(AnswerFacts answer, DateTimeOffset at, int followUpDays)
    {
        if (!Runs) return CasesRefusal.ReportClosed;
        if (State == ReportState.Open) return CasesRefusal.ReportNotSent;
        if (answer.Check(LetterDate!.Value, TehranTime.DayOf(at)) is { } wrong) return wrong;
        if (answer.Ends)
        {
            (State, Ended, Next) = (ReportState.Ended, answer.Date, null);
            return this;
        }

        State = ReportState.Answered;
        Follow(at, followUpDays);
        if (answer.OwedBy is { } owed && TehranTime.Instant(owed, new(23, 59)) < Next) Next = TehranTime.Instant(owed, new(23, 59));
        return this;
    }

    /// <summary>What we owed was given; now the prosecutor's office is asked again after some days.</summary>
    public void Gave(DateTimeOffset at, int followUpDays)
    {
        if (Runs) Follow(at, followUpDays);
    }

    /// <summary>Somebody asked what became of it, and nothing had come: the clock begins anew.</summary>
    public Outcome<ProsecutorReport> AskedAgain(DateTimeOffset at, int followUpDays)
    {
        if (!Runs) return CasesRefusal.ReportClosed;
        if (State == ReportState.Open) return CasesRefusal.ReportNotSent;
        Follow(at, followUpDays);
        return this;
    }

    /// <summary>One person says that there is nothing to report. Only with a second person, from another office than the first, is it dismissed.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="fromAbove">Whether that person acts for the superior office.</param>
    public Outcome<ProsecutorReport> Dismiss(string reason, AccountId by, bool fromAbove)
    {
        if (State != ReportState.Open) return CasesRefusal.ReportClosed;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Dismiss");
        if (FirstDismissal is null)
        {
            (FirstDismissal, FirstReason, FirstFromAbove) = (by, reason.Trim(), fromAbove);
            return this;
        }

        if (FirstDismissal == by || FirstFromAbove == fromAbove) return CasesRefusal.AnotherOfficeNeeded;
        (SecondDismissal, SecondReason, State, Next) = (by, reason.Trim(), ReportState.Dismissed, null);
        return this;
    }

    private void Follow(DateTimeOffset at, int days) => Next = TehranTime.Instant(TehranTime.DayOf(at).AddDays(days), new(23, 59));
}
