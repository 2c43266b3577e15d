namespace Payesh.Domain.Tests;

/// <summary>Where the files of the repository lie while its tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Payesh.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
