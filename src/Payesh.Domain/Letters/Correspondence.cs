using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>Which way a letter between the office and another body went.</summary>
public enum CorrespondenceWay
{
    /// <summary>وارده.</summary>
    Incoming,

    /// <summary>صادره: a referral or another letter of ours.</summary>
    Outgoing,
}

/// <summary>What a letter of another body, or one of ours to it, waits for.</summary>
public enum CorrespondenceState
{
    /// <summary>در انتظار پاسخ: its reply clock runs.</summary>
    Awaiting,

    /// <summary>پاسخ داده شد.</summary>
    Answered,

    /// <summary>بسته شد: no answer came or was given, with a reason.</summary>
    Closed,

    /// <summary>بدون نیاز به پاسخ.</summary>
    NoReply,
}

/// <summary>What a clerk enters about a letter of another body, or one to it.</summary>
public sealed record CorrespondenceFacts
{
    /// <summary>Signs of the body's name.</summary>
    public const int BodyLength = 80;

    /// <summary>Signs of the subject.</summary>
    public const int SubjectLength = 200;

    /// <summary>Which way it went.</summary>
    public required CorrespondenceWay Way { get; init; }

    /// <summary>دستگاه: «شبکه بهداشت ساری».</summary>
    public required string Body { get; init; }

    /// <summary>Its number as it stands on it; of ours, the automation's, or empty when the own register gives one.</summary>
    public required string Number { get; init; }

    /// <summary>The date on it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>موضوع.</summary>
    public required string Subject { get; init; }

    /// <summary>The day on which it came, or was sent.</summary>
    public required DateOnly Registered { get; init; }

    /// <summary>The day until which it is to be answered; null when it asks for no answer.</summary>
    public DateOnly? AnswerDue { get; init; }

    /// <summary>Hash of the scan; null when there is none.</summary>
    public string? Scan { get; init; }

    /// <summary>What must be mended before it is stored, or null.</summary>
    /// <param name="today">Today, in Iran.</param>
    public Refusal? Check(DateOnly today)
    {
        if (Body.Length == 0) return LettersRefusal.BodyMissing.At(nameof(Body));
        if (Body.Length > BodyLength) return BasicsRefusal.TextTooLong(BodyLength).At(nameof(Body));
        if (Subject.Length == 0) return LettersRefusal.SubjectMissing.At(nameof(Subject));
        if (Subject.Length > SubjectLength) return BasicsRefusal.TextTooLong(SubjectLength).At(nameof(Subject));
        if (Date > today) return LettersRefusal.LetterInFuture.At(nameof(Date));
        if (Registered > today) return LettersRefusal.LetterInFuture.At(nameof(Registered));
        if (Registered < Date) return LettersRefusal.RegisteredBeforeDate(Date).At(nameof(Registered));
        return AnswerDue < Registered ? LettersRefusal.AnswerDueEarly(Registered).At(nameof(AnswerDue)) : null;
    }
}

/// <summary>What it is about: a case, a centre, or nothing the office has.</summary>
/// <param name="Office">The office at which it is registered.</param>
/// <param name="Field">Field of work.</param>
/// <param name="Centre">The centre; null when it concerns none.</param>
/// <param name="CentreName">Its name.</param>
/// <param name="CaseNo">Number in the database of the case; null when it concerns none.</param>
/// <param name="CaseNumber">The case as people say it.</param>
public sealed record CorrespondenceAbout(OfficeCode Office, FieldOfWork Field, CentreId? Centre, string CentreName, long? CaseNo, string CaseNumber);

/// <summary>A letter of another body (شبکه بهداشت، آتش‌نشانی، دادستان …) that came to an office, or one of the office to it, with its reply clock.</summary>
[Source("office-practice", Clause = "P9")]
public sealed class Correspondence : IScoped, ICentreOwned, IVersioned
{
    private Correspondence() { }

