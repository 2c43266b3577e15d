using Payesh.Domain.Inspections;
using Xunit;

namespace Payesh.Domain.Tests.Inspections;

public sealed class KindsTests
{
    // web/shared/log/kinds.test.ts reads the same table.
    [Fact]
    public void The_kinds_are_those_of_the_format()
    {
        var table = RepositoryText.Read("docs/formats/visit-log.md").Split('\n')
            .SkipWhile(l => !l.StartsWith("| kind |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split(" | "))
            .SelectMany(cells => cells[0].Split('`').Where((_, i) => i % 2 == 1).Select(name => $"{name}: {cells[1]}, {cells[2]}"));

        var known = Kinds.All.Select(k => $"{k.Name}: {string.Join(" / ", k.Classes.Select(Word))}, {Word(k.Holds)}");
        Assert.Equal(table.Order(), known.Order());
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
