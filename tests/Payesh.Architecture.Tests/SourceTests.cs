using System.Reflection;
using System.Text.RegularExpressions;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Architecture.Tests;

public sealed partial class SourceTests
{
    private static readonly HashSet<string> Known = [.. File.ReadLines(Path.Combine(Repository.Root, "docs/sources.md"))
        .Select(line => SourceRow().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_source_a_rule_names_exists() => Assert.Empty(Unknown(typeof(SourceAttribute).Assembly));

    [Fact]
    public void The_guard_reports_a_planted_source() => Assert.Equal(["no-such-source"], Unknown(typeof(SourceTests).Assembly));

    [Fact]
    public void Every_rule_of_a_legal_room_names_its_source() => Assert.Empty(Sourceless(typeof(SourceAttribute).Assembly));

    [Fact]
    public void The_guard_reports_a_planted_rule() => Assert.Equal(["LooseRule.MayPass"], Sourceless(typeof(SourceTests).Assembly));

    // What a static class of these rooms decides is a rule; the others are named here.
    private static readonly HashSet<string> Rooms = ["Places", "Centres", "Standards", "Inspections", "Letters", "Cases"];

    private static readonly Dictionary<string, string> Helpers = new()
    {
        ["AnswerCodes"] = "names", ["FindingScopes"] = "names", ["WireName"] = "names", ["Kinds"] = "names", ["CentreFacts"] = "names",
        ["PlacesData"] = "reads files that name their sources", ["Rotation"] = "a draw", ["Fold"] = "docs/formats/visit-log.md",
        ["Lengths"] = "widths of columns", ["MapPoint"] = "arithmetic", ["LetterNumber"] = "spelling", ["CheckMark"] = "a code", ["CheckSign"] = "a code",
    };

    private static IEnumerable<string> Sourceless(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where type is { IsAbstract: true, IsSealed: true } && type.Namespace?.Split('.') is [_, _, var room] && Rooms.Contains(room)
        where !type.Name.EndsWith("Refusal", StringComparison.Ordinal) && !Helpers.ContainsKey(type.Name) && !type.IsDefined(typeof(SourceAttribute))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsDefined(typeof(SourceAttribute)) && !method.IsSpecialName
        select $"{type.Name}.{method.Name}";

    private static IEnumerable<string> Unknown(Assembly assembly) =>
        Named(assembly).Select(source => source.Id).Where(id => !Known.Contains(id)).Distinct();

    private static IEnumerable<SourceAttribute> Named(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            .Append<MemberInfo>(type)).SelectMany(member => member.GetCustomAttributes<SourceAttribute>());

    [Source("no-such-source")]
    private static void Planted()
    {
    }

    [GeneratedRegex(@"^\| ([a-z0-9-]+) \|")]
    private static partial Regex SourceRow();
}
