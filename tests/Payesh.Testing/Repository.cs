using Payesh.App.Basics;

namespace Payesh.Testing;

/// <summary>The working copy in which the tests were built.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The rule files of the repository, as the server reads them.</summary>
    public static RuleFolder Rules { get; } = new(Path.Combine(Root, "data"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Payesh.slnx"))) return folder.FullName;
        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
