using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class LegalPersonIdTests
{
    [Theory]
    [InlineData("10380284790")]
    [InlineData("10101780644")]
    [InlineData("10860953980")]
    [InlineData("10340046788")]
    [InlineData("10480020857")]
    [InlineData("14005893875")]
    [InlineData("۱۰۳۸-۰۲۸۴۷ ۹۰")]
    public void An_id_of_a_legal_person_is_read(string typed) => Assert.Equal(11, LegalPersonId.Parse(typed).Value.Value.Length);

    [Theory]
    [InlineData("10380284791", "Basics.LegalPersonIdWrong")]
    [InlineData("11111111111", "Basics.LegalPersonIdWrong")]
    [InlineData("1038028479", "Basics.LegalPersonIdUnreadable")]
    [InlineData("1038028479a", "Basics.LegalPersonIdUnreadable")]
    [InlineData(null, "Basics.LegalPersonIdUnreadable")]
    public void What_is_no_id_is_refused_with_its_reason(string? typed, string code) =>
        Assert.Equal(code, LegalPersonId.Parse(typed).Refusal?.Code);
}
