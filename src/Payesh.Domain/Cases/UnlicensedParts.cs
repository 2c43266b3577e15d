using System.Text.Json;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>A look from outside.</summary>
public sealed class PlaceLook : IScoped, IOfficeOnly
{
    /// <summary>Signs a name may have.</summary>
    public const int MaxName = 120;

    private PlaceLook() { }

    /// <summary>Keeps what was seen.</summary>
    /// <param name="place">The place, before the look changed it.</param>
    /// <param name="look">What was seen.</param>
    /// <param name="by">Who entered it.</param>
    /// <param name="at">When.</param>
    public PlaceLook(UnlicensedPlace place, LookFacts look, AccountId by, DateTimeOffset at)
    {
        (PlaceId, Round, Office, Field, Watch) = (place.Id, place.Round, place.Office, place.Field, place.Stage == PlaceStage.Sealed);
        (At, First, Second, Seen, InUse, Photo) = (look.At, look.First.Trim(), look.Second.Trim(), look.Seen.Trim(), look.InUse, look.Photo);
        (EnteredBy, EnteredAt) = (by, at);
    }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <summary>The place.</summary>
    public Guid PlaceId { get; private set; }

    /// <summary>In which round.</summary>
    public int Round { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Day and hour.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>One of those who looked.</summary>
    public string First { get; private set; } = "";

    /// <summary>The other.</summary>
    public string Second { get; private set; } = "";

    /// <summary>What was seen.</summary>
    [Masked]
    public string Seen { get; private set; } = "";

    /// <summary>Whether people are kept there, as far as can be seen.</summary>
    public bool InUse { get; private set; }

    /// <summary>Whether it was a look after the sealing.</summary>
    public bool Watch { get; private set; }

    /// <summary>Hash of a photo from the street, without people; or empty.</summary>
    public string Photo { get; private set; } = "";

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }
}

/// <summary>The joint entry of one round.</summary>
public sealed class JointEntry : IScoped, IOfficeOnly, IVersioned
{
    /// <summary>Signs of the explanation of a difference.</summary>
    public const int MaxDifference = 600;

    private JointEntry() { }

    /// <summary>Keeps it.</summary>
    public JointEntry(UnlicensedPlace place, EntryFacts entry, AccountId by, DateTimeOffset at)
    {
        (PlaceId, Round, Office, Field) = (place.Id, place.Round, place.Office, place.Field);
        (OrderNumber, OrderDate, Branch, At, HeadCount) = (entry.OrderNumber.Trim(), entry.OrderDate!.Value, entry.Branch.Trim(), entry.At, entry.HeadCount);
        Bodies = JsonSerializer.Serialize(entry.Bodies.ToArray(), PresentJson.Default.PresentArray);
        (EnteredBy, EnteredAt) = (by, at);
    }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <summary>The place.</summary>
    public Guid PlaceId { get; private set; }

    /// <summary>In which round.</summary>
    public int Round { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Number of the judicial order.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly OrderDate { get; private set; }

    /// <summary>شعبه.</summary>
    public string Branch { get; private set; } = "";

    /// <summary>Day and hour of the entry.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>JSON; see <see cref="Present"/>.</summary>
    public string Bodies { get; private set; } = "[]";

    /// <summary>People found inside.</summary>
    public int HeadCount { get; private set; }

    /// <summary>Why the list of people is shorter or longer than the head count.</summary>
    public string Difference { get; private set; } = "";

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Who went in.</summary>
    public IReadOnlyList<Present> Present => JsonSerializer.Deserialize(Bodies, PresentJson.Default.PresentArray)!;

    /// <summary>Says why the list and the head count differ.</summary>
    public Outcome<JointEntry> Explain(string difference)
    {
        if (string.IsNullOrWhiteSpace(difference)) return CasesRefusal.ReasonMissing.At("Difference");
        if (difference.Length > MaxDifference) return BasicsRefusal.TextTooLong(MaxDifference).At("Difference");
        Difference = difference.Trim();
        return this;
    }
}

/// <summary>The sealing of one round.</summary>
public sealed class PlaceSealing : IScoped, IOfficeOnly
{
    /// <summary>Signs of a text.</summary>
    public const int MaxText = 400;

    private PlaceSealing() { }

    /// <summary>Keeps it.</summary>
    public PlaceSealing(UnlicensedPlace place, SealFacts sealing, AccountId by, DateTimeOffset at)
    {
        (PlaceId, Round, Office, Field) = (place.Id, place.Round, place.Office, place.Field);
        (Number, Date, Seals, KeysWith, Scan) = (sealing.Number.Trim(), sealing.Date, sealing.Seals.Trim(), sealing.KeysWith.Trim(), sealing.Scan);
        (EnteredBy, EnteredAt) = (by, at);
    }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <summary>The place.</summary>
    public Guid PlaceId { get; private set; }

    /// <summary>In which round.</summary>
    public int Round { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Number of the minutes.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Their date.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>How many seals, and where.</summary>
    public string Seals { get; private set; } = "";

    /// <summary>Who keeps the keys.</summary>
    public string KeysWith { get; private set; } = "";

    /// <summary>Hash of the scanned minutes; or empty.</summary>
    public string Scan { get; private set; } = "";

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Present[]))]
internal sealed partial class PresentJson : System.Text.Json.Serialization.JsonSerializerContext;
