using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.Domain.Cases;

/// <summary>To whom a letter of these tracks goes.</summary>
public enum LetterTo
{
    /// <summary>دادستان.</summary>
    Prosecutor,

    /// <summary>فرماندهی انتظامی.</summary>
    Police,
}

/// <summary>What such a letter is about.</summary>
public enum TrackSubject
{
    /// <summary>A report to the prosecutor.</summary>
    Report,

    /// <summary>An unlicensed place.</summary>
    Place,
}

/// <summary>What is about to be written to whom.</summary>
/// <param name="Of">What it is about.</param>
/// <param name="SubjectId">Its identifier.</param>
/// <param name="Round">How often the track was opened: 1 the first time.</param>
/// <param name="To">To whom.</param>
/// <param name="Office">The office.</param>
/// <param name="Field">Field of work.</param>
public sealed record TrackMatter(TrackSubject Of, Guid SubjectId, int Round, LetterTo To, OfficeCode Office, FieldOfWork Field);

/// <summary>What people may write in such a letter; the rest is fixed.</summary>
/// <param name="Facts">What was seen or learned, without a name and without an opinion.</param>
/// <param name="Addressee">Whom it is addressed to; empty for the usual words.</param>
/// <param name="ContactPost">Post of the expert who answers questions.</param>
/// <param name="ContactPhone">Telephone of the office.</param>
public sealed record TrackWritten(string Facts, string Addressee, string ContactPost, string ContactPhone)
{
    /// <summary>Signs the facts may have.</summary>
    public const int MaxFacts = 2000;

    /// <summary>Signs the addressee may have.</summary>
    public const int MaxLine = 200;

    /// <summary>What must be mended before it is kept, or null.</summary>
    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Facts) ? CasesRefusal.TextMissing.At(nameof(Facts))
        : Facts.Length > MaxFacts ? BasicsRefusal.TextTooLong(MaxFacts).At(nameof(Facts))
        : Addressee.Length > MaxLine ? BasicsRefusal.TextTooLong(MaxLine).At(nameof(Addressee))
        : ContactPost.Length > MaxLine ? BasicsRefusal.TextTooLong(MaxLine).At(nameof(ContactPost))
        : ContactPhone.Length > MaxLine ? BasicsRefusal.TextTooLong(MaxLine).At(nameof(ContactPhone)) : null;
}

/// <summary>A letter to the prosecutor or the police: written here and sealed in the registry, or written in the automation and recorded by number and date.</summary>
public sealed class TrackLetter : IScoped, IOfficeOnly, IVersioned
{
    private TrackLetter() { }

    /// <summary>Begins one; or only the frame for number and date of a letter that was written in the automation.</summary>
    public TrackLetter(Guid id, TrackMatter matter, LetterId? letter, TrackWritten written, AccountId by, DateTimeOffset at)
    {
        (Id, Subject, SubjectId, Round, To) = (id, matter.Of, matter.SubjectId, matter.Round, matter.To);
        (Office, Field, Letter) = (matter.Office, matter.Field, letter);
        Write(written, by, at);
    }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is about.</summary>
    public TrackSubject Subject { get; private set; }

    /// <summary>Its identifier.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>How often the track had been opened.</summary>
    public int Round { get; private set; }

    /// <summary>To whom.</summary>
    public LetterTo To { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The letter in the registry; null when it was written in the automation.</summary>
    public LetterId? Letter { get; private set; }

    /// <summary>Its number, once it is out.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its date, once it is out.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>The day on which it was served.</summary>
    public DateOnly? Served { get; private set; }

    /// <summary>What was seen or learned.</summary>
    [Masked]
    public string Facts { get; private set; } = "";

    /// <summary>Whom it is addressed to; empty for the usual words.</summary>
    public string Addressee { get; private set; } = "";

    /// <summary>Post of the expert who answers questions.</summary>
    public string ContactPost { get; private set; } = "";

    /// <summary>Telephone of the office.</summary>
    public string ContactPhone { get; private set; } = "";

    /// <summary>Who wrote or recorded it last.</summary>
    public AccountId Writer { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether it is on its way.</summary>
    public bool IsOut => Date is not null;

    /// <summary>What may be changed in it.</summary>
    public TrackWritten Written => new(Facts, Addressee, ContactPost, ContactPhone);

    /// <summary>Changes what people may write.</summary>
    public Outcome<TrackLetter> Edit(TrackWritten written, AccountId by, DateTimeOffset at)
    {
        if (IsOut) return CasesRefusal.LetterIsOut;
        if (written.Check() is { } wrong) return wrong;
        Write(written, by, at);
        return this;
    }

    /// <summary>It has its number and date.</summary>
    /// <param name="number">The number.</param>
    /// <param name="date">The date.</param>
    /// <param name="earliest">The first day it can bear.</param>
    /// <param name="today">Today, in Iran.</param>
    public Outcome<TrackLetter> GoOut(string number, DateOnly date, DateOnly earliest, DateOnly today)
    {
        if (IsOut) return CasesRefusal.LetterIsOut;
        if (string.IsNullOrWhiteSpace(number)) return CasesRefusal.NumberMissing.At("Number");
        if (number.Trim().Length > ProsecutorReport.MaxNumber) return BasicsRefusal.TextTooLong(ProsecutorReport.MaxNumber).At("Number");
        if (date < earliest || date > today) return CasesRefusal.ReportDateOutside(earliest).At("Date");
        (Number, Date) = (number.Trim(), date);
        return this;
    }

    /// <summary>It was served.</summary>
    public void ServedOn(DateOnly day) => Served ??= day;

    private void Write(TrackWritten written, AccountId by, DateTimeOffset at)
    {
        (Facts, Addressee) = (written.Facts.Trim(), written.Addressee.Trim());
        (ContactPost, ContactPhone, Writer, WrittenAt) = (written.ContactPost.Trim(), written.ContactPhone.Trim(), by, at);
    }
}
