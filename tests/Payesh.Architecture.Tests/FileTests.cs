using System.Text.RegularExpressions;
using Xunit;

namespace Payesh.Architecture.Tests;

public sealed partial class FileTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.Empty(Repository.Sources(".cs", ".razor", ".ts", ".tsx", ".css")
            .Select(file => (File: file, Lines: File.ReadLines(file).Count()))
            .Where(entry => TooLong(entry.Lines)).Select(entry => $"{Repository.Relative(entry.File)}: {entry.Lines}"));

    [Fact]
    public void Nothing_is_left_behind() =>
        Assert.DoesNotContain(
            Repository.Sources(".cs", ".razor", ".ts", ".tsx").Where(file => !file.EndsWith("FileTests.cs", StringComparison.Ordinal)),
            file => LeftBehind().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.DoesNotContain(Repository.Sources(".cs", ".razor").Select(Path.GetFileNameWithoutExtension), name => EmptyName().IsMatch(name!));

    [Fact]
    public void The_guards_see_what_they_look_for()
    {
        Assert.True(TooLong(301));
        Assert.Matches(LeftBehind(), "// TO" + "DO later");
        Assert.Matches(EmptyName(), "VisitManager");
        Assert.DoesNotMatch(EmptyName(), "VisitList");
    }

    private static bool TooLong(int lines) => lines > MostLines;

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex LeftBehind();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Dto|Utils|Impl|Service)$")]
    private static partial Regex EmptyName();
}
