namespace Payesh.Domain.Tests;

/// <summary>Reads data and vectors from the working copy in which the tests were built.</summary>
internal static class RepositoryText
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The rows of a table parted by tabs, without its heading.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Payesh.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Payesh.slnx is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
