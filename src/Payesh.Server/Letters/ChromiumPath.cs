namespace Payesh.Server.Letters;

/// <summary>Where Chromium is on this machine; null where there is none.</summary>
public sealed record ChromiumPath(string? Program)
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <param name="configured">The path of the setting; null looks on the PATH.</param>
    public static ChromiumPath Find(string? configured) => new(configured is not null
        ? File.Exists(configured) ? configured : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists));
}
