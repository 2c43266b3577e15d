using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>What a centre writes to its office about.</summary>
public enum QuestionSubject
{
    /// <summary>Anything else.</summary>
    General,

    /// <summary>A finding of a case.</summary>
    Finding,

    /// <summary>درخواست تمدید پروانه.</summary>
    Renewal,
}

/// <summary>A question of a centre to its office with what both wrote: a thread. The centre's own people see all of it, so the office's notes do not belong here.</summary>
public sealed class CentreQuestion : IScoped, ICentreOwned, IVersioned
{
    private readonly List<QuestionLine> _lines = [];

    private CentreQuestion() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is about.</summary>
    public QuestionSubject Subject { get; private set; }

    /// <summary>The same in a few signs: code of the requirement, number of the letter; empty where it is about nothing of the kind.</summary>
    public string About { get; private set; } = "";

    /// <summary>The case it belongs to; null where it belongs to none.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset Opened { get; private set; }

    /// <summary>When the last line was written.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>Whether it waits for the office.</summary>
    public bool Waits { get; private set; }

    /// <summary>Whether the centre has not opened the office's last line yet.</summary>
    public bool Unread { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>What was written, in order; where it was read with it.</summary>
    public IReadOnlyList<QuestionLine> Lines => _lines;

    /// <summary>The centre asks.</summary>
    public static CentreQuestion Ask(Centre centre, Guid id, QuestionSubject subject, QuestionAbout about, DateTimeOffset at) => new()
    {
        Id = id, CentreId = centre.Id, Office = centre.Office, Field = centre.Field, Subject = subject, About = about.Words, CaseId = about.Case, Opened = at,
    };

    /// <summary>One of the two writes.</summary>
    /// <returns>The line; or refused: empty or too long.</returns>
    public Outcome<QuestionLine> Write(bool fromCentre, string? text, string? file, string name, AccountId by, DateTimeOffset at)
    {
        var fitting = Lengths.Fit(text, Lengths.Note);
        if (!fitting.Succeeded) return fitting.Refusal.At("Text");
        if (fitting.Value.Length == 0) return CentresRefusal.QuestionEmpty.At("Text");
        var line = new QuestionLine(_lines.Count + 1, fromCentre, fitting.Value, file, name, by, at);
        _lines.Add(line);
        (LastAt, Waits, Unread) = (at, fromCentre, !fromCentre);
        return line;
    }

    /// <summary>The centre has seen the answer.</summary>
    public void Read() => Unread = false;
}

/// <summary>What a question is about.</summary>
/// <param name="Words">In a few signs.</param>
/// <param name="Case">The case it belongs to.</param>
public sealed record QuestionAbout(string Words, Guid? Case)
{
    /// <summary>Nothing in particular.</summary>
    public static QuestionAbout Nothing { get; } = new("", null);
}

/// <summary>One line of a thread.</summary>
public sealed class QuestionLine
{
    private QuestionLine() { }

    internal QuestionLine(int order, bool fromCentre, string text, string? file, string name, AccountId by, DateTimeOffset at) =>
        (Order, FromCentre, Text, File, Name, By, At) = (order, fromCentre, text, file, name, by, at);

    /// <summary>The thread.</summary>
    public long QuestionNo { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Whether the centre wrote it; else the office.</summary>
    public bool FromCentre { get; private set; }

    /// <summary>What was written; lines stay lines.</summary>
    [Masked]
    public string Text { get; private set; } = "";

    /// <summary>Hash of the file that came with it.</summary>
    public string? File { get; private set; }

    /// <summary>Name of the writer as it was then. To the centre an officer is the office, never a name.</summary>
    [Masked]
    public string Name { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public AccountId By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
