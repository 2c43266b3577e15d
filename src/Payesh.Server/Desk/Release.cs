using System.Reflection;

namespace Payesh.Server.Desk;

/// <summary>Which release this is.</summary>
public static class Release
{
    /// <summary>The version without the build's hash.</summary>
    public static string Version { get; } = typeof(Release).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];
}
