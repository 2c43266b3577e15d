using System.Globalization;
using Payesh.Domain.Centres;
using Payesh.Server.Desk;

namespace Payesh.Server.Centres;

/// <summary>The building sheet as typed.</summary>
public sealed class BuildingInput
{
    public string? BuiltIn { get; set; }

    public string? Tenure { get; set; }

    public string[]? Fittings { get; set; }

    public string[]? Heating { get; set; }

    public string? UpperFloors { get; set; }

    public string? Area { get; set; }

    public string? Yard { get; set; }

    public string? Bedrooms { get; set; }

    public string? Beds { get; set; }

    public string? FullestBedroom { get; set; }

    public string? Toilets { get; set; }

    public string? Showers { get; set; }

    public string? Exits { get; set; }

    public string? Extinguishers { get; set; }

    public string? Corridor { get; set; }

    public string? Door { get; set; }

    public string? RampSlope { get; set; }

    public string? RampWidth { get; set; }

    public string? Version { get; set; }

    public static BuildingInput Of(BuildingSheet? sheet)
    {
        if (sheet is null) return new();
        var m = sheet.Measures;
        return new()
        {
            Version = sheet.Version.ToString(CultureInfo.InvariantCulture),
            Tenure = m.Tenure.ToString(), Fittings = FormReading.Flagged(m.Fittings), Heating = FormReading.Flagged(m.Heating),
            BuiltIn = Text(m.BuiltIn), UpperFloors = Text(m.UpperFloors), Area = Text(m.Area), Yard = Text(m.Yard), Bedrooms = Text(m.Bedrooms),
            Beds = Text(m.Beds), FullestBedroom = Text(m.FullestBedroom), Toilets = Text(m.Toilets), Showers = Text(m.Showers), Exits = Text(m.Exits),
            Extinguishers = Text(m.Extinguishers), Corridor = Text(m.Corridor), Door = Text(m.Door), RampSlope = Text(m.RampSlope), RampWidth = Text(m.RampWidth),
        };
    }

    public BuildingMeasures Read(FormReading reading) => new()
    {
        Tenure = reading.Choice<Tenure>(Tenure, nameof(Tenure)),
        Fittings = FormReading.Flags<Fittings>(Fittings),
        Heating = FormReading.Flags<Heating>(Heating),
        BuiltIn = reading.OptionalWhole(BuiltIn, nameof(BuiltIn)),
        UpperFloors = reading.OptionalWhole(UpperFloors, nameof(UpperFloors)),
        Area = reading.OptionalWhole(Area, nameof(Area)),
        Yard = reading.OptionalWhole(Yard, nameof(Yard)),
        Bedrooms = reading.OptionalWhole(Bedrooms, nameof(Bedrooms)),
        Beds = reading.OptionalWhole(Beds, nameof(Beds)),
        FullestBedroom = reading.OptionalWhole(FullestBedroom, nameof(FullestBedroom)),
        Toilets = reading.OptionalWhole(Toilets, nameof(Toilets)),
        Showers = reading.OptionalWhole(Showers, nameof(Showers)),
        Exits = reading.OptionalWhole(Exits, nameof(Exits)),
        Extinguishers = reading.OptionalWhole(Extinguishers, nameof(Extinguishers)),
        Corridor = reading.OptionalWhole(Corridor, nameof(Corridor)),
        Door = reading.OptionalWhole(Door, nameof(Door)),
        RampSlope = reading.OptionalWhole(RampSlope, nameof(RampSlope)),
        RampWidth = reading.OptionalWhole(RampWidth, nameof(RampWidth)),
    };

    /// <summary>The measures one under the other, with their units; null where nobody measured.</summary>
    public static IEnumerable<(string Label, string? Value)> Lines(Texts texts, BuildingMeasures m)
    {
        (string Name, int? Value)[] lines =
        [
            (nameof(BuiltIn), m.BuiltIn), (nameof(UpperFloors), m.UpperFloors), (nameof(Area), m.Area), (nameof(Yard), m.Yard), (nameof(Bedrooms), m.Bedrooms),
            (nameof(Beds), m.Beds), (nameof(FullestBedroom), m.FullestBedroom), (nameof(Toilets), m.Toilets), (nameof(Showers), m.Showers),
            (nameof(Exits), m.Exits), (nameof(Extinguishers), m.Extinguishers), (nameof(Corridor), m.Corridor), (nameof(Door), m.Door),
            (nameof(RampSlope), m.RampSlope), (nameof(RampWidth), m.RampWidth),
        ];
        return lines.Select(line => (texts[$"Centres.Building.{line.Name}"], Text(line.Value)));
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
