using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>One line in the life of a centre, written by the room that caused it, in the same transaction.</summary>
public sealed class CentreEntry : IScoped, ICentreOwned
{
    private CentreEntry() { }

    /// <summary>A line. Its text carries no personal data.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="kind">Its sort.</param>
    /// <param name="title">Key of the text.</param>
    /// <param name="arguments">Arguments of the text, as stored texts are written.</param>
    /// <param name="link">Path of the page that shows the thing itself.</param>
    public CentreEntry(Centre centre, DateTimeOffset at, EntryKind kind, string title, string arguments, string? link)
    {
        (CentreId, Office, Field) = (centre.Id, centre.Office, centre.Field);
        (At, Kind, Title, Arguments, Link) = (at, kind, title, arguments, link);
    }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>When it happened, not when it was entered.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Its sort.</summary>
    public EntryKind Kind { get; private set; }

    /// <summary>Key of the text.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Arguments of the text; as stored texts are written.</summary>
    public string Arguments { get; private set; } = "";

    /// <summary>Path of the page that shows the thing itself.</summary>
    public string? Link { get; private set; }
}
