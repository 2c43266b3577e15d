using System.Globalization;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class LimitTests
{
    private static readonly Dictionary<string, decimal> Nothing = [];

    private static readonly Parameters Defaults =
        Parameters.InForce(Released.Catalogue.Requirements, [], OfficeCode.OfProvince(1), new(2025, 12, 1));

    /// <summary>Readings of real items; the thresholds are those of their sources.</summary>
    [Theory]
    [InlineData("FIRE-01", "0", Verdict.Met)]
    [InlineData("FIRE-01", "1", Verdict.NotMet)]
    [InlineData("FIRE-02", "2", Verdict.Met)]
    [InlineData("FIRE-02", "1", Verdict.NotMet)]
    [InlineData("FIRE-10", "0.99", Verdict.NotMet)]
    [InlineData("FIRE-10", "1", Verdict.Met)]
    [InlineData("FIRE-06", "12", Verdict.Met)]
    [InlineData("FIRE-06", "13", Verdict.NotMet)]
    [InlineData("LIC-01", "0", Verdict.Met)]
    [InlineData("LIC-01", "-1", Verdict.NotMet)]
    [InlineData("LIC-06", "1", Verdict.Met)]
    [InlineData("LIC-06", "1.03", Verdict.NotMet)]
    [InlineData("STAFF-02", "100", Verdict.Met)]
    [InlineData("STAFF-02", "92.5", Verdict.NotMet)]
    [InlineData("SPACE-06", "14.5", Verdict.Met)]
    [InlineData("SPACE-06", "14.4", Verdict.NotMet)]
    [InlineData("ADM-04", "60", Verdict.NotMet)]
    [InlineData("ADM-04", "60.1", Verdict.Met)]
    [InlineData("INC-02", "24", Verdict.NotMet)]
    [InlineData("ACC-14", "45", Verdict.Met)]
    [InlineData("ACC-14", "44", Verdict.Undecided)]
    [InlineData("STAFF-04", "9", Verdict.Undecided)]
    [InlineData("FIRE-11", "0", Verdict.Undecided)]
    [InlineData("HOL-01", "3", Verdict.Undecided)]
    public void A_reading_is_judged_by_the_limit_in_force(string item, string reading, Verdict verdict)
    {
        var value = decimal.Parse(reading, CultureInfo.InvariantCulture);

        Assert.Equal(verdict, Released.Catalogue[RequirementId.Parse(item)].Judge(value, Nothing, Defaults));
    }

    [Fact]
    public void Without_a_reading_nothing_is_decided()
    {
        Assert.All(Released.Catalogue.Requirements, r => Assert.Equal(Verdict.Undecided, r.Judge(null, Nothing, Defaults)));
    }

    [Fact]
    public void What_must_hold_too_is_judged_with_it()
    {
        var drills = Released.Catalogue[RequirementId.Parse("FIRE-16")];

        Assert.Equal(Verdict.Undecided, drills.Judge(2, Nothing, Defaults));
        Assert.Equal(Verdict.NotMet, drills.Judge(1, Nothing, Defaults));
        Assert.Equal(Verdict.NotMet, drills.Judge(2, new Dictionary<string, decimal> { ["of these at night"] = 0 }, Defaults));
        Assert.Equal(Verdict.Met, drills.Judge(2, new Dictionary<string, decimal> { ["of these at night"] = 1 }, Defaults));
    }

    [Fact]
    public void A_province_moves_the_limit_even_where_the_source_states_a_number()
    {
        var threshold = Released.Catalogue[RequirementId.Parse("ACC-07")];
        var province = OfficeCode.OfProvince(1);
        var row = ParameterSetting.Make(threshold, "cm", province, "1", new(new(2025, 1, 1), null), "1", "مدیرکل").Value;
        var strict = Parameters.InForce(Released.Catalogue.Requirements, [row], province, new(2025, 12, 1));

        Assert.Equal(Verdict.Met, threshold.Judge(2, Nothing, Defaults));
        Assert.Equal(Verdict.NotMet, threshold.Judge(2, Nothing, strict));
    }

    [Fact]
    public void There_are_134_limits_90_with_a_number_and_44_by_parameter()
    {
        var limits = Released.Catalogue.Requirements.Select(r => r.Limit).OfType<Limit>().ToList();

        Assert.Equal((134, 90, 44), (limits.Count, limits.Count(l => l.Value is not null), limits.Count(l => l.Value is null)));
    }
}
