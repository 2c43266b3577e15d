using System.Globalization;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;
using Xunit;

namespace Payesh.Domain.Tests.Places;

/// <summary>Dated cases from service to the last day, reckoned elsewhere: <c>tests/vectors/days</c>.</summary>
public sealed class DeadlineTableTests
{
    private static readonly Row[] Table = [.. RepositoryText.Rows("tests/vectors/days/deadlines.tsv").Select(Row.Of)];

    public static TheoryData<string> Cases => [.. Table.Select(row => row.Case)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_last_day_is_the_one_of_the_table(string name)
    {
        var row = Assert.Single(Table, one => one.Case == name);

        var first = DayCounting.LastDay(row.Served, row.Days, Iran.Calendar(row.Office));
        var now = DayCounting.LastDay(row.Served, row.Days + row.More, Iran.Calendar(row.Office, row.Closures));

        Assert.Equal(row.DueAtFirst, first.Due.Jalali.ToString());
        Assert.Equal(row.Due, now.Due.Jalali.ToString());
        Assert.Equal(row.MovedOver, now.Closed.Select(closed => closed.Day.Jalali.ToString()));
        Assert.Equal(row.Estimated, now.IsEstimated);
    }

    [Fact]
    public void There_are_more_than_forty_cases_with_their_rule_and_the_two_of_the_practice()
    {
        Assert.True(Table.Length > 40);
        Assert.Equal(Table.Length, Table.Select(row => row.Case).Distinct().Count());
        Assert.Equal(["1405/01/27", "1405/01/29"], Table.Where(row => row.Rule == "practice P18").Select(row => row.Due));
        Assert.All(Table, row => Assert.NotEmpty(row.Rule));
        Assert.Contains(Table, row => row is { More: > 0, Closures.Count: > 0, MovedOver.Length: > 0 });
        Assert.Contains(Table, row => row.Estimated);
    }

    private sealed record Row(
        string Case, OfficeCode Office, DateOnly Served, int Days, int More, IReadOnlyList<Closure> Closures, string DueAtFirst, string Due, string[] MovedOver,
        bool Estimated, string Rule)
    {
        public static Row Of(string[] cells) => new(
            cells[0], Code(cells[1]), Iran.Day(cells[2]), Number(cells[3]), Number(cells[4]),
            [.. Parts(cells[5]).Select(part => part.Split(' ')).Select(part => Closure.Announce(Code(part[0]), Iran.Day(part[1]), Iran.Day(part[2]), "سرما", "۱").Value)],
            cells[6], cells[7], Parts(cells[8]), cells[9] == "yes", cells[10]);

        private static OfficeCode Code(string code) => code == "HQ" ? OfficeCode.Headquarters : new(Number(code));

        private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

        private static string[] Parts(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);
    }
}
