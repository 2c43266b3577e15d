using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class NationalIdTests
{
    [Fact]
    public void Every_vector_is_judged_as_the_file_says()
    {
        var rows = RepositoryText.Rows("tests/vectors/persian/national-ids.tsv").ToList();

        Assert.Equal(220, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[1] == "true", NationalId.Parse(row[0]).Succeeded));
    }

    [Theory]
    [InlineData("0010350829", "0010350829")]
    [InlineData("172942284", "0172942284")]
    [InlineData("81037511", "0081037511")]
    [InlineData("۰۴۹۹۳۷۰۸۹۹", "0499370899")]
    [InlineData("٠٤٩٩٣٧٠٨٩٩", "0499370899")]
    [InlineData(" 049-937089-9 ", "0499370899")]
    public void An_id_is_read_however_it_is_typed(string typed, string stored) => Assert.Equal(stored, NationalId.Parse(typed).Value.Value);

    [Theory]
    [InlineData("0010000000", "Basics.NationalIdWrong")]
    [InlineData("1234567890", "Basics.NationalIdWrong")]
    [InlineData("1111111111", "Basics.NationalIdWrong")]
    [InlineData("00000000", "Basics.NationalIdWrong")]
    [InlineData("0254", "Basics.NationalIdUnreadable")]
    [InlineData("12345", "Basics.NationalIdUnreadable")]
    [InlineData("00103508290", "Basics.NationalIdUnreadable")]
    [InlineData("00103x0829", "Basics.NationalIdUnreadable")]
    [InlineData("", "Basics.NationalIdUnreadable")]
    [InlineData(null, "Basics.NationalIdUnreadable")]
    public void What_is_no_id_is_refused_with_its_reason(string? typed, string code)
    {
        var refusal = NationalId.Parse(typed).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.Empty(refusal!.Arguments);
    }

    [Fact]
    public void An_id_written_to_a_log_is_masked()
    {
        Assert.Equal("********29", NationalId.Parse("0010350829").Value.ToString());
        Assert.Equal("", default(NationalId).ToString());
    }

    [Fact]
    public void At_most_one_slip_at_a_place_goes_unnoticed_meets_specification()
    {
        var ids = Gen.Choose(10_000_000, 999_999_999).ToArbitrary();

        Prop.ForAll(ids, first =>
        {
            var stem = first.ToString("000000000", CultureInfo.InvariantCulture);
            var good = Enumerable.Range(0, 10).Select(check => $"{stem}{check}").Where(id => NationalId.Parse(id).Succeeded).ToList();
            return good is [var id] && Mistyped(id).Count(other => NationalId.Parse(other).Succeeded) <= 9;
        }).Check(Config.QuickThrowOnFailure);
    }

    // The remainders 1 and 10 share the check digit 1, so at a place one slip of nine may get through, never two.
    private static IEnumerable<string> Mistyped(string id) =>
        from place in Enumerable.Range(0, 9)
        from digit in "0123456789"
        where digit != id[place]
        select id[..place] + digit + id[(place + 1)..];
}
