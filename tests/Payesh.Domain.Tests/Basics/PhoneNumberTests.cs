using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("09121234567", "09121234567", true)]
    [InlineData("۰۹۱۲ ۱۲۳ ۴۵۶۷", "09121234567", true)]
    [InlineData("9121234567", "09121234567", true)]
    [InlineData("+98 912 123 4567", "09121234567", true)]
    [InlineData("00989121234567", "09121234567", true)]
    [InlineData("989121234567", "09121234567", true)]
    [InlineData("+98 (0) 21-1234 5678", "02112345678", false)]
    [InlineData("021-88776655", "02188776655", false)]
    [InlineData("(۰۷۱) ۳۲۳۰۴۰۵۰", "07132304050", false)]
    public void A_number_is_read_however_it_is_typed(string typed, string stored, bool mobile)
    {
        var number = PhoneNumber.Parse(typed).Value;

        Assert.Equal((stored, mobile), (number.Value, number.IsMobile));
        Assert.Equal("+98" + stored[1..], number.International);
    }

    [Theory]
    [InlineData("88776655")]
    [InlineData("0912123456")]
    [InlineData("091212345678")]
    [InlineData("02288776655")]
    [InlineData("02108776655")]
    [InlineData("+49 30 1234567")]
    [InlineData("9+1234567")]
    [InlineData("ندارد")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_Iranian_number_is_refused(string? typed) =>
        Assert.Equal("Basics.PhoneNumberUnreadable", PhoneNumber.Parse(typed).Refusal?.Code);

    [Fact]
    public void A_number_written_to_a_log_is_masked() => Assert.Equal("0912*****67", PhoneNumber.Parse("09121234567").Value.ToString());
}
