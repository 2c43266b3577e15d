using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>What was measured and counted in a building; null where nobody did yet.</summary>
public sealed record BuildingMeasures
{
    private const int OldestBuilding = 1200;

    /// <summary>Jalali year in which it was built.</summary>
    public int? BuiltIn { get; init; }

    /// <summary>Who owns it.</summary>
    public Tenure Tenure { get; init; }

    /// <summary>What stands in it.</summary>
    public Fittings Fittings { get; init; }

    /// <summary>What warms the rooms.</summary>
    public Heating Heating { get; init; }

    /// <summary>Floors above the ground floor.</summary>
    public int? UpperFloors { get; init; }

    /// <summary>Floor area, m².</summary>
    public int? Area { get; init; }

    /// <summary>Yard, m².</summary>
    public int? Yard { get; init; }

    /// <summary>Bedrooms.</summary>
    public int? Bedrooms { get; init; }

    /// <summary>Beds.</summary>
    public int? Beds { get; init; }

    /// <summary>People in the fullest bedroom.</summary>
    public int? FullestBedroom { get; init; }

    /// <summary>Toilets for residents.</summary>
    public int? Toilets { get; init; }

    /// <summary>Showers for residents.</summary>
    public int? Showers { get; init; }

    /// <summary>Ways out that do not depend on each other.</summary>
    public int? Exits { get; init; }

    /// <summary>Fire extinguishers.</summary>
    public int? Extinguishers { get; init; }

    /// <summary>Narrowest corridor, cm.</summary>
    public int? Corridor { get; init; }

    /// <summary>Narrowest door of residents, cm.</summary>
    public int? Door { get; init; }

    /// <summary>Slope of the ramp, percent.</summary>
    public int? RampSlope { get; init; }

    /// <summary>Width of the ramp, cm.</summary>
    public int? RampWidth { get; init; }

    /// <summary>Whether a heater stands in a room.</summary>
    public bool HasRoomHeaters => (Heating & (Heating.GasHeater | Heating.ElectricHeater | Heating.OilHeater)) != 0;

    /// <summary>What cannot be: a negative count, a corridor of a kilometre, a year to come.</summary>
    public IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (BuiltIn < OldestBuilding || BuiltIn > today.Jalali.Year) yield return CentresRefusal.YearNonsense.At(nameof(BuiltIn));
        (string Name, int? Value, int Most)[] measures =
        [
            (nameof(UpperFloors), UpperFloors, 30), (nameof(Area), Area, 100_000), (nameof(Yard), Yard, 1_000_000),
            (nameof(Bedrooms), Bedrooms, 500), (nameof(Beds), Beds, 2 * Capacity.Most), (nameof(FullestBedroom), FullestBedroom, 100),
            (nameof(Toilets), Toilets, 300), (nameof(Showers), Showers, 300), (nameof(Exits), Exits, 50),
            (nameof(Extinguishers), Extinguishers, 500), (nameof(Corridor), Corridor, 1000), (nameof(Door), Door, 500),
            (nameof(RampSlope), RampSlope, 100), (nameof(RampWidth), RampWidth, 1000),
        ];
        foreach (var (name, value, most) in measures)
        {
            if (value < 0 || value > most) yield return CentresRefusal.MeasureNonsense.At(name);
        }
    }
}
