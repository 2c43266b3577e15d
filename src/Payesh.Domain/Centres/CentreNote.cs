using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>یادداشت اداره: dated, signed, never changed, never deleted, never shown to the centre.</summary>
public sealed class CentreNote : IScoped, ICentreOwned
{
    private CentreNote() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who wrote it.</summary>
    public AccountId By { get; private set; }

    /// <summary>Name of the writer as it was then.</summary>
    public string Writer { get; private set; } = "";

    /// <summary>The text; lines stay lines.</summary>
    public string Text { get; private set; } = "";

    /// <summary>A note as signed.</summary>
    /// <returns>The note; or refused: empty or too long.</returns>
    public static Outcome<CentreNote> Sign(Centre centre, DateTimeOffset at, AccountId by, string writer, string? text)
    {
        var fitting = Lengths.Fit(text, Lengths.Note);
        if (!fitting.Succeeded) return fitting.Refusal.At(nameof(Text));
        if (fitting.Value.Length == 0) return CentresRefusal.NoteEmpty.At(nameof(Text));
        return new CentreNote
        {
            CentreId = centre.Id, Office = centre.Office, Field = centre.Field, At = at, By = by, Writer = writer, Text = fitting.Value,
        };
    }
}
