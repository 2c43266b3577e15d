using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class DatedTests
{
    private static readonly DateOnly First = new(2025, 3, 21);

    [Fact]
    public void A_value_holds_from_its_day_until_the_day_before_the_next()
    {
        var days = new Dated<int>((First.AddDays(10), 20), (First, 10));

        Assert.Equal((10, 10, 20, 20), (days.At(First), days.At(First.AddDays(9)), days.At(First.AddDays(10)), days.At(First.AddYears(9))));
        Assert.Equal([First, First.AddDays(10)], days.Changes);
    }

    [Fact]
    public void Before_the_first_value_nothing_holds()
    {
        var days = new Dated<int>((First, 10));

        Assert.False(days.TryAt(First.AddDays(-1), out _));
        Assert.Throws<InvalidOperationException>(() => days.At(First.AddDays(-1)));
        Assert.False(new Dated<string>().TryAt(First, out _));
    }

    [Fact]
    public void Two_values_from_one_day_are_refused() => Assert.Throws<ArgumentException>(() => new Dated<int>((First, 1), (First, 2)));

    [Fact]
    public void The_value_on_a_day_is_the_latest_begun_meets_specification()
    {
        var starts = Gen.Choose(0, 40).ArrayOf().ToArbitrary();

        Prop.ForAll(starts, Gen.Choose(0, 45).ToArbitrary(), (offsets, asked) =>
        {
            var days = new Dated<int>(offsets.Distinct().Select(offset => (First.AddDays(offset), offset)));
            var begun = offsets.Where(offset => offset <= asked).ToList();
            return days.TryAt(First.AddDays(asked), out var value) ? value == begun.Max() : begun.Count == 0;
        }).Check(Config.QuickThrowOnFailure);
    }
}
