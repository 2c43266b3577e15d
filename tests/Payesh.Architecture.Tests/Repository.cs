namespace Payesh.Architecture.Tests;

/// <summary>Where the sources stand, found upwards from the test program.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Sources(params string[] endings) => Directory
        .EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
        .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is
            "artifacts" or "node_modules" or "Migrations" or "wwwroot" or ".git" or "bin" or "obj"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Payesh.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
