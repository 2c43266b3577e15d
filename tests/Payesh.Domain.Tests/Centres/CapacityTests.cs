using Payesh.Domain.Centres;
using Xunit;

namespace Payesh.Domain.Tests.Centres;

public sealed class CapacityTests
{
    private static readonly DateOnly Until = Some.Today.AddDays(30);

    private readonly Centre _camp = Some.Centre(Some.Description with { Kind = Some.MidTerm, Sex = GroupSex.Men, Capacity = 60 });

    [Theory]
    [InlineData(60, 60, Fullness.Within)]
    [InlineData(61, 60, Fullness.Over)]
    [InlineData(72, 60, Fullness.Over)] // 120 % is not yet above it (capacity, LIC-06)
    [InlineData(73, 60, Fullness.FarOver)]
    [InlineData(1, 0, Fullness.FarOver)]
    public void Fullness_is_told_against_what_is_allowed(int present, int allowed, Fullness fullness) =>
        Assert.Equal(fullness, Capacity.Of(present, allowed));

    [Fact]
    public void Temporary_hosting_counts_from_its_first_to_its_last_day()
    {
        var hosting = ExtraPlaces.Order(_camp, ExtraReason.Fire, "۱۲۳/الف", 27, Some.Today, Until, "مرکز مهر").Value;

        Assert.Equal(60, Capacity.Allowed(60, [hosting], Some.Today.AddDays(-1)));
        Assert.Equal(87, Capacity.Allowed(60, [hosting], Some.Today));
        Assert.Equal(87, Capacity.Allowed(60, [hosting], Until));
        Assert.Equal(60, Capacity.Allowed(60, [hosting], Until.AddDays(1)));
        Assert.True(hosting.EndOn(Some.Today.AddDays(5)).Succeeded);
        Assert.Equal(60, Capacity.Allowed(60, [hosting], Some.Today.AddDays(6)));
        Assert.Equal("Centres.ValidBeforeIssued", hosting.EndOn(Some.Today.AddDays(-1)).Refusal?.Code);
    }

    [Fact]
    public void An_approved_increase_is_a_fifth_at_most_and_for_addiction_only()
    {
        Assert.True(Order(_camp, 12).Succeeded);
        Assert.Equal("Centres.IncreaseTooLarge", Order(_camp, 13).Refusal?.Code);
        Assert.Equal("Centres.IncreaseNotForField", Order(Some.Centre(), 1).Refusal?.Code);

        static Domain.Basics.Outcome<ExtraPlaces> Order(Centre centre, int people) =>
            ExtraPlaces.Order(centre, ExtraReason.ApprovedIncrease, "1", people, Some.Today, Until, null);
    }

    [Theory]
    [InlineData("", 5, 30, "Centres.OrderNumberMissing")]
    [InlineData("1", 0, 30, "Centres.PeopleNonsense")]
    [InlineData("1", 1001, 30, "Centres.PeopleNonsense")]
    [InlineData("1", 5, -1, "Centres.ValidBeforeIssued")]
    public void An_order_that_cannot_be_is_refused(string number, int people, int days, string code) =>
        Assert.Equal(code, ExtraPlaces.Order(_camp, ExtraReason.War, number, people, Some.Today, Some.Today.AddDays(days), "").Refusal?.Code);
}
