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
