using System.Globalization;
using Payesh.App.Centres;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Server.Desk;

namespace Payesh.Server.Centres;

/// <summary>The form of a centre, as typed.</summary>
public sealed class CentreInput
{
    public string? Office { get; set; }

    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Sex { get; set; }

    public string? Capacity { get; set; }

    public string? AgeFrom { get; set; }

    public string? AgeTo { get; set; }

    public string[]? Dependency { get; set; }

    public string? Address { get; set; }

    public string? PostalCode { get; set; }

    public string? Phone { get; set; }

    /// <summary>Degrees north and east in one field, as maps copy them.</summary>
    public string? Latitude { get; set; }

    public string? Grade { get; set; }

    public string? LegalPersonName { get; set; }

    public string? LegalPerson { get; set; }

    public string[]? Circumstances { get; set; }

    public string? Version { get; set; }

    public static CentreInput Of(Centre centre) => new()
    {
        Office = centre.Office.Value.ToString(CultureInfo.InvariantCulture),
        Name = centre.Name,
        Kind = centre.Kind,
        Sex = centre.Sex.ToString(),
        Capacity = Text(centre.Capacity),
        AgeFrom = Text(centre.Detail.AgeFrom),
        AgeTo = Text(centre.Detail.AgeTo),
        Dependency = FormReading.Flagged(centre.Detail.Dependency),
        Address = centre.Detail.Address,
        PostalCode = centre.Detail.PostalCode,
        Phone = centre.Detail.Phone,
        Latitude = Point(centre.Latitude, centre.Longitude),
        Grade = centre.Detail.Grade,
        LegalPersonName = centre.Detail.LegalPersonName,
        LegalPerson = centre.Detail.LegalPersonId,
        Circumstances = FormReading.Flagged(centre.Detail.Circumstances),
        Version = centre.Version.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What the form says; null when something in it must be mended first: then the reading holds everything that must.</summary>
    public CentreDescription? Read(FormReading reading, CentreKinds kinds, bool isCentre)
    {
        var kind = kinds.Find(Kind);
        if (kind is null) reading.Add(CentresRefusal.KindUnknown.At(nameof(Kind)));
        var (latitude, longitude) = ReadPoint(reading);
        var described = new CentreDescription
        {
            Name = Name ?? "",
            Kind = kind ?? kinds.All[0],
            Sex = reading.Choice<GroupSex>(Sex, nameof(Sex)),
            Capacity = isCentre ? reading.OptionalWhole(Capacity, nameof(Capacity)) : null,
            AgeFrom = reading.OptionalWhole(AgeFrom, nameof(AgeFrom)),
            AgeTo = reading.OptionalWhole(AgeTo, nameof(AgeTo)),
            Dependency = FormReading.Flags<Dependency>(Dependency),
            Address = Address ?? "",
            PostalCode = PersianText.Normalise(PostalCode).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            Phone = reading.Optional(Phone, nameof(Phone), PhoneNumber.Parse),
            Latitude = latitude,
            Longitude = longitude,
            Grade = Grade ?? "",
            LegalPersonName = LegalPersonName ?? "",
            LegalPerson = reading.Optional(LegalPerson, nameof(LegalPerson), LegalPersonId.Parse),
            Circumstances = FormReading.Flags<Circumstances>(Circumstances),
        };
        foreach (var fault in described.Faults(isCentre).Where(fault => reading.Refusals.All(told => told.Field != fault.Field))) reading.Add(fault);
        return reading.Failed ? null : described;
    }

    private (double? Latitude, double? Longitude) ReadPoint(FormReading reading)
    {
        var text = PersianText.Normalise(Latitude).Replace('٫', '.').Replace('،', ',');
        if (text.Length == 0) return (null, null);
        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var north, var east] && Degrees(north) is { } latitude && Degrees(east) is { } longitude) return (latitude, longitude);
        reading.Add(CentresRefusal.PointOutside.At(nameof(Latitude)));
        return (null, null);
    }

    private static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? Math.Round(degrees, 6) : null;

    private static string? Point(double? latitude, double? longitude) =>
        latitude is null ? null : string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude}");

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
