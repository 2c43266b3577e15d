using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>A province or county and its office: public inside the organization, so without scope.</summary>
public sealed class Place : IVersioned
{
    private Place() { }

    public Place(OfficeCode office, string name, string englishName, double latitude, double longitude)
    {
        Office = office;
        Correct(name, englishName, latitude, longitude);
    }

    public OfficeCode Office { get; private set; }

    /// <summary>Persian, without «استان» and «شهرستان».</summary>
    public string Name { get; private set; } = "";

    public string EnglishName { get; private set; } = "";

    /// <summary>Of its seat or centre, degrees north.</summary>
    public double Latitude { get; private set; }

    public double Longitude { get; private set; }

    public long Version { get; private set; }

    public void Correct(string name, string englishName, double latitude, double longitude) =>
        (Name, EnglishName, Latitude, Longitude) = (PersianText.Normalise(name), englishName.Trim(), latitude, longitude);

    internal static Place Of(Province province) =>
        new(province.Code, province.Name, province.EnglishName, province.Latitude, province.Longitude);

    internal static Place Of(County county) => new(county.Code, county.Name, county.EnglishName, county.Latitude, county.Longitude);
}
