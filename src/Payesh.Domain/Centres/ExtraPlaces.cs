using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>Why a centre may hold more people for a while.</summary>
public enum ExtraReason
{
    /// <summary>آتش‌سوزی در مرکز دیگر.</summary>
    Fire,

    /// <summary>تعطیلی مرکز دیگر.</summary>
    Closure,

    /// <summary>جنگ.</summary>
    War,

    /// <summary>سیل و زلزله.</summary>
    Disaster,

    /// <summary>افزایش ظرفیت مصوب, addiction only.</summary>
    ApprovedIncrease,
}

/// <summary>Extra places for a while: temporary hosting (اسکان موقت) after a fire, closure or war, or an approved increase (P29).</summary>
public sealed class ExtraPlaces : IScoped, ICentreOwned, IVersioned
{
    private ExtraPlaces() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Why.</summary>
    public ExtraReason Reason { get; private set; }

    /// <summary>Number of the order or approval.</summary>
    public string OrderNumber { get; private set; } = "";

    /// <summary>People, at least 1.</summary>
    public int People { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Where the people come from, or empty.</summary>
    public string Origin { get; private set; } = "";

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether they hold on a day.</summary>
    public bool HoldOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>Orders extra places.</summary>
    /// <returns>The places; or refused: no order, no people, ends before it begins, an increase the rule does not know.</returns>
    public static Outcome<ExtraPlaces> Order(
        Centre centre, ExtraReason reason, string? orderNumber, int people, DateOnly from, DateOnly until, string? origin)
    {
        var number = PersianText.Normalise(orderNumber);
        if (!centre.IsCentre) return CentresRefusal.NotForUnlicensed;
        if (number.Length == 0) return CentresRefusal.OrderNumberMissing.At(nameof(OrderNumber));
        if (number.Length > Lengths.Number) return BasicsRefusal.TextTooLong(Lengths.Number).At(nameof(OrderNumber));
        if (people is < 1 or > Capacity.Most) return CentresRefusal.PeopleNonsense.At(nameof(People));
        if (until < from) return CentresRefusal.ValidBeforeIssued.At(nameof(Until));
        if (reason is ExtraReason.ApprovedIncrease && Capacity.RefuseIncrease(people, centre.Capacity ?? 0, centre.Field) is { } refusal)
            return refusal.At(nameof(People));

        var place = PersianText.Normalise(origin);
        if (place.Length > Lengths.Line) return BasicsRefusal.TextTooLong(Lengths.Line).At(nameof(Origin));
        return new ExtraPlaces
        {
            CentreId = centre.Id, Office = centre.Office, Field = centre.Field,
            Reason = reason, OrderNumber = number, People = people, From = from, Until = until, Origin = place,
        };
    }

    /// <summary>The people went back, or on, before the time.</summary>
    /// <param name="last">Last day on which they were there.</param>
    public Outcome<ExtraPlaces> EndOn(DateOnly last)
    {
        if (last < From || last > Until) return CentresRefusal.ValidBeforeIssued.At(nameof(Until));
        Until = last;
        return this;
    }
}
