using System.Text.Json.Nodes;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

/// <summary>Each way a rule file may be broken is refused, and the message names the part and the item.</summary>
public sealed class BrokenRuleFileTests
{
    [Theory]
    [InlineData("severity", "\"deadly\"", "severity")]
    [InlineData("severity", "1", "severity")]
    [InlineData("category", "\"XYZ\"", "category")]
    [InlineData("category", "\"KIT\"", "category")]
    [InlineData("grade", "\"E\"", "grade")]
    [InlineData("tier", "null", "tier")]
    [InlineData("step", "\"attic\"", "step")]
    [InlineData("stepOrder", "4", "stepOrder is 4")]
    [InlineData("appliesTo", "[]", "no family")]
    [InlineData("appliesTo", "[\"X\"]", "appliesTo")]
    [InlineData("kinds", "[\"castle\"]", "castle")]
    [InlineData("askFa", "\"\"", "askFa is empty")]
    [InlineData("askFa", "null", "askFa")]
    [InlineData("findingEn", "\" \"", "findingEn is empty")]
    [InlineData("sayFa", "\"می‌توانید بروید؟\"", "sayFa and sayEn")]
    [InlineData("askEn", "\"More than {n}?\"", "{n}")]
    [InlineData("limit", """{"op":"~","value":0,"param":null,"per":null}""", "op")]
    [InlineData("limit", """{"op":"<=","value":null,"param":null,"per":null}""", "neither a value nor a parameter")]
    [InlineData("limit", """{"op":"<=","value":null,"param":"n","per":null}""", "n, which is no parameter")]
    [InlineData("params", """{"n":{"default":null,"unit":"items","status":"stated"}}""", "default and status")]
    [InlineData("params", """{"n":{"default":"12-40","unit":"jalali-month-day","status":"stated"}}""", "params")]
    [InlineData("params", """{"n":{"default":"12-25","unit":"days","status":"stated"}}""", "default and unit")]
    [InlineData("answerScale", "\"sign\"", "zero tolerance")]
    [InlineData("rotation", "2", "theme")]
    [InlineData("nowruzPhase", "null", "phase")]
    [InlineData("visitKinds", "[]", "phase")]
    [InlineData("subject", "\"office\"", "whose duty")]
    [InlineData("minutes", "-1", "minutes")]
    [InlineData("sample", "\"files\"", "sample")]
    [InlineData("onlyIf", "\"has-moat\"", "onlyIf")]
    [InlineData("askWith", "\"FIRE-99\"", "FIRE-99")]
    [InlineData("askWith", "\"FIRE-24\"", "itself asked with another")]
    [InlineData("note", "\"more\"", "note")]
    public void A_broken_member_of_a_requirement_names_the_requirement(string member, string value, string word)
    {
        var files = Released.WithItem("FIRE-01", item => item[member] = JsonNode.Parse(value));

        var bad = Assert.Throws<BadRuleFileException>(() => Catalogue.Read(files));

        Assert.Equal("FIRE-01", bad.Item);
        Assert.StartsWith("requirements, FIRE-01: ", bad.Message, StringComparison.Ordinal);
        Assert.Contains(word, bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_member_names_the_requirement()
    {
        var bad = Refused(Released.WithItem("FIRE-01", item => item.Remove("hintFa")));

        Assert.Equal("FIRE-01", bad.Item);
        Assert.Contains("hintFa", bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_stands_twice_is_named()
    {
        var bad = Refused(Released.WithItem("FIRE-02", item => item["id"] = "FIRE-01"));

        Assert.Equal("requirements, FIRE-01: it stands there twice.", bad.Message);
    }

    [Fact]
    public void A_broken_code_is_named_as_it_is_written()
    {
        Assert.Equal("fire-1", Refused(Released.WithItem("FIRE-02", item => item["id"] = "fire-1")).Item);
        Assert.Equal("number 1", Refused(Released.With("requirements", file => file["requirements"]![0] = 5)).Item);
    }

    [Fact]
    public void A_stated_value_that_differs_from_its_parameter_is_named()
    {
        var bad = Refused(Released.WithItem("FIRE-02", item => item["limit"]!["value"] = 3));

        Assert.Equal("FIRE-02", bad.Item);
        Assert.Contains("differ", bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_not_speak_of_a_number_nobody_has_set()
    {
        var bad = Refused(Released.WithItem("STAFF-04", item => item["askEn"] = "At most {residentsPerCarer}?"));

        Assert.Contains("no value until a province sets it", bad.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requirements", "count", "293", "count says 293")]
    [InlineData("requirements", "effective", "\"2025-09-24\"", "1404-07-02")]
    [InlineData("requirements", "id", "\"requirements-1404-07-02\"", "its id should be")]
    [InlineData("points", "partlyPercent", "101", "outside 0–100")]
    [InlineData("points", "partlyPercent", "33", "must be whole")]
    [InlineData("points", "points", """{"critical":{"isolated":2,"pattern":2,"widespread":2}}""", "this Severity is missing")]
    [InlineData("points", "points", """{"critical":{"isolated":9,"pattern":2,"widespread":2}}""", "Severity is missing")]
    [InlineData("phrases", "byItem", """{"FIRE-99":[{"fa":"ف","en":"e"}]}""", "FIRE-99")]
    [InlineData("phrases", "byItem", """{"FIRE-01":[{"fa":"ف","en":"e"}]}""", "phrases of its own")]
    [InlineData("phrases", "byCategory", "{}", "this Category is missing")]
    [InlineData("kinds", "kinds", "[]", "there is no kind of centre")]
    [InlineData("words", "places", """{"attic":{"fa":"ف","en":"e"}}""", "no Place is called so")]
    [InlineData("words", "countedAgainst", "{}", "it has no name here")]
    [InlineData("words", "furtherLimits", "{}", "it has no name here")]
    [InlineData("words", "parameters", "{}", "SPACE-07.people: a requirement uses it")]
    [InlineData("sources", "sources", "{}", "rests on it")]
    public void A_broken_part_is_named(string part, string member, string value, string word)
    {
        var bad = Refused(Released.With(part, file => file[member] = JsonNode.Parse(value)));

        Assert.Contains(word, bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_lacks_a_language_is_named()
    {
        var phrase = Refused(Released.With("phrases", file => file["byItem"]!["FIRE-01"]![0]!["fa"] = " "));
        Assert.Equal("phrases, FIRE-01: it lacks its Persian or English text.", phrase.Message);

        var place = Refused(Released.With("words", file => file["places"]!["kitchen"]!["en"] = ""));
        Assert.Equal("words, kitchen: it lacks its Persian or English text.", place.Message);

        var counted = Refused(Released.With("words", file => file["countedAgainst"]!["week"]!["fa"] = ""));
        Assert.Equal("words, week: it lacks its Persian or English text.", counted.Message);

        var unused = Refused(Released.With("words", file => file["countedAgainst"]!["decade"] = new JsonObject { ["fa"] = "ف", ["en"] = "e" }));
        Assert.Equal("words, decade: no requirement uses it.", unused.Message);
    }

    [Fact]
    public void A_missing_or_unreadable_part_is_named()
    {
        var files = Released.Files();
        files.Remove("points");
        Assert.Equal("points: this part is missing.", Refused(files).Message);

        files["points"] = "{"u8.ToArray();
        Assert.Equal("points", Refused(files).File);

        files["points"] = "null"u8.ToArray();
        Assert.Equal("points: it holds nothing.", Refused(files).Message);
    }

    private static BadRuleFileException Refused(Dictionary<string, byte[]> files) =>
        Assert.Throws<BadRuleFileException>(() => Catalogue.Read(files));
}