    /// <summary>Registers it.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="facts">What was entered, checked.</param>
    /// <param name="number">Its number as it is kept.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="by">Who registered it.</param>
    /// <param name="at">When.</param>
    public Correspondence(Guid id, CorrespondenceFacts facts, string number, CorrespondenceAbout about, AccountId by, DateTimeOffset at)
    {
        (Id, Way, Body, BodyKey, Number, Date, Year) = (id, facts.Way, facts.Body, PersianText.SearchKey(facts.Body), number, facts.Date, facts.Date.Jalali.Year);
        (Subject, Registered, AnswerDue, Scan) = (facts.Subject, facts.Registered, facts.AnswerDue, facts.Scan);
        (Office, Field, CentreId, CentreName) = (about.Office, about.Field, about.Centre ?? default, about.CentreName);
        (CaseNo, CaseNumber, EnteredBy, EnteredAt) = (about.CaseNo, about.CaseNumber, by, at);
        State = facts.AnswerDue is null ? CorrespondenceState.NoReply : CorrespondenceState.Awaiting;
    }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>Which way it went.</summary>
    public CorrespondenceWay Way { get; private set; }

    /// <summary>What it waits for.</summary>
    public CorrespondenceState State { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The centre; all zero when it concerns none.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>Name of the centre when it was registered.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>The case; null when it concerns none.</summary>
    public long? CaseNo { get; private set; }

    /// <summary>Number of that case.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>The other body.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The same for searching and for finding doubles.</summary>
    public string BodyKey { get; private set; } = "";

    /// <summary>Its number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The date on it.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Jalali year of its date.</summary>
    public int Year { get; private set; }

    /// <summary>موضوع.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The day on which it came or was sent.</summary>
    public DateOnly Registered { get; private set; }

    /// <summary>The day until which it is to be answered.</summary>
    public DateOnly? AnswerDue { get; private set; }

    /// <summary>Hash of the scan.</summary>
    public string? Scan { get; private set; }

    /// <summary>The letter it answers (عطف به); null when none.</summary>
    public long? ReplyTo { get; private set; }

    /// <summary>An earlier one of the same body, number and date, that somebody looked at and called another letter.</summary>
    public long? TwinOf { get; private set; }

    /// <summary>Number of the letter that answered it.</summary>
    public string AnswerNumber { get; private set; } = "";

    /// <summary>Path of the page of that letter.</summary>
    public string AnswerLink { get; private set; } = "";

    /// <summary>The day it was answered or closed.</summary>
    public DateOnly? Ended { get; private set; }

    /// <summary>Why it was closed without an answer.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who registered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>It answers another one.</summary>
    public void Answers(Correspondence other) => ReplyTo = other.No;

    /// <summary>Somebody looked at an earlier one that is the same at first sight, and registered this all the same.</summary>
    public void IsNot(Correspondence twin) => TwinOf = twin.No;

    /// <summary>A letter answered it (عطف به).</summary>
    /// <param name="number">Number of that letter.</param>
    /// <param name="link">Path of its page.</param>
    /// <param name="day">Its day: not before this one was registered.</param>
    /// <returns>Refused when it is answered or closed already, or the answer is older than what it answers.</returns>
    public Outcome<Correspondence> AnsweredBy(string number, string link, DateOnly day)
    {
        if (State is CorrespondenceState.Answered or CorrespondenceState.Closed) return LettersRefusal.AnsweredBefore;
        if (day < Date) return LettersRefusal.AnswerBeforeLetter(Date);
        (State, AnswerNumber, AnswerLink, Ended) = (CorrespondenceState.Answered, number, link, day);
        return this;
    }

    /// <summary>No answer comes, or is given.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="today">Today, in Iran.</param>
    /// <returns>Refused when it is answered or closed already, and without a reason.</returns>
    public Outcome<Correspondence> Close(string? reason, DateOnly today)
    {
        if (State is CorrespondenceState.Answered or CorrespondenceState.Closed) return LettersRefusal.AnsweredBefore;
        var why = PersianText.Normalise(reason);
        if (why.Length == 0) return LettersRefusal.ReasonMissing.At("Reason");
        if (why.Length > CorrespondenceFacts.SubjectLength) return BasicsRefusal.TextTooLong(CorrespondenceFacts.SubjectLength).At("Reason");
        (State, Reason, Ended) = (CorrespondenceState.Closed, why, today);
        return this;
    }
}
