using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>A county (شهرستان). New ones are founded every year, so the list is data that a person can edit.</summary>
/// <param name="Code">Its office: official statistical code of province and county.</param>
/// <param name="Name">Persian name, without «شهرستان».</param>
/// <param name="EnglishName">Name in Latin letters.</param>
/// <param name="Latitude">Of its seat or centre, degrees north.</param>
/// <param name="Longitude">Of its seat or centre, degrees east.</param>
public sealed record County(OfficeCode Code, string Name, string EnglishName, double Latitude, double Longitude)
{
    /// <summary>The directorate of the province it belongs to.</summary>
    public OfficeCode Province => Code.Superior;
}
