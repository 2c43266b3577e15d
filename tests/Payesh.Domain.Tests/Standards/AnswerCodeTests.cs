using System.Text.Json;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class AnswerCodeTests
{
    [Fact]
    public void The_names_are_those_the_field_app_writes()
    {
        var names = Enum.GetValues<AnswerCode>().Select(a => a.Wire);
        Assert.Equal("met partly notMet noSign sign established notApplicable notSeen notReached", string.Join(' ', names));
        Assert.Equal("isolated pattern widespread", string.Join(' ', Enum.GetValues<FindingScope>().Select(s => s.Wire)));

        Assert.All(Enum.GetValues<AnswerCode>(), a => Assert.Equal(a, AnswerCodes.Read(a.Wire)));
        Assert.All(Enum.GetValues<AnswerCode>(), a => Assert.Equal($"\"{a.Wire}\"", JsonSerializer.Serialize(a)));
        Assert.All(Enum.GetValues<AnswerCode>(), a => Assert.Equal(a.Wire, WireName.Of(a)));
        Assert.All(Enum.GetValues<FindingScope>(), s => Assert.Equal(s, FindingScopes.Read(s.Wire)));
        Assert.Null(AnswerCodes.Read("Met"));
        Assert.Null(AnswerCodes.Read(null));
    }

    [Theory]
    [InlineData(AnswerCode.Met, true, false, true, false)]
    [InlineData(AnswerCode.Partly, true, false, true, true)]
    [InlineData(AnswerCode.NotMet, true, false, true, true)]
    [InlineData(AnswerCode.NoSign, false, true, true, false)]
    [InlineData(AnswerCode.Sign, false, true, true, true)]
    [InlineData(AnswerCode.Established, false, true, true, true)]
    [InlineData(AnswerCode.NotApplicable, true, true, false, false)]
    [InlineData(AnswerCode.NotSeen, true, true, false, false)]
    [InlineData(AnswerCode.NotReached, true, true, false, false)]
    public void Each_answer_belongs_to_its_scale(AnswerCode answer, bool compliance, bool sign, bool judged, bool defect)
    {
        Assert.Equal(compliance, answer.Fits(AnswerScale.Compliance));
        Assert.Equal(sign, answer.Fits(AnswerScale.Sign));
        Assert.Equal(judged, answer.IsJudged);
        Assert.Equal(defect, answer.IsDefect);
    }

    [Theory]
    [InlineData("FIRE-01", true)]
    [InlineData("LIC-006", true)]
    [InlineData("fire-01", false)]
    [InlineData("F-01", false)]
    [InlineData("FIREWORK-01", false)]
    [InlineData("FIRE-1", false)]
    [InlineData("FIRE-0001", false)]
    [InlineData("FIRE01", false)]
    [InlineData("FIRE-۰۱", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_code_of_a_requirement_is_read_or_refused(string? text, bool good)
    {
        Assert.Equal(good, RequirementId.TryParse(text, out var id));
        Assert.Equal(good ? text : "", id.ToString());
        if (!good) Assert.Throws<FormatException>(() => RequirementId.Parse(text!));
    }
}
