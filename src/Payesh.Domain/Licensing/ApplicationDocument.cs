using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Licensing;

/// <summary>Where a document of an application stands.</summary>
public enum DocumentState
{
    /// <summary>Came in; nobody looked at it yet.</summary>
    Received,

    /// <summary>پذیرفته شد.</summary>
    Accepted,

    /// <summary>Not as it should be: the applicant brings another one.</summary>
    Defective,

    /// <summary>A newer one took its place.</summary>
    Replaced,
}

/// <summary>One document as it came in. A better one is a new row.</summary>
public sealed class ApplicationDocument : IScoped, IVersioned
{
    private ApplicationDocument() { }

    /// <summary>A document as received.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="of">Its application.</param>
    /// <param name="code">Which document of the chain it is.</param>
    /// <param name="scan">Hash of its scan; null where it was only seen on paper.</param>
    /// <param name="day">The day on which it came.</param>
    /// <param name="late">Whether after the day by which it was asked for.</param>
    public ApplicationDocument(Guid id, LicenceApplication of, string code, string? scan, DateOnly day, bool late) =>
        (Id, ApplicationId, Office, Field, Code, Scan, Received, Late) = (id, of.Id, of.Office, of.Field, code, scan, day, late);

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public LicenceApplicationId ApplicationId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Which document of the chain it is.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Hash of its scan; null where it was only seen on paper.</summary>
    public string? Scan { get; private set; }

    /// <summary>The day on which it came.</summary>
    public DateOnly Received { get; private set; }

    /// <summary>Whether it came after the day by which it was asked for.</summary>
    public bool Late { get; private set; }

    /// <summary>Where it stands.</summary>
    public DocumentState State { get; private set; }

    /// <summary>What is wrong with it.</summary>
    [Masked]
    public string Reason { get; private set; } = "";

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Somebody looked at it.</summary>
    /// <returns>Refused when somebody did before, and without a reason for what is wrong.</returns>
    public Outcome<ApplicationDocument> Settle(bool accepted, string reason)
    {
        if (State != DocumentState.Received) return LicensingRefusal.DocumentSettled;
        if (!accepted && reason.Length == 0) return LicensingRefusal.ReasonMissing.At("Reason");
        if (reason.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Reason");
        (State, Reason) = (accepted ? DocumentState.Accepted : DocumentState.Defective, reason);
        return this;
    }

    /// <summary>A newer one took its place.</summary>
    public void Replace() => State = DocumentState.Replaced;
}

/// <summary>Lengths of what is written into an application.</summary>
public static class ApplicationWords
{
    /// <summary>Signs of a reason, a verdict, a condition.</summary>
    public const int Longest = 2_000;
}

/// <summary>What a body answered.</summary>
public enum EnquiryAnswer
{
    /// <summary>بلامانع.</summary>
    NoObjection,

    /// <summary>مخالف.</summary>
    Objection,

    /// <summary>It says that it is not concerned.</summary>
    NotConcerned,
}

/// <summary>One body was asked about an application (استعلام).</summary>
public sealed class Enquiry : IScoped, IVersioned
{
    private Enquiry() { }

    /// <summary>An enquiry as sent.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="of">Its application.</param>
    /// <param name="body">Which body of the chain.</param>
    /// <param name="number">Number of the letter.</param>
    /// <param name="sent">Its date.</param>
    public Enquiry(Guid id, LicenceApplication of, string body, string number, DateOnly sent) =>
        (Id, ApplicationId, Office, Field, Body, Number, Sent) = (id, of.Id, of.Office, of.Field, body, number, sent);

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The application.</summary>
    public LicenceApplicationId ApplicationId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Which body of the chain.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Number of the letter that asked.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly Sent { get; private set; }

    /// <summary>The answer.</summary>
    public EnquiryAnswer? Answer { get; private set; }

    /// <summary>Its date.</summary>
    public DateOnly? Answered { get; private set; }

    /// <summary>Number of the answer.</summary>
    public string AnswerNumber { get; private set; } = "";

    /// <summary>The answer in words.</summary>
    [Masked]
    public string Words { get; private set; } = "";

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>The answer came.</summary>
    /// <returns>Refused when it came before, for a day outside, and for an objection without words.</returns>
    public Outcome<Enquiry> Reply(EnquiryAnswer answer, DateOnly day, string number, string words, DateOnly today)
    {
        if (Answer is not null) return LicensingRefusal.AnsweredBefore;
        if (day < Sent || day > today) return LicensingRefusal.DayOutside(Sent, today).At("Day");
        if (answer == EnquiryAnswer.Objection && words.Length == 0) return LicensingRefusal.ReasonMissing.At("Words");
        if (words.Length > ApplicationWords.Longest) return BasicsRefusal.TextTooLong(ApplicationWords.Longest).At("Words");
        (Answer, Answered, AnswerNumber, Words) = (answer, day, number, words);
        return this;
    }
}
