namespace Payesh.Domain.Centres;

/// <summary>Points on the map.</summary>
public static class MapPoint
{
    private const double EarthRadius = 6371;

    /// <summary>Whether a point is given whole and lies in the rectangle around Iran, or is not given at all.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public static bool IsInIran(double? latitude, double? longitude) => (latitude, longitude) switch
    {
        (null, null) => true,
        (>= 24.5 and <= 40.0, >= 44.0 and <= 63.5) => true,
        _ => false,
    };

    /// <summary>Distance as the crow flies, whole kilometres.</summary>
    public static int Kilometres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        var (north, east) = (Radians(toLatitude - fromLatitude) / 2, Radians(toLongitude - fromLongitude) / 2);
        var chord = Math.Pow(Math.Sin(north), 2)
            + Math.Cos(Radians(fromLatitude)) * Math.Cos(Radians(toLatitude)) * Math.Pow(Math.Sin(east), 2);
        return (int)Math.Round(2 * EarthRadius * Math.Asin(Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
