using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Letters;
using Xunit;

namespace Payesh.Domain.Tests.Letters;

public sealed class CheckCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly CheckCode Code = CheckCode.Of([0xC0, 0x01, 0x7A, 0x33, 0x90, 0x0F, 0xEE, 0x12, 0x44, 0x5B, 0x6C, 0x7D, 0x88, 0x99, 0xAA, 0xBB]);

    [Fact]
    public void The_long_form_has_27_signs_and_the_typed_form_four_groups_of_four()
    {
        Assert.Equal(27, Code.ForQr.Length);
        Assert.Matches("^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$", Code.ForTyping);
        Assert.StartsWith(Code.ForTyping.Replace("-", "", StringComparison.Ordinal)[..15], Code.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_are_read_as_people_write_them()
    {
        Assert.Equal(Code.Value, CheckCode.Read(Code.ForQr).Value);
        Assert.Equal(Code.ForLookup, CheckCode.Read(Code.ForTyping).Value);
        Assert.Equal(Code.ForLookup, CheckCode.Read($" {Code.ForTyping.ToLowerInvariant().Replace('-', ' ')} ").Value);
        Assert.Equal(Code.ForLookup, CheckCode.Read(Code.ForTyping.Replace('0', 'O').Replace('1', 'l')).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ABC")]
    [InlineData("../../etc/passwd")]
    [InlineData("نامه شماره ۱۲")]
    public void What_is_no_code_is_unreadable(string? typed) => Assert.Equal("Letters.CodeUnreadable", CheckCode.Read(typed).Refusal!.Code);

    [Fact]
    public void Each_single_wrong_sign_is_told_to_be_a_slip()
    {
        foreach (var form in new[] { Code.ForQr, Code.ForTyping.Replace("-", "", StringComparison.Ordinal) })
        {
            for (var i = 0; i < form.Length; i++)
            {
                foreach (var wrong in Alphabet.Where(sign => sign != form[i]))
                    Assert.Equal("Letters.CodeMistyped", CheckCode.Read(form[..i] + wrong + form[(i + 1)..]).Refusal!.Code);
            }
        }
    }

    [Fact]
    public void Two_signs_changed_about_never_pass() => Prop.ForAll(
        (from bytes in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(16)
         from i in Gen.Choose(0, 26)
         from j in Gen.Choose(0, 26)
         select (bytes, i, j)).ToArbitrary(),
        sample =>
        {
            var signs = CheckCode.Of(sample.bytes).ForQr.ToCharArray();
            (signs[sample.i], signs[sample.j]) = (signs[sample.j], signs[sample.i]);
            var changed = new string(signs) != CheckCode.Of(sample.bytes).ForQr;
            return CheckCode.Read(new(signs)).Succeeded != changed;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_stored_code_comes_back_whole() => Assert.Equal(Code, CheckCode.From(Code.Value));
}
