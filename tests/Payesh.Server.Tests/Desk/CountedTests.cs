using System.Globalization;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;
using Xunit;

namespace Payesh.Server.Tests.Desk;

public sealed class CountedTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    private readonly Texts _texts = new();

    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    [Theory]
    [InlineData("en", "Desk.Count", 0, "0 rows")]
    [InlineData("en", "Desk.Count", 1, "1 row")]
    [InlineData("en", "Desk.Count", 2, "2 rows")]
    [InlineData("en", "Desk.Count", 12345, "12,345 rows")]
    [InlineData("fa", "Desk.Count", 1, "۱ مورد")]
    [InlineData("en", "Work.Reminded", 1, "reminded once")]
    [InlineData("en", "Work.Reminded", 3, "reminded 3 times")]
    [InlineData("en", "Cases.NowEstablish", 1, "1 finding waits to be established.")]
    [InlineData("en", "Cases.NowEstablish", 4, "4 findings wait to be established.")]
    [InlineData("en", "Audit.LastDays", 1, "Last day")]
    [InlineData("en", "Audit.LastDays", 7, "Last 7 days")]
    public void One_of_a_thing_reads_as_one(string language, string key, int count, string said)
    {
        CultureInfo.CurrentUICulture = new(language);
        Assert.Equal(said, _texts[key, count]);
        Assert.Equal(said, _texts[key, (long)count]);
    }

    [Fact]
    public void What_is_no_number_is_not_counted()
    {
        CultureInfo.CurrentUICulture = new("en");
        Assert.Throws<FormatException>(() => _texts["Desk.Count", "1"]);
        Assert.Throws<FormatException>(() => _texts["Desk.Count", new DateOnly(2026, 1, 1)]);
        Assert.Throws<FormatException>(() => string.Format(CultureInfo.InvariantCulture, "{0:# row}", Shown.Argument(1)));
    }

    [Theory]
    [InlineData(0, "0 entries are")]
    [InlineData(1, "1 entry is")]
    [InlineData(2, "2 entries are")]
    public void So_does_the_command_line(int count, string said) => Assert.Equal(said, EnglishCount.Of(count, "entry is", "entries are"));
}
