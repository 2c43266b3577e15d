namespace Payesh.App.Basics;

/// <summary>The folder <c>data/</c>: rules as dated files. A released file never changes.</summary>
public sealed class RuleFolder(string path)
{
    public static RuleFolder BesideProgram => new(System.IO.Path.Combine(AppContext.BaseDirectory, "data"));

    public string Path { get; } = path;

    public byte[] Read(string file) => File.ReadAllBytes(System.IO.Path.Combine(Path, file));

    public string ReadText(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    /// <summary>The rule files of every folder, as <c>standards/points-1404-07-01.json</c>; explanations (.md) are none.</summary>
    public IEnumerable<string> All() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Files of a folder, by name.</summary>
    public IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder)).Order(StringComparer.Ordinal);
}
