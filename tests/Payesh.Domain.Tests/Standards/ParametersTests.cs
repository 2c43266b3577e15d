using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class ParametersTests
{
    private static readonly OfficeCode Province = OfficeCode.OfProvince(7);
    private static readonly DateOnly Day = new(2025, 12, 1);
    private static readonly Requirement Extinguishers = Released.Catalogue[RequirementId.Parse("FIRE-06")];
    private static readonly Requirement Roster = Released.Catalogue[RequirementId.Parse("HOL-01")];

    [Fact]
    public void The_default_holds_until_a_province_sets_a_value_and_the_later_circular_counts()
    {
        var early = Set(Extinguishers, "months", "6", new(new(2025, 10, 1), null));
        var late = Set(Extinguishers, "months", "9", new(new(2025, 11, 1), null));

        Assert.Equal(12, InForce([], Province, Day).Of(Extinguishers.Id, "months")!.Value.Number);
        Assert.Equal(6, InForce([early, late], Province, new(2025, 10, 15)).Of(Extinguishers.Id, "months")!.Value.Number);
        Assert.Equal(9, InForce([late, early], OfficeCode.Of(7, 3), Day).Of(Extinguishers.Id, "months")!.Value.Number);
        Assert.Equal(12, InForce([early, late], OfficeCode.OfProvince(8), Day).Of(Extinguishers.Id, "months")!.Value.Number);
        Assert.Equal(12, InForce([early, late], OfficeCode.Headquarters, Day).Of(Extinguishers.Id, "months")!.Value.Number);
    }

    [Fact]
    public void A_number_nobody_found_has_no_value()
    {
        Assert.Null(InForce([], Province, Day).Of(RequirementId.Parse("STAFF-04"), "residentsPerCarer"));
        Assert.Null(InForce([], Province, Day).Of(Extinguishers.Id, "nothing"));
    }

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData(" ۲۰ ", "20")]
    [InlineData("۳٫۵", "3.5")]
    [InlineData("-1", null)]
    [InlineData("1,000", null)]
    [InlineData("12-25", null)]
    [InlineData("", null)]
    public void A_number_is_read_as_typed_or_refused(string typed, string? read)
    {
        var value = ParameterValue.Read(typed, Unit.Months);

        Assert.Equal(read, value.Succeeded ? value.Value.ToString() : null);
        if (read is null) Assert.Equal("Standards.NotANumber", value.Refusal!.Code);
    }

    [Theory]
    [InlineData("12-25", "12-25")]
    [InlineData("1-5", "01-05")]
    [InlineData("06-31", "06-31")]
    [InlineData("07-31", null)]
    [InlineData("12-30", null)]
    [InlineData("13-01", null)]
    [InlineData("25", null)]
    public void A_day_of_every_year_is_read_as_typed_or_refused(string typed, string? read)
    {
        var value = ParameterValue.Read(typed, Unit.JalaliMonthDay);

        Assert.Equal(read, value.Succeeded ? value.Value.ToString() : null);
        if (read is null) Assert.Equal("Standards.NotADayOfTheYear", value.Refusal!.Code);
    }

    [Fact]
    public void A_setting_needs_a_parameter_of_the_item_a_province_a_circular_and_a_signatory()
    {
        var always = new DateSpan(Day, null);

        Assert.Equal("Standards.UnknownParameter", Refused("months", Province, "1", "1", "م"));
        Assert.Equal("Standards.NotAProvince", Refused("date", OfficeCode.Of(7, 1), "12-20", "1", "م"));
        Assert.Equal("Standards.CircularMissing", Refused("date", Province, "12-20", "", "م"));
        Assert.Equal("Standards.SignatoryMissing", Refused("date", Province, "12-20", "1", " "));
        Assert.Equal("Standards.NotADayOfTheYear", Refused("date", Province, "20", "1", "م"));

        string Refused(string name, OfficeCode office, string value, string circular, string signatory) =>
            ParameterSetting.Make(Roster, name, office, value, always, circular, signatory).Refusal!.Code;
    }

    [Fact]
    public void Texts_carry_the_number_in_force_in_the_digits_of_their_language()
    {
        var wording = new Wording(InForce([Set(Extinguishers, "months", "9", new(Day, null))], Province, Day));

        Assert.Contains("۹ ماه گذشته", wording.Ask(Extinguishers).Fa, StringComparison.Ordinal);
        Assert.Contains("9 months", wording.Ask(Extinguishers).En, StringComparison.Ordinal);
        Assert.Equal("برنامه شیفت تعطیلات تا ۲۵ اسفند به اداره شهرستان نرسیده است.", wording.Finding(Roster).Fa);
        Assert.Equal("The holiday roster did not reach the county office before 25 Esfand.", wording.Finding(Roster).En);
        Assert.Equal("۳٫۵", Wording.Persian(ParameterValue.Of(3.5m)));
        Assert.Equal("۱۲٬۰۰۰٬۰۰۰", Wording.Persian(ParameterValue.Of(12_000_000)));
        Assert.Equal("12,000,000", Wording.English(ParameterValue.Of(12_000_000)));
    }

    [Fact]
    public void No_text_of_any_requirement_keeps_a_gap()
    {
        var wording = new Wording(InForce([], Province, Day));

        foreach (var requirement in Released.Catalogue.Requirements)
        {
            Bilingual?[] texts =
                [wording.Ask(requirement), wording.Duty(requirement), wording.Finding(requirement), wording.Say(requirement)];
            var all = string.Concat(texts.OfType<Bilingual>().Select(t => t.Fa + t.En)) + wording.Action(requirement)
                + wording.Title(requirement) + wording.Hint(requirement);
            Assert.DoesNotContain('{', all);
        }
    }

    private static ParameterSetting Set(Requirement requirement, string name, string value, DateSpan days) =>
        ParameterSetting.Make(requirement, name, Province, value, days, "12", "مدیرکل").Value;

    private static Parameters InForce(IEnumerable<ParameterSetting> settings, OfficeCode office, DateOnly day) =>
        Parameters.InForce(Released.Catalogue.Requirements, settings, office, day);
}
