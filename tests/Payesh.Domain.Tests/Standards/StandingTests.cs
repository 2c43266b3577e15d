using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class StandingTests
{
    private static readonly OfficeCode Mazandaran = OfficeCode.OfProvince(2);
    private static readonly OfficeCode Sari = OfficeCode.Of(2, 1);
    private static readonly DateOnly First = new(2025, 11, 1);
    private static readonly Requirement LockedExits = Released.Catalogue[RequirementId.Parse("FIRE-01")];

    private static Parameters Defaults => Parameters.InForce(Released.Catalogue.Requirements, [], Mazandaran, First);

    [Theory]
    [InlineData(Grade.A, false, Standing.Requirement)]
    [InlineData(Grade.B, false, Standing.Requirement)]
    [InlineData(Grade.C, false, Standing.Suggested)]
    [InlineData(Grade.D, false, Standing.Suggested)]
    [InlineData(Grade.I, false, Standing.Suggested)]
    [InlineData(Grade.A, true, Standing.Requirement)]
    [InlineData(Grade.C, true, Standing.AdoptedRequirement)]
    [InlineData(Grade.D, true, Standing.AdoptedRequirement)]
    [InlineData(Grade.I, true, Standing.AdoptedRequirement)]
    public void A_grade_and_an_adoption_give_the_standing(Grade grade, bool adopted, Standing standing)
    {
        Assert.Equal(standing, Standings.Of(grade, adopted));
        Assert.Equal(standing != Standing.Suggested, standing.Binds);
    }

    [Fact]
    public void Without_an_adoption_190_items_are_advice_and_104_bind()
    {
        var byStanding = Released.Catalogue.Requirements.CountBy(r => r.StandingFor(Adoptions.None, Sari, First)).ToDictionary();

        Assert.Equal(104, byStanding[Standing.Requirement]);
        Assert.Equal(190, byStanding[Standing.Suggested]);
    }

    [Fact]
    public void An_adoption_holds_in_its_province_from_its_day_to_its_last_day()
    {
        var adoption = Adopt(new DateSpan(First, new(2026, 3, 1)));
        var adoptions = new Adoptions([adoption.Value]);

        Assert.Equal(Standing.Suggested, LockedExits.StandingFor(adoptions, Sari, First.AddDays(-1)));
        Assert.Equal(Standing.AdoptedRequirement, LockedExits.StandingFor(adoptions, Sari, First));
        Assert.Equal(Standing.AdoptedRequirement, LockedExits.StandingFor(adoptions, Mazandaran, new(2026, 3, 1)));
        Assert.Equal(Standing.Suggested, LockedExits.StandingFor(adoptions, Sari, new(2026, 3, 2)));
        Assert.Equal(Standing.Suggested, LockedExits.StandingFor(adoptions, OfficeCode.Of(3, 1), First));
        Assert.Equal(Standing.Suggested, LockedExits.StandingFor(adoptions, OfficeCode.Headquarters, First));
        Assert.Equal("123/م", adoptions.For(LockedExits.Id, Sari, First)!.CircularNumber);
    }

    [Fact]
    public void What_binds_already_or_is_the_offices_own_duty_cannot_be_adopted()
    {
        Assert.Equal("Standards.BindsAlready", Adopt(item: "LIC-06").Refusal!.Code);
        Assert.Equal("Standards.DutyOfTheOffice", Adopt(item: "DIS-14").Refusal!.Code);
    }

    [Fact]
    public void An_adoption_needs_a_province_a_circular_and_a_signatory()
    {
        Assert.Equal("Standards.NotAProvince", Adopt(office: Sari).Refusal!.Code);
        Assert.Equal("Standards.NotAProvince", Adopt(office: OfficeCode.Headquarters).Refusal!.Code);
        Assert.Equal("Standards.CircularMissing", Adopt(circular: " ").Refusal!.Code);
        Assert.Equal("Standards.SignatoryMissing", Adopt(signatory: "").Refusal!.Code);
    }

    [Fact]
    public void An_item_without_its_number_is_adopted_only_after_the_province_has_set_it()
    {
        var carers = Released.Catalogue[RequirementId.Parse("STAFF-04")];
        Assert.Equal("Standards.ParameterFirst", Adopt(item: "STAFF-04").Refusal!.Code);

        var setting = ParameterSetting.Make(carers, "residentsPerCarer", Mazandaran, "8", new(First, null), "9", "مدیرکل");
        var set = Parameters.InForce(Released.Catalogue.Requirements, [setting.Value], Mazandaran, First);

        Assert.True(Adoption.Make(carers, Mazandaran, "10", new(First, null), "مدیرکل", set).Succeeded);
    }

    private static Outcome<Adoption> Adopt(
        DateSpan? days = null, string item = "FIRE-01", OfficeCode? office = null, string circular = "123/م",
        string signatory = "مدیرکل") =>
        Adoption.Make(
            Released.Catalogue[RequirementId.Parse(item)], office ?? Mazandaran, circular, days ?? new(First, null), signatory, Defaults);
}
