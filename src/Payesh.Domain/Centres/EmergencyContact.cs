using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>Whom to call at night, apart from people: those stand in <c>CentrePerson</c>.</summary>
public enum ContactKind
{
    /// <summary>در ورودی.</summary>
    Door,

    /// <summary>بیمارستان.</summary>
    Hospital,

    /// <summary>آتش‌نشانی.</summary>
    FireStation,

    /// <summary>سایر.</summary>
    Other,
}

/// <summary>One line of the emergency card: a house, not a person.</summary>
public sealed class EmergencyContact : IScoped, ICentreOwned
{
    private EmergencyContact() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Its sort.</summary>
    public ContactKind Kind { get; private set; }

    /// <summary>Name of the house; may be empty.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Number as dialled: a full number, or a short one such as 115.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>A line of the card.</summary>
    /// <returns>The line; or refused: no number, or too long a title.</returns>
    public static Outcome<EmergencyContact> Of(Centre centre, ContactKind kind, string? title, string? phone)
    {
        var line = Lengths.Fit(title, Lengths.Name);
        if (!line.Succeeded) return line.Refusal.At(nameof(Title));
        var typed = PersianText.Normalise(phone);
        var isShort = typed is { Length: 3 or 4 } && typed.All(char.IsAsciiDigit);
        var full = PhoneNumber.Parse(phone);
        if (!isShort && !full.Succeeded) return full.Refusal.At(nameof(Phone));
        return new EmergencyContact
        {
            CentreId = centre.Id, Office = centre.Office, Field = centre.Field,
            Kind = kind, Title = line.Value, Phone = isShort ? typed : full.Value.Value,
        };
    }
}
