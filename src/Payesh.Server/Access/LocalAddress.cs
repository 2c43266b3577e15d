namespace Payesh.Server.Access;

/// <summary>Where to go after signing in: only ever a place of this server.</summary>
internal static class LocalAddress
{
    public static string Of(string? address) => address is ['/'] or ['/', not '/' and not '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
