using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>A province (استان).</summary>
/// <param name="Code">Its directorate: official statistical code × 100.</param>
/// <param name="Name">Persian name, without «استان».</param>
/// <param name="EnglishName">Name in Latin letters.</param>
/// <param name="Latitude">Of its centre, degrees north.</param>
/// <param name="Longitude">Of its centre, degrees east.</param>
public sealed record Province(OfficeCode Code, string Name, string EnglishName, double Latitude, double Longitude);
