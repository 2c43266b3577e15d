using System.Text;
using Payesh.Domain.Access;
using Xunit;

namespace Payesh.Domain.Tests.Access;

public sealed class TimeCodeTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B (SHA-1); of its eight digits an app shows the last six.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, TimeCode.At(Secret, TimeCode.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_clock_that_differs_by_half_a_minute_is_forgiven_and_more_is_not()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TimeCode.StepOf(now);
        foreach (var near in new[] { -1, 0, 1 }) Assert.Equal(step + near, TimeCode.Match(Secret, TimeCode.At(Secret, step + near), now, 0));
        foreach (var far in new[] { -2, 2 }) Assert.Null(TimeCode.Match(Secret, TimeCode.At(Secret, step + far), now, 0));
    }

    [Fact]
    public void A_code_is_good_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TimeCode.Match(Secret, "005924", now, 0);
        Assert.NotNull(step);
        Assert.Null(TimeCode.Match(Secret, "005924", now, step.Value));
    }

    [Fact]
    public void The_secret_is_typed_in_base_32() => Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", TimeCode.Text(Secret));

    [Fact]
    public void The_address_for_the_app_names_issuer_and_account() => Assert.Equal(
        "otpauth://totp/Payesh:zahra.r?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Payesh", TimeCode.SetupAddress(Secret, "Payesh", "zahra.r"));
}
