using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>What the prosecutor wrote.</summary>
public enum JudicialAnswer
{
    /// <summary>Asks for more.</summary>
    AsksForMore,

    /// <summary>Sends experts.</summary>
    SendsExperts,

    /// <summary>Orders that the house be closed.</summary>
    OrdersClosure,

    /// <summary>No further action: ends it.</summary>
    NoFurtherAction,

    /// <summary>A ruling or the referral to a court: ends it.</summary>
    Ruling,
}

/// <summary>An answer or order of the prosecutor, as it is entered.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Date">Its date.</param>
/// <param name="Text">What it says.</param>
/// <param name="File">Hash of the scan; empty when there is none.</param>
/// <param name="Owed">What we owe; empty for nothing.</param>
/// <param name="OwedBy">By when.</param>
public sealed record AnswerFacts(JudicialAnswer Kind, string Number, DateOnly Date, string Text, string File, string Owed, DateOnly? OwedBy)
{
    /// <summary>Whether it is the judicial answer that ends the report.</summary>
    public bool Ends => Kind is JudicialAnswer.NoFurtherAction or JudicialAnswer.Ruling;

    /// <summary>What must be mended before it can be kept, or null.</summary>
    /// <param name="letter">Date of our letter.</param>
    /// <param name="today">Today, in Iran.</param>
    public Refusal? Check(DateOnly letter, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Number)) return CasesRefusal.NumberMissing.At("AnswerNumber");
        if (Number.Length > ProsecutorReport.MaxNumber) return BasicsRefusal.TextTooLong(ProsecutorReport.MaxNumber).At("AnswerNumber");
        if (Date < letter || Date > today) return CasesRefusal.AnswerDateOutside(letter).At("AnswerDate");
        if (string.IsNullOrWhiteSpace(Text)) return CasesRefusal.TextMissing.At("Text");
        if (Text.Length > ProsecutorAnswer.MaxText) return BasicsRefusal.TextTooLong(ProsecutorAnswer.MaxText).At("Text");
        if (Owed.Length > ProsecutorAnswer.MaxOwed) return BasicsRefusal.TextTooLong(ProsecutorAnswer.MaxOwed).At("Owed");
        if (Ends && Owed.Length > 0) return CasesRefusal.EndsAndOwes.At("Owed");
        if (Owed.Length > 0 != OwedBy is not null) return CasesRefusal.OwedIncomplete.At("OwedBy");
        return OwedBy < Date ? CasesRefusal.OwedBeforeAnswer(Date).At("OwedBy") : null;
    }
}

/// <summary>An answer or order of the prosecutor, with what we owe for it.</summary>
public sealed class ProsecutorAnswer : IScoped, IOfficeOnly, IVersioned
{
    /// <summary>Signs of its text.</summary>
    public const int MaxText = 4000;

    /// <summary>Signs of what is owed.</summary>
    public const int MaxOwed = 400;

    /// <summary>Signs of the name of a branch.</summary>
    public const int MaxBranch = 120;

    private ProsecutorAnswer() { }

    /// <summary>Keeps what came.</summary>
    public ProsecutorAnswer(Guid id, ProsecutorReport report, AnswerFacts facts, AccountId by, DateTimeOffset at)
    {
        (Id, ReportId, Office, Field) = (id, report.Id, report.Office, report.Field);
        (Kind, Number, Date, Text, File, Owed, OwedBy) = (facts.Kind, facts.Number, facts.Date, facts.Text, facts.File, facts.Owed, facts.OwedBy);
        (EnteredBy, EnteredAt) = (by, at);
    }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The report.</summary>
    public Guid ReportId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>What it is.</summary>
    public JudicialAnswer Kind { get; private set; }

    /// <summary>Its number there.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What it says.</summary>
    [Masked]
    public string Text { get; private set; } = "";

    /// <summary>Hash of the scan; or empty.</summary>
    public string File { get; private set; } = "";

    /// <summary>What we owe; or empty.</summary>
    public string Owed { get; private set; } = "";

    /// <summary>By when.</summary>
    public DateOnly? OwedBy { get; private set; }

    /// <summary>Number of the letter with which it was given.</summary>
    public string GivenBy { get; private set; } = "";

    /// <summary>The day on which it was given.</summary>
    public DateOnly? GivenOn { get; private set; }

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether we still owe something.</summary>
    public bool Waits => Owed.Length > 0 && GivenOn is null;

    /// <summary>What we owed was given; late is taken all the same.</summary>
    public Outcome<ProsecutorAnswer> Give(string number, DateOnly day, DateOnly today)
    {
        if (!Waits) return CasesRefusal.NothingOwed;
        if (string.IsNullOrWhiteSpace(number)) return CasesRefusal.NumberMissing.At("GivenBy");
        if (number.Length > ProsecutorReport.MaxNumber) return BasicsRefusal.TextTooLong(ProsecutorReport.MaxNumber).At("GivenBy");
        if (day < Date || day > today) return CasesRefusal.DayOutside.At("GivenOn");
        (GivenBy, GivenOn) = (number, day);
        return this;
    }
}
