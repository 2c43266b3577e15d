using System.Xml.Linq;
using Xunit;

namespace Payesh.Architecture.Tests;

public sealed class WallTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Payesh.Domain"] = [],
        ["Payesh.App"] = ["Payesh.Domain"],
        ["Payesh.App.Sqlite"] = ["Payesh.App"],
        ["Payesh.App.Postgres"] = ["Payesh.App"],
        ["Payesh.Server"] = ["Payesh.App.Sqlite", "Payesh.App.Postgres"],
    };

    [Fact]
    public void Every_project_references_only_what_its_wall_allows() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => Breaches(Path.GetFileNameWithoutExtension(file), XDocument.Load(file))));

    [Fact]
    public void The_guard_reports_a_planted_reference() =>
        Assert.Single(Breaches("Payesh.Domain", XDocument.Parse(
            """<Project><ItemGroup><ProjectReference Include="../Payesh.App/Payesh.App.csproj" /></ItemGroup></Project>""")));

    [Fact]
    public void The_domain_asks_for_no_package() =>
        Assert.Empty(XDocument.Load(Path.Combine(Repository.Root, "src/Payesh.Domain/Payesh.Domain.csproj")).Descendants("PackageReference"));

    [Fact]
    public void The_app_knows_nothing_of_the_web() =>
        Assert.Empty(Directory.GetFiles(Path.Combine(Repository.Root, "src/Payesh.App"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("Microsoft.AspNetCore.Http", StringComparison.Ordinal)).Select(Repository.Relative));

    private static IEnumerable<string> Breaches(string project, XDocument file) => file.Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
        .Where(target => !Allowed[project].Contains(target)).Select(target => $"{project} → {target}");
}
