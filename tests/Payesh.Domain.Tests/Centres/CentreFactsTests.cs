using System.Text.Json;
using Payesh.Domain.Centres;
using Xunit;

namespace Payesh.Domain.Tests.Centres;

public sealed class CentreFactsTests
{
    private const string Requirements = "data/standards/requirements-1404-07-01.json";

    [Fact]
    public void Of_an_unmeasured_building_nothing_is_known() =>
        Assert.Equal(["women-centre"], CentreFacts.Of(Some.Centre(), Some.ElderlyHome, null, Some.Today));

    [Fact]
    public void What_the_register_knows_becomes_facts()
    {
        var centre = Some.Centre(Some.Description with
        {
            Sex = GroupSex.Mixed, LegalPersonName = "خیریه یاس", Circumstances = Circumstances.Dementia | Circumstances.Subsidised,
        });
        centre.License(Some.Today.AddDays(10), Some.Today);
        var building = new BuildingMeasures { UpperFloors = 1, Fittings = Fittings.Lift | Fittings.Gas, Heating = Heating.Package | Heating.GasHeater };

        Assert.Equal(
            ["gas-in-use", "has-dementia-residents", "has-lift", "has-upper-floors", "heaters-in-use", "licence-expires-soon", "mixed-sex",
             "owner-is-legal-person", "subsidised-residents"],
            CentreFacts.Of(centre, Some.ElderlyHome, building, Some.Today));
    }

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void A_psychiatric_home_of_fifty_places_has_a_rule_of_its_own(int capacity, bool holds)
    {
        var centre = Some.Centre(Some.Description with { Kind = Some.Psychiatric, Capacity = capacity });

        Assert.Equal(holds, CentreFacts.Of(centre, Some.Psychiatric, null, Some.Today).Contains("kind-psychiatric-50"));
    }

    [Fact]
    public void Every_fact_is_one_that_a_requirement_asks_for()
    {
        using var file = JsonDocument.Parse(RepositoryText.Read(Requirements));
        var asked = file.RootElement.GetProperty("requirements").EnumerateArray().Select(item => item.GetProperty("onlyIf"))
            .Where(fact => fact.ValueKind is JsonValueKind.String).Select(fact => fact.GetString()!).ToHashSet(StringComparer.Ordinal);
        var centre = Some.Centre(Some.Description with
        {
            Kind = Some.Psychiatric, Capacity = 60, LegalPersonName = "یاس", Circumstances = (Circumstances)63,
        });
        centre.License(Some.Today, Some.Today);
        var everything = new BuildingMeasures { UpperFloors = 3, Fittings = (Fittings)1023, Heating = (Heating)31 };

        var facts = CentreFacts.Of(centre, Some.Psychiatric, everything, Some.Today);
        Assert.Equal(18, facts.Count);
        Assert.Empty(facts.Except(asked));
    }

    [Theory]
    [InlineData("BuiltIn", 1405)]
    [InlineData("BuiltIn", 1100)]
    [InlineData("Corridor", 100_000)]
    [InlineData("Exits", -1)]
    public void An_impossible_measure_is_refused_beside_its_field(string field, int value)
    {
        var measures = field switch
        {
            "BuiltIn" => new BuildingMeasures { BuiltIn = value },
            "Corridor" => new BuildingMeasures { Corridor = value },
            _ => new BuildingMeasures { Exits = value },
        };

        Assert.Equal(field, new BuildingSheet(Some.Centre()).Measure(measures, Some.Today).Refusal?.Field);
    }
}
